package resolvent.draw.pen;

/// Whether a picture lies on white or on dark paper. Files are always light; a page follows its reader's setting.
public enum Theme {
    LIGHT,
    DARK
}
