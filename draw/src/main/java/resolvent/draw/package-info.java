/// Draws [resolvent.report.Figure] to SVG, PNG and PDF, and [resolvent.report.Report] to one self-contained HTML file.
///
/// A figure is data; [resolvent.draw.FigureRenderer] lays its panels out and draws them with a
/// [resolvent.draw.pen.Pen], of which there are three: SVG text, pixels, PDF. To change how one kind of layer looks,
/// change its one file in `panel`; to draw a new kind, add a file there and a line in `LayerPainter.of`.
///
/// Import order: `pen` and `scale` know nothing of figures beyond names of colours and axes, `panel` draws one panel
/// with them, `page` writes HTML, this package puts them together.
@NullMarked
package resolvent.draw;

import org.jspecify.annotations.NullMarked;
