package resolvent.dynamics;

import java.util.List;
import resolvent.model.Model;

/// The nullclines of a model of two variables: the curves on which one of them stands still. Fixed points lie where
/// curves of the two variables cross.
///
/// @param first where the first variable stands still
/// @param second where the second variable stands still
public record Nullclines(List<Polyline> first, List<Polyline> second) {
    public Nullclines {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /// The nullclines at time 0 within a region that is cut into `cells` × `cells` cells; features smaller than a
    /// cell can be missed. Points lie on the curves to rounding.
    ///
    /// @throws IllegalArgumentException if model or region has not two variables, or `cells` is not in 1..2000
    public static Nullclines of(Model model, Box region, int cells) {
        VectorField.requirePlane(model, region);
        if (cells < 1 || cells > 2000) {
            throw new IllegalArgumentException("cells must be at least 1 and at most 2000, was " + cells);
        }
        return new Nullclines(curves(model, 0, region, cells), curves(model, 1, region, cells));
    }

    private static List<Polyline> curves(Model model, int variable, Box region, int cells) {
        double[] velocity = new double[2];
        return ZeroContour.of((x, y) -> {
            model.velocity(0, new double[] {x, y}, velocity);
            return velocity[variable];
        }, region, cells);
    }
}
