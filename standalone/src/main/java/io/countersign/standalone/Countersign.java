package io.countersign.standalone;

import io.countersign.standalone.commandline.AuditCommand;
import io.countersign.standalone.commandline.BackupCommand;
import io.countersign.standalone.commandline.CallsCommand;
import io.countersign.standalone.commandline.CloseCommand;
import io.countersign.standalone.commandline.DeadLettersCommand;
import io.countersign.standalone.commandline.ExportsCommand;
import io.countersign.standalone.commandline.Failure;
import io.countersign.standalone.commandline.HistoryCommand;
import io.countersign.standalone.commandline.ImportCommand;
import io.countersign.standalone.commandline.JournalCommand;
import io.countersign.standalone.commandline.PeopleCommand;
import io.countersign.standalone.commandline.ReceivablesCommand;
import io.countersign.standalone.commandline.ReconcileCommand;
import io.countersign.standalone.commandline.ReportCommand;
import io.countersign.standalone.commandline.ReservationsCommand;
import io.countersign.standalone.commandline.RestoreCommand;
import io.countersign.standalone.commandline.SealCommand;
import io.countersign.standalone.commandline.StartCommands.Demo;
import io.countersign.standalone.commandline.StartCommands.Start;
import io.countersign.standalone.commandline.StartCommands.WarmUp;
import io.countersign.standalone.commandline.StockCommand;
import io.countersign.standalone.commandline.ViewsCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/**
 * The one program: {@code start} and {@code demo} run it, everything else speaks to one that runs.
 *
 * <p>Exit codes: 0 done, 1 done with rejects, 2 not done.
 */
@Command(
        name = "countersign",
        description = "The event-sourced ledger of a trading company's sales office.",
        mixinStandardHelpOptions = true,
        versionProvider = Countersign.Version.class)
public final class Countersign {

    private static final int NOT_DONE = 2;

    /** In the order in which help lists them. */
    private static final List<Class<?>> COMMANDS = List.of(
            Start.class,
            Demo.class,
            WarmUp.class,
            ImportCommand.class,
            ReceivablesCommand.class,
            CallsCommand.class,
            StockCommand.class,
            ReportCommand.class,
            JournalCommand.class,
            CloseCommand.class,
            HistoryCommand.class,
            ReservationsCommand.class,
            ReconcileCommand.class,
            AuditCommand.class,
            ViewsCommand.class,
            SealCommand.class,
            DeadLettersCommand.class,
            ExportsCommand.class,
            PeopleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class);

    private Countersign() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        int code = run(arguments);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /**
     * Runs a command.
     *
     * @return the exit code; below zero when the program goes on running
     */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Countersign());
        commandsFor(arguments).forEach(line::addSubcommand);
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            command.getErr().println(sentenceOf(exception));
            return NOT_DONE;
        });
        line.getCommandSpec().exitCodeOnInvalidInput(NOT_DONE);
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return NOT_DONE;
        }
        return line.execute(arguments);
    }

    /** Only the command that is named, when one is: looking at all the others takes a tenth of a second. */
    private static List<Class<?>> commandsFor(String... arguments) {
        List<Class<?>> named = COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && command.getAnnotation(Command.class).name().equals(arguments[0])
                        && command != HelpCommand.class)
                .toList();
        return named.isEmpty() ? COMMANDS : named;
    }

    private static String sentenceOf(Exception exception) {
        if (exception instanceof Failure) {
            return String.valueOf(exception.getMessage());
        }
        Throwable cause = exception;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return exception.getMessage() + (cause == exception ? "" : " (" + cause.getMessage() + ")");
    }

    /** Says which version this is. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Countersign.class.getPackage().getImplementationVersion();
            return new String[] {"countersign " + (version == null ? "(not packaged)" : version)};
        }
    }
}
