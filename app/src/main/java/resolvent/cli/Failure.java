package resolvent.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.ParameterException;
import resolvent.format.MatrixFormatException;
import resolvent.matrix.InsufficientMemoryException;
import resolvent.matrix.MemoryBudget;

/// Says what went wrong, in one line where one is enough, and with which exit code the program ends.
final class Failure {
    private Failure() {}

    static int tell(Throwable failure, Terminal terminal) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause() : failure;
        terminal.error(inWords(cause));
        if (System.getenv("RESOLVENT_STACK_TRACE") != null) {
            failure.printStackTrace(terminal.err());
        }
        return cause instanceof ParameterException || cause instanceof IllegalArgumentException
                || cause instanceof MatrixFormatException ? Main.WRONG_USE : Main.FAILED;
    }

    static String inWords(Throwable failure) {
        if (hasRunOutOfMemory(failure)) {
            return "the work needs more than the %s that Java may use; RESOLVENT_JAVA_OPTIONS=-Xmx8g gives it 8 GB"
                    .formatted(MemoryBudget.inWords(Runtime.getRuntime().maxMemory()));
        }
        return switch (failure) {
            case ParameterException wrong -> WrongUse.inWords(wrong);
            case IllegalArgumentException wrong when wrong.getMessage() != null -> wrong.getMessage();
            case MatrixFormatException wrong when wrong.getMessage() != null -> wrong.getMessage();
            case InsufficientMemoryException refused when refused.getMessage() != null -> refused.getMessage();
            case IllegalStateException state when state.getMessage() != null -> state.getMessage();
            case UncheckedIOException io when io.getMessage() != null -> io.getMessage();
            default -> unforeseen(failure);
        };
    }

    private static boolean hasRunOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }

    /// With the place, because it is a mistake in the program or in a user's own file.
    private static String unforeseen(Throwable failure) {
        String place = Arrays.stream(failure.getStackTrace())
                .filter(frame -> !frame.getClassName().matches("(java|jdk|sun)\\..*"))
                .findFirst().map(frame -> " at " + frame).orElse("");
        return "%s%s (RESOLVENT_STACK_TRACE=1 shows more)".formatted(failure, place);
    }
}
