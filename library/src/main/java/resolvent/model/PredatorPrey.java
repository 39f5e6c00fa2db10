package resolvent.model;

import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.Param;
import resolvent.matrix.Dense;

/// Rabbits y₁ that multiply on unlimited grass, and foxes y₂ that live on rabbits: the model of Lotka and Volterra.
///
/// `y₁' = a y₁ − b y₁ y₂`, `y₂' = b y₁ y₂ − c y₂`, where a stands for c₁X, the birth rate on as much grass as there is.
/// Besides the saddle (0, 0) with eigenvalues a and −c there is the state of rest `(c/b, a/b)`, a linear centre with
/// eigenvalues `±i√(ac)`. A linear centre proves nothing about the nonlinear system; here it is one, because
/// `V = b (y₁ + y₂) − c ln y₁ − a ln y₂` is conserved (`PredatorPreyOrbit` follows it).
///
/// @param births birth rate a of the rabbits, per unit of time
/// @param predation rate b at which a fox eats a rabbit and multiplies, per unit of time
/// @param deaths death rate c of the foxes, per unit of time
@About(title = "Predators and prey (Lotka and Volterra)",
        doc = "Rabbits multiply on unlimited grass, foxes on rabbits. Their numbers go round in closed orbits about "
                + "a state of rest, one orbit for every start.",
        formula = "y₁' = a y₁ − b y₁ y₂, y₂' = b y₁ y₂ − c y₂; V = b (y₁ + y₂) − c ln y₁ − a ln y₂ is conserved",
        cite = {"A. J. Lotka, J. Am. Chem. Soc. 42, 1595 (1920), doi:10.1021/ja01453a010",
                "V. Volterra, Nature 118, 558 (1926), doi:10.1038/118558a0"})
public record PredatorPrey(
        @Param(value = "1", doc = "birth rate of the rabbits", symbol = "a", above = 0) double births,
        @Param(value = "0.5", doc = "rate at which a fox eats a rabbit", symbol = "b", above = 0) double predation,
        @Param(value = "0.75", doc = "death rate of the foxes", symbol = "c", above = 0) double deaths)
        implements Written {

    public PredatorPrey {
        Form.check(PredatorPrey.class, births, predation, deaths);
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
        double eaten = predation * state[0] * state[1];
        out[0] = births * state[0] - eaten;
        out[1] = eaten - deaths * state[1];
    }

    @Override
    public Dense jacobian(double[] state) {
        return Dense.of(
                new double[] {births - predation * state[1], -predation * state[0]},
                new double[] {predation * state[1], predation * state[0] - deaths});
    }

    /// What no orbit changes: `V = b (y₁ + y₂) − c ln y₁ − a ln y₂`, smallest at the state of rest. NaN unless both
    /// numbers are above 0.
    public double invariant(double rabbits, double foxes) {
        return predation * (rabbits + foxes) - deaths * Math.log(rabbits) - births * Math.log(foxes);
    }

    /// The number of rabbits c/b at rest.
    public double rabbitsAtRest() {
        return deaths / predation;
    }

    /// The number of foxes a/b at rest.
    public double foxesAtRest() {
        return births / predation;
    }

    /// The period `2π/√(ac)` of small orbits.
    public double smallPeriod() {
        return 2 * Math.PI / Math.sqrt(births * deaths);
    }

    @Override
    public Equations equations() {
        return Equations.of("rabbits and foxes")
                .parameter("a", births).parameter("b", predation).parameter("c", deaths)
                .variable("rabbits", "a*rabbits-b*rabbits*foxes").variable("foxes", "b*rabbits*foxes-c*foxes").build();
    }
}
