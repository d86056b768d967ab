package io.countersign.command.process;

import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.project.Draw;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectId;
import io.countersign.refusal.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;

/**
 * When an order of a project has been placed, it takes its goods from what the project may have; an order that may not is
 * cancelled.
 *
 * <p>The edge takes the goods before it places the order, so that this finds them taken. It matters for orders that came
 * by another road.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenProjectOrderPlacedThenDrawGoods {

    private static final String NOT_REGISTERED = "the project is not registered";

    private final Reactions reactions;

    WhenProjectOrderPlacedThenDrawGoods(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderPlaced event, EventMessage<OrderPlaced> message) {
        ProjectId project = event.project();
        if (project == null) {
            return;
        }
        try {
            reactions.send(
                    new DrawGoods(project, event.account(), event.order(), Draw.ofLines(event.lines())), this, message);
        } catch (CommandExecutionException refused) {
            reactions.send(new CancelOrder(event.order(), codesOf(refused)), this, message);
        } catch (AggregateNotFoundException unknown) {
            reactions.send(new CancelOrder(event.order(), NOT_REGISTERED), this, message);
        }
    }

    /** The codes of the rules that did not hold; a failure that is no refusal goes on. */
    private static String codesOf(CommandExecutionException refused) {
        String codes = refused.getDetails().orElse(List.of()) instanceof List<?> details
                ? details.stream()
                        .filter(Refusal.class::isInstance)
                        .map(detail -> ((Refusal) detail).code())
                        .collect(Collectors.joining(", "))
                : "";
        if (codes.isEmpty()) {
            throw refused;
        }
        return codes;
    }
}
