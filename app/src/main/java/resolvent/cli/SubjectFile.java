package resolvent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ParseResult;
import resolvent.analysis.Subject;
import resolvent.connectivity.Connectivity;
import resolvent.connectivity.LeftRight;
import resolvent.describe.Counted;
import resolvent.format.KeepFile;
import resolvent.format.MatrixReader;
import resolvent.format.NetworkFile;
import resolvent.format.Orientation;
import resolvent.format.ReadOptions;
import resolvent.format.ReadSummary;
import resolvent.format.Signed;
import resolvent.format.SignsFile;
import resolvent.report.Digits;
import resolvent.report.Report.Fact;

/// Reads the network that a command is about, with signs and selections applied.
final class SubjectFile {
    private SubjectFile() {}

    static Subject read(Path file, ParseResult parsed) {
        ReadOptions options = ReadingOptions.read(parsed);
        NetworkFile read = MatrixReader.read(file, options);
        SignsFile signs = parsed.hasMatchedOption("--signs")
                ? SignsFile.read(parsed.matchedOptionValue("--signs", Path.of(""))) : SignsFile.none();
        Signed signed = signs.apply(read.connectivity());
        Connectivity network = signed.connectivity();
        List<Fact> facts = facts(read.summary(), options, signed);
        if (parsed.hasMatchedOption("--only")) {
            KeepFile.Kept kept = KeepFile.read(parsed.matchedOptionValue("--only", Path.of(""))).apply(network);
            network = kept.connectivity();
            facts.add(new Fact("only", "%s of %s kept".formatted(
                    Digits.count(network.size()), Counted.of(signed.connectivity().size(), "cell"))));
            kept.warnings().forEach(warning -> facts.add(new Fact("note", warning)));
        }
        if (parsed.hasMatchedOption("--collapse")) {
            network = collapsed(network, parsed.matchedOptionValue("--collapse", ""), facts);
        }
        return new Subject(read.summary().file(), network, parsed.matchedOptionValue("--weight-unit", ""),
                present(signed.named(), network), present(signed.assumed(), network), facts);
    }

    private static Connectivity collapsed(Connectivity network, String how, List<Fact> facts) {
        if (!how.equals("LR")) {
            throw new IllegalArgumentException("collapse must be LR, was \"%s\"".formatted(how));
        }
        Connectivity merged = LeftRight.collapse(network);
        facts.add(new Fact("collapsed", "left and right merged: %s of %s".formatted(
                Counted.of(merged.size(), "cell"), Digits.count(network.size()))));
        return merged;
    }

    private static Set<String> present(Set<String> names, Connectivity network) {
        Set<String> here = new HashSet<>(network.names());
        here.retainAll(names);
        return here;
    }

    private static List<Fact> facts(ReadSummary summary, ReadOptions options, Signed signed) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("read as", summary.format().title()
                + (summary.variable().isEmpty() ? "" : ", array " + summary.variable())));
        if (!options.where().isEmpty()) {
            facts.add(new Fact("rows", "%s: %s of %s kept".formatted(
                    options.where().stream().map(each -> each.column() + "=" + each.value())
                            .collect(Collectors.joining(", ")),
                    Digits.count(summary.kept()), Digits.count(summary.rows()))));
        }
        facts.add(new Fact("orientation", summary.orientation() == Orientation.COLUMNS_SEND
                ? "column sends, row receives" : "rows of the file send"));
        addCount(facts, "mirrored", summary.mirrored(), "connection without direction read both ways",
                "connections without direction read both ways");
        addCount(facts, "duplicates", summary.duplicates(), "edge summed into a connection listed before",
                "edges summed into connections listed before");
        addCount(facts, "missing", summary.missing(), "entry read as 0", "entries read as 0");
        summary.notes().forEach(note -> facts.add(new Fact("note", note)));
        signed.warnings().forEach(warning -> facts.add(new Fact("signs", warning)));
        facts.add(new Fact("SHA-256", summary.sha256()));
        return facts;
    }

    private static void addCount(List<Fact> facts, String name, long count, String one, String several) {
        if (count > 0) {
            facts.add(new Fact(name, Counted.of(count, one, several)));
        }
    }
}
