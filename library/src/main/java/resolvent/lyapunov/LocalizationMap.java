package resolvent.lyapunov;

import java.util.Arrays;
import resolvent.numeric.LevelCurves;

/// κ on a square of the complex plane about 0, cut into cells × cells cells, at the middle of each.
///
/// Only points that no symmetry of the chain's law joins are computed: an eighth of the square for random signs without
/// diagonal, a quarter or half of it for others. On one core with vectors of eight numbers 512 × 512 cells of a
/// chain of 100,000 sites without diagonal take two thirds of a second.
public final class LocalizationMap {
    private final int cells;
    private final double reach;
    private final double[] values;

    private LocalizationMap(int cells, double reach, double[] values) {
        this.cells = cells;
        this.reach = reach;
        this.values = values;
    }

    /// The map over \[−reach, reach\]².
    ///
    /// @throws IllegalArgumentException if cells < 2, or reach is not above 0 and at most 1e40
    public static LocalizationMap of(InverseLocalization kappa, double reach, int cells) {
        if (cells < 2) {
            throw new IllegalArgumentException("cells must be at least 2, was " + cells);
        }
        if (!(reach > 0)) {
            throw new IllegalArgumentException("reach must be above 0, was " + reach);
        }
        int[] stands = representatives(kappa.law().symmetry(), cells);
        int[] distinct = Arrays.stream(stands).distinct().toArray();
        double[] re = new double[distinct.length];
        double[] im = new double[distinct.length];
        for (int k = 0; k < distinct.length; k++) {
            re[k] = coordinate(distinct[k] % cells, reach, cells);
            im[k] = coordinate(distinct[k] / cells, reach, cells);
        }
        Estimates found = kappa.at(re, im);
        double[] values = new double[cells * cells];
        for (int k = 0; k < distinct.length; k++) {
            values[distinct[k]] = found.value(k);
        }
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = values[stands[cell]];
        }
        return new LocalizationMap(cells, reach, values);
    }

    /// For each cell the one that stands for all that have the same κ.
    private static int[] representatives(Symmetry symmetry, int cells) {
        int[] stands = new int[cells * cells];
        for (int j = 0; j < cells; j++) {
            for (int i = 0; i < cells; i++) {
                int up = Math.max(j, cells - 1 - j);
                int right = symmetry == Symmetry.CONJUGATION ? i : Math.max(i, cells - 1 - i);
                boolean swap = symmetry == Symmetry.OCTANT && up > right;
                stands[j * cells + i] = swap ? right * cells + up : up * cells + right;
            }
        }
        return stands;
    }

    private static double coordinate(int cell, double reach, int cells) {
        return reach * (2 * cell + 1 - cells) / cells;
    }

    public int cells() {
        return cells;
    }

    /// Half the side of the square.
    public double reach() {
        return reach;
    }

    /// κ in column i and row j, from the lower left.
    public double value(int i, int j) {
        return values[j * cells + i];
    }

    /// The smallest κ of all cells.
    public double smallest() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /// The distance from either axis within which all cells with κ < level lie; 0 if there is none.
    public double extent(double level) {
        double extent = 0;
        for (int cell = 0; cell < values.length; cell++) {
            if (values[cell] < level) {
                double along = Math.abs(coordinate(cell % cells, reach, cells));
                double across = Math.abs(coordinate(cell / cells, reach, cells));
                extent = Math.max(extent, Math.max(along, across) + reach / cells);
            }
        }
        return extent;
    }

    /// The curves κ = level.
    public LevelCurves curves(double level) {
        double edge = reach * (cells - 1) / cells;
        return LevelCurves.of(new LevelCurves.Grid(cells, cells, -edge, edge, -edge, edge, this::value), level);
    }
}
