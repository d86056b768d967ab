package io.countersign.standalone.apart;

import io.countersign.query.wiring.QuerySideConfiguration;
import io.countersign.standalone.Countersign;
import io.countersign.standalone.Program;
import io.countersign.standalone.watch.FollowersWatched;
import io.countersign.standalone.watch.LedgerWatched;
import io.countersign.standalone.watch.StoresWatched;
import io.countersign.store.nodes.Part;
import io.countersign.store.processing.Processing;
import io.countersign.store.wiring.EventStoreConfiguration;
import org.springframework.context.annotation.Import;

/** What answers, alone: views, reports, the seal and its keys. */
@Program
@Import({
    EventStoreConfiguration.class,
    Processing.class,
    QuerySideConfiguration.class,
    QuestionsOfItsOwn.class,
    LedgerWatched.class,
    FollowersWatched.class,
    StoresWatched.Tables.class,
    StoresWatched.Views.class,
    StoresWatched.Server.class,
    WatchedByFew.class
})
public class QuerySide {

    /** Starts it with the arguments of the command {@code start}. */
    public static void main(String[] arguments) {
        Countersign.main(Apart.arguments(Part.QUERY_SIDE, arguments));
    }
}
