package resolvent.draw.panel;

import java.util.Map;
import java.util.function.IntBinaryOperator;
import resolvent.draw.pen.Bitmap;
import resolvent.draw.pen.Box;
import resolvent.draw.pen.Pen;
import resolvent.draw.pen.Tint;
import resolvent.draw.scale.LinearScale;
import resolvent.draw.scale.Scale;
import resolvent.report.Layer;

/// Cells coloured by a number, embedded as one picture.
record RasterPainter(Layer.Raster layer) implements LayerPainter {
    /// A raster that reaches farther beyond the frame than this many frames is cut to it before it is drawn.
    private static final double LARGE = 4;

    @Override
    public void reach(Reach reach) {
        reach.x().tight(layer.left());
        reach.x().tight(layer.right());
        reach.y().tight(layer.bottom());
        reach.y().tight(layer.top());
    }

    @Override
    public void draw(Plot plot) {
        Blocks blocks = Blocks.of(layer, plot.detail().cells());
        String title = blocks.coarser() ? "%d × %d cells, each colour shows %s of %d × %d".formatted(layer.columns(),
                layer.rows(), blocks.rule(), blocks.side(), blocks.side()) : "";
        plot.pen().group(title, Map.of(), () -> plot.pen().clip(plot.box(), () -> draw(plot, blocks)));
    }

    private void draw(Plot plot, Blocks blocks) {
        Box box = Box.between(plot.px(layer.left()), plot.py(layer.bottom()), plot.px(layer.right()),
                plot.py(layer.top()));
        boolean straight = plot.x() instanceof LinearScale && plot.y() instanceof LinearScale
                && box.width() <= LARGE * plot.box().width() && box.height() <= LARGE * plot.box().height();
        if (straight) {
            cells(plot, blocks, box);
        } else {
            pixels(plot, blocks);
        }
    }

    private void cells(Plot plot, Blocks blocks, Box box) {
        int columns = blocks.columns();
        int rows = blocks.rows();
        boolean mirrored = plot.px(layer.left()) > plot.px(layer.right());
        boolean upright = plot.py(layer.bottom()) > plot.py(layer.top());
        ShadeScale scale = ShadeScale.of(layer.shade());
        Bitmap bitmap = bitmap(scale, columns, rows, (column, row) -> scale.levelOf(blocks.value(
                mirrored ? columns - 1 - column : column, upright ? rows - 1 - row : row)));
        plot.pen().image(bitmap, box, box.width() < columns || box.height() < rows);
    }

    // On axes that are not linear, and far beyond the frame, every pixel of the frame looks up its cell.
    private void pixels(Plot plot, Blocks blocks) {
        int columns = Math.max(1, (int) Math.ceil(plot.box().width()));
        int rows = Math.max(1, (int) Math.ceil(plot.box().height()));
        ShadeScale scale = ShadeScale.of(layer.shade());
        Bitmap bitmap = bitmap(scale, columns, rows, (column, row) -> {
            int c = cell(plot.x(), (column + 0.5) / columns, layer.left(), layer.right(), layer.columns());
            int r = cell(plot.y(), 1 - (row + 0.5) / rows, layer.bottom(), layer.top(), layer.rows());
            return c < 0 || r < 0 ? Tint.NOTHING
                    : scale.levelOf(blocks.value(c / blocks.side(), r / blocks.side()));
        });
        plot.pen().image(bitmap, plot.box(), false);
    }

    private static int cell(Scale scale, double place, double from, double to, int count) {
        double share = (scale.value(place) - from) / (to - from);
        return share >= 0 && share < 1 ? (int) (share * count) : -1;
    }

    private static Bitmap bitmap(ShadeScale scale, int columns, int rows, IntBinaryOperator level) {
        byte[] levels = new byte[columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                levels[row * columns + column] = (byte) level.applyAsInt(column, row);
            }
        }
        return new Bitmap(columns, rows, levels, new Tint.Mapped(scale.map()));
    }

    // A raster explains itself by its colour bar.
    @Override
    public void swatch(Pen pen, Box box) {}
}
