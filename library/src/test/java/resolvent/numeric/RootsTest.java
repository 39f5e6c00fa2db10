package resolvent.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class RootsTest {
    @Test
    void findsTheSquareRootOfTwoToTheLastBits() {
        assertThat(Roots.bracketed(x -> x * x - 2, 0, 2, 1e-300)).isCloseTo(Math.sqrt(2), within(4.5e-16));
    }

    @Test
    void fallingFunctionsAreAsGoodAsRisingOnes() {
        assertThat(Roots.bracketed(x -> Math.cos(x), 0, 3, 1e-14)).isCloseTo(Math.PI / 2, within(1e-14));
    }

    @Test
    void neverNeedsManyMoreEvaluationsThanBisection() {
        // bisection from width 3 to 2e-12 takes 41 steps; the two ends and two more evaluations are added
        int bound = 41 + 2 + 2;
        DoubleUnaryOperator[] hard = {
            x -> x < 1.234567 ? -1 : 1,
            x -> Math.pow(x - 1, 21),
            x -> Math.expm1(40 * (x - 0.1)),
            x -> x == 0 ? Double.NEGATIVE_INFINITY : Math.log(x) - 0.5,
            x -> Math.atan(1e6 * (x - 2.9))
        };
        for (DoubleUnaryOperator f : hard) {
            var calls = new AtomicInteger();
            Roots.bracketed(x -> {
                calls.incrementAndGet();
                return f.applyAsDouble(x);
            }, 0, 3, 1e-12);
            assertThat(calls.get()).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void isMuchFasterThanBisectionOnASmoothFunction() {
        var calls = new AtomicInteger();
        double root = Roots.bracketed(x -> {
            calls.incrementAndGet();
            return Math.exp(x) - 2;
        }, 0, 3, 1e-12);

        assertThat(root).isCloseTo(Math.log(2), within(1e-12));
        assertThat(calls.get()).isLessThanOrEqualTo(14);
    }

    @Test
    void findsAJump() {
        assertThat(Roots.bracketed(x -> x < 0.3 ? -5 : 1, 0, 1, 1e-13)).isCloseTo(0.3, within(1e-13));
    }

    @Test
    void anEndThatIsARootIsFound() {
        assertThat(Roots.bracketed(x -> x, 0, 1, 1e-9)).isZero();
        assertThat(Roots.bracketed(x -> x - 1, 0, 1, 1e-9)).isEqualTo(1);
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> Roots.bracketed(x -> x * x + 1, -1, 2, 1e-9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("f must have opposite signs at -1.0 and 2.0, was 2.0 and 5.0");
        assertThatThrownBy(() -> Roots.bracketed(x -> x, 1, -1, 1e-9)).hasMessageContaining("low must be below high");
        assertThatThrownBy(() -> Roots.bracketed(x -> x, -1, 1, 0)).hasMessage("tolerance must be above 0, was 0.0");
        assertThatThrownBy(() -> Roots.bracketed(x -> Math.sqrt(x - 1), 0, 5, 1e-9))
                .isInstanceOf(ArithmeticException.class).hasMessage("f is NaN at 0.0");
    }
}
