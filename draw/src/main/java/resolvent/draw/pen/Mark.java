package resolvent.draw.pen;

/// The shape of a mark. Shapes, not colours alone, tell excitatory from inhibitory.
public enum Mark {
    DISC {
        @Override
        public void add(Path path, double x, double y, double radius) {
            path.circle(x, y, radius);
        }
    },
    /// Excitatory.
    UP {
        @Override
        public void add(Path path, double x, double y, double radius) {
            triangle(path, x, y, -radius);
        }
    },
    /// Inhibitory.
    DOWN {
        @Override
        public void add(Path path, double x, double y, double radius) {
            triangle(path, x, y, radius);
        }
    },
    DIAMOND {
        @Override
        public void add(Path path, double x, double y, double radius) {
            double r = 1.25 * radius;
            path.polyline(x, y - r, x + r, y, x, y + r, x - r, y).close();
        }
    };

    /// Adds one mark to a path; all shapes of one radius cover about the same area.
    public abstract void add(Path path, double x, double y, double radius);

    private static void triangle(Path path, double x, double y, double height) {
        double half = 1.2 * Math.abs(height);
        path.polyline(x, y + 1.35 * height, x + half, y - 0.75 * height, x - half, y - 0.75 * height).close();
    }
}
