package resolvent.bifurcation;

import java.util.List;
import java.util.Locale;
import resolvent.numeric.Complex;

/// A state of rest at which the number of growing directions, or of states of rest, changes with the parameter.
public sealed interface Bifurcation {
    /// Where: the value of the parameter and the state.
    RestAt at();

    /// What it is, in one sentence.
    String inWords();

    /// The value of the parameter.
    default double parameter() {
        return at().parameter();
    }

    /// Hopf: a pair of eigenvalues crosses the imaginary axis at ±iω and a cycle of frequency ω/2π is born.
    ///
    /// @param omega ω, per unit of time
    /// @param lyapunov whether the cycle is born stable
    record Hopf(RestAt at, double omega, FirstLyapunov lyapunov) implements Bifurcation {
        /// Turns per unit of time, ω/2π.
        public double frequency() {
            return omega / (2 * Math.PI);
        }

        @Override
        public String inWords() {
            return "Hopf bifurcation at %s, ω = %s: %s".formatted(Words.number(parameter()), Words.number(omega),
                    lyapunov.inWords());
        }
    }

    /// Fold, or saddle-node: two states of rest meet and vanish.
    ///
    /// @param opensUpwards whether the two states exist above the value of the parameter
    record Fold(RestAt at, boolean opensUpwards) implements Bifurcation {
        @Override
        public String inWords() {
            return "fold at %s: two states of rest meet, which exist %s it only".formatted(
                    Words.number(parameter()), opensUpwards ? "above" : "below");
        }
    }

    /// Two branches cross.
    ///
    /// @param kind how they lie
    /// @param others states on the branch that crosses this one, one on each side; none where it was not found
    record Crossing(RestAt at, Kind kind, List<RestAt> others) implements Bifurcation {
        public Crossing {
            others = List.copyOf(others);
        }

        /// How two branches can cross.
        public enum Kind {
            TRANSCRITICAL("transcritical: two branches pass through each other"),
            SUPERCRITICAL_PITCHFORK("supercritical pitchfork: one state becomes three, the arms the more stable"),
            SUBCRITICAL_PITCHFORK("subcritical pitchfork: three states become one, the arms the less stable"),
            /// The other branch was not found, or does not change with the parameter.
            UNRESOLVED("branch point: the other branch was not resolved");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            /// As a text has it.
            public String words() {
                return words;
            }
        }

        @Override
        public String inWords() {
            return "%s, at %s".formatted(kind.words(), Words.number(parameter()));
        }
    }

    /// Border collision: a state of rest meets a kink of the model, such as the threshold of a rectifier, and its
    /// eigenvalues jump. None of the smooth bifurcations, even where the number of growing directions changes.
    ///
    /// @param before the branch just before it
    /// @param after the branch just after it
    /// @param turns whether the branch turns back there, so that two states of rest meet
    record BorderCollision(RestAt at, RestAt before, RestAt after, boolean turns) implements Bifurcation {
        @Override
        public String inWords() {
            return String.format(Locale.ROOT,
                    "border collision at %s: eigenvalues jump from %s to %s, growing directions from %d to %d%s",
                    Words.number(parameter()), leading(before), leading(after), before.point().unstableDimensions(),
                    after.point().unstableDimensions(), turns ? ", and two states of rest meet" : "");
        }

        private static String leading(RestAt rest) {
            Complex value = rest.point().eigenvalues().getFirst();
            return value.im() == 0 ? Words.number(value.re())
                    : "%s ± %si".formatted(Words.number(value.re()), Words.number(Math.abs(value.im())));
        }
    }

    /// More eigenvalues cross the imaginary axis at once than one, or one pair.
    ///
    /// @param before growing directions before
    /// @param after growing directions after
    record Several(RestAt at, int before, int after) implements Bifurcation {
        @Override
        public String inWords() {
            return String.format(Locale.ROOT, "several eigenvalues cross at once at %s: growing directions from %d to %d",
                    Words.number(parameter()), before, after);
        }
    }
}
