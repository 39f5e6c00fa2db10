package resolvent.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import resolvent.connectivity.Connectivity;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.types.Array;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Sources;
import us.hebi.matlab.mat.types.Sparse;

/// Reads a dense or sparse matrix from a MATLAB 5 file (what MATLAB saves by default, and Octave with `-v7`).
///
/// Only the chosen variable goes through the MAT library, alone, unpacked, and with its claimed sizes checked.
final class MatReader {
    private static final int HEADER = 128;
    private static final double TWO_TO_64 = 0x1p64;

    private final InputFile file;
    private final Tally tally = new Tally();

    private MatReader(InputFile file) {
        this.file = file;
    }

    static Reading read(InputFile file) throws IOException {
        return new MatReader(file).read();
    }

    private Reading read() throws IOException {
        try (MatFile mat = MatFile.open(file)) {
            List<MatVariable> variables = mat.variables();
            var choice = new Variables(file.where(), file.options().variable());
            MatVariable chosen = choice.choose(variables, MatVariable::name, MatVariable::inWords,
                    MatVariable::isSquare);
            if (!chosen.isMatrix()) {
                throw file.where().error("%s is no matrix of numbers; save the matrix itself".formatted(
                        Words.quoted(chosen.name())));
            }
            DenseCollector.requireSquare(file.where(), chosen.rows(), chosen.columns(), "");
            tally.variable(chosen.name());
            ByteBuffer element = mat.element(chosen, HEADER);
            return chosen.isSparse() ? sparse(chosen, element) : dense(chosen, element);
        }
    }

    private Reading dense(MatVariable variable, ByteBuffer element) {
        long entries = (long) variable.rows() * variable.columns();
        if (entries > element.remaining()) {
            throw file.where().error("%s claims %s entries in %s bytes; truncated or made up".formatted(
                    Words.quoted(variable.name()), variable.inWords(), Words.count(element.remaining())));
        }
        Array parsed = parsed(element);
        if (!(parsed instanceof Matrix matrix)) {
            throw damaged(variable);
        }
        var collector = new DenseCollector(file, tally, variable.rows(), variable.columns());
        int size = collector.size();
        for (int k = 0; k < entries; k++) {
            double imaginary = matrix.isComplex() ? matrix.getImaginaryDouble(k) : 0;
            collector.set(k % size, k / size, real(matrix, k), imaginary);
        }
        return new Reading(FileFormat.MAT, collector.connectivity(), tally);
    }

    /// The MAT library gives unsigned 64-bit integers beyond 2⁶³ as negative numbers.
    private static double real(Matrix matrix, int k) {
        double value = matrix.getDouble(k);
        return value < 0 && matrix.getType() == MatlabType.UInt64 ? value + TWO_TO_64 : value;
    }

    private Reading sparse(MatVariable variable, ByteBuffer element) {
        int neurons = file.neurons(variable.rows());
        if (neurons > element.remaining() / 4) {
            throw file.where().error("%s claims %s in %s bytes; truncated or made up".formatted(
                    Words.quoted(variable.name()), variable.inWords(), Words.count(element.remaining())));
        }
        Array parsed = parsed(element);
        if (!(parsed instanceof Sparse matrix)) {
            throw damaged(variable);
        }
        var edges = new EdgeCollector();
        try {
            matrix.forEach((row, column, real, imaginary) -> {
                if (edges.count() == matrix.getNumNonZero()) {
                    throw damaged(variable);
                }
                add(edges, requireIndex(row, neurons), requireIndex(column, neurons), real, imaginary);
            });
        } catch (IndexOutOfBoundsException outside) {
            throw file.where().error("%s has a damaged index".formatted(Words.quoted(variable.name())), outside);
        }
        tally.entries(edges.count());
        return new Reading(FileFormat.MAT, Connectivity.of(
                edges.matrix(neurons, tally, file.where())), tally);
    }

    private int requireIndex(int index, int neurons) {
        if (index < 0 || index >= neurons) {
            throw file.where().error("has a sparse index %s, must lie from 0 to %s; damaged".formatted(
                    index, neurons - 1));
        }
        return index;
    }

    private void add(EdgeCollector edges, int row, int column, double real, double imaginary) {
        boolean rowsSend = file.options().orientation() == Orientation.ROWS_SEND;
        int sender = rowsSend ? row : column;
        int receiver = rowsSend ? column : row;
        if (imaginary != 0) {
            throw file.where().error("M[%s][%s] is complex; weights are real. Save real(M)".formatted(
                    receiver, sender));
        }
        edges.add(sender, receiver, SparseEntry.checked(file, tally, receiver, sender, real), EdgeCollector.DIRECTED);
    }

    /// Lets the MAT library read one variable: a header of our own, then the element.
    private Array parsed(ByteBuffer element) {
        ByteOrder order = element.order();
        byte[] title = "MATLAB 5.0 MAT-file".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer whole = element.duplicate().order(order).position(0);
        whole.put(title).position(HEADER - 4);
        whole.putShort((short) 0x0100).putShort((short) ('M' << 8 | 'I')).position(0);
        try {
            return Mat5.newReader(Sources.wrap(whole))
                    .setBufferAllocator(new Bounded(whole.limit()))
                    .disableSubsystemProcessing()
                    .readMat().getEntries().iterator().next().getValue();
        } catch (IOException | RuntimeException refused) {
            throw file.where().error("has a damaged variable (%s)".formatted(
                    Words.shown(String.valueOf(refused.getMessage()))), refused);
        }
    }

    private MatrixFormatException damaged(MatVariable variable) {
        return file.where().error("%s is damaged".formatted(Words.quoted(variable.name())));
    }

    /// Memory for the library, never more than the variable has bytes.
    private record Bounded(int most) implements BufferAllocator {
        @Override
        public ByteBuffer allocate(int bytes) {
            if (bytes < 0 || bytes > most) {
                throw new IllegalArgumentException("claims " + bytes + " bytes of " + most);
            }
            return ByteBuffer.allocate(bytes);
        }

        @Override
        public void release(ByteBuffer buffer) {
            // the garbage collector's work
        }
    }
}
