package io.countersign.standalone.apart;

import io.countersign.command.wiring.CommandSideConfiguration;
import io.countersign.standalone.Countersign;
import io.countersign.standalone.Program;
import io.countersign.standalone.watch.CommandsWatched;
import io.countersign.standalone.watch.FollowersWatched;
import io.countersign.standalone.watch.StoresWatched;
import io.countersign.store.nodes.Part;
import io.countersign.store.processing.Processing;
import io.countersign.store.wiring.EventStoreConfiguration;
import org.springframework.context.annotation.Import;

/** What decides, alone: aggregates, processes, the diary, and whoever hands messages over. */
@Program
@Import({
    EventStoreConfiguration.class,
    Processing.class,
    CommandSideConfiguration.class,
    AddressesBesideTheDoor.class,
    LettersOfTheCommandSide.class,
    QuestionsToTheCommandSide.class,
    CommandsWatched.class,
    FollowersWatched.class,
    StoresWatched.Tables.class,
    StoresWatched.Positions.class,
    StoresWatched.Server.class,
    WatchedByFew.class
})
public class CommandSide {

    /** Starts it with the arguments of the command {@code start}. */
    public static void main(String[] arguments) {
        Countersign.main(Apart.arguments(Part.COMMAND_SIDE, arguments));
    }
}
