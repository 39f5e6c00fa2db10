package resolvent.draw.panel;

import resolvent.draw.pen.Dash;
import resolvent.draw.pen.Ink;
import resolvent.draw.pen.Mark;
import resolvent.draw.pen.Path;
import resolvent.draw.pen.Style;
import resolvent.draw.pen.Tone;
import resolvent.report.Role;

/// What a role looks like, the same in every figure.
///
/// @param role what the marks stand for
/// @param percent strength of the colour: below 100 where several layers of one role must be told apart
record Look(Role role, int percent) {
    private static final double HALO = 2.5;

    Tone tone() {
        return switch (role) {
            case MEASURED, INHIBITORY, STABLE, UNSTABLE, SADDLE -> Tone.MEASURED;
            case EXCITATORY -> Tone.EXCITATORY;
            case SHUFFLED, UNKNOWN, INAPPLICABLE -> Tone.UNKNOWN;
            case THEORY, BOUND, SELECTED, STABILITY, RIGHT_VECTOR, LEFT_VECTOR -> Tone.TEXT;
        };
    }

    Ink ink() {
        return percent == 100 ? tone() : new Ink.Faded(tone(), percent);
    }

    Mark mark() {
        return switch (role) {
            case EXCITATORY -> Mark.UP;
            case INHIBITORY -> Mark.DOWN;
            case THEORY, INAPPLICABLE, BOUND, STABILITY -> Mark.DIAMOND;
            case MEASURED, SHUFFLED, UNKNOWN, SELECTED, STABLE, UNSTABLE, SADDLE, RIGHT_VECTOR, LEFT_VECTOR ->
                    Mark.DISC;
        };
    }

    /// How single marks are set down: unknown ones, those of theory and states that do not last are hollow.
    Style marks() {
        return switch (role) {
            case UNKNOWN, THEORY, INAPPLICABLE, BOUND, STABILITY -> Style.filled(Tone.PAPER).outlined(ink(), 1.2);
            // through its rings the filled marks of the right vector stay visible
            case LEFT_VECTOR -> Style.line(ink(), 1.3);
            case UNSTABLE, SADDLE -> Style.filled(Tone.PAPER).outlined(ink(), 1.8);
            case MEASURED, SHUFFLED, EXCITATORY, INHIBITORY, SELECTED, STABLE, RIGHT_VECTOR -> Style.filled(ink());
        };
    }

    /// Whether marks are a state of rest: drawn larger than samples.
    boolean isState() {
        return role == Role.STABLE || role == Role.UNSTABLE || role == Role.SADDLE;
    }

    Style line() {
        return switch (role) {
            case THEORY -> Style.line(ink(), 1.5).dashed(Dash.DASHED);
            case INAPPLICABLE -> Style.line(ink(), 1.2).dashed(Dash.DASHED);
            case STABLE -> Style.line(ink(), 2.2);
            case UNSTABLE, SADDLE -> Style.line(ink(), 2.2).dashed(Dash.DASHED);
            case BOUND -> Style.line(ink(), 1.8).dashed(Dash.DOTTED);
            case STABILITY -> Style.line(ink(), 1.5);
            case SHUFFLED, UNKNOWN -> Style.line(ink(), 1.2);
            case SELECTED -> Style.line(ink(), 2);
            case MEASURED, EXCITATORY, INHIBITORY, RIGHT_VECTOR, LEFT_VECTOR -> Style.line(ink(), 1.75);
        };
    }

    /// How areas are filled: faintly, so that what lies below stays visible.
    Style area() {
        return Style.filled(ink()).opacity(0.22);
    }

    /// Draws a line; on a picture, which may be as dark as the line, theory gets a halo of paper. Elsewhere a halo would
    /// erase the marks at its sides.
    void stroke(Plot plot, Path path) {
        boolean theory = role == Role.THEORY || role == Role.BOUND || role == Role.INAPPLICABLE;
        if (theory && plot.onPicture()) {
            plot.pen().path(path, Style.line(Tone.PAPER, line().width() + HALO).opacity(0.85));
        }
        plot.pen().path(path, line());
    }
}
