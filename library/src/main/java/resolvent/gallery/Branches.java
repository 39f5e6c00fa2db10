package resolvent.gallery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import resolvent.dynamics.FixedPoint;
import resolvent.report.Layer;
import resolvent.report.Numbers;

/// States of rest found one parameter value at a time, joined to branches: each state goes on to the nearest state at
/// the next value, if that is of the same kind and has no nearer predecessor; else the branch ends there.
///
/// @param sweep the states found at each value of the parameter, in the order of the values
record Branches(List<Slice> sweep) {
    /// The states of rest at one value of the parameter.
    record Slice(double parameter, List<FixedPoint> points) {
        Slice {
            points = List.copyOf(points);
        }
    }

    Branches {
        sweep = List.copyOf(sweep);
    }

    /// One layer of curves for every kind of state that there is: variable 1 against the parameter.
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (RestMarks kind : RestMarks.values()) {
            Curves curves = new Curves(kind);
            if (!curves.x.isEmpty()) {
                layers.add(new Layer.Line(Numbers.of(curves.x.size(), curves.x::get),
                        Numbers.of(curves.y.size(), curves.y::get), kind.role(), kind.words()));
            }
        }
        return layers;
    }

    private static Optional<FixedPoint> nearest(FixedPoint to, List<FixedPoint> among) {
        return among.stream().min(Comparator.comparingDouble(point -> distance(point, to)));
    }

    private static double distance(FixedPoint a, FixedPoint b) {
        double sum = 0;
        for (int i = 0; i < a.state().size(); i++) {
            double step = a.state().get(i) - b.state().get(i);
            sum += step * step;
        }
        return sum;
    }

    /// The branches of one kind as one broken line.
    private final class Curves {
        private final RestMarks kind;
        private final List<Double> x = new ArrayList<>();
        private final List<Double> y = new ArrayList<>();

        Curves(RestMarks kind) {
            this.kind = kind;
            for (int k = 0; k < sweep.size(); k++) {
                for (FixedPoint point : sweep.get(k).points) {
                    if (RestMarks.of(point) == kind && (k == 0 || previous(k, point).isEmpty())) {
                        follow(k, point);
                    }
                }
            }
        }

        private Optional<FixedPoint> previous(int k, FixedPoint point) {
            return nearest(point, sweep.get(k - 1).points).filter(before -> goesOn(before, k - 1, point));
        }

        private boolean goesOn(FixedPoint from, int k, FixedPoint to) {
            return RestMarks.of(from) == kind && nearest(from, sweep.get(k + 1).points).equals(Optional.of(to));
        }

        private void follow(int start, FixedPoint first) {
            FixedPoint at = first;
            add(sweep.get(start).parameter, at.state().getFirst());
            for (int k = start; k + 1 < sweep.size(); k++) {
                Optional<FixedPoint> next = next(k, at);
                if (next.isEmpty()) {
                    break;
                }
                at = next.get();
                add(sweep.get(k + 1).parameter, at.state().getFirst());
            }
            add(Double.NaN, Double.NaN);
        }

        private Optional<FixedPoint> next(int k, FixedPoint at) {
            return nearest(at, sweep.get(k + 1).points).filter(to -> RestMarks.of(to) == kind
                    && previous(k + 1, to).equals(Optional.of(at)));
        }

        private void add(double parameter, double value) {
            x.add(parameter);
            y.add(value);
        }
    }
}
