package resolvent.lyapunov;

/// Estimates of κ at many points of the plane, in their order. All come from the same chain, so that their errors go
/// together and differences between near points are far more precise than each.
public final class Estimates {
    private final double[] values;
    private final double[] errors;

    Estimates(double[] values, double[] errors) {
        this.values = values;
        this.errors = errors;
    }

    public int size() {
        return values.length;
    }

    public double value(int i) {
        return values[i];
    }

    public double standardError(int i) {
        return errors[i];
    }

    public Estimate get(int i) {
        return new Estimate(values[i], errors[i]);
    }
}
