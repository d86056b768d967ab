package io.countersign.standalone.apart;

import io.countersign.refusal.NotReached;
import io.countersign.standalone.StandaloneApplication;
import io.countersign.store.axonserver.Presence;
import io.countersign.store.nodes.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts a part of the program as a process of its own. */
public final class Apart {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ASK_AGAIN = Duration.ofMillis(100);

    private Apart() {}

    /** The arguments of the command line that starts this part. */
    static String[] arguments(Part part, String... more) {
        List<String> all = new ArrayList<>(List.of("start", "--only", part.written()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /**
     * Starts a part, and returns when the server passes messages on to it; the edge, when it reaches both sides.
     *
     * @param port where it listens; 0 for any free port
     * @param data the folder of what it keeps by itself
     */
    public static ConfigurableApplicationContext start(Part part, int port, Path data) {
        ConfigurableApplicationContext process = StandaloneApplication.start(
                switch (part) {
                    case WHOLE -> StandaloneApplication.class;
                    case COMMAND_SIDE -> CommandSide.class;
                    case QUERY_SIDE -> QuerySide.class;
                    case WEB -> Web.class;
                },
                part,
                port,
                data);
        Presence presence = process.getBean(Presence.class);
        try {
            await(presence::demandHere);
            if (part == Part.WEB) {
                await(presence::demandCommandSide);
                await(presence::demandQuerySide);
            }
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
        return process;
    }

    private static void await(Runnable there) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                there.run();
                return;
            } catch (NotReached e) {
                if (System.nanoTime() > giveUpAt) {
                    throw e;
                }
                LockSupport.parkNanos(ASK_AGAIN.toNanos());
            }
        }
    }
}
