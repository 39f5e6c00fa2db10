package resolvent.draw.pen;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/// Writes a PDF of one page, on light paper: lines stay lines, and text stays text in the embedded font. The same
/// drawing gives the same bytes: there is no date in it, and its identifier is fixed.
public final class PdfPen implements Pen, AutoCloseable {
    private static final double POINTS = 0.75;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream page;
    private final PDType0Font regular;
    private final PDType0Font bold;
    private double currentOpacity = 1;

    /// @param width of the drawing in CSS pixels
    /// @param height of the drawing in CSS pixels
    /// @param title of the document
    public PdfPen(double width, double height, String title) throws IOException {
        PDPage sheet = new PDPage(new PDRectangle((float) (width * POINTS), (float) (height * POINTS)));
        document.addPage(sheet);
        document.getDocumentInformation().setTitle(title);
        document.setDocumentId(0L);
        regular = load(false);
        bold = load(true);
        page = new PDPageContentStream(document, sheet);
        page.transform(new Matrix((float) POINTS, 0, 0, (float) -POINTS, 0, (float) (height * POINTS)));
        page.setLineJoinStyle(1);
    }

    /// Ends the drawing; nothing more can be drawn afterwards.
    public byte[] pdf() throws IOException {
        page.close();
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    @Override
    public void path(Path path, Style style) {
        if (!path.isEmpty()) {
            attempt(() -> {
                opacity(style.opacity());
                ink(style);
                path.send(new PageSink(page));
                paint(style);
                opacity(1);
            });
        }
    }

    @Override
    public void text(Text text) {
        if (text.look().halo()) {
            write(text, RenderingMode.STROKE, Tone.PAPER);
        }
        write(text, RenderingMode.FILL, text.look().ink());
    }

    @Override
    public void image(Bitmap bitmap, Box box, boolean smooth) {
        attempt(() -> {
            var picture = LosslessFactory.createFromImage(document, GraphicsPen.toImage(bitmap));
            picture.setInterpolate(smooth);
            page.drawImage(picture, new Matrix((float) box.width(), 0, 0, (float) -box.height(), (float) box.left(),
                    (float) box.bottom()));
        });
    }

    @Override
    public void clip(Box box, Runnable drawing) {
        attempt(() -> {
            page.saveGraphicsState();
            page.addRect((float) box.left(), (float) box.top(), (float) box.width(), (float) box.height());
            page.clip();
        });
        drawing.run();
        attempt(page::restoreGraphicsState);
    }

    private PDType0Font load(boolean isBold) throws IOException {
        try (var stream = Typeface.of(isBold).stream()) {
            return PDType0Font.load(document, stream, true);
        }
    }

    private void write(Text text, RenderingMode mode, Ink ink) {
        double angle = text.look().upwards() ? -Math.PI / 2 : 0;
        double x = text.x() + text.shift() * Math.cos(angle);
        double y = text.y() + text.shift() * Math.sin(angle);
        Matrix place = Matrix.getTranslateInstance((float) x, (float) y);
        place.rotate(angle);
        place.scale(1, -1);
        attempt(() -> {
            page.beginText();
            page.setRenderingMode(mode);
            page.setNonStrokingColor(new Color(ink.rgb(Theme.LIGHT)));
            page.setStrokingColor(new Color(ink.rgb(Theme.LIGHT)));
            page.setLineWidth(3);
            page.setTextMatrix(place);
            for (Run run : Run.of(text.text())) {
                page.setFont(text.look().bold() ? bold : regular, (float) (run.scale() * text.size()));
                page.setTextRise((float) (-run.drop() * text.size()));
                page.showText(Typeface.of(text.look().bold()).drawable(run.text()));
            }
            page.setTextRise(0);
            page.endText();
        });
    }

    private void ink(Style style) throws IOException {
        Ink fill = style.fill();
        if (fill != null) {
            page.setNonStrokingColor(new Color(fill.rgb(Theme.LIGHT)));
        }
        Ink stroke = style.stroke();
        if (stroke != null) {
            page.setStrokingColor(new Color(stroke.rgb(Theme.LIGHT)));
            page.setLineWidth((float) style.width());
            page.setLineCapStyle(style.roundEnds() ? 1 : 0);
            page.setLineDashPattern(style.dash() == Dash.SOLID ? new float[0]
                    : new float[] {(float) style.dash().on(), (float) style.dash().off()}, 0);
        }
    }

    private void paint(Style style) throws IOException {
        if (style.stroke() == null) {
            page.fill();
        } else if (style.fill() == null) {
            page.stroke();
        } else {
            page.fillAndStroke();
        }
    }

    private void opacity(double share) throws IOException {
        if (share != currentOpacity) {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant((float) share);
            state.setStrokingAlphaConstant((float) share);
            page.setGraphicsStateParameters(state);
            currentOpacity = share;
        }
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private record PageSink(PDPageContentStream page) implements Path.Sink {
        @Override
        public void move(double x, double y) {
            attempt(() -> page.moveTo((float) x, (float) y));
        }

        @Override
        public void line(double x, double y) {
            attempt(() -> page.lineTo((float) x, (float) y));
        }

        @Override
        public void curve(double x1, double y1, double x2, double y2, double x, double y) {
            attempt(() -> page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y));
        }

        @Override
        public void close() {
            attempt(page::closePath);
        }
    }
}
