package resolvent.draw.pen;

import java.util.Locale;

/// The fixed colours. Those that carry meaning have a contrast of at least 4.5:1 against the paper and stay apart in
/// every form of colour blindness; the hairlines are fainter on purpose.
public enum Tone implements Ink {
    /// Text, theory, bounds, selections, the boundary of stability.
    TEXT(0x1B1F24, 0xE6E8EB),
    /// The ground on which everything lies.
    PAPER(0xFFFFFF, 0x14171A),
    /// Measured values and inhibitory cells.
    MEASURED(0x0B5FA5, 0x6CB6FF),
    EXCITATORY(0xB8430B, 0xFF9E5E),
    /// Unknown, not converged, shuffled.
    UNKNOWN(0x6B7280, 0x9AA1AB),
    /// Numbers at ticks.
    QUIET(0x4A525C, 0xB3BAC3),
    /// Axis lines and ticks.
    AXIS(0x8A929C, 0x78808A),
    /// The axes through zero of a complex plane, frames.
    HAIRLINE(0xCDD2D8, 0x3C434B);

    private final int light;
    private final int dark;

    Tone(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    @Override
    public int rgb(Theme theme) {
        return theme == Theme.LIGHT ? light : dark;
    }

    @Override
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
