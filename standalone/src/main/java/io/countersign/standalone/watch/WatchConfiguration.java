package io.countersign.standalone.watch;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts together what whoever watches the whole program is told. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandsWatched.class,
    LedgerWatched.class,
    FollowersWatched.class,
    DoorWatched.class,
    StoresWatched.Tables.class,
    StoresWatched.Views.class,
    StoresWatched.Server.class
})
public class WatchConfiguration {}
