package io.countersign.web.architecture.violations;

import io.countersign.command.forbidden.Aggregate;
import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks everything: its name, what it knows, how it is given its parts, and the clock it reads. */
final class OrderManager {

    @Autowired
    private @Nullable CommandGateway commands;

    private final Aggregate aggregate = new Aggregate();

    String tell() {
        return Instant.now() + " " + commands + aggregate;
    }
}
