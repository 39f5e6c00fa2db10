package resolvent.format;

/// How much of a file is read before it is refused: a guard against damaged and hostile files, far above what
/// connectomes need.
///
/// @param fileBytes the largest file, in bytes
/// @param lineLength the longest line of a text file, in characters
/// @param columns the most cells in a line of a text file
/// @param neurons the most neurons
/// @param expansion how many times larger than its packed form a compressed NPZ or `.gz` file may be, beyond 100 KiB
/// @param unpackedBytes the most bytes that are unpacked from one file
/// @param archiveEntries the most arrays in an NPZ or MAT file; an HDF5 file may have a hundred times as many objects
public record ReadLimits(long fileBytes, int lineLength, int columns, int neurons, int expansion, long unpackedBytes,
        int archiveEntries) {
    /// 64 GiB; lines of 4 Mi characters; 100,000 columns; 5 million neurons; 100:1 up to 32 GiB; 1,000 arrays.
    public static final ReadLimits DEFAULT =
            new ReadLimits(64L << 30, 4 << 20, 100_000, 5_000_000, 100, 32L << 30, 1_000);

    /// Up to here a compressed file may unpack to any multiple of its size.
    static final int FREE_BYTES = 100 << 10;

    public ReadLimits {
        require("fileBytes", fileBytes);
        require("lineLength", lineLength);
        require("columns", columns);
        require("neurons", neurons);
        require("expansion", expansion);
        require("unpackedBytes", unpackedBytes);
        require("archiveEntries", archiveEntries);
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, was " + value);
        }
    }

    public ReadLimits withFileBytes(long value) {
        return new ReadLimits(value, lineLength, columns, neurons, expansion, unpackedBytes, archiveEntries);
    }

    public ReadLimits withLineLength(int value) {
        return new ReadLimits(fileBytes, value, columns, neurons, expansion, unpackedBytes, archiveEntries);
    }

    public ReadLimits withColumns(int value) {
        return new ReadLimits(fileBytes, lineLength, value, neurons, expansion, unpackedBytes, archiveEntries);
    }

    public ReadLimits withNeurons(int value) {
        return new ReadLimits(fileBytes, lineLength, columns, value, expansion, unpackedBytes, archiveEntries);
    }

    public ReadLimits withExpansion(int value) {
        return new ReadLimits(fileBytes, lineLength, columns, neurons, value, unpackedBytes, archiveEntries);
    }

    public ReadLimits withUnpackedBytes(long value) {
        return new ReadLimits(fileBytes, lineLength, columns, neurons, expansion, value, archiveEntries);
    }

    public ReadLimits withArchiveEntries(int value) {
        return new ReadLimits(fileBytes, lineLength, columns, neurons, expansion, unpackedBytes, value);
    }
}
