package resolvent.draw;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import resolvent.report.Axis;
import resolvent.report.Figure;
import resolvent.report.Layer;
import resolvent.report.Panel;

/// An SVG file read back by an XML parser, for tests to look at.
final class Drawing {
    private static final Pattern DOT = Pattern.compile("M(-?[\\d.]+) ?(-?[\\d.]+)h0");

    private final Element root;

    private Drawing(Element root) {
        this.root = root;
    }

    static Drawing of(Figure figure) {
        return parse(FigureRenderer.svg(figure));
    }

    /// A figure of one panel, without a caption.
    static Drawing of(Panel panel) {
        return of(Figure.of("test", "Test", "", panel));
    }

    static Drawing parse(String svg) {
        try {
            return new Drawing(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))).getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    Element root() {
        return root;
    }

    List<Element> all(String name) {
        NodeList nodes = root.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    List<String> texts() {
        return all("text").stream().map(Node::getTextContent).toList();
    }

    Element text(String content) {
        return all("text").stream().filter(text -> text.getTextContent().equals(content)).findFirst().orElseThrow();
    }

    List<String> titles() {
        return all("title").stream().map(Node::getTextContent).toList();
    }

    /// Positions of all unnamed and named discs.
    List<double[]> dots() {
        List<double[]> dots = new ArrayList<>();
        for (Element path : all("path")) {
            DOT.matcher(path.getAttribute("d")).results().forEach(match ->
                    dots.add(new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))}));
        }
        return dots;
    }

    /// Paths with this stroke or fill.
    List<Element> paths(String attribute, String value) {
        return all("path").stream().filter(path -> path.getAttribute(attribute).equals(value)).toList();
    }

    /// The pixel of a value on a linear axis, from the facts that the drawing states.
    double pixel(String axis, double value) {
        Element plot = all("g").stream().filter(g -> g.hasAttribute("data-" + axis)).findFirst().orElseThrow();
        double[] facts = Pattern.compile(" ").splitAsStream(plot.getAttribute("data-" + axis)).skip(1)
                .mapToDouble(Double::parseDouble).toArray();
        return facts[2] + (value - facts[0]) / (facts[1] - facts[0]) * (facts[3] - facts[2]);
    }

    /// A panel from 0 to 10 on both axes.
    static Panel panel(Layer... layers) {
        return Panel.of(Axis.linear("x", "").from(0, 10),
                Axis.linear("y", "").from(0, 10), layers);
    }
}
