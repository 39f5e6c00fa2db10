package resolvent.draw.panel;

import resolvent.report.Panel;

/// What the two axes of a panel have to show.
record Reach(Hull x, Hull y) {
    static Reach of(Panel panel, Iterable<LayerPainter> painters) {
        Reach reach = new Reach(new Hull(panel.x()), new Hull(panel.y()));
        painters.forEach(painter -> painter.reach(reach));
        return reach;
    }

    void soft(double atX, double atY) {
        if (Double.isFinite(atX) && Double.isFinite(atY)) {
            x.soft(atX);
            y.soft(atY);
        }
    }
}
