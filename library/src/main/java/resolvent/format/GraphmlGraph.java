package resolvent.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import resolvent.matrix.Sparse;

/// The graph that a GraphML file builds up, element by element.
final class GraphmlGraph {
    private static final Set<String> NAMES = Set.of("name", "label", "vname");

    private final InputFile file;
    private final Decimals decimals = new Decimals(DecimalMark.POINT);
    private final Tally tally = new Tally();
    private final Map<String, Key> keys = new HashMap<>();
    private final Map<String, Integer> nodes = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private boolean directed = true;
    private @Nullable Key openKey;
    private @Nullable Edge openEdge;
    private String openNode = "";

    /// An attribute that nodes or edges may have.
    private static final class Key {
        private final boolean ofEdges;
        private final String name;
        private String defaultValue = "";

        Key(boolean ofEdges, String name) {
            this.ofEdges = ofEdges;
            this.name = name;
        }
    }

    private record Edge(long line, String source, String target, boolean directed, Map<String, String> values) {}

    GraphmlGraph(InputFile file) {
        this.file = file;
    }

    void directed(boolean byDefault) {
        directed = byDefault;
    }

    void key(@Nullable String id, @Nullable String of, @Nullable String name) {
        if (id != null) {
            boolean edges = of == null || of.equals("edge") || of.equals("all");
            openKey = new Key(edges, name == null ? id : name);
            keys.put(id, openKey);
        }
    }

    void endKey() {
        openKey = null;
    }

    void defaultValue(String text) {
        if (openKey != null) {
            openKey.defaultValue = text;
        }
    }

    void data(String key, String text) {
        Key known = keys.get(key);
        values.put(known == null ? key : known.name, text);
    }

    void startNode(Where where, String id) {
        values.clear();
        openNode = id;
        if (nodes.putIfAbsent(id, names.size()) != null) {
            throw where.error("node %s is there twice".formatted(Words.quoted(id)));
        }
        if (nodes.size() > file.limits().neurons()) {
            throw where.error("is past %s nodes, more are not read".formatted(Words.count(file.limits().neurons())));
        }
    }

    void endNode(Where where) {
        String name = values.entrySet().stream()
                .filter(value -> NAMES.contains(EdgeColumns.normal(value.getKey())) && !value.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .findFirst().orElse(openNode);
        if (openNode.isEmpty()) {
            throw where.error("a node must have an id");
        }
        names.add(name);
        values.clear();
    }

    void startEdge(long line, String source, String target, @Nullable String isDirected) {
        values.clear();
        openEdge = new Edge(line, source, target, isDirected == null ? directed : isDirected.equals("true"), Map.of());
    }

    void endEdge() {
        if (openEdge != null) {
            edges.add(new Edge(openEdge.line, openEdge.source, openEdge.target, openEdge.directed,
                    Map.copyOf(values)));
        }
        openEdge = null;
        values.clear();
    }

    /// Edges may come before the nodes that they join, so they are resolved at the end.
    Reading finish() {
        RowFilter filter = RowFilter.of(file.options().where(), file.where(), this::attribute);
        String weight = weightKey();
        var collector = new EdgeCollector();
        for (Edge edge : edges) {
            if (filter.accepts(key -> value(edge, key))) {
                collector.add(node(edge, edge.source), node(edge, edge.target), weight(edge, weight), kind(edge));
            }
        }
        filter.finish(tally);
        Sparse matrix = collector.matrix(names.size(), tally, file.where());
        return new Reading(FileFormat.GRAPHML, DenseCollector.named(matrix, distinctNames()), tally);
    }

    private String attribute(String wanted) {
        List<String> ofEdges = keys.values().stream().filter(key -> key.ofEdges).map(key -> key.name).sorted().toList();
        return ofEdges.stream().filter(name -> EdgeColumns.normal(name).equals(EdgeColumns.normal(wanted))).findFirst()
                .orElseThrow(() -> file.where().error("edges have no attribute %s; they have %s".formatted(
                        Words.quoted(wanted), Words.list(ofEdges))));
    }

    private String value(Edge edge, String name) {
        String own = edge.values.get(name);
        return own != null ? own : keys.values().stream()
                .filter(key -> key.ofEdges && key.name.equals(name))
                .map(key -> key.defaultValue)
                .findFirst().orElse("");
    }

    private String weightKey() {
        for (String candidate : EdgeColumns.WEIGHTS) {
            for (Key key : keys.values()) {
                if (key.ofEdges && EdgeColumns.normal(key.name).equals(candidate)) {
                    return key.name;
                }
            }
        }
        tally.note("Edges have no weight, so every edge counts 1.");
        return "";
    }

    private double weight(Edge edge, String key) {
        if (key.isEmpty()) {
            return 1;
        }
        String text = value(edge, key);
        double weight = decimals.read(text, file.where(), edge.line, "weight");
        if (!Double.isNaN(weight)) {
            return weight;
        }
        if (file.options().missing() == Missing.REFUSE) {
            throw file.where().line(edge.line).error("the edge from %s to %s has no weight. --missing zero, or add it"
                    .formatted(Words.quoted(edge.source), Words.quoted(edge.target)));
        }
        tally.missing();
        return 0;
    }

    private int node(Edge edge, String id) {
        Integer node = nodes.get(id);
        if (node == null) {
            throw file.where().line(edge.line).error("an edge names the node %s, which is not there".formatted(
                    Words.quoted(id)));
        }
        return node;
    }

    private int kind(Edge edge) {
        Symmetrize symmetrize = file.options().symmetrize();
        if (!edge.directed || symmetrize.every()) {
            return 0;
        }
        for (int k = 0; k < symmetrize.kinds().size(); k++) {
            Condition kind = symmetrize.kinds().get(k);
            if (value(edge, attribute(kind.column())).equals(kind.value())) {
                return k + 1;
            }
        }
        return EdgeCollector.DIRECTED;
    }

    /// The nodes' own names if these differ, else their ids.
    private List<String> distinctNames() {
        if (new HashSet<>(names).size() == names.size()) {
            return names;
        }
        tally.note("Several nodes have the same name, so their ids are used.");
        List<String> ids = new ArrayList<>(names);
        nodes.forEach((id, place) -> ids.set(place, id));
        return ids;
    }
}
