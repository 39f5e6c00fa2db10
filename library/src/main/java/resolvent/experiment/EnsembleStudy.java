package resolvent.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.describe.Names;
import resolvent.matrix.InsufficientMemoryException;
import resolvent.matrix.MemoryBudget;
import resolvent.matrix.UnconvergedException;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Findings;
import resolvent.observable.Observable;
import resolvent.observable.Tally;
import resolvent.theory.SpectralLaw;
import resolvent.theory.Theory;

/// Measures observables over many draws of an ensemble and lays theories over what was measured.
///
/// ```java
/// Result result = EnsembleStudy.of(new Girko(1000, 0, false))
///         .measure(new Abscissa())
///         .compareWith(new CircularLaw())
///         .draws(100).seed(7)
///         .run(Runner.local());
/// ```
///
/// Draw k of seed s always has the same numbers, on whatever thread. A network that takes no random numbers is drawn once,
/// its values have no standard errors, and a note says so. A draw that fails, and one of which an eigenvalue did
/// not converge, enters no statistic: both are counted and named in the notes, each for itself, and the others go on.
public final class EnsembleStudy {
    private final Ensemble ensemble;
    private final List<Observable<?>> observables = new ArrayList<>();
    private final List<Theory<?, ? extends SpectralLaw>> theories = new ArrayList<>();
    private long draws = 1;
    private long seed = 1;

    private EnsembleStudy(Ensemble ensemble) {
        this.ensemble = ensemble;
    }

    public static EnsembleStudy of(Ensemble ensemble) {
        return new EnsembleStudy(ensemble);
    }

    /// Adds what is to be measured.
    public EnsembleStudy measure(Observable<?>... more) {
        observables.addAll(List.of(more));
        return this;
    }

    /// Adds a theory to compare with; one that is not about this ensemble, or not valid for its parameters, is named
    /// in the notes and not drawn.
    public EnsembleStudy compareWith(Theory<?, ? extends SpectralLaw> theory) {
        theories.add(theory);
        return this;
    }

    /// Sets the number of draws, at least 1.
    public EnsembleStudy draws(long count) {
        if (count < 1) {
            throw new IllegalArgumentException("draws must be at least 1, was " + count);
        }
        this.draws = count;
        return this;
    }

    /// Sets the seed; any number.
    public EnsembleStudy seed(long value) {
        this.seed = value;
        return this;
    }

    /// Runs all draws. The command of the result is `./resolvent run ENSEMBLE` with the ensemble's parameters, the
    /// number of draws and the seed.
    ///
    /// @throws IllegalArgumentException if the ensemble is not a record with described parameters
    /// @throws IllegalStateException if no draw could be solved
    public Result run(Runner runner) {
        if (!(ensemble instanceof Record recipe)) {
            throw new IllegalArgumentException("ensemble must be a record so that its parameters can be kept, was %s"
                    .formatted(ensemble.getClass().getName()));
        }
        Map<String, String> more = new LinkedHashMap<>();
        more.put("draws", Long.toString(draws));
        more.put("seed", Long.toString(seed));
        return run(runner, Result.of(recipe, more)).build();
    }

    /// Runs all draws and adds what was found to the result of the experiment that this study belongs to.
    ///
    /// @throws resolvent.matrix.InsufficientMemoryException if the draws that are solved at the same time would not fit
    /// @throws IllegalStateException if no draw could be solved
    public Result.Builder run(Runner runner, Result.Builder result) {
        boolean fixed = drawsOnce();
        long drawn = fixed ? 1 : draws;
        DrawMemory.require(ensemble, observables, Math.min(drawn, runner.threads()), seed);
        Tallies total = runner.fold(Names.of(ensemble.getClass()), 0, drawn,
                () -> new Tallies(observables), this::see);
        total.lost.requireSome(drawn);
        List<Observable.NamedLaw> laws = laws(result);
        total.parts.forEach(part -> result.findings(fixed ? SingleNetwork.of(part.read(laws)) : part.read(laws)));
        if (fixed) {
            result.note("%s takes no random numbers: the same at every draw, drawn once".formatted(
                    Names.of(ensemble.getClass())));
        }
        total.lost.notes(drawn, seed).forEach(result::note);
        total.notices.notes(drawn).forEach(result::note);
        return result;
    }

