package resolvent.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Refuses work whose predicted memory the machine does not have, before anything is allocated.
public final class MemoryBudget {
    private static final Path LINUX_FIGURES = Path.of("/proc/meminfo");

    private MemoryBudget() {}

    /// Refuses a job that needs more bytes than are free.
    ///
    /// @param job what needs it, as `dense spectrum of N=100,000`
    /// @param advice what the user can do instead, as `--modes 20 finds the leading ones`
    /// @throws InsufficientMemoryException naming both figures
    public static void require(long bytes, String job, String advice) {
        if (!allows(bytes)) {
            require(bytes, free(), job, advice);
        }
    }

    /// Whether a job that needs so many bytes would not be refused.
    public static boolean allows(long bytes) {
        if (bytes > free()) {
            // the heap counts what nobody uses any more as taken until it is collected
            System.gc();
        }
        return bytes <= free();
    }

    static void require(long bytes, long free, String job, String advice) {
        if (bytes > free) {
            throw new InsufficientMemoryException("%s needs about %s, %s free. %s".formatted(
                    job, inWords(bytes), inWords(free), advice));
        }
    }

    /// A number of bytes as `240 GB` or `3.2 MB`.
    public static String inWords(long bytes) {
        if (bytes >= 10_000_000_000L) {
            return String.format(Locale.ROOT, "%,d GB", Math.round(bytes / 1e9));
        }
        return bytes >= 1_000_000_000L
                ? String.format(Locale.ROOT, "%.1f GB", bytes / 1e9)
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    /// Bytes that this process can still get: the Java heap's room, bounded by what the machine has free.
    public static long free() {
        Runtime runtime = Runtime.getRuntime();
        long heap = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return Math.min(heap, machineFree(heap));
    }

    private static long machineFree(long otherwise) {
        if (!Files.isReadable(LINUX_FIGURES)) {
            return otherwise;
        }
        try (var lines = Files.lines(LINUX_FIGURES)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst().orElse(otherwise);
        } catch (IOException unreadable) {
            return otherwise;
        }
    }
}
