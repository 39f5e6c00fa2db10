package resolvent.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import resolvent.describe.About;
import resolvent.describe.Field;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;

/// The commands `list` and `explain`.
final class CatalogueCommands {
    private static final int WIDTH = 100;

    private CatalogueCommands() {}

    static CommandLine list(Terminal terminal) {
        Main.Command command = _ -> {
            for (Kind kind : Kind.values()) {
                printKind(terminal, kind);
            }
            return 0;
        };
        CommandSpec spec = command.spec().mixinStandardHelpOptions(true);
        spec.usageMessage().description("List everything that has a name: what can be run, measured and compared.");
        return new CommandLine(spec);
    }

    private static void printKind(Terminal terminal, Kind kind) {
        List<Class<? extends Record>> entries = Catalogue.standard().entries(kind);
        if (entries.isEmpty()) {
            return;
        }
        terminal.line(kind.plural().toUpperCase(Locale.ROOT));
        int widest = entries.stream().mapToInt(entry -> Names.of(entry).length()).max().orElse(0);
        entries.forEach(entry -> terminal.line(
                "  %s  %s".formatted(pad(Names.of(entry), widest), Names.title(entry))));
        terminal.line("");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    static CommandLine explain(Terminal terminal) {
        Main.Command command = parsed -> {
            explain(terminal, Catalogue.standard().find(parsed.matchedPositionalValue(0, "")));
            return 0;
        };
        CommandSpec spec = command.spec().mixinStandardHelpOptions(true);
        spec.usageMessage().description("Say what a name means, with formula, parameters and references.");
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                .paramLabel("NAME").description("a name from `resolvent list`")
                .completionCandidates(Catalogue.standard().names()).build());
        return new CommandLine(spec);
    }

    private static void explain(Terminal terminal, Class<? extends Record> entry) {
        terminal.line(Names.of(entry) + ": " + Names.title(entry));
        About about = entry.getAnnotation(About.class);
        if (about != null) {
            terminal.line("");
            wrap(about.doc(), WIDTH).forEach(terminal::line);
            if (!about.formula().isEmpty()) {
                terminal.line("");
                terminal.line("  " + about.formula());
            }
        }
        printParameters(terminal, Form.of(entry));
        if (about != null && about.cite().length > 0) {
            terminal.line("");
            for (String source : about.cite()) {
                wrap(source, WIDTH).forEach(terminal::line);
            }
        }
        Kind kind = Kind.of(entry);
        if (kind == Kind.EXPERIMENT || kind == Kind.ENSEMBLE) {
            terminal.line("");
            terminal.line("./resolvent run " + Names.of(entry));
        }
    }

    private static void printParameters(Terminal terminal, Form<?> form) {
        if (form.fields().isEmpty()) {
            return;
        }
        terminal.line("");
        int widest = form.fields().stream().mapToInt(field -> field.key().length()).max().orElse(0);
        for (Field field : form.fields()) {
            String symbol = field.param().symbol().isEmpty() ? "" : field.param().symbol() + ": ";
            String range = field.range().isEmpty() ? "" : "; " + field.range();
            terminal.line("  --%s  %s%s (default %s%s)".formatted(pad(field.key(), widest), symbol,
                    field.param().doc(), field.defaultText(), range));
        }
    }

    /// Breaks a text into lines at blanks.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
