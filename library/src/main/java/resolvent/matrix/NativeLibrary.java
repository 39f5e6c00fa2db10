package resolvent.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/// Finds OpenBLAS: the library named by `RESOLVENT_OPENBLAS`, or the one packed in the natives jar, unpacked once
/// into a cache folder.
///
/// The cache lies in `RESOLVENT_CACHE`, else `XDG_CACHE_HOME/resolvent`, else `~/.cache/resolvent`. It is filled
/// under a temporary name and renamed, so that two programs that start together, or one that is killed, never leave
/// half a library behind.
final class NativeLibrary {
    /// One folder per version: a newer jar never runs an older library.
    private static final String VERSION = "openblas-0.3.31-1.5.13";

    private NativeLibrary() {}

    /// The symbols of OpenBLAS.
    ///
    /// @throws IllegalStateException naming the platform where no library can be had
    static SymbolLookup load() {
        String named = System.getenv("RESOLVENT_OPENBLAS");
        try {
            return named == null ? loadUnpacked(Platform.current()) : lookup(Path.of(named));
        } catch (IllegalArgumentException | UnsatisfiedLinkError refused) {
            throw new IllegalStateException("OpenBLAS cannot be loaded: " + refused.getMessage(), refused);
        }
    }

    private static SymbolLookup loadUnpacked(Platform platform) {
        Path folder = unpacked(platform, cacheFolder());
        platform.loadCompanions(folder);
        return lookup(folder.resolve(platform.library()));
    }

    private static SymbolLookup lookup(Path library) {
        return SymbolLookup.libraryLookup(library, Arena.global());
    }

    static Path cacheFolder() {
        String own = System.getenv("RESOLVENT_CACHE");
        if (own != null) {
            return Path.of(own);
        }
        String shared = System.getenv("XDG_CACHE_HOME");
        Path parent = shared != null ? Path.of(shared) : Path.of(System.getProperty("user.home"), ".cache");
        return parent.resolve("resolvent");
    }

    /// The folder that holds the library of a platform, filled if it is not there yet.
    static Path unpacked(Platform platform, Path cache) {
        Path folder = cache.resolve(VERSION + "-" + platform.name());
        if (Files.exists(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(cache);
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            for (String file : platform.files()) {
                unpack(platform, file, fresh.resolve(file));
            }
            moveIntoPlace(fresh, folder);
            return folder;
        } catch (IOException failed) {
            throw new IllegalStateException(("the cache folder %s cannot be written (%s); "
                    + "name another with RESOLVENT_CACHE").formatted(cache, failed), failed);
        }
    }

    private static void unpack(Platform platform, String file, Path target) throws IOException {
        String resource = "org/bytedeco/openblas/" + platform.name() + "/" + file;
        try (InputStream in = NativeLibrary.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(("no LAPACK for the platform %s: %s is not on the class path; "
                        + "install OpenBLAS and name its library with RESOLVENT_OPENBLAS").formatted(
                        platform.name(), resource));
            }
            Files.copy(in, target);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void moveIntoPlace(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            deleteFiles(fresh);
        }
    }

    private static void deleteFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.forEach(NativeLibrary::delete);
        }
        Files.delete(folder);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
            if (os.startsWith("linux")) {
                return arm
                        ? new Platform("linux-arm64",
                                List.of("libgcc_s.so.1", "libgfortran.so.5", "libopenblas.so.0"))
                        : new Platform("linux-x86_64",
                                List.of("libgcc_s.so.1", "libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"));
            }
            if (os.startsWith("mac")) {
                return new Platform(arm ? "macosx-arm64" : "macosx-x86_64",
                        List.of("libgcc_s.1.1.dylib", "libquadmath.0.dylib", "libgfortran.5.dylib",
                                "libopenblas.0.dylib"));
            }
            if (os.startsWith("windows")) {
                return new Platform("windows-x86_64", List.of("libopenblas.dll"));
            }
            return new Platform((system + "-" + processor).replace(' ', '-'), List.of("libopenblas.so"));
        }

        String library() {
            return files.getLast();
        }

        private void loadCompanions(Path folder) {
            for (String file : files.subList(0, files.size() - 1)) {
                SymbolLookup.libraryLookup(folder.resolve(file), Arena.global());
            }
        }
    }
}
