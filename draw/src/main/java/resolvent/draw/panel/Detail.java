package resolvent.draw.panel;

/// How much a drawing may hold before it is coarsened, so that files stay small.
///
/// @param marks points drawn one by one; more become a picture that says so
/// @param cells of a raster along one side; more are drawn in blocks
public record Detail(int marks, int cells) {
    public static final Detail FULL = new Detail(5_000, 800);
    /// For pages that would otherwise grow beyond what opens quickly.
    public static final Detail LEAN = new Detail(1_000, 250);
    /// For pages with very many figures.
    public static final Detail LEAST = new Detail(300, 100);
}
