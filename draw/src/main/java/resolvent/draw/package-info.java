/// Draws [resolvent.report.Figure] to SVG, PNG and PDF, and [resolvent.report.Report] to one self-contained HTML file.
@NullMarked
package resolvent.draw;

import org.jspecify.annotations.NullMarked;
