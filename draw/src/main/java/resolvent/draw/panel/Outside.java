package resolvent.draw.panel;

import java.util.ArrayList;
import java.util.List;
import resolvent.draw.scale.Scale;
import resolvent.report.Digits;
import resolvent.report.Numbers;

/// Counts marks that cannot be seen, so that none is dropped in silence.
final class Outside {
    private static final double ROUNDING = 1e-9;

    private Outside() {}

    /// A remark such as `(3 outside, 1 without value)`; empty if all marks are seen.
    static String remark(Numbers x, Numbers y, Scale across, Scale up) {
        int missing = 0;
        int beyond = 0;
        for (int i = 0; i < x.size(); i++) {
            if (Double.isNaN(x.get(i)) || Double.isNaN(y.get(i))) {
                missing++;
            } else if (!inside(across.place(x.get(i))) || !inside(up.place(y.get(i)))) {
                beyond++;
            }
        }
        List<String> parts = new ArrayList<>();
        if (beyond > 0) {
            parts.add(Digits.typeset(beyond, 6) + " outside");
        }
        if (missing > 0) {
            parts.add(Digits.typeset(missing, 6) + " without value");
        }
        return parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")";
    }

    static boolean inside(double place) {
        return place >= -ROUNDING && place <= 1 + ROUNDING;
    }
}
