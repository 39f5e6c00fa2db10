package resolvent.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import resolvent.describe.Version;

/// Finds OpenBLAS: the library named by `RESOLVENT_OPENBLAS`, or the one packed in the natives jar, unpacked once
/// into a cache folder.
///
/// The cache lies in `RESOLVENT_CACHE`, else `XDG_CACHE_HOME/resolvent`, else `~/.cache/resolvent`. Each file is
/// written in a folder of its own and renamed into place, so that two programs that start together, or one that is
/// killed, never leave half a library behind.
final class NativeLibrary {
    /// One folder per version: a newer jar never runs an older library.
    private static final String VERSION = "openblas-" + Version.openblas();

    private NativeLibrary() {}

    /// The symbols of OpenBLAS.
    ///
    /// @throws IllegalStateException naming the platform, the file or the folder where no library can be had
    static SymbolLookup load() {
        return load(System.getenv("RESOLVENT_OPENBLAS"), Platform.current());
    }

    static SymbolLookup load(@Nullable String named, Platform platform) {
        if (named != null) {
            return lookup(Path.of(named), "RESOLVENT_OPENBLAS names %s".formatted(named));
        }
        Path folder = unpacked(platform, cacheFolder());
        String what = "OpenBLAS was unpacked into %s".formatted(folder);
        platform.files().forEach(file -> lookup(folder.resolve(file), what));
        return lookup(folder.resolve(platform.library()), what);
    }

    private static SymbolLookup lookup(Path library, String what) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global());
        } catch (IllegalArgumentException refused) {
            throw new IllegalStateException("%s, which cannot be loaded: %s".formatted(what, refused.getMessage()),
                    refused);
        }
    }

    private static Path cacheFolder() {
        String own = System.getenv("RESOLVENT_CACHE");
        if (own != null) {
            return Path.of(own);
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path parent = shared != null ? Path.of(shared) : Path.of(System.getProperty("user.home"), ".cache");
        return parent.resolve("resolvent");
    }

    /// The folder that holds the library of a platform, filled as far as it is not yet.
    static Path unpacked(Platform platform, Path cache) {
        Path folder = cache.resolve(VERSION + "-" + platform.name());
        if (platform.files().stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)))) {
            return folder;
        }
        platform.requirePacked();
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            try {
                for (String file : platform.files()) {
                    unpack(platform.resource(file), fresh.resolve(file));
                    moveIntoPlace(fresh.resolve(file), folder.resolve(file));
                }
            } finally {
                deleteAll(fresh, platform);
            }
            return folder;
        } catch (IOException failed) {
            throw new IllegalStateException(("the cache folder %s cannot be written (%s); "
                    + "name another with RESOLVENT_CACHE").formatted(cache, failed), failed);
        }
    }

    private static void unpack(String resource, Path target) throws IOException {
        try (InputStream in = NativeLibrary.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " has vanished from the class path");
            }
            Files.copy(in, target);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void moveIntoPlace(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            // where a file in use cannot be replaced, another program was faster
            if (!Files.isRegularFile(target)) {
                throw refused;
            }
        }
    }

    private static void deleteAll(Path fresh, Platform platform) throws IOException {
        for (String file : platform.files()) {
            Files.deleteIfExists(fresh.resolve(file));
        }
        Files.delete(fresh);
    }

    /// The names that the natives jar uses for one operating system and processor. The last file is OpenBLAS itself;
    /// the others are companions that it would otherwise look for elsewhere, in the order in which they load.
    record Platform(String name, List<String> files) {

        static Platform current() {
            return of(System.getProperty("os.name"), System.getProperty("os.arch"));
        }

        static Platform of(String system, String processor) {
            String os = system.toLowerCase(Locale.ROOT);
            boolean arm = processor.equals("aarch64") || processor.equals("arm64");
            boolean intel = processor.equals("amd64") || processor.equals("x86_64");
            if (os.startsWith("linux") && arm) {
                return new Platform("linux-arm64", List.of("libgcc_s.so.1", "libgfortran.so.5", "libopenblas.so.0"));
            }
            if (os.startsWith("linux") && intel) {
                return new Platform("linux-x86_64",
                        List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"));
            }
            if (os.startsWith("mac") && (arm || intel)) {
                return new Platform(arm ? "macosx-arm64" : "macosx-x86_64",
                        List.of("libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib",
                                "libopenblas.0.dylib"));
            }
            if (os.startsWith("windows") && intel) {
                return new Platform("windows-x86_64", List.of("libopenblas.dll"));
            }
            return new Platform((system + "-" + processor).replaceAll("[^A-Za-z0-9._-]", "-"), List.of("libopenblas"));
        }

        String library() {
            return files.getLast();
        }

        String resource(String file) {
            return "org/bytedeco/openblas/" + name + "/" + file;
        }

        private void requirePacked() {
            for (String file : files) {
                if (NativeLibrary.class.getClassLoader().getResource(resource(file)) == null) {
                    throw new IllegalStateException(("no LAPACK for the platform %s: %s is not on the class path; "
                            + "install OpenBLAS and name its library with RESOLVENT_OPENBLAS").formatted(
                            name, resource(file)));
                }
            }
        }
    }
}
