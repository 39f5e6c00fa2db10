package resolvent.format;

import static org.assertj.core.api.Assertions.assertThat;
import static resolvent.format.Fixtures.entries;
import static resolvent.format.Fixtures.refusal;
import static resolvent.format.Fixtures.write;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import resolvent.matrix.Sparse;

class GraphmlReaderTest {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="name" attr.type="string"/>
              <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2</default></key>
              <key id="d2" for="edge" attr.name="Type" attr.type="string"/>
            """;
    private static final String WORM = HEAD + """
              <graph edgedefault="directed">
                <node id="n0"><data key="d0">AVAL</data></node>
                <edge source="n0" target="n1"><data key="d1">1.5</data><data key="d2">chemical</data></edge>
                <node id="n1"><data key="d0">AVAR</data></node>
                <node id="n2"/>
                <edge source="n1" target="n2" directed="false"><data key="d2">electrical</data></edge>
                <edge source="n2" target="n2"><data key="d1">-3</data><data key="d2">chemical</data></edge>
              </graph>
            </graphml>
            """;

    @TempDir
    private Path folder;

    private Path graph(String text) {
        return write(folder, "g.graphml", text);
    }

    @Test
    void readsNodesEdgesAndDefaults() {
        NetworkFile read = MatrixReader.read(graph(WORM));
        assertThat(read.connectivity().names()).containsExactly("AVAL", "AVAR", "n2");
        assertThat(read.connectivity().matrix()).isInstanceOf(Sparse.class);
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1.5, 0, 0, 0, 2, 0, 2, -3);
        assertThat(read.summary().format()).isEqualTo(FileFormat.GRAPHML);
        assertThat(read.summary().rows()).isEqualTo(3);
        assertThat(read.summary().mirrored()).isEqualTo(1);
        assertThat(read.summary().autapses()).isEqualTo(1);
    }

    @Test
    void filtersByEdgeAttributesAndKeepsAllNodes() {
        NetworkFile read = MatrixReader.read(graph(WORM), ReadOptions.DEFAULT.withWhere("type=chemical"));
        assertThat(read.connectivity().size()).isEqualTo(3);
        assertThat(read.summary().kept()).isEqualTo(2);
        assertThat(read.summary().filtered()).containsExactly(new ReadSummary.Filtered("Type=chemical", 1));
        assertThat(refusal(graph(WORM), ReadOptions.DEFAULT.withWhere("Type=chemicl"))).isEqualTo("g.graphml: --where "
                + "Type=chemicl keeps 0 of 3 edges; Type has: chemical, electrical");
        assertThat(refusal(graph(WORM), ReadOptions.DEFAULT.withWhere("Kind=x")))
                .isEqualTo("g.graphml: edges have no attribute \"Kind\"; they have Type, weight");
    }

    @Test
    void undirectedGraphsAreMirrored() {
        NetworkFile read = MatrixReader.read(graph(WORM.replace("\"directed\"", "\"undirected\"")));
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1.5, 0, 1.5, 0, 2, 0, 2, -3);
        NetworkFile all = MatrixReader.read(graph(WORM), ReadOptions.DEFAULT.withSymmetrize(Symmetrize.ALL));
        assertThat(entries(all.connectivity().matrix())).containsExactly(entries(read.connectivity().matrix()));
    }

    @Test
    void readsEscapedTextAndIgnoresDrawings() {
        String text = WORM.replace("AVAL", "R&amp;D &lt;1&gt; &#x41;<![CDATA[ <b>]]><!-- no -->").replace(
                "<node id=\"n2\"/>", "<node id=\"n2\"><data key=\"d9\"><y:Shape xmlns:y=\"y\"><y:Fill/>x</y:Shape>"
                        + "</data></node>");
        NetworkFile read = MatrixReader.read(graph(text));
        assertThat(read.connectivity().names()).containsExactly("R&D <1> A <b>", "AVAR", "n2");
        assertThat(entries(read.connectivity().matrix())).containsExactly(0, 1.5, 0, 0, 0, 2, 0, 2, -3);
    }

    @Test
    void equalNamesFallBackToIds() {
        NetworkFile read = MatrixReader.read(graph(WORM.replace("AVAR", "AVAL")));
        assertThat(read.connectivity().names()).containsExactly("n0", "n1", "n2");
        assertThat(read.summary().notes()).containsExactly("Several nodes have the same name, so their ids are used.");
    }

    @Test
    @Timeout(10)
    void refusesDocumentTypesEntitiesAndOtherFiles() {
        String outside = "<!DOCTYPE g [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<graphml>&x;</graphml>";
        assertThat(refusal(graph(outside))).isEqualTo("g.graphml line 1: has a document type or an entity, which is not "
                + "read. Remove the <!DOCTYPE ...>");
        var laughs = new StringBuilder("<!DOCTYPE g [<!ENTITY a0 \"ha\">");
        for (int k = 1; k < 40; k++) {
            laughs.append("<!ENTITY a%s \"&a%s;&a%s;\">".formatted(k, k - 1, k - 1));
        }
        assertThat(refusal(graph(laughs + "]>\n<graphml>&a39;</graphml>"))).contains("document type");
        assertThat(refusal(graph("<graphml>&x;</graphml>"))).startsWith("g.graphml line 1: ");
    }

    @Test
    void refusesBrokenGraphs() {
        assertThat(refusal(graph(WORM.replace("target=\"n1\"", "target=\"n9\""))))
                .isEqualTo("g.graphml line 8: an edge names the node \"n9\", which is not there");
        assertThat(refusal(graph(WORM.replace("\"n2\"/>", "\"n1\"/>")))).contains("node \"n1\" is there twice");
        assertThat(refusal(graph(WORM.replace("1.5", "1,5"))))
                .isEqualTo("g.graphml line 8: weight \"1,5\" is not a number. Decimal comma? --decimal comma");
        assertThat(refusal(graph(WORM.replace("1.5", "")))).isEqualTo(
                "g.graphml line 8: the edge from \"n0\" to \"n1\" has no weight. --missing zero, or add it");
        assertThat(refusal(graph(WORM.replace("source=\"n0\" ", "")))).contains("<edge> has no source");
        assertThat(refusal(graph(WORM.replace("</graph>", "<hyperedge/></graph>")))).contains("has a hyperedge");
        assertThat(refusal(graph(WORM.replace("</graph>", "</graph><graph/>")))).contains("second or a nested graph");
        assertThat(refusal(graph(WORM.substring(0, WORM.length() / 2)))).contains("is not valid XML");
        assertThat(refusal(graph("<html></html>"))).isEqualTo(
                "g.graphml line 1: begins with <html>, must be <graphml>");
    }

    @Test
    void refusesEndlessElements() {
        assertThat(refusal(graph(HEAD + "<graph><node id=\"" + "x".repeat(6 << 20) + "\"/></graph></graphml>")))
                .startsWith("g.graphml").contains("longer than");
        assertThat(refusal(graph(WORM.replace("AVAL", "x".repeat(2 << 20))))).contains("<data> is longer than");
    }
}
