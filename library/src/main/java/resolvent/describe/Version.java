package resolvent.describe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Resolvent this is, as the build says it: every door, file and folder takes its version from here.
public final class Version {
    private static final Properties BUILT = read();

    private Version() {}

    /// The version of Resolvent, as `0.1.0`.
    public static String resolvent() {
        return BUILT.getProperty("resolvent");
    }

    /// The version of OpenBLAS that it comes with, as `0.3.31-1.5.13`.
    public static String openblas() {
        return BUILT.getProperty("openblas");
    }

    private static Properties read() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
