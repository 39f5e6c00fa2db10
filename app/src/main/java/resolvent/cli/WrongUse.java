package resolvent.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import resolvent.describe.Names;

/// Says what is wrong with a command line: what was typed, what would be right, and where to read on.
final class WrongUse {
    private WrongUse() {}

    static String inWords(ParameterException wrong) {
        CommandSpec spec = wrong.getCommandLine().getCommandSpec();
        return "%s%ntry: %s --help".formatted(problem(wrong, spec), spec.qualifiedName());
    }

    private static String problem(ParameterException wrong, CommandSpec spec) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unknown(unmatched.getUnmatched().getFirst(), spec);
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    missing(missing.getMissing().getFirst(), spec);
            case OverwrittenOptionException twice -> "%s is given twice".formatted(name(twice.getOverwritten()));
            default -> String.valueOf(wrong.getMessage());
        };
    }

    private static String unknown(String word, CommandSpec spec) {
        if (word.startsWith("-")) {
            String option = word.replaceFirst("=.*", "");
            return "%s has no option %s; nearest: %s".formatted(command(spec), option,
                    nearest(option, optionNames(spec)));
        }
        if (spec.subcommands().isEmpty()) {
            return "\"%s\" is one word too many; a name with blanks needs quotes".formatted(word);
        }
        return "there is no command \"%s\"; nearest: %s".formatted(word,
                nearest(word, spec.subcommands().keySet().stream().toList()));
    }

    private static List<String> optionNames(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        spec.options().forEach(option -> names.add(option.longestName()));
        return names;
    }

    private static String nearest(String word, List<String> known) {
        return Names.nearest(word, known, 1).getFirst();
    }

    private static String missing(ArgSpec missing, CommandSpec spec) {
        String who = missing.isOption() ? name(missing) : command(spec);
        return "%s needs %s: %s".formatted(who, missing.paramLabel(),
                String.join(" ", missing.description()));
    }

    private static String command(CommandSpec spec) {
        return spec.qualifiedName().replaceFirst("^resolvent ", "");
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
