package resolvent.ring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import resolvent.numeric.Complex;

/// Where the modes of a ring live, several states at a time.
final class ModeSolver {
    /// Numbers are scaled anew before they grow or shrink by more than 2^24.
    private static final double RANGE = 24;
    private static final int LONGEST = 8;

    private final Sites sites;
    private final double norm;
    private final ModeKernels kernels;
    private final Turns turns;

    /// @param norm ‖M‖_F in the units of the sites
    ModeSolver(Sites sites, double norm, ModeKernels kernels) {
        this.sites = sites;
        this.norm = norm;
        this.kernels = kernels;
        this.turns = new Turns(sites);
    }

    /// The modes of the given eigenvalues, in their order.
    List<RingMode> solve(List<Complex> values) {
        List<RingMode> found = new ArrayList<>(values.size());
        int lanes = kernels.lanes();
        int stretch = stretch(values);
        var whole = new ModeBlock(sites, lanes, stretch);
        var turned = new ModeBlock(sites, lanes, stretch);
        int[] cuts = new int[lanes];
        whole.turn(turns, cuts);
        for (int first = 0; first < values.size(); first += lanes) {
            List<Complex> some = values.subList(first, Math.min(values.size(), first + lanes));
            place(some, whole);
            kernels.centres(whole);
            place(some, turned);
            Arrays.setAll(cuts, lane -> (int) whole.centres[lane]);
            turned.turn(turns, cuts);
            kernels.sums(turned);
            for (int lane = 0; lane < some.size(); lane++) {
                found.add(mode(some.get(lane), turned, lane, cuts[lane]));
            }
        }
        return found;
    }

    /// Lanes without a state of their own repeat the first.
    private void place(List<Complex> values, ModeBlock block) {
        double unit = Math.scalb(1.0, -sites.scale);
        for (int lane = 0; lane < block.lanes; lane++) {
            Complex value = values.get(lane < values.size() ? lane : 0);
            block.re[lane] = value.re() * unit;
            block.im[lane] = value.im() * unit;
        }
    }

    private RingMode mode(Complex value, ModeBlock block, int lane, int cut) {
        double right2 = block.right2[lane];
        double left2 = block.left2[lane];
        double moduli = block.moduli[lane];
        double overlap = Math.sqrt(block.overlapRe[lane] * block.overlapRe[lane]
                + block.overlapIm[lane] * block.overlapIm[lane]);
        double defect = Math.sqrt(block.defects[lane] / right2);
        return new RingMode(value, block.right4[lane] / (right2 * right2), block.left4[lane] / (left2 * left2),
                block.squares[lane] / (moduli * moduli), (cut + (int) block.centres[lane]) % sites.size,
                moduli / overlap, norm == 0 ? defect : defect / norm);
    }

    /// How many sites until numbers must be scaled anew.
    private int stretch(List<Complex> values) {
        double largest = values.stream().mapToDouble(Complex::abs).max().orElse(0) * Math.scalb(1.0, -sites.scale);
        double fastest = 0;
        for (int j = 0; j < sites.size; j++) {
            double b = Math.abs(sites.products[j]);
            fastest = Math.max(fastest, Math.log(1 + largest + Math.abs(sites.diagonal[j]) + b));
            fastest = Math.max(fastest, Math.max(speed(turns.up[j]), speed(turns.down[j])));
            fastest = Math.max(fastest, speed(b));
        }
        return Math.clamp((long) (RANGE * Math.log(2) / fastest), 1, LONGEST);
    }

    private static double speed(double hop) {
        return hop == 0 ? 0 : Math.abs(Math.log(Math.abs(hop)));
    }
}
