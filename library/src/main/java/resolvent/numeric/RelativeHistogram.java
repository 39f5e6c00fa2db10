package resolvent.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts of numbers ≥ 0 in cells of equal relative width, for distributions whose range nobody knows beforehand.
///
/// Every octave `[2ᵏ, 2ᵏ⁺¹)` is cut into equally many cells of equal width; zeros are counted apart, denormal numbers
/// share the cells of one octave. The cells are fixed once and for all: counts of parts add up to the counts of the
/// whole, in any order. Memory: one long per cell of each octave that occurs.
public final class RelativeHistogram {
    private static final int MANTISSA_BITS = 52;

    private final int cellsPerOctave;
    private final int droppedBits;
    private final Map<Integer, long[]> octaves = new TreeMap<>();
    private long zeros;
    private long total;

    /// One cell that is not empty.
    ///
    /// @param lower its lower end, included
    /// @param upper its upper end, excluded
    /// @param before how many numbers lie below it
    /// @param count how many numbers lie in it
    public record Cell(double lower, double upper, long before, long count) {
        public double middle() {
            return lower + (upper - lower) / 2;
        }
    }

    /// @param cellsPerOctave a power of 2 from 1 to 65,536: a number is known to one part in as many
    public RelativeHistogram(int cellsPerOctave) {
        if (cellsPerOctave < 1 || cellsPerOctave > 65_536 || Integer.bitCount(cellsPerOctave) != 1) {
            throw new IllegalArgumentException(
                    "cellsPerOctave must be a power of 2 from 1 to 65536, was " + cellsPerOctave);
        }
        this.cellsPerOctave = cellsPerOctave;
        this.droppedBits = MANTISSA_BITS - Integer.numberOfTrailingZeros(cellsPerOctave);
    }

    /// Counts one number.
    ///
    /// @throws IllegalArgumentException if it is negative, NaN or infinite
    public void add(double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("value must be finite and at least 0, was " + value);
        }
        total++;
        if (value == 0) {
            zeros++;
        } else {
            long cell = Double.doubleToRawLongBits(value) >>> droppedBits;
            octave((int) (cell / cellsPerOctave))[(int) (cell % cellsPerOctave)]++;
        }
    }

    private long[] octave(int exponent) {
        return octaves.computeIfAbsent(exponent, _ -> new long[cellsPerOctave]);
    }

    /// Adds all counts of another histogram with the same cells.
    public void merge(RelativeHistogram other) {
        if (other.cellsPerOctave != cellsPerOctave) {
            throw new IllegalArgumentException("cellsPerOctave must be %d, was %d".formatted(
                    cellsPerOctave, other.cellsPerOctave));
        }
        total += other.total;
        zeros += other.zeros;
        other.octaves.forEach((exponent, more) -> {
            long[] mine = octave(exponent);
            for (int i = 0; i < more.length; i++) {
                mine[i] += more[i];
            }
        });
    }

    /// How many numbers were counted.
    public long total() {
        return total;
    }

    /// How many of them are exactly 0.
    public long zeros() {
        return zeros;
    }

    /// The cells above 0 that are not empty, ascending.
    public List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        long[] before = {zeros};
        octaves.forEach((exponent, counts) -> {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    long cell = (long) exponent * cellsPerOctave + i;
                    cells.add(new Cell(edge(cell), edge(cell + 1), before[0], counts[i]));
                    before[0] += counts[i];
                }
            }
        });
        return cells;
    }

    private double edge(long cell) {
        return Double.longBitsToDouble(cell << droppedBits);
    }

    /// The smallest number at or below which the share `p` of all numbers lies, to half the width of a cell; NaN for
    /// an empty histogram.
    public double quantile(double p) {
        double wanted = p * total;
        if (zeros > 0 && zeros >= wanted) {
            return 0;
        }
        for (Cell cell : cells()) {
            if (cell.before() + cell.count() >= wanted) {
                return cell.middle();
            }
        }
        return Double.NaN;
    }
}
