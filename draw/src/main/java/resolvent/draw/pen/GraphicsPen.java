package resolvent.draw.pen;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.stream.IntStream;

/// Draws pixels by Java 2D, on light paper. Letters are drawn as outlines of the shipped font, so no font of the
/// system takes part and the same figure gives the same pixels everywhere.
public final class GraphicsPen implements Pen {
    private static final double CSS_PER_INCH = 96;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double perPixel;

    /// @param width of the drawing in CSS pixels
    /// @param height of the drawing in CSS pixels
    /// @param perPixel device pixels per CSS pixel
    public GraphicsPen(double width, double height, double perPixel) {
        this.perPixel = perPixel;
        image = new BufferedImage((int) Math.ceil(width * perPixel), (int) Math.ceil(height * perPixel),
                BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(colour(Tone.PAPER));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(perPixel, perPixel);
    }

    /// What was drawn so far, as a PNG file that knows its size in inches.
    public byte[] png() {
        return Png.trueColour(image.getWidth(), image.getHeight(), pixels(image), CSS_PER_INCH * perPixel);
    }

    @Override
    public void path(Path path, Style style) {
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.send(new ShapeSink(shape));
        draw(shape, style);
    }

    @Override
    public void text(Text text) {
        Typeface face = Typeface.of(text.look().bold());
        double scale = text.size() / face.unitsPerEm();
        AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
        if (text.look().upwards()) {
            place.rotate(-Math.PI / 2);
        }
        place.translate(text.shift(), 0);
        place.scale(scale, -scale);
        Shape letters = place.createTransformedShape(face.outline(text.text()));
        if (text.look().halo()) {
            draw(letters, Style.line(Tone.PAPER, 3));
        }
        draw(letters, Style.filled(text.look().ink()));
    }

    @Override
    public void image(Bitmap bitmap, Box box, boolean smooth) {
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, smooth
                ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(box.left(), box.top());
        place.scale(box.width() / bitmap.columns(), box.height() / bitmap.rows());
        graphics.drawImage(toImage(bitmap), place, null);
    }

    @Override
    public void clip(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
        drawing.run();
        graphics.setClip(before);
    }

    /// The bitmap in light colours.
    static BufferedImage toImage(Bitmap bitmap) {
        BufferedImage picture = new BufferedImage(bitmap.columns(), bitmap.rows(), BufferedImage.TYPE_INT_ARGB);
        int[] colours = IntStream.range(0, 256).map(level -> bitmap.tint().argb(level, Theme.LIGHT)).toArray();
        int[] pixels = pixels(picture);
        for (int row = 0; row < bitmap.rows(); row++) {
            for (int column = 0; column < bitmap.columns(); column++) {
                pixels[row * bitmap.columns() + column] = colours[bitmap.level(column, row)];
            }
        }
        return picture;
    }

    /// The pixels themselves, row by row from the top.
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private void draw(Shape shape, Style style) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) style.opacity()));
        Ink fill = style.fill();
        if (fill != null) {
            graphics.setColor(colour(fill));
            graphics.fill(shape);
        }
        Ink stroke = style.stroke();
        if (stroke != null) {
            graphics.setColor(colour(stroke));
            graphics.setStroke(stroke(style));
            graphics.draw(shape);
        }
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private static BasicStroke stroke(Style style) {
        int ends = style.roundEnds() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        float width = (float) style.width();
        if (style.dash() == Dash.SOLID) {
            return new BasicStroke(width, ends, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = {(float) style.dash().on(), (float) style.dash().off()};
        return new BasicStroke(width, ends, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Color colour(Ink ink) {
        return new Color(ink.rgb(Theme.LIGHT));
    }

    private record ShapeSink(Path2D shape) implements Path.Sink {
        @Override
        public void move(double x, double y) {
            shape.moveTo(x, y);
        }

        @Override
        public void line(double x, double y) {
            shape.lineTo(x, y);
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            shape.curveTo(x1, y1, x2, y2, x, y);
        }

        @Override
        public void close() {
            shape.closePath();
        }
    }
}
