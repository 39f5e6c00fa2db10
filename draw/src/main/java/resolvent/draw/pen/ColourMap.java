package resolvent.draw.pen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Colours for numbers between 0 and 1, perceptually uniform and readable in every colour blindness.
///
/// - `DENSITY`: *magma* (van der Walt and Smith, CC0), reversed on light paper and trimmed by 5 % at both ends, on dark
///   paper by 15 % at the dark end, which would be darker than the paper: more is always farther from the paper, and
///   lightness is monotone.
/// - `SIGNED`: *vik* on light paper, *berlin* on dark paper (Crameri, Scientific colour maps 8.0,
///   doi:10.5281/zenodo.8035877, MIT): 1/2 is the paper's own lightness, both ends are about equally far from it.
/// - `PHASE`: *twilight* (Bechtold, CC0): both ends have the same colour.
public enum ColourMap {
    DENSITY("magma", "magma"),
    SIGNED("vik", "berlin"),
    PHASE("twilight", "twilight");

    private static final double TRIM = 0.05;
    private static final double TRIM_ON_DARK = 0.15;

    private static final Map<String, int[]> TABLES = new ConcurrentHashMap<>();

    private final String light;
    private final String dark;

    ColourMap(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /// The colour of a place between 0 and 1 as 0xRRGGBB, interpolated between the 256 entries of the table.
    ///
    /// @throws IllegalArgumentException if the place is not between 0 and 1
    public int rgb(double place, Theme theme) {
        if (!(place >= 0 && place <= 1)) {
            throw new IllegalArgumentException("place must lie between 0 and 1, was " + place);
        }
        return interpolate(table(theme), position(place, theme));
    }

    private int[] table(Theme theme) {
        return TABLES.computeIfAbsent(theme == Theme.LIGHT ? light : dark, ColourMap::read);
    }

    private double position(double place, Theme theme) {
        if (this != DENSITY) {
            return place;
        }
        return theme == Theme.LIGHT ? TRIM + (1 - 2 * TRIM) * (1 - place)
                : TRIM_ON_DARK + (1 - TRIM_ON_DARK - TRIM) * place;
    }

    private static int interpolate(int[] table, double position) {
        double at = position * (table.length - 1);
        int below = (int) Math.min(Math.floor(at), table.length - 2);
        double share = at - below;
        return IntStream.of(16, 8, 0)
                .map(shift -> mix(table[below] >> shift & 255, table[below + 1] >> shift & 255, share) << shift)
                .sum();
    }

    private static int mix(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    private static int[] read(String name) {
        try (InputStream stream = ColourMap.class.getResourceAsStream("/resolvent/draw/colour/" + name + ".txt")) {
            String text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#"))
                    .flatMapToInt(line -> Arrays.stream(line.split(" ")).mapToInt(h -> Integer.parseInt(h, 16)))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
