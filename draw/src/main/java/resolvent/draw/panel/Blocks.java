package resolvent.draw.panel;

import resolvent.report.Layer;
import resolvent.report.Shade;

/// Coarsens a raster that has more cells than a drawing should hold: every block of cells becomes one.
///
/// Of densities a block shows the mean, of signed numbers the one of largest magnitude (so that a lone strong connection
/// stays visible), of phases the first. Missing cells do not count unless all are missing.
record Blocks(Layer.Raster raster, int side) {
    int columns() {
        return Math.ceilDiv(raster.columns(), side);
    }

    int rows() {
        return Math.ceilDiv(raster.rows(), side);
    }

    /// Blocks as small as possible that leave at most `most` cells along each side.
    static Blocks of(Layer.Raster raster, int most) {
        return new Blocks(raster, Math.max(1, Math.ceilDiv(Math.max(raster.columns(), raster.rows()), most)));
    }

    boolean coarser() {
        return side > 1;
    }

    double value(int column, int row) {
        double result = Double.NaN;
        int count = 0;
        for (int r = row * side; r < Math.min((row + 1) * side, raster.rows()); r++) {
            for (int c = column * side; c < Math.min((column + 1) * side, raster.columns()); c++) {
                double value = raster.shade().values().get(r * raster.columns() + c);
                if (!Double.isNaN(value)) {
                    count++;
                    result = count == 1 ? value : join(result, value, count);
                }
            }
        }
        return result;
    }

    private double join(double before, double value, int count) {
        return switch (raster.shade().map()) {
            case DENSITY -> before + (value - before) / count;
            case SIGNED -> Math.abs(value) > Math.abs(before) ? value : before;
            case PHASE -> before;
        };
    }

    /// What a block shows, in words.
    String rule() {
        Shade.Map map = raster.shade().map();
        return switch (map) {
            case DENSITY -> "the mean";
            case SIGNED -> "the strongest";
            case PHASE -> "the first";
        };
    }
}
