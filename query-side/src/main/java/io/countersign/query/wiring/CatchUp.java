package io.countersign.query.wiring;

import io.countersign.query.history.Rebuild;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import java.util.Collections;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure, before anybody asks, that no view is older than its position says.
 *
 * <p>Positions are kept beside the events and survive everything; an embedded file of views may lose its last moments.
 * Each view says what it has certainly seen: its position is set back to that. A view that is far behind is built from
 * the log at once, which is faster than following it.
 */
final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private static final long FAR_BEHIND = 20_000;
    private static final int SEGMENT = 0;

    private final EventLog log;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final Rebuild rebuild;

    CatchUp(EventLog log, TokenStore tokens, TransactionManager transactions, Rebuild rebuild) {
        this.log = log;
        this.tokens = tokens;
        this.transactions = transactions;
        this.rebuild = rebuild;
    }

    void all(List<View<?>> views) {
        for (View<?> view : views) {
            try {
                one(view);
            } catch (UnableToClaimTokenException e) {
                LOG.info(
                        "view {} is kept current by another process",
                        view.fold().name());
            }
        }
    }

    private <T> void one(View<T> view) {
        long seen = view.documents().position();
        long head = log.head();
        long missing =
                log.count(Selection.ofNames(view.fold().events()).after(seen).upTo(head));
        if (missing >= FAR_BEHIND) {
            LOG.info(
                    "view {} is {} events behind; building it from the log",
                    view.fold().name(),
                    missing);
            long reached = rebuild.of(
                    view.fold(),
                    view.documents(),
                    position -> LOG.info(
                            "view {}: {} of {} ({} %)", view.fold().name(), position, head, 100 * position / head));
            moveTo(view.fold().name(), reached);
        } else if (missing > 0) {
            moveTo(view.fold().name(), seen);
        }
    }

    private void moveTo(String group, long position) {
        transactions.executeInTransaction(() -> {
            if (tokens.fetchSegments(group).length == 0) {
                tokens.initializeTokenSegments(group, 1);
            }
            tokens.fetchToken(group, SEGMENT);
            tokens.storeToken(
                    position == 0 ? null : GapAwareTrackingToken.newInstance(position, Collections.emptySet()),
                    group,
                    SEGMENT);
            tokens.releaseClaim(group, SEGMENT);
        });
    }
}