    /// Whether the network takes no random numbers and is drawn once, however many draws were asked for. False also where
    /// it cannot be drawn or does not fit into memory: [#run] says so.
    public boolean drawsOnce() {
        try {
            return MemoryBudget.allows(ensemble.bytes()) && ensemble.isFixed();
        } catch (RuntimeException | AssertionError | StackOverflowError _) {
            return false;
        }
    }

    private void see(long index, Tallies tallies) {
        try {
            Connectivity connectivity = ensemble.draw(Streams.generator(seed, index));
            var draw = new Draw(index, connectivity);
            tallies.parts.forEach(part -> part.prepare(draw));
            tallies.parts.forEach(Part::commit);
            draw.notices().forEach(tallies.notices::add);
        } catch (InsufficientMemoryException refused) {
            // a matter of the machine, not of this draw
            throw refused;
        } catch (UnconvergedException unconverged) {
            tallies.lost.unconverged(index, unconverged);
        } catch (RuntimeException | AssertionError | StackOverflowError failed) {
            tallies.lost.failed(index, failed);
        }
    }

    private List<Observable.NamedLaw> laws(Result.Builder result) {
        List<Observable.NamedLaw> laws = new ArrayList<>();
        for (Theory<?, ? extends SpectralLaw> theory : theories) {
            predict(theory, result).ifPresent(law -> laws.add(
                    new Observable.NamedLaw(Names.title(theory.getClass()), law)));
        }
        return laws;
    }

    private <E extends Ensemble> Optional<SpectralLaw> predict(Theory<E, ? extends SpectralLaw> theory,
            Result.Builder result) {
        String title = Names.title(theory.getClass());
        if (!theory.ensemble().isInstance(ensemble)) {
            result.note("%s does not apply: it is about %s".formatted(title, Names.title(theory.ensemble())));
            return Optional.empty();
        }
        E known = theory.ensemble().cast(ensemble);
        Optional<String> reason = theory.outsideValidity(known);
        reason.ifPresent(why -> result.note("%s does not apply: %s".formatted(title, why)));
        if (reason.isPresent()) {
            return Optional.empty();
        }
        theory.caution(known).ifPresent(what -> result.note("%s: %s".formatted(title, what)));
        return Optional.of(theory.predict(known));
    }

    /// The tallies of all observables, and the draws that are in none.
    private static final class Tallies implements Tally<Tallies> {
        private final List<Part<?>> parts = new ArrayList<>();
        private final LostDraws lost = new LostDraws();
        private final Notices notices = new Notices();

        Tallies(List<Observable<?>> observables) {
            observables.forEach(observable -> parts.add(new Part<>(observable)));
        }

        @Override
        public void merge(Tallies other) {
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).mergeFrom(other.parts.get(i));
            }
            lost.merge(other.lost);
            notices.merge(other.notices);
        }
    }

    /// One observable with its tally. A draw is first measured into a tally of its own, and added only when every
    /// observable has succeeded, so that a failed draw leaves no trace in any of them.
    private static final class Part<T extends Tally<T>> {
        private final Observable<T> observable;
        private final T tally;
        private T single;

        Part(Observable<T> observable) {
            this.observable = observable;
            this.tally = observable.start();
            this.single = observable.start();
        }

        void prepare(Draw draw) {
            single = observable.start();
            observable.see(draw, single);
        }

        void commit() {
            tally.merge(single);
        }

        @SuppressWarnings("unchecked") // parts at one place of two lists hold the same observable
        void mergeFrom(Part<?> other) {
            tally.merge((T) other.tally);
        }

        Findings read(List<Observable.NamedLaw> laws) {
            return observable.read(tally, laws);
        }
    }
}
