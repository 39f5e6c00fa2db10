package resolvent.draw.panel;

/// Sizes of type in pixels; nothing is smaller than 12.
final class TypeSize {
    static final double TICK = 12;
    static final double LABEL = 13;
    static final double TITLE = 14;

    private TypeSize() {}
}
