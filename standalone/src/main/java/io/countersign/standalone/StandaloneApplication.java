package io.countersign.standalone;

import io.countersign.command.wiring.CommandSideConfiguration;
import io.countersign.query.wiring.QuerySideConfiguration;
import io.countersign.standalone.watch.WatchConfiguration;
import io.countersign.store.ahead.Ahead;
import io.countersign.store.backup.UnfinishedRestore;
import io.countersign.store.nodes.OnlyProgram;
import io.countersign.store.nodes.Part;
import io.countersign.store.processing.Processing;
import io.countersign.store.wiring.EventStoreConfiguration;
import io.countersign.store.wiring.GroundConfiguration;
import io.countersign.web.wiring.WebConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** Command side, query side and web in one process. */
@Program
@Import({
    EventStoreConfiguration.class,
    Processing.class,
    CommandSideConfiguration.class,
    QuerySideConfiguration.class,
    WebConfiguration.class,
    AddressesOfTheOffice.class,
    HealthOfTheLedger.class,
    WatchConfiguration.class
})
public class StandaloneApplication {

    /**
     * Starts the program and returns when it is ready.
     *
     * @param port where it listens; 0 for any free port
     * @param data the folder of the embedded stores
     */
    public static ConfigurableApplicationContext start(int port, Path data) {
        return start(StandaloneApplication.class, Part.WHOLE, port, data);
    }

    /** Starts one process of the program, which is this part of it, and returns when its own work can begin. */
    public static ConfigurableApplicationContext start(Class<?> process, Part part, int port, Path data) {
        OnlyProgram only = OnlyProgram.on(data);
        try {
            UnfinishedRestore.demandNoneIn(data);
        } catch (IllegalStateException e) {
            only.close();
            throw e;
        }
        SpringApplication application = new SpringApplication(process);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.port",
                port,
                "countersign.data",
                data.toAbsolutePath().toString(),
                "countersign.part",
                part.written()));
        List<Ahead<?>> begun = new ArrayList<>();
        application.addInitializers(context -> {
            ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                    .registerDisposableBean("onlyProgram", only::close); // the first to come is the last to go
            GroundConfiguration.beginAhead(context.getEnvironment()).ifPresent(begun::add);
            if (part.answers()) {
                QuerySideConfiguration.beginAhead(context.getEnvironment()).ifPresent(begun::add);
            }
            begun.forEach(ahead ->
                    context.getBeanFactory().registerSingleton(ahead.getClass().getName(), ahead));
        });
        try {
            return application.run();
        } catch (RuntimeException e) {
            only.close();
            throw e;
        } finally {
            begun.forEach(Ahead::abandon);
        }
    }
}
