package resolvent.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import resolvent.connectivity.DaleDense;
import resolvent.connectivity.Elliptic;
import resolvent.connectivity.Girko;
import resolvent.connectivity.MayInteractions;

class ValidityTest {
    @Test
    void smallNetworksAreOutside() {
        assertThat(new CircularLaw().outsideValidity(new Girko(5, 0, false))).get().asString()
                .contains("20").contains("5");
        assertThat(new CircularLaw().outsideValidity(new Girko(50, 0, false))).isEmpty();
    }

    @Test
    void symmetricMatricesHaveNoEllipse() {
        var law = new EllipticLaw();
        assertThat(law.outsideValidity(new Elliptic(1000, 0, 1))).get().asString().contains("symmetric");
        assertThat(law.outsideValidity(new Elliptic(1000, 0, -0.999))).get().asString().contains("antisymmetric");
        assertThat(law.outsideValidity(new Elliptic(1000, 0, 0.9))).isEmpty();
        assertThatThrownBy(() -> law.predict(new Elliptic(100, 0, 1))).hasMessageContaining("rho").hasMessageContaining("1.0");
    }

    @Test
    void columnsWithoutVarianceAreNamed() {
        var constant = new DaleDense(100, 0.8, 1, 0.5, 0, 0, true, false, DaleDense.Weights.GAUSSIAN);
        assertThat(new RajanAbbott().outsideValidity(constant)).get().asString().contains("20 inhibitory");
    }

    @Test
    void straysAreACautionUnlessRowsSumToZero() {
        var strays = new DaleDense(100, 0.8, 1, 0.5, 0, 1, true, false, DaleDense.Weights.GAUSSIAN);
        var none = new DaleDense(100, 0.8, 1, 0.5, 0, 1, true, true, DaleDense.Weights.GAUSSIAN);
        assertThat(new RajanAbbott().outsideValidity(strays)).isEmpty();
        assertThat(new RajanAbbott().caution(strays)).get().asString().contains("stray");
        assertThat(new RajanAbbott().caution(none)).isEmpty();
    }

    @Test
    void fewPartnersAreOutsideMaysCriterion() {
        assertThat(new MayCriterion().outsideValidity(new MayInteractions(1000, 0, 0.004))).isPresent();
        assertThat(new MayCriterion().outsideValidity(new MayInteractions(1000, 0, 0.1))).isEmpty();
    }
}
