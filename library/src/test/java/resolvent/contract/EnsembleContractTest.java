package resolvent.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.Ensemble;
import resolvent.connectivity.Population;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.gallery.Catalogue;
import resolvent.numeric.Streams;

/// What every ensemble must do.
class EnsembleContractTest {
    static List<Class<? extends Record>> types() {
        return Catalogue.standard().ensembles();
    }

    static List<Ensemble> examples() {
        return Examples.ensembles();
    }

    private static Connectivity draw(Ensemble ensemble, long index) {
        return ensemble.draw(Streams.generator(101, index));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyDrawHasTheSizeAndFiniteEntries(Ensemble ensemble) {
        for (long index = 0; index < 3; index++) {
            Connectivity network = draw(ensemble, index);
            assertThat(network.size()).isEqualTo(ensemble.size());
            assertThat(network.matrix().columns()).isEqualTo(ensemble.size());
            network.matrix().forEachNonZero((i, j, weight) ->
                    assertThat(weight).as("(%d, %d), seed 101", i, j).isFinite());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theSameStreamGivesTheSameBits(Ensemble ensemble) {
        Connectivity first = draw(ensemble, 7);
        Connectivity second = draw(ensemble, 7);
        assertThat(second.matrix().toDense().toColumns()).isEqualTo(first.matrix().toDense().toColumns());
        assertThat(second.names()).isEqualTo(first.names());
        assertThat(second.populations()).isEqualTo(first.populations());
    }

    /// A designed network takes no random numbers and is the same for every stream; one that takes some uses them, so
    /// that at its defaults no two streams give the same network.
    @ParameterizedTest
    @MethodSource("types")
    void differentStreamsGiveDifferentNetworks(Class<? extends Record> type) {
        Ensemble ensemble = Examples.ofSize(type, 40);
        var taken = new AtomicLong();
        UniformRandomProvider stream = Streams.generator(101, 1);
        double[] first = ensemble.draw(() -> {
            taken.incrementAndGet();
            return stream.nextLong();
        }).matrix().toDense().toColumns();
        double[] second = draw(ensemble, 2).matrix().toDense().toColumns();

        assertThat(Arrays.equals(first, second)).isEqualTo(taken.get() == 0);
        assertThat(ensemble.isFixed()).isEqualTo(taken.get() == 0);
    }

    /// Also with other parameters: a ring without disorder is fixed, one with disorder is not.
    @ParameterizedTest
    @MethodSource("examples")
    void aFixedNetworkIsTheSameAtEveryDraw(Ensemble ensemble) {
        if (ensemble.isFixed()) {
            assertThat(draw(ensemble, 1).matrix().toDense().toColumns())
                    .isEqualTo(draw(ensemble, 2).matrix().toDense().toColumns());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void declaredSignsHold(Ensemble ensemble) {
        Connectivity network = draw(ensemble, 3);
        network.matrix().forEachNonZero((i, j, weight) -> {
            Population population = network.populations().get(j);
            if (i != j && population != Population.UNKNOWN) {
                assertThat(weight > 0).as("(%d, %d)", i, j).isEqualTo(population == Population.EXCITATORY);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theFormGivesBackAnEqualRecord(Ensemble ensemble) {
        Form<?> form = Form.of(ensemble.getClass());
        Map<String, String> text = form.write(ensemble);
        assertThat(form.read(text, Catalogue.standard())).isEqualTo(ensemble);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeExplainsItself(Class<? extends Record> type) {
        assertThat(type.getAnnotation(About.class)).isNotNull();
        assertThat(type.getAnnotation(About.class).doc()).isNotBlank();
        assertThat(Form.of(type).defaults(Catalogue.standard())).isInstanceOf(Ensemble.class);
        assertThat(Form.of(type).fields()).allSatisfy(field -> assertThat(field.param().doc()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("types")
    void valuesOutOfRangeAreNamedWithTheirRule(Class<? extends Record> type) {
        for (FormField field : Form.of(type).fields()) {
            refuse(type, field, field.param().min() - 1, "at least");
            refuse(type, field, field.param().above(), "above");
            refuse(type, field, field.param().max() + 1, "at most");
            refuse(type, field, field.param().below(), "below");
            if (field.type() == double.class) {
                assertThatThrownBy(() -> read(type, field, "NaN"))
                        .hasMessage("%s must be a finite number, was NaN".formatted(field.key()));
            }
        }
    }

    private static void refuse(Class<? extends Record> type, FormField field, double value, String rule) {
        if (Double.isInfinite(value)) {
            return;
        }
        String text = field.type() == double.class ? Double.toString(value) : Long.toString((long) value);
        assertThatThrownBy(() -> read(type, field, text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(field.key() + " must be " + rule).hasMessageEndingWith("was " + text);
    }

    private static Object read(Class<? extends Record> type, FormField field, String text) {
        return Form.of(type).read(Map.of(field.key(), text), Catalogue.standard());
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownParametersAreNamed(Class<? extends Record> type) {
        Map<String, String> values = new HashMap<>();
        values.put("sise", "7");
        assertThatThrownBy(() -> Form.of(type).read(values, Catalogue.standard()))
                .hasMessageContaining("\"sise\"").hasMessageContaining(Form.of(type).fields().getFirst().key());
    }
}
