package resolvent.draw.pen;

import java.util.Map;

/// Sets shapes down. A new kind of file needs one class that implements this.
public interface Pen {
    void path(Path path, Style style);

    void text(Text text);

    /// Fills a box with a picture.
    ///
    /// @param smooth whether neighbouring cells blend; otherwise every cell has sharp edges
    void image(Bitmap bitmap, Box box, boolean smooth);

    /// Draws only what falls into the box.
    void clip(Box box, Runnable drawing);

    /// Many marks of one style.
    default void marks(Marks marks, Style style) {
        if (marks.size() > 0) {
            path(marks.outline(), style);
        }
    }

    /// Draws things that belong together: a title that is shown when they are pointed at, and facts for scripts. Pens
    /// whose files hold neither just draw.
    default void group(String title, Map<String, String> facts, Runnable drawing) {
        drawing.run();
    }
}
