package resolvent.format;

import io.jhdf.Superblock;
import io.jhdf.SymbolTableEntry;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import resolvent.connectivity.Connectivity;

/// Reads a matrix from an HDF5 file, or from MATLAB 7.3, which is HDF5 with columns for rows.
final class Hdf5Reader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private final InputFile file;
    private final Hdf5Storage storage;
    private final Tally tally = new Tally();

    private Hdf5Reader(InputFile file, Hdf5Storage storage) {
        this.file = file;
        this.storage = storage;
    }

    static Reading read(InputFile file) throws IOException {
        if (file.bytes() > Integer.MAX_VALUE) {
            throw file.where().error("is an HDF5 file of %s bytes, at most 2 GB are read. Save the matrix as .npy"
                    .formatted(Words.count(file.bytes())));
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ)) {
            ByteBuffer contents = channel.map(FileChannel.MapMode.READ_ONLY, 0, file.bytes(), arena).asByteBuffer();
            int offset = offset(contents.duplicate());
            if (offset < 0) {
                throw file.where().error("is no HDF5 file: it has no HDF5 signature");
            }
            Superblock superblock = superblock(file, contents, offset);
            var storage = new Hdf5Storage(file, contents, superblock);
            return new Hdf5Reader(file, storage).read();
        }
    }

    /// Where the signature is: at 0, 512, 1024, 2048 and so on; -1 if it is nowhere.
    static int offset(ByteBuffer contents) {
        byte[] here = new byte[SIGNATURE.length];
        for (long offset = 0; offset + SIGNATURE.length <= contents.capacity(); offset = Math.max(512, 2 * offset)) {
            contents.clear().position((int) offset).get(here);
            if (Arrays.equals(here, SIGNATURE)) {
                return (int) offset;
            }
        }
        return -1;
    }

    private static Superblock superblock(InputFile file, ByteBuffer contents, int offset) {
        try {
            Superblock superblock = Superblock.readSuperblock(
                    contents.duplicate().order(ByteOrder.LITTLE_ENDIAN).position(offset));
            if (superblock.getBaseAddressByte() != offset) {
                throw new IllegalArgumentException("base address " + superblock.getBaseAddressByte());
            }
            return superblock;
        } catch (RuntimeException damaged) {
            throw file.where().error("has a damaged HDF5 header (%s)".formatted(
                    Words.shown(String.valueOf(damaged.getMessage()))), damaged);
        }
    }

    private long root() {
        return switch (storage.getSuperblock()) {
            case Superblock.SuperblockV0V1 old -> new SymbolTableEntry(storage,
                    old.getRootGroupSymbolTableAddress() - old.getBaseAddressByte()).getObjectHeaderAddress();
            case Superblock.SuperblockV2V3 recent -> recent.getRootGroupObjectHeaderAddress();
            default -> throw new IllegalArgumentException("unknown superblock");
        };
    }

    private Reading read() {
        var tree = new Hdf5Tree(file, storage);
        List<Hdf5Sparse> sparse = storage.call("its structure", () -> {
            tree.walk(root());
            return tree.groups().stream().flatMap(group -> Hdf5Sparse.of(group, tree.datasets()).stream()).toList();
        });
        List<Choice> choices = new ArrayList<>();
        sparse.forEach(matrix -> choices.add(new Choice(matrix.path(), matrix.inWords(), matrix.isSquare(),
                () -> read(matrix))));
        tree.datasets().stream()
                .filter(dataset -> !dataset.path().startsWith("#") && sparse.stream().noneMatch(
                        matrix -> dataset.path().startsWith(matrix.path() + "/")))
                .forEach(dataset -> choices.add(new Choice(dataset.path(), dataset.inWords(), dataset.isSquare(),
                        () -> read(dataset))));
        if (choices.isEmpty() && !tree.unreadable().isEmpty()) {
            throw file.where().error("holds only what cannot be read: " + Words.list(tree.unreadable()));
        }
        String wanted = file.options().variable();
        var variables = new Variables(file.where(), wanted.startsWith("/") ? wanted.substring(1) : wanted);
        Choice chosen = variables.choose(choices, Choice::path, Choice::inWords, Choice::isSquare);
        tally.variable(chosen.path);
        return new Reading(FileFormat.HDF5, chosen.reader.get(), tally);
    }

    /// A matrix that can be chosen: a dataset, or a group that holds a sparse MATLAB matrix.
    private record Choice(String path, String inWords, boolean isSquare, Supplier<Connectivity> reader) {}

    private Connectivity read(Hdf5Item dataset) {
        if (dataset.dimensions().size() != 2) {
            throw file.where().error("%s is %s, a matrix has two dimensions".formatted(
                    Words.quoted(dataset.path()), dataset.inWords()));
        }
        var numbers = new Hdf5Numbers(file, storage, dataset);
        var matrix = new DenseCollector(file, tally, dataset.dimensions().getFirst(), dataset.dimensions().getLast());
        numbers.forEach((row, column, value) -> matrix.set(dataset.isTransposed() ? column : row,
                dataset.isTransposed() ? row : column, value));
        return matrix.connectivity();
    }

    private Connectivity read(Hdf5Sparse matrix) {
        DenseCollector.requireSquare(file.where(), matrix.rows(), matrix.columns(), "");
        int neurons = file.neurons(matrix.rows());
        boolean rowsSend = file.options().orientation() == Orientation.ROWS_SEND;
        var edges = new EdgeCollector();
        matrix.forEach(file, storage, (row, column, value) -> {
            int sender = rowsSend ? row : column;
            int receiver = rowsSend ? column : row;
            edges.add(sender, receiver, SparseEntry.checked(file, tally, receiver, sender, value),
                    EdgeCollector.DIRECTED);
        });
        tally.entries(edges.count());
        return Connectivity.of(edges.matrix(neurons, tally, file.where()));
    }
}
