package io.countersign.command.process;

import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.order.Goods;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.Supply;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an order has been placed, its customer's account is asked whether the funds are enough for it. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrderPlacedThenAskForCover {

    private final Reactions reactions;

    WhenOrderPlacedThenAskForCover(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrderPlaced event, EventMessage<OrderPlaced> message) {
        reactions.send(
                new CoverOrder(
                        event.account(),
                        event.order(),
                        event.kind(),
                        event.total(),
                        Objects.requireNonNullElse(event.goods(), Goods.WALL_COVERINGS),
                        event.lines().stream().anyMatch(line -> line.supply() == Supply.FUTURES)),
                this,
                message);
    }
}
