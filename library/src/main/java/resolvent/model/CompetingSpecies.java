package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Two species that grow logistically and eat each other's grass: rabbits x and sheep y.
///
/// `x' = x (a − x − c y)`, `y' = y (b − y − d x)`, in units in which each species limits itself with strength 1.
/// With the default values the two cannot live together: the fixed point with both is a saddle.
///
/// @param rabbits growth rate a of the rabbits
/// @param sheep growth rate b of the sheep
/// @param sheepOnRabbits how strongly c sheep hold rabbits down
/// @param rabbitsOnSheep how strongly d rabbits hold sheep down
@About(title = "Rabbits and sheep as a model of competition",
        doc = "Two species that grow logistically and compete for the same food. Which one survives depends on where "
                + "they start; without coupling both reach their own capacity.",
        formula = "x' = x (a − x − c y), y' = y (b − y − d x)",
        cite = "S. H. Strogatz, Nonlinear Dynamics and Chaos, section 6.4 (2015), doi:10.1201/9780429492563")
public record CompetingSpecies(
        @Param(value = "3", doc = "growth rate of the rabbits", symbol = "a", above = 0) double rabbits,
        @Param(value = "2", doc = "growth rate of the sheep", symbol = "b", above = 0) double sheep,
        @Param(value = "2", doc = "how strongly sheep hold rabbits down", symbol = "c", min = 0)
        double sheepOnRabbits,
        @Param(value = "1", doc = "how strongly rabbits hold sheep down", symbol = "d", min = 0)
        double rabbitsOnSheep)
        implements Written {

    public CompetingSpecies {
        Form.check(CompetingSpecies.class, rabbits, sheep, sheepOnRabbits, rabbitsOnSheep);
    }

    /// The same two species on separate meadows.
    public CompetingSpecies decoupled() {
        return new CompetingSpecies(rabbits, sheep, 0, 0);
    }

    @Override
    public int dimension() {
        return 2;
    }

    @Override
    public double longestStep(double duration) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public void velocity(double time, double[] state, double[] out) {
        double x = state[0];
        double y = state[1];
        out[0] = x * (rabbits - x - sheepOnRabbits * y);
        out[1] = y * (sheep - y - rabbitsOnSheep * x);
    }

    @Override
    public Dense jacobian(double[] state) {
        double x = state[0];
        double y = state[1];
        return Dense.of(
                new double[] {rabbits - 2 * x - sheepOnRabbits * y, -sheepOnRabbits * x},
                new double[] {-rabbitsOnSheep * y, sheep - 2 * y - rabbitsOnSheep * x});
    }

    @Override
    public Equations equations() {
        return Equations.of("rabbits x and sheep y that compete")
                .parameter("a", rabbits).parameter("b", sheep).parameter("c", sheepOnRabbits).parameter("d", rabbitsOnSheep)
                .variable("x", "x*(a-x-c*y)").variable("y", "y*(b-y-d*x)").build();
    }
}
