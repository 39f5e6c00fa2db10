package resolvent.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import resolvent.describe.Form;
import resolvent.describe.FormField;
import resolvent.describe.Names;
import resolvent.gallery.Catalogue;

/// A command that is followed by the name of an entry of the catalogue, whose parameters are its options.
///
/// @param name the command
/// @param description what it does, a sentence
/// @param footer where its parameters are listed
record EntryCommands(String name, String description, String footer) {
    /// Which entries the command takes, and what it makes of one.
    interface Choice {
        /// All that it takes.
        List<Class<? extends Record>> all(Catalogue catalogue);

        /// The entry itself.
        ///
        /// @throws IllegalArgumentException if the command does not take it
        Class<? extends Record> checked(Class<? extends Record> entry);

        /// The command for one entry.
        CommandLine subcommand(Catalogue catalogue, Class<? extends Record> entry);
    }

    /// The command with the entry that was typed as its only subcommand, or with all of them if none was.
    ///
    /// @throws IllegalArgumentException if what was typed is unknown or not taken
    CommandLine commandLine(Typed typed, Choice choice) {
        CommandSpec spec = CommandSpec.create();
        Program.addHelp(spec);
        spec.usageMessage().description(description).synopsisSubcommandLabel("NAME").commandListHeading("%nNames:%n")
                .footer("", footer);
        var commandLine = new CommandLine(spec);
        if (typed.isOtherThan(name)) {
            return commandLine;
        }
        Catalogue catalogue = UserFile.catalogue(typed);
        List<Class<? extends Record>> entries = typed.name().map(typedName -> List.<Class<? extends Record>>of(
                choice.checked(catalogue.find(typedName)))).orElseGet(() -> choice.all(catalogue));
        entries.forEach(entry -> commandLine.addSubcommand(Names.of(entry), choice.subcommand(catalogue, entry)));
        return commandLine;
    }

    /// A user's own record may have a parameter that is called as an option of the command.
    ///
    /// @throws IllegalArgumentException if it has
    void refuseTakenNames(Class<? extends Record> entry, Set<String> taken) {
        Form.of(entry).fields().stream().map(FormField::key).filter(taken::contains).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException("%s: its parameter %s needs another name, --%s is an option of %s"
                    .formatted(Names.of(entry), key, key, name));
        });
    }
}
