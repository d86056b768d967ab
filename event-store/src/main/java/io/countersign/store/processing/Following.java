package io.countersign.store.processing;

import io.countersign.store.nodes.Duty;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.beans.factory.ObjectProvider;

/** Follows the log with every group. */
final class Following implements Duty {

    private final ObjectProvider<EventProcessingConfiguration> processing;

    Following(ObjectProvider<EventProcessingConfiguration> processing) {
        this.processing = processing;
    }

    @Override
    public void start() {
        processing.getObject().eventProcessors().values().forEach(EventProcessor::start);
    }

    @Override
    public void stop() {
        processing.getObject().eventProcessors().values().forEach(EventProcessor::shutDown);
    }
}
