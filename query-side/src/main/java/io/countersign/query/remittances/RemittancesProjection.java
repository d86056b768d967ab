package io.countersign.query.remittances;

import io.countersign.account.AccountEvent;
import io.countersign.query.documents.Documents;
import io.countersign.remittance.RemittanceQuery.Remittance;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps what became of each remittance. */
@ProcessingGroup(RemittancesProjection.GROUP)
public final class RemittancesProjection {

    /** Names the position this view has reached. Renaming it makes the view start again. */
    public static final String GROUP = "remittances";

    private final Documents<Remittance> remittances;

    public RemittancesProjection(Documents<Remittance> remittances) {
        this.remittances = remittances;
    }

    @EventHandler
    void on(AccountEvent event, TrackingToken token) {
        remittances.fold(event, token.position().orElseThrow());
    }
}
