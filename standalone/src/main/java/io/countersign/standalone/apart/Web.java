package io.countersign.standalone.apart;

import io.countersign.standalone.Countersign;
import io.countersign.standalone.HealthOfTheLedger;
import io.countersign.standalone.Program;
import io.countersign.standalone.watch.DoorWatched;
import io.countersign.standalone.watch.StoresWatched;
import io.countersign.store.nodes.Part;
import io.countersign.store.wiring.GroundConfiguration;
import io.countersign.store.wiring.ServerConnection;
import io.countersign.web.wiring.WebConfiguration;
import org.springframework.context.annotation.Import;

/** What people and programs speak to, alone: it has no log and no views, and reaches both sides by messages only. */
@Program
@Import({
    GroundConfiguration.class,
    ServerConnection.class,
    WebConfiguration.class,
    HealthOfTheLedger.class,
    DoorWatched.class,
    StoresWatched.Tables.class,
    StoresWatched.Server.class,
    StoresWatched.Sides.class
})
public class Web {

    /** Starts it with the arguments of the command {@code start}. */
    public static void main(String[] arguments) {
        Countersign.main(Apart.arguments(Part.WEB, arguments));
    }
}
