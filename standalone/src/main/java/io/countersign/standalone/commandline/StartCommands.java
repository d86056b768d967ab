package io.countersign.standalone.commandline;

import io.countersign.standalone.StandaloneApplication;
import io.countersign.standalone.apart.Apart;
import io.countersign.standalone.demo.DemoOffice;
import io.countersign.store.nodes.Part;
import io.countersign.web.signin.FirstAdministrator;
import io.countersign.web.signin.OneTimePassword;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The commands that run the program. */
public final class StartCommands {

    private static final int GOES_ON_RUNNING = -1;

    private StartCommands() {}

    /** Runs the program in the foreground. */
    @Command(
            name = "start",
            description = "Starts Countersign in the foreground. Prints one line with 'ready' and the address.",
            mixinStandardHelpOptions = true)
    public static final class Start implements Callable<Integer> {

        @Option(names = "--port", defaultValue = "8080", description = "where it listens (default: ${DEFAULT-VALUE})")
        private int port;

        @Option(
                names = "--data",
                defaultValue = "data",
                description = "the folder of the embedded stores (default: ${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Option(
                names = "--only",
                defaultValue = "whole",
                description = "only this part of the program, beside the others at one Axon Server: command-side,"
                        + " query-side or web")
        private String only = "whole";

        @Spec
        private @org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = out(spec);
            Part part = partOf(only);
            ConfigurableApplicationContext program = begun(part, port, data);
            Optional<OneTimePassword> password = program.getBeanProvider(FirstAdministrator.class).stream()
                    .findFirst()
                    .flatMap(FirstAdministrator::appointWhenNobodyIsThere);
            password.ifPresent(oneTime -> {
                out.println("first start: sign in as " + FirstAdministrator.USER_NAME + " with the one-time password "
                        + oneTime.value());
                out.println("and choose your own: it opens nothing else.");
            });
            sayReady(out, program);
            return GOES_ON_RUNNING;
        }
    }

    /** Runs the program with a made-up office in it. */
    @Command(
            name = "demo",
            description = "Starts Countersign with a made-up office, one person for each role, password 'demo'.",
            mixinStandardHelpOptions = true)
    public static final class Demo implements Callable<Integer> {

        @Option(names = "--port", defaultValue = "8080", description = "where it listens (default: ${DEFAULT-VALUE})")
        private int port;

        @Option(
                names = "--data",
                defaultValue = "demo-data",
                description = "the folder of the embedded stores (default: ${DEFAULT-VALUE})")
        private Path data = Path.of("demo-data");

        @Option(names = "--empty", description = "only the people, no business")
        private boolean empty;

        @Option(
                names = "--only",
                defaultValue = "whole",
                description = "only this part of the program, beside the others at one Axon Server: web, with --empty")
        private String only = "whole";

        @Option(
                names = "--days",
                defaultValue = "365",
                description = "for how long the office has been open, 200 days at least (default: ${DEFAULT-VALUE})")
        private int days;

        @Spec
        private @org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public Integer call() {
            if (days < DemoOffice.DAYS_MIN) {
                throw new Failure(
                        "--days is " + DemoOffice.DAYS_MIN + " at least: what belongs to a demo happens over so many");
            }
            Part part = partOf(only);
            if (part != Part.WHOLE && (part != Part.WEB || !empty)) {
                throw new Failure(
                        "people are made up where they come in, and a year of business only in the whole program:"
                                + " --only web --empty");
            }
            PrintWriter out = out(spec);
            ConfigurableApplicationContext program = begun(part, port, data);
            DemoOffice office = DemoOffice.in(program);
            if (empty) {
                office.appoint();
            } else {
                office.load(days);
            }
            out.println();
            out.printf("%-26s %-10s %s%n", "user name", "password", "may do the work of");
            office.staff()
                    .forEach(member -> out.printf(
                            "%-26s %-10s %s%n", member.userName(), DemoOffice.PASSWORD, member.displayName()));
            out.println();
            sayReady(out, program);
            return GOES_ON_RUNNING;
        }
    }

    /**
     * Starts once with an administrator and no business, is asked a little, and stops, so that a JVM that records its start
     * can make the next one faster.
     *
     * <p>Ends by itself, whatever happens; its data folder is the caller's to throw away.
     */
    @Command(
            name = "warm-up",
            hidden = true,
            description = "Starts on a fresh folder and stops again; the launcher does it once to start faster.",
            mixinStandardHelpOptions = true)
    public static final class WarmUp implements Callable<Integer> {

        private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
        private static final int ANSWER_MILLIS_MAX = 20_000;
        private static final Duration LIMIT = Duration.ofMinutes(2);

        /** Whatever the environment says about these, nothing made up may get into them. */
        private static final List<String> STORES_OF_ONES_OWN =
                List.of("countersign.postgres.url", "countersign.mongodb.uri", "countersign.axon.servers");

        /** What is asked first of a program that starts, by whoever waits for it and by whoever uses it. */
        private static final List<String> ASKED = List.of("/actuator/health/readiness", "/sign-in", "/api/v1/accounts");

        @Option(names = "--data", required = true, description = "a folder that nobody needs")
        private Path data = Path.of("warm-up");

        @Override
        public Integer call() {
            STORES_OF_ONES_OWN.forEach(setting -> System.setProperty(setting, ""));
            Thread limit = Thread.ofPlatform().daemon().start(WarmUp::exitInTime);
            try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
                program.getBean(FirstAdministrator.class).appointWhenNobodyIsThere();
                ASKED.forEach(path -> ask(program, path));
            } finally {
                limit.interrupt();
            }
            return CommandLine.ExitCode.OK;
        }

        /** Whatever comes of it: what answers has been used then. */
        private static void ask(ConfigurableApplicationContext program, String path) {
            try {
                HttpURLConnection asked = (HttpURLConnection) URI.create("http://localhost:" + portOf(program) + path)
                        .toURL()
                        .openConnection();
                asked.setConnectTimeout(ANSWER_MILLIS_MAX);
                asked.setReadTimeout(ANSWER_MILLIS_MAX);
                asked.getResponseCode();
                asked.disconnect();
            } catch (IOException e) {
                LOG.warn("nothing answers at {}", path, e);
            }
        }

        private static void exitInTime() {
            try {
                Thread.sleep(LIMIT);
                System.exit(CommandLine.ExitCode.SOFTWARE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // it has ended
            }
        }
    }

    private static Part partOf(String only) {
        try {
            return Part.of(only);
        } catch (IllegalArgumentException e) {
            throw new Failure("--only is command-side, query-side or web");
        }
    }

    private static ConfigurableApplicationContext begun(Part part, int port, Path data) {
        return part == Part.WHOLE ? StandaloneApplication.start(port, data) : Apart.start(part, port, data);
    }

    private static PrintWriter out(@org.jspecify.annotations.Nullable CommandSpec spec) {
        return spec == null
                ? new PrintWriter(System.out, true)
                : spec.commandLine().getOut();
    }

    private static void sayReady(PrintWriter out, ConfigurableApplicationContext program) {
        out.println("ready http://localhost:" + portOf(program));
        out.flush();
    }

    private static int portOf(ConfigurableApplicationContext program) {
        return program instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 0;
    }
}
