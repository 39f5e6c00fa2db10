package resolvent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import resolvent.connectivity.Connectivity;
import resolvent.describe.FormField;
import resolvent.describe.Form;
import resolvent.gallery.Catalogue;
import resolvent.matrix.Dense;
import resolvent.numeric.Gain;

/// Models refuse numbers that are none, and name them.
class FiniteModelsTest {
    private static final Connectivity PAIR = Connectivity.of(Dense.of(new double[] {0, 1}, new double[] {-1, 0}));

    static Stream<Class<? extends Record>> catalogued() {
        return Catalogue.standard().models().stream();
    }

    @ParameterizedTest
    @MethodSource("catalogued")
    void parametersOfTheCatalogueAreFinite(Class<? extends Record> type) throws ReflectiveOperationException {
        List<FormField> fields = Form.of(type).fields();
        assertThat(fields).allSatisfy(field -> assertThat(field.type()).isEqualTo(double.class));
        var constructor = type.getDeclaredConstructor(fields.stream().map(FormField::type).toArray(Class<?>[]::new));
        for (int wrong = 0; wrong < fields.size(); wrong++) {
            for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
                Object[] arguments = fields.stream().map(field -> (Object) Double.valueOf(field.defaultText())).toArray();
                arguments[wrong] = value;
                assertThatThrownBy(() -> constructor.newInstance(arguments)).isInstanceOf(InvocationTargetException.class)
                        .cause().hasMessage("%s must be a finite number, was %s".formatted(fields.get(wrong).key(), value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void weightsAreFinite(double wrong) {
        Connectivity broken = Connectivity.of(Dense.of(new double[] {0, 1}, new double[] {wrong, 0}));
        var settings = new RateNetwork.Settings(1, 1);

        assertThatThrownBy(() -> new RateNetwork(broken, Gain.Standard.TANH, settings, 0, 0)).hasMessage(
                "weights[1][0] must be finite, was " + wrong);
        assertThatThrownBy(() -> LinearNetwork.of(broken, 1)).hasMessage("weights[1][0] must be finite, was " + wrong);
        assertThatThrownBy(() -> LinearNetwork.ofGenerator(broken.matrix().toDense())).hasMessage(
                "generator[1][0] must be finite, was " + wrong);
        assertThatThrownBy(() -> new LotkaVolterra(broken, 1, 1)).hasMessage(
                "interactions[1][0] must be finite, was " + wrong);
        assertThatThrownBy(() -> new MayEcology(broken)).hasMessage("interactions[1][0] must be finite, was " + wrong);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void inputsRatesAndFactorsAreFinite(double wrong) {
        var settings = new RateNetwork.Settings(1, 1);

        assertThatThrownBy(() -> new RateNetwork(PAIR, Gain.Standard.TANH, settings, 0, wrong)).hasMessage(
                "input must be finite, had " + wrong);
        assertThatThrownBy(() -> new RateNetwork.Settings(wrong, 1)).hasMessage("recurrence must be finite, was " + wrong);
        assertThatThrownBy(() -> new RateNetwork.Settings(1, wrong)).hasMessage("tau must be above 0 and finite, was " + wrong);
        assertThatThrownBy(() -> LinearNetwork.of(PAIR, 1, 0, wrong)).hasMessage("input must be finite, had " + wrong);
        assertThatThrownBy(() -> LinearNetwork.of(PAIR, wrong)).hasMessage("tau must be above 0 and finite, was " + wrong);
        assertThatThrownBy(() -> new LotkaVolterra(PAIR, 1, wrong)).hasMessage("growth must be finite, had " + wrong);
    }

    @Test
    void whatOverflowsOnTheWayIsRefused() {
        assertThatThrownBy(() -> LinearNetwork.of(PAIR, 1e-300, 1e10, 0)).hasMessage(
                "input over tau must be finite, had Infinity");
        assertThatThrownBy(() -> LinearNetwork.of(PAIR.scaled(1e10), 1e-300)).hasMessage(
                "generator[1][0] must be finite, was -Infinity");
    }
}
