package resolvent.analysis;

import java.util.ArrayList;
import java.util.List;
import resolvent.connectivity.Connectivity;
import resolvent.matrix.Matrix;
import resolvent.numeric.Complex;
import resolvent.numeric.ComplexVector;
import resolvent.spectrum.Mode;

/// The connections with the largest share in an eigenvalue. All are looked at, only the few largest are kept.
final class Carriers implements Matrix.EntryVisitor {
    private final ComplexVector left;
    /// r / (lᵀr λ/|λ|)
    private final ComplexVector right;
    private final double modulus;
    private final double[] share;
    private final double[] weight;
    private final int[] receiver;
    private final int[] sender;
    private int kept;

    private Carriers(Mode mode, int wanted) {
        Complex value = mode.eigenvalue();
        this.modulus = value.abs();
        Complex direction = new Complex(value.re() / modulus, value.im() / modulus);
        this.left = mode.left();
        this.right = mode.right().times(Complex.ONE.dividedBy(mode.left().dot(mode.right()).times(direction)));
        this.share = new double[wanted];
        this.weight = new double[wanted];
        this.receiver = new int[wanted];
        this.sender = new int[wanted];
    }

    /// The carriers of a mode, largest |share| first; of equal ones that which the matrix visits first.
    static List<ModeCard.Connection> of(Mode mode, Connectivity connectivity, int wanted) {
        var carriers = new Carriers(mode, wanted);
        connectivity.matrix().forEachNonZero(carriers);
        return carriers.named(connectivity.names());
    }

    @Override
    public void visit(int to, int from, double value) {
        double part = value / modulus * (left.re(to) * right.re(from) - left.im(to) * right.im(from));
        if (kept < share.length || Math.abs(part) > Math.abs(share[kept - 1])) {
            insert(to, from, value, part);
        }
    }

    private void insert(int to, int from, double value, double part) {
        int at = kept < share.length ? kept++ : kept - 1;
        for (; at > 0 && Math.abs(share[at - 1]) < Math.abs(part); at--) {
            share[at] = share[at - 1];
            weight[at] = weight[at - 1];
            receiver[at] = receiver[at - 1];
            sender[at] = sender[at - 1];
        }
        share[at] = part;
        weight[at] = value;
        receiver[at] = to;
        sender[at] = from;
    }

    private List<ModeCard.Connection> named(List<String> names) {
        List<ModeCard.Connection> connections = new ArrayList<>();
        for (int k = 0; k < kept; k++) {
            connections.add(new ModeCard.Connection(names.get(sender[k]), names.get(receiver[k]), weight[k], share[k]));
        }
        return connections;
    }
}
