package resolvent.gallery;

import resolvent.dynamics.FixedPoint;
import resolvent.report.Role;

/// How states of rest are drawn and called, the same in every figure.
enum RestMarks {
    STABLE(Role.STABLE, "stable"),
    SADDLE(Role.SADDLE, "saddle"),
    UNSTABLE(Role.UNSTABLE, "unstable"),
    /// An eigenvalue has real part 0: the linear system does not say whether the state is stable.
    UNDECIDED(Role.UNKNOWN, "not decided by the linear system");

    private final Role role;
    private final String words;

    RestMarks(Role role, String words) {
        this.role = role;
        this.words = words;
    }

    static RestMarks of(FixedPoint point) {
        if (point.centreDimensions() > 0) {
            return UNDECIDED;
        }
        return point.isStable() ? STABLE : point.stableDimensions() == 0 ? UNSTABLE : SADDLE;
    }

    Role role() {
        return role;
    }

    /// For legends, as `saddle`.
    String words() {
        return words;
    }
}
