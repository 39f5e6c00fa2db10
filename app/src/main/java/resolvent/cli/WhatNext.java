package resolvent.cli;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import resolvent.describe.Form;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;
import resolvent.gallery.Kind;
import resolvent.model.Model;

/// What one can do with an entry of the catalogue that has just been explained: the commands to type, and for a model
/// the Java that follows it.
final class WhatNext {
    /// Where exported models start too.
    private static final String USUAL_START = "0.1";

    private WhatNext() {}

    static void print(Terminal terminal, Catalogue catalogue, Class<? extends Record> entry, Typed typed) {
        String name = Names.of(entry);
        String with = typed.value(UserFile.OPTION).map(file -> " %s %s".formatted(UserFile.OPTION, Typed.quoted(file)))
                .orElse("");
        List<String> lines = new ArrayList<>();
        if (RunCommand.isRunnable(entry)) {
            lines.add("./resolvent run " + name + with);
        }
        catalogue.experimentsWith(entry).forEach(experiment -> lines.add("./resolvent run " + Names.of(experiment)
                + "   shows it"));
        if (ExportCommand.isWritten(entry)) {
            lines.add("./resolvent export " + name + with + "   writes it as a file for XPPAUT, or for AUTO-07p with --for auto");
        }
        if (!lines.isEmpty()) {
            terminal.line("");
            lines.forEach(terminal::line);
        }
        if (Kind.of(entry) == Kind.MODEL && with.isEmpty()) {
            printJava(terminal, catalogue, entry);
        }
    }

    /// A model whose parameters are numbers can be written down as it stands.
    private static void printJava(Terminal terminal, Catalogue catalogue, Class<? extends Record> entry) {
        if (!Arrays.stream(entry.getRecordComponents()).map(RecordComponent::getType).allMatch(Class::isPrimitive)) {
            return;
        }
        Form<? extends Record> form = Form.of(entry);
        String values = form.fields().stream().map(field -> field.defaultText()).collect(Collectors.joining(", "));
        int dimension = ((Model) form.defaults(catalogue)).dimension();
        terminal.print("""

                In a file that ./resolvent java runs:
                  import module resolvent;
                  void main() {
                      var model = new %s(%s);
                      Trajectory path = Integration.of(model).from(%s).during(0, 100);
                      IO.println(Arrays.toString(path.end()));
                  }
                """.formatted(entry.getSimpleName(), values, String.join(", ",
                Collections.nCopies(dimension, USUAL_START))));
    }
}
