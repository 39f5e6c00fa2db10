package resolvent.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Numbers;
import resolvent.report.Panel;
import resolvent.report.Role;
import resolvent.report.Shade;

class FigureFilesTest {
    private static final Shade SHADE =
            new Shade(Numbers.of(100, i -> i - 50), "weight", "nS", Shade.Map.SIGNED, true);
    private static final Figure FIGURE = Figure.of("two-panels", "Spectrum, κ = g", "Two panels.",
            Panel.complexPlane("λ", "1/s", List.of(
                    new Layer.Raster(-1, 1, -1, 1, 10, 10, SHADE),
                    Layer.Points.of(Numbers.of(0, 0.5), Numbers.of(0, 0.5), Role.MEASURED, "eigenvalues ‖M‖ ≤ √2"),
                    new Layer.Circle(0, 0, 1, Role.THEORY, "circular law"))),
            Panel.of(Axis.logarithmic("frequency f", "Hz"), Axis.linear("power", ""),
                    new Layer.Band(Numbers.of(1, 10), Numbers.of(1, 2), Numbers.of(2, 3), Role.MEASURED, "± 1 s.e."),
                    new Layer.Rule(true, 4, Role.STABILITY, "stable → unstable"),
                    new Layer.Points(Numbers.of(2), Numbers.of(2), Role.SELECTED, "", List.of("AVAL"), Optional.empty())));

    @TempDir
    private Path folder;

    @Test
    void filesAreNamedByTheFigure() throws IOException {
        List<Path> files = FigureFiles.write(FIGURE, folder.resolve("new/figures"), EnumSet.allOf(Format.class));

        assertThat(files).extracting(file -> file.getFileName().toString())
                .containsExactly("two-panels.svg", "two-panels.png", "two-panels.pdf");
        assertThat(files).allMatch(Files::isRegularFile);
        assertThat(FigureFiles.write(FIGURE, folder, Set.of(Format.SVG))).hasSize(1);
        assertThat(folder.resolve("two-panels.pdf")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameFigureGivesTheSameBytesInEveryLocale(Format format) throws IOException {
        byte[] once = write(format);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("hi", "IN", "u-nu-deva"));
            assertThat(write(format)).isEqualTo(once);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void thePngHasTwoPixelsPerCssPixel() throws IOException {
        BufferedImage image = ImageIO.read(folder.resolve(write(Format.PNG, "two-panels.png")).toFile());
        Drawing svg = Drawing.of(FIGURE);

        assertThat(image.getWidth()).isEqualTo(2 * 960);
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(2 * Double.parseDouble(svg.root().getAttribute("height"))));
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        int x = (int) Math.round(2 * svg.dots().getFirst()[0]);
        int y = (int) Math.round(2 * svg.dots().getFirst()[1]);
        assertThat(image.getRGB(x, y) & 0xFFFFFF).isEqualTo(0x0B5FA5);
    }

    @Test
    void thePdfKeepsTextAsText() throws IOException {
        byte[] bytes = write(Format.PDF);

        assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(720f);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Spectrum, κ = g");
            assertThat(new PDFTextStripper().getText(document)).contains("eigenvalues ‖M‖ ≤ √2", "Re λ (1/s)",
                    "stable → unstable", "AVAL", "Two panels.");
        }
    }

    @Test
    void noFileAsksTheNetworkForAnything() throws IOException {
        String svg = new String(write(Format.SVG), StandardCharsets.UTF_8);

        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http").doesNotContain("url(h");
    }

    private byte[] write(Format format) throws IOException {
        return Files.readAllBytes(FigureFiles.write(FIGURE, folder, Set.of(format)).getFirst());
    }

    private String write(Format format, String name) throws IOException {
        FigureFiles.write(FIGURE, folder, Set.of(format));
        return name;
    }
}
