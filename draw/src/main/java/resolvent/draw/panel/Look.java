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
            case MEASURED, INHIBITORY -> Tone.MEASURED;
            case EXCITATORY -> Tone.EXCITATORY;
            case SHUFFLED, UNKNOWN -> Tone.UNKNOWN;
            case THEORY, BOUND, SELECTED, STABILITY -> Tone.TEXT;
        };
    }

    Ink ink() {
        return percent == 100 ? tone() : new Ink.Faded(tone(), percent);
    }

    Mark mark() {
        return switch (role) {
            case EXCITATORY -> Mark.UP;
            case INHIBITORY -> Mark.DOWN;
            case THEORY, BOUND, STABILITY -> Mark.DIAMOND;
            case MEASURED, SHUFFLED, UNKNOWN, SELECTED -> Mark.DISC;
        };
    }

    /// How single marks are set down: unknown ones and those of theory are hollow.
    Style marks() {
        return switch (role) {
            case UNKNOWN, THEORY, BOUND, STABILITY -> Style.filled(Tone.PAPER).outlined(ink(), 1.2);
            case MEASURED, SHUFFLED, EXCITATORY, INHIBITORY, SELECTED -> Style.filled(ink());
        };
    }

    Style line() {
        return switch (role) {
            case THEORY -> Style.line(ink(), 1.5).dashed(Dash.DASHED);
            case BOUND -> Style.line(ink(), 1.8).dashed(Dash.DOTTED);
            case STABILITY -> Style.line(ink(), 1.5);
            case SHUFFLED, UNKNOWN -> Style.line(ink(), 1.2);
            case SELECTED -> Style.line(ink(), 2);
            case MEASURED, EXCITATORY, INHIBITORY -> Style.line(ink(), 1.75);
        };
    }

    /// How areas are filled: faintly, so that what lies below stays visible.
    Style area() {
        return Style.filled(ink()).opacity(0.22);
    }

    /// Draws a line; lines of theory get a halo of paper, since they lie over what was measured. On a picture the halo is
    /// unbroken; elsewhere only the dashes have it, and through the gaps the measurement shows.
    void stroke(Plot plot, Path path) {
        if (role == Role.THEORY || role == Role.BOUND) {
            Style halo = Style.line(Tone.PAPER, line().width() + HALO).opacity(0.85);
            plot.pen().path(path, plot.onPicture() ? halo : halo.dashed(line().dash()));
        }
        plot.pen().path(path, line());
    }
}
