package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.DegreeKeepingShuffle;
import resolvent.experiment.Runner;

/// Solves randomized twins of a network: shuffles, to see what chance would do, and redraws of what is uncertain.
final class TwinStudy {
    /// Chance that an assumed sign is wrong, in the test of robustness.
    private static final double SIGN_ERROR = 0.1;

    private final Subject subject;
    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final Runner runner;

    TwinStudy(Subject subject, AnalysisOptions options, Runner runner) {
        this.subject = subject;
        this.connectivity = subject.connectivity();
        this.options = options;
        this.runner = runner;
    }

    /// @param shuffles degree-keeping shuffles; empty if none were asked for
    /// @param redraws redraws of what is uncertain
    record Found(Optional<Chance> shuffles, List<Chance> redraws) {}

    /// @param whole whether the network is small enough to be solved whole, and its twins with it
    Found found(WiringFacts facts, boolean whole) {
        return new Found(chance(facts, whole), whole ? robustness(facts) : List.of());
    }

    private Optional<Chance> chance(WiringFacts facts, boolean whole) {
        int count = options.shuffles() >= 0 ? options.shuffles() : defaultShuffles(facts, whole);
        if (count == 0 || facts.edges() == 0) {
            return Optional.empty();
        }
        return Optional.of(Chance.of(Chance.Twins.SHUFFLES, new DegreeKeepingShuffle(connectivity), count,
                options.seed(), runner));
    }

    /// Twenty where each takes a few hundredths of a second, fewer above.
    private static int defaultShuffles(WiringFacts facts, boolean whole) {
        int largest = facts.componentSizes().getFirst();
        if (!whole) {
            return 0;
        }
        if (largest <= 300) {
            return 20;
        }
        return largest <= 600 ? 10 : 5;
    }

    private List<Chance> robustness(WiringFacts facts) {
        List<Chance> found = new ArrayList<>();
        if (options.redraws() == 0 || facts.edges() == 0) {
            return found;
        }
        if (facts.wholeNumbers()) {
            found.add(Chance.of(Chance.Twins.POISSON, new PoissonWeights(connectivity),
                    options.redraws(), options.seed(), runner));
        }
        if (!subject.assumedSigns().isEmpty()) {
            found.add(Chance.of(Chance.Twins.SIGNS,
                    new FlippedSigns(connectivity, subject.assumedSigns(), SIGN_ERROR), options.redraws(),
                    options.seed(), runner));
        }
        return found;
    }
}
