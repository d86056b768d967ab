package io.countersign.store.upcasting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every step from an older revision of an event to the next, applied in the order of this list until none fits.
 *
 * <p>The framework's reading of streams and our own scanning of the log both use it, so that they cannot disagree.
 */
public final class Upcasters {

    /** All steps there are. */
    public static final Upcasters ALL = new Upcasters(List.of(
            new NothingNew("order.placed", "1", "2"), // project, warehouse and goods may be absent
            new NothingNew("order.shipment-authorised", "1", "2"), // the release may be absent
            new NothingNew("order.shipped", "1", "2"), // likewise
            new NothingNew("account.outbound-slip-issued", "1", "2"), // likewise
            new TermsOfTheBank("policy.published", "1", "2")));

    private final List<Upcaster> steps;

    public Upcasters(List<Upcaster> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The same content in the newest revision. */
    public ObjectNode upcast(String event, String revision, ObjectNode content) {
        String current = revision;
        ObjectNode upcast = content;
        for (Upcaster step : steps) {
            if (step.event().equals(event) && step.from().equals(current)) {
                upcast = step.upcast(upcast);
                current = step.to();
            }
        }
        return upcast;
    }

    /** The same steps for the framework. */
    public EventUpcaster forFramework() {
        return this::upcastAll;
    }

    private Stream<IntermediateEventRepresentation> upcastAll(Stream<IntermediateEventRepresentation> events) {
        if (steps.isEmpty()) {
            return events;
        }
        return events.map(this::upcast);
    }

    private IntermediateEventRepresentation upcast(IntermediateEventRepresentation event) {
        IntermediateEventRepresentation upcast = event;
        for (Upcaster step : steps) {
            String revision =
                    Optional.ofNullable(upcast.getType().getRevision()).orElse("");
            if (step.event().equals(upcast.getType().getName()) && step.from().equals(revision)) {
                upcast = upcast.upcastPayload(
                        new SimpleSerializedType(step.event(), step.to()),
                        JsonNode.class,
                        content -> step.upcast((ObjectNode) content));
            }
        }
        return upcast;
    }
}
