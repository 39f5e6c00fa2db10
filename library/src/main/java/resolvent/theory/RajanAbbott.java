package resolvent.theory;

import java.util.List;
import java.util.Optional;
import resolvent.connectivity.DaleDense;
import resolvent.describe.About;
import resolvent.numeric.Complex;

/// The spectrum of a network with excitatory and inhibitory columns: a bulk that depends on the two variances only,
/// of radius `R² = f σ_E² + (1 − f) σ_I²`, and for unbalanced means one outlier at √N m, `m = f μ_E + (1 − f) μ_I`,
/// where that lies beyond R.
///
/// The bulk is denser in the middle than a disc when the variances differ, see [ColumnVarianceLaw]. Balanced means
/// leave the spectrum unchanged exactly when the random input to every neuron sums to zero; without that, a few
/// strays leave the bulk, about which the law says nothing.
@About(title = "Rajan–Abbott law",
        doc = "The bulk depends on the variances of excitatory and inhibitory weights only; an unbalanced mean adds "
                + "one outlier.",
        formula = "<σ²/(r² + z σ²)> = 1, F(r) = 1 − z, R² = f σE² + (1−f) σI², outlier √N (f μE + (1−f) μI)",
        cite = "K. Rajan, L. F. Abbott, Phys. Rev. Lett. 97, 188104 (2006), doi:10.1103/PhysRevLett.97.188104")
public record RajanAbbott() implements Theory<DaleDense, SpectralLaw> {

    @Override
    public Class<DaleDense> ensemble() {
        return DaleDense.class;
    }

    @Override
    public ColumnVarianceLaw predict(DaleDense network) {
        double excitatory = (double) network.excitatory() / network.size();
        var bulk = new ColumnVarianceLaw(
                List.of(new ColumnVarianceLaw.Group(excitatory, network.deviationExcitatory()),
                        new ColumnVarianceLaw.Group(1 - excitatory, network.deviationInhibitory())),
                List.of());
        double mean = Math.sqrt(network.size()) * network.mean();
        return Math.abs(mean) > bulk.radius()
                ? new ColumnVarianceLaw(bulk.groups(), List.of(Complex.real(mean)))
                : bulk;
    }

    @Override
    public Optional<String> outsideValidity(DaleDense network) {
        int excitatory = network.excitatory();
        if (excitatory > 0 && network.deviationExcitatory() == 0) {
            return withoutVariance("excitatory", excitatory);
        }
        if (excitatory < network.size() && network.deviationInhibitory() == 0) {
            return withoutVariance("inhibitory", network.size() - excitatory);
        }
        return LargeNetworks.tooFew(network.size());
    }

    private static Optional<String> withoutVariance(String kind, int count) {
        return Optional.of("the weights of the %d %s neurons do not vary, so that as many eigenvalues lie at 0".formatted(
                count, kind));
    }

    @Override
    public Optional<String> caution(DaleDense network) {
        boolean means = network.meanExcitatory() != 0 || network.meanInhibitory() != 0;
        return !means || network.rowSumZero() ? Optional.empty() : Optional.of(
                "it describes the bulk; because rows do not sum to zero, a few more eigenvalues may stray beyond it");
    }
}
