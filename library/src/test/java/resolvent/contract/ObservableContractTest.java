package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.SparseDale;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.gallery.Catalogue;
import resolvent.numeric.Streams;
import resolvent.observable.Draw;
import resolvent.observable.Findings;
import resolvent.observable.Observable;
import resolvent.observable.Tally;
import resolvent.report.Value;
import resolvent.theory.RajanAbbott;

/// What every observable must do.
class ObservableContractTest {
    private static final int DRAWS = 24;
    private static final DaleDense NETWORK =
            new DaleDense(30, 0.8, 1, 0.5, -2, 1.5, false, false, DaleDense.Weights.GAUSSIAN);
    private static final List<Observable.NamedLaw> LAWS =
            List.of(new Observable.NamedLaw("Rajan–Abbott law", new RajanAbbott().predict(NETWORK)));

    static List<Observable<?>> examples() {
        return Examples.observables();
    }

    private static <T extends Tally<T>> T tally(Observable<T> observable, Ensemble ensemble, List<Integer> draws) {
        T tally = observable.start();
        for (int index : draws) {
            observable.see(new Draw(index, ensemble.draw(Streams.generator(111, index))), tally);
        }
        return tally;
    }

    private static List<Integer> allDraws() {
        List<Integer> draws = new ArrayList<>();
        for (int k = 0; k < DRAWS; k++) {
            draws.add(k);
        }
        return draws;
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T extends Tally<T>> void anySplitGivesTheSameBits(Observable<T> observable) {
        // sparse networks have exact zeros, many real eigenvalues and defective modes as well
        for (Ensemble ensemble : List.of(NETWORK, new SparseDale(30, 0.8, 2, 0.5, -1))) {
            Findings whole = observable.read(tally(observable, ensemble, allDraws()), LAWS);
            for (int parts : new int[] {1, 2, 8}) {
                assertThat(observable.read(inParts(observable, ensemble, parts), LAWS)).as("%d parts", parts)
                        .isEqualTo(whole);
            }
        }
    }

    /// Draws dealt out at random, parts merged in random order.
    private static <T extends Tally<T>> T inParts(Observable<T> observable, Ensemble ensemble, int parts) {
        var random = new Random(parts);
        List<Integer> draws = allDraws();
        Collections.shuffle(draws, random);
        List<T> tallies = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            tallies.add(tally(observable, ensemble, draws.subList(part * DRAWS / parts, (part + 1) * DRAWS / parts)));
        }
        Collections.shuffle(tallies, random);
        T total = observable.start();
        tallies.forEach(total::merge);
        return total;
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T extends Tally<T>> void findsValuesTablesAndFiguresWithNamesOfTheirOwn(Observable<T> observable) {
        Findings findings = observable.read(tally(observable, NETWORK, allDraws()), LAWS);

        assertThat(findings.values()).isNotEmpty();
        assertThat(findings.tables()).isNotEmpty().allSatisfy(table -> assertThat(table.rows()).isPositive());
        assertThat(findings.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.caption()).isNotBlank();
            assertThat(figure.panels()).allSatisfy(panel -> assertThat(panel.layers()).isNotEmpty());
        });
        Set<String> names = new HashSet<>();
        for (Value value : findings.values()) {
            assertThat(value.name()).matches("[a-z0-9]+(_[a-z0-9]+)*");
            assertThat(names.add(value.name())).as("%s is used once", value.name()).isTrue();
            assertThat(value.value()).as(value.name()).isFinite();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    <T extends Tally<T>> void oneDrawAndNoLawIsEnough(Observable<T> observable) {
        Findings findings = observable.read(tally(observable, NETWORK, List.of(0)), List.of());
        assertThat(findings.figures()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void explainsItselfAndItsFormGivesItBack(Observable<?> observable) {
        assertThat(observable.getClass().getAnnotation(About.class).doc()).isNotBlank();
        Form<?> form = Form.of(observable.getClass());
        assertThat(form.read(form.write(observable), Catalogue.standard())).isEqualTo(observable);
    }
}
