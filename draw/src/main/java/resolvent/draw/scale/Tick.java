package resolvent.draw.scale;

/// A tick of an axis.
///
/// @param place between 0 and 1 along the axis
/// @param label its number; empty for a small tick between numbers
public record Tick(double place, String label) {
    public boolean isMajor() {
        return !label.isEmpty();
    }
}
