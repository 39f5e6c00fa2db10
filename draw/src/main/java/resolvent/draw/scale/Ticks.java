package resolvent.draw.scale;

import java.util.List;

/// The ticks of an axis and what their numbers must be multiplied by.
///
/// @param ticks in no special order
/// @param factor a power of ten as `×10⁻⁷`; empty for 1
public record Ticks(List<Tick> ticks, String factor) {
    public Ticks {
        ticks = List.copyOf(ticks);
    }
}
