package resolvent.draw.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void aBitmapIsReadBackCellByCell() throws IOException {
        byte[] levels = {0, 1, 2, (byte) 255, (byte) 128, 7};
        Bitmap bitmap = new Bitmap(3, 2, levels, new Tint.Mapped(ColourMap.SIGNED));

        BufferedImage read = read(bitmap.png(Theme.DARK));

        assertThat(read.getWidth()).isEqualTo(3);
        assertThat(read.getHeight()).isEqualTo(2);
        for (int i = 0; i < 6; i++) {
            int expected = bitmap.argb(i % 3, i / 3, Theme.DARK);
            int actual = read.getRGB(i % 3, i / 3);
            assertThat(actual >>> 24).isEqualTo(expected >>> 24);
            assertThat(expected >>> 24 == 0 || actual == expected).isTrue();
        }
    }

    @Test
    void pixelsInTrueColourAreReadBack() throws IOException {
        int[] pixels = {0x0B5FA5, 0xFFFFFF, 0x000001, 0xFF00FF};

        BufferedImage read = read(Png.trueColour(2, 2, pixels, 192));

        for (int i = 0; i < 4; i++) {
            assertThat(read.getRGB(i % 2, i / 2) & 0xFFFFFF).isEqualTo(pixels[i]);
        }
    }

    @Test
    void aBitmapWithoutCellsIsRefused() {
        assertThatThrownBy(() -> new Bitmap(2, 2, new byte[3], new Tint.Cover(Tone.TEXT)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("levels must be 2 x 2 and at least one, were 3");
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
