package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import resolvent.connectivity.Connectivity;
import resolvent.experiment.Progress;
import resolvent.experiment.Runner;
import resolvent.matrix.Components;
import resolvent.report.Provenance;
import resolvent.spectrum.Mode;

/// Carries out an [Analysis].
public final class Analyzer {
    private final Subject subject;
    private final Connectivity connectivity;
    private final AnalysisOptions options;
    private final Runner runner;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();

    private Analyzer(Subject subject, AnalysisOptions options, Runner runner, Progress progress) {
        this.subject = subject;
        this.connectivity = subject.connectivity();
        this.options = options;
        this.runner = runner;
        this.progress = progress;
    }

    /// Analyses a network.
    ///
    /// @throws IllegalArgumentException if the network is empty, a weight is NaN or infinite, or no gain gives the
    ///     abscissa that was asked for
    /// @throws resolvent.matrix.InsufficientMemoryException if the whole spectrum was asked for and does not fit
    public static Analysis analyze(Subject subject, AnalysisOptions options, Runner runner, Progress progress,
            Provenance provenance) {
        if (subject.connectivity().size() == 0) {
            throw new IllegalArgumentException(subject.name() + " is an empty matrix (0 x 0): nothing to analyse");
        }
        requireFinite(subject.connectivity());
        return new Analyzer(subject, options, runner, progress).run(provenance);
    }

    private static void requireFinite(Connectivity network) {
        network.matrix().forEachNonZero((row, column, weight) -> {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("M[%d][%d] (to %s, from %s) must be finite, was %s".formatted(
                        row, column, network.names().get(row), network.names().get(column), weight));
            }
        });
    }

    private Analysis run(Provenance provenance) {
        Optional<CellResponse.Pair> pair = CellResponse.Pair.named(options.response(), connectivity.names());
        Components components = runner.one("components", () -> Components.of(connectivity.matrix()));
        WiringFacts facts = WiringFacts.of(connectivity, components);
        var solver = new Solver(connectivity, options, runner, progress, notes);
        boolean whole = solver.isWhole(facts);
        CompletableFuture<TwinStudy.Found> twins =
                runner.beside(() -> new TwinStudy(subject, options, runner).found(facts, whole));
        Solution solution = whole ? solver.whole(components) : solver.leading();
        double gain = gain(solution.stability());
        Optional<Amplification> amplification = solution.complete().map(spectrum -> runner.one("transient growth",
                () -> new Amplifier(connectivity, options, notes).amplification(spectrum, solution.stability(), gain)));
        var resolvents = new Resolvents(connectivity, options, runner, notes);
        Optional<ResolventPanel> resolvent = resolvents.panel(solution, gain,
                amplification.flatMap(Amplification::growth));
        Optional<CellResponse> response = pair.flatMap(cells -> resolvents.response(cells, solution, gain));
        List<LawFit> laws = solution.complete()
                .map(spectrum -> runner.one("theory", () -> LawFits.of(connectivity, spectrum, keepsDale(facts))))
                .orElse(List.of());
        List<Silencing> silencing = silencing(solution);
        TwinStudy.Found chance = result(twins);
        return new Analysis(subject, options, facts, gain, solution.stability(), solution.radius(),
                solution.spectrum(), cards(solution.modes(), gain), solution.table(), amplification, resolvent,
                response, silencing, chance.shuffles(), chance.redraws(), laws, solution.quality(), notes, provenance);
    }

    /// What was computed beside, or the exception that ended it as it was thrown.
    static <T> T result(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /// Whether at most one cell in twenty sends weights of both signs.
    private static boolean keepsDale(WiringFacts facts) {
        return 20 * facts.dale().mixed() <= facts.size();
    }

    private double gain(Stability stability) {
        if (options.gain() > 0) {
            return options.gain();
        }
        return options.normalize() > 0 ? stability.gainFor(options.normalize()) : stability.likelyStableGain();
    }

    private List<ModeCard> cards(List<Mode> modes, double gain) {
        List<ModeCard> cards = new ArrayList<>();
        for (int k = 0; k < modes.size(); k++) {
            if (modes.get(k).eigenvalue().im() >= 0) {
                cards.add(ModeCard.of(k + 1, modes.get(k), connectivity, gain, options.tau()));
            }
        }
        return cards;
    }

    private List<Silencing> silencing(Solution solution) {
        return solution.modes().isEmpty() ? List.of()
                : Silencing.of(connectivity, solution.modes(), solution.all(), runner);
    }
}
