package resolvent.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import resolvent.describe.About;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;

/// The commands `list` and `explain`.
final class CatalogueCommands {
    private CatalogueCommands() {}

    static CommandLine list(Terminal terminal, Typed typed) {
        Main.Command command = _ -> {
            list(UserFile.catalogue(typed), terminal);
            return Main.DONE;
        };
        CommandSpec spec = command.spec();
        UserFile.addOption(spec);
        Program.addHelp(spec);
        spec.usageMessage().description("List everything that has a name: what can be run, measured and compared.");
        return new CommandLine(spec);
    }

    private static void list(Catalogue catalogue, Terminal terminal) {
        int widest = catalogue.names().stream().mapToInt(String::length).max().orElse(0);
        for (Kind kind : Kind.values()) {
            terminal.line(kind.plural().toUpperCase(Locale.ROOT));
            catalogue.entries(kind).forEach(entry -> terminal.line(
                    "  %s  %s".formatted(pad(Names.of(entry), widest), Names.title(entry)), widest + 4));
            terminal.line("");
        }
        terminal.line("./resolvent explain NAME   what a name means");
        terminal.line("./resolvent run NAME       runs an experiment, or studies the spectrum of an ensemble");
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    static CommandLine explain(Terminal terminal, Typed typed) {
        Main.Command command = parsed -> {
            Catalogue catalogue = UserFile.catalogue(typed);
            Class<? extends Record> entry = catalogue.find(parsed.matchedPositionalValue(0, ""));
            explain(terminal, entry);
            WhatNext.print(terminal, catalogue, entry, typed);
            return Main.DONE;
        };
        CommandSpec spec = command.spec();
        UserFile.addOption(spec);
        Program.addHelp(spec);
        spec.usageMessage().description("Say what a name means, with formula, parameters and references.");
        spec.addPositional(PositionalParamSpec.builder().index("0").arity("1").required(true).type(String.class)
                .paramLabel("NAME").description("a name that `resolvent list` shows")
                .completionCandidates(Catalogue.standard().names()).build());
        return new CommandLine(spec);
    }

    private static void explain(Terminal terminal, Class<? extends Record> entry) {
        terminal.line("%s (%s): %s".formatted(Names.of(entry), Kind.of(entry).singular(), Names.title(entry)));
        About about = entry.getAnnotation(About.class);
        if (about != null) {
            terminal.line("");
            terminal.line(about.doc(), 0);
        }
        if (about != null && !about.formula().isEmpty()) {
            terminal.line("");
            terminal.line("  " + about.formula());
        }
        printParameters(terminal, Form.of(entry));
        if (about != null && about.cite().length > 0) {
            terminal.line("");
            for (String source : about.cite()) {
                terminal.line(source, 2);
            }
        }
    }

    private static void printParameters(Terminal terminal, Form<?> form) {
        if (form.fields().isEmpty()) {
            return;
        }
        terminal.line("");
        int widest = form.fields().stream().mapToInt(field -> field.key().length()).max().orElse(0);
        for (FormField field : form.fields()) {
            terminal.line("  --%s  %s".formatted(pad(field.key(), widest), FormOptions.description(field)), widest + 6);
        }
    }
}
