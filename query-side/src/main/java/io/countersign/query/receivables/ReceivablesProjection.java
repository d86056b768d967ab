package io.countersign.query.receivables;

import io.countersign.account.AccountEvent;
import io.countersign.query.documents.Documents;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps what each customer owes. */
@ProcessingGroup(ReceivablesProjection.GROUP)
public final class ReceivablesProjection {

    /** Names the position this view has reached. Renaming it makes the view start again. */
    public static final String GROUP = "receivables";

    private final Documents<AccountReceivables> receivables;

    public ReceivablesProjection(Documents<AccountReceivables> receivables) {
        this.receivables = receivables;
    }

    @EventHandler
    void on(AccountEvent event, TrackingToken token) {
        receivables.fold(event, token.position().orElseThrow());
    }
}
