package io.countersign.standalone;

import io.countersign.command.wiring.CommandSideConfiguration;
import io.countersign.query.wiring.QuerySideConfiguration;
import io.countersign.standalone.watch.WatchConfiguration;
import io.countersign.store.processing.Processing;
import io.countersign.store.wiring.EventStoreConfiguration;
import io.countersign.web.wiring.WebConfiguration;
import java.nio.file.Path;
import java.util.Map;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * Command side, query side and web in one process.
 *
 * <p>The stores are declared piece by piece in the modules that own them; the framework's own wiring of the same pieces
 * is left out.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            AxonTimeoutAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            AxonServerAutoConfiguration.class,
            AxonServerBusAutoConfiguration.class,
            AxonServerActuatorAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class
        })
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
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "server.port", port, "countersign.data", data.toAbsolutePath().toString()));
        return application.run();
    }
}
