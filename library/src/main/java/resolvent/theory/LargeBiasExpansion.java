package resolvent.theory;

import java.util.ArrayList;
import java.util.List;
import resolvent.matrix.Ring;
import resolvent.numeric.Complex;

/// The eigenvalues of one ring under a strong directional bias, expanded in e^{−g} around those of the one-way ring.
///
/// With weights `M[j][j+1] = s⁺_j e^g`, the products `b_j = M[j][j+1] M[j+1][j]` around the bonds and
/// `b̂(p) = Σ_j b_j e^{−ipj} / N`,
///
/// `λ_k = u e^{g+ik} + e^{−g−ik} b̂(0)/u + e^{−3g} Σ_{q≠k} e^{−i(k+q)} |b̂(k−q)|² / (u³ (e^{ik} − e^{iq}))`,
///
/// where `u e^{ik}` runs over the N-th roots of Πs⁺: for signs u = 1, and k = 2πm/N when Πs⁺ = 1, (2m+1)π/N when it
/// is −1. The error is of order e^{−3g} after the first two terms and e^{−5g} after all three.
/// A negative g is a bias the other way. Computed in O(N²), to rounding.
///
/// J. Feinberg & A. Zee, Phys. Rev. E 59, 6433 (1999), doi:10.1103/PhysRevE.59.6433.
public final class LargeBiasExpansion {
    private final int size;
    /// |g| and the mean of ln |s⁺|: the logarithm of the radius of the one-way ring.
    private final double strength;
    /// Angle of the first root.
    private final double twist;
    private final double[] products;

    private LargeBiasExpansion(int size, double strength, double twist, double[] products) {
        this.size = size;
        this.strength = strength;
        this.twist = twist;
        this.products = products;
    }

    /// The expansion for a ring.
    ///
    /// @throws IllegalArgumentException if the ring has a diagonal, or a bond that cannot be passed the strong way
    public static LargeBiasExpansion of(Ring ring) {
        Ring strong = ring.bias() >= 0 ? ring : ring.transpose();
        int size = strong.rows();
        double logs = 0;
        boolean negative = false;
        double[] products = new double[size];
        for (int j = 0; j < size; j++) {
            requireOneWay(strong, j);
            logs += StrictMath.log(Math.abs(strong.up(j)));
            negative ^= strong.up(j) < 0;
            products[j] = strong.up(j) * strong.down(j);
        }
        return new LargeBiasExpansion(size, strong.bias() + logs / size, negative ? Math.PI / size : 0, products);
    }

    private static void requireOneWay(Ring ring, int j) {
        if (ring.diagonal(j) != 0) {
            throw new IllegalArgumentException("the ring must have no diagonal, was %s at site %d".formatted(
                    ring.diagonal(j), j));
        }
        if (ring.up(j) == 0) {
            throw new IllegalArgumentException("the bond after site %d must have a weight, was 0".formatted(j));
        }
    }

    private double angle(int m) {
        return twist + 2 * Math.PI * m / size;
    }

    /// The first two terms, an ellipse.
    public List<Complex> firstOrder() {
        double mean = 0;
        for (double product : products) {
            mean += product / size;
        }
        List<Complex> values = new ArrayList<>(size);
        for (int m = 0; m < size; m++) {
            values.add(polar(StrictMath.exp(strength), angle(m)).plus(
                    polar(StrictMath.exp(-strength) * mean, -angle(m))));
        }
        return values;
    }

    /// All three terms, in the order of [#firstOrder].
    public List<Complex> secondOrder() {
        double[] power = power();
        List<Complex> first = firstOrder();
        List<Complex> values = new ArrayList<>(size);
        for (int m = 0; m < size; m++) {
            values.add(first.get(m).plus(coupling(m, power).times(StrictMath.exp(-3 * strength))));
        }
        return values;
    }

    /// |b̂|² at 2πn/N for every n.
    private double[] power() {
        double[] power = new double[size];
        for (int n = 0; n < size; n++) {
            Complex sum = Complex.ZERO;
            for (int j = 0; j < size; j++) {
                long turns = (long) n * j % size;
                sum = sum.plus(polar(products[j], -2 * Math.PI * turns / size));
            }
            power[n] = sum.absSquared() / ((double) size * size);
        }
        return power;
    }

    private Complex coupling(int m, double[] power) {
        Complex own = polar(1, angle(m));
        Complex sum = Complex.ZERO;
        for (int q = 0; q < size; q++) {
            if (q != m) {
                Complex numerator = polar(power[Math.floorMod(m - q, size)], -angle(m) - angle(q));
                sum = sum.plus(numerator.dividedBy(own.minus(polar(1, angle(q)))));
            }
        }
        return sum;
    }

    private static Complex polar(double radius, double angle) {
        return new Complex(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
    }
}
