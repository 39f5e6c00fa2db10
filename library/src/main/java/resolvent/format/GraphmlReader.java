package resolvent.format;

import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the nodes and edges of a GraphML file, weights from the edge attribute called weight, synapses or the like.
///
/// Every node is a neuron, in the order of the file, connected or not. Undirected edges stand for both directions.
/// Document types and entities are refused: they can name other files, and can grow without bound.
///
/// Source: U. Brandes, M. Eiglsperger, J. Lerner, C. Pich, Graph Markup Language, in: Handbook of Graph Drawing and
/// Visualization, CRC Press (2013), chapter 16
final class GraphmlReader {
    /// No attribute of a real node or edge is longer than this.
    private static final int LONGEST_TEXT = 1 << 20;

    private final InputFile file;
    private final XMLStreamReader xml;
    private final ElementGuard guard;
    private final GraphmlGraph graph;
    private int depth;
    private int graphs;

    private GraphmlReader(InputFile file, XMLStreamReader xml, ElementGuard guard) {
        this.file = file;
        this.xml = xml;
        this.guard = guard;
        this.graph = new GraphmlGraph(file);
    }

    static Reading read(InputFile file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("refers to another file");
        });
        try (var guard = new ElementGuard(TextFile.unpacked(file), file.where())) {
            return new GraphmlReader(file, factory.createXMLStreamReader(guard), guard).read();
        } catch (XMLStreamException damaged) {
            if (damaged.getNestedException() instanceof IOException failed) {
                throw failed;
            }
            throw file.where().line(line(damaged)).error("is not valid XML (%s)".formatted(
                    Words.shown(String.valueOf(damaged.getMessage()).replace('\n', ' '))), damaged);
        }
    }

    private static int line(XMLStreamException damaged) {
        return damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
    }

    private Reading read() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            guard.startElement();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw here().error(
                        "has a document type or an entity, which is not read. Remove the <!DOCTYPE ...>");
                case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> { }
            }
        }
        return graph.finish();
    }

    private Where here() {
        return file.where().line(xml.getLocation().getLineNumber());
    }

    private void start(String element) throws XMLStreamException {
        if (++depth == 1 && !element.equals("graphml")) {
            throw here().error("begins with <%s>, must be <graphml>".formatted(Words.shown(element)));
        }
        switch (element) {
            case "graph" -> startGraph();
            case "key" -> graph.key(attribute("id"), attribute("for"), attribute("attr.name"));
            case "node" -> graph.startNode(here(), required("id"));
            case "edge" -> graph.startEdge(xml.getLocation().getLineNumber(), required("source"), required("target"),
                    attribute("directed"));
            case "data" -> graph.data(required("key"), text());
            case "default" -> graph.defaultValue(text());
            case "hyperedge" -> throw here().error("has a hyperedge; connections have one sender and one receiver");
            default -> { }
        }
    }

    private void startGraph() {
        if (++graphs > 1) {
            throw here().error("has a second or a nested graph; a network is one graph");
        }
        graph.directed(!"undirected".equals(attribute("edgedefault")));
    }

    private void end(String element) {
        depth--;
        switch (element) {
            case "node" -> graph.endNode(here());
            case "edge" -> graph.endEdge();
            case "key" -> graph.endKey();
            default -> { }
        }
    }

    private @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    private String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw here().error("<%s> has no %s".formatted(xml.getLocalName(), name));
        }
        return value.strip();
    }

    /// The text of the element, up to and with its end.
    private String text() throws XMLStreamException {
        String element = xml.getLocalName();
        var text = new StringBuilder();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.ENTITY_REFERENCE) {
                // drawing programs nest their own elements in <data>; they hold no weight
                skip(event);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
            if (text.length() > LONGEST_TEXT) {
                throw here().error("<%s> is longer than %s characters".formatted(
                        element, Words.count(LONGEST_TEXT)));
            }
        }
        depth--;
        guard.startElement();
        return text.toString().strip();
    }

    private void skip(int event) throws XMLStreamException {
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw here().error("has an entity, which is not read. Write it out");
        }
        for (int nested = 1; nested > 0; ) {
            int next = xml.next();
            guard.startElement();
            nested += next == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            nested -= next == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }
}
