package io.countersign.query.wiring;

import io.countersign.query.history.LiveViews;
import io.countersign.query.history.NotDigested;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.View;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.nodes.Duty;
import io.countersign.store.processing.TokenAt;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;

/**
 * Makes sure, before anybody asks, that no view is older than its position says.
 *
 * <p>Positions are kept beside the events and survive everything; an embedded file of views may lose its last moments.
 * Each view says what it has certainly seen: its position is set back to that. A view that is far behind, or whose rules
 * have changed, is built from the log at once, which is faster than following it.
 */
@Order(Duty.CATCHING_UP)
final class CatchUp implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    private static final long FAR_BEHIND = 20_000;
    private static final long TELL_EVERY = 50_000;
    private static final int SEGMENT = 0;
    private static final int AT_ONCE = 3;

    private final LiveViews views;
    private final EventLog log;
    private final TokenStore tokens;
    private final TokenAt tokenAt;
    private final TransactionManager transactions;
    private final Rebuild rebuild;

    CatchUp(
            LiveViews views,
            EventLog log,
            TokenStore tokens,
            TokenAt tokenAt,
            TransactionManager transactions,
            Rebuild rebuild) {
        this.views = views;
        this.log = log;
        this.tokens = tokens;
        this.tokenAt = tokenAt;
        this.transactions = transactions;
        this.rebuild = rebuild;
    }

    @Override
    public void start() {
        long head = log.head();
        Map<String, List<Looked>> groups = lookedAt(head).stream().collect(Collectors.groupingBy(Looked::group));
        groups.forEach((group, members) -> members.stream()
                .map(member -> member.remedy().get()) // one after the other: building takes all there is
                .flatMapToLong(OptionalLong::stream)
                .min()
                .ifPresent(position -> moveTo(group, position)));
    }

    @Override
    public void stop() {
        views.all().forEach(view -> view.documents().letGo());
    }

    /** Every view, looked at beside others, because most of it is waiting for the stores. All have ended when it returns. */
    private List<Looked> lookedAt(long head) {
        List<CompletableFuture<Looked>> looking;
        try (ExecutorService some = Executors.newFixedThreadPool(AT_ONCE)) {
            looking = views.all().stream()
                    .map(view ->
                            CompletableFuture.supplyAsync(() -> new Looked(view.group(), remedy(view, head)), some))
                    .toList();
        }
        return looking.stream().map(CompletableFuture::join).toList();
    }

    private Supplier<OptionalLong> remedy(View<?> view, long head) {
        view.documents().takeUp();
        view.documents().dropLeftovers();
        long seen = view.documents().position();
        if (!view.documents().isOfThisRevision()) {
            return () -> {
                LOG.info(
                        "view {} has other rules than before; building it from the log",
                        view.name().value());
                return OptionalLong.of(build(view, head));
            };
        }
        if (areGone(view, seen)) {
            return () -> {
                LOG.warn(
                        "the documents of view {} are gone; building it from the log",
                        view.name().value());
                return OptionalLong.of(build(view, head));
            };
        }
        long missing =
                log.count(Selection.ofNames(view.fold().events()).after(seen).upTo(head));
        if (missing < FAR_BEHIND) {
            return () -> missing == 0 ? OptionalLong.empty() : OptionalLong.of(seen);
        }
        return () -> {
            LOG.info(
                    "view {} is {} events behind; building it from the log",
                    view.name().value(),
                    missing);
            return OptionalLong.of(build(view, head));
        };
    }

    /** Somebody dropped them, and the position that stands beside them says nothing any more. */
    private boolean areGone(View<?> view, long seen) {
        return !view.documents().areStored()
                && log.count(Selection.ofNames(view.fold().events()).upTo(seen)) > 0;
    }

    private <T> long build(View<T> view, long head) {
        AtomicLong told = new AtomicLong();
        try {
            return rebuild.of(view, position -> {
                if (position - told.get() >= TELL_EVERY) {
                    told.set(position);
                    LOG.info("view {}: {} of {} ({} %)", view.name().value(), position, head, 100 * position / head);
                }
            });
        } catch (NotDigested e) {
            LOG.error(
                    "view {} follows the log from its beginning, to park what cannot be digested",
                    view.name().value(),
                    e);
            view.documents().replaceAll(List.of(), 0);
            return 0;
        }
    }

    private void moveTo(String group, long position) {
        transactions.executeInTransaction(() -> {
            if (tokens.fetchSegments(group).length == 0) {
                tokens.initializeTokenSegments(group, 1);
            }
            tokens.fetchToken(group, SEGMENT);
            tokens.storeToken(tokenAt.position(position), group, SEGMENT);
            tokens.releaseClaim(group, SEGMENT);
        });
    }

    /**
     * A view of this group that was looked at.
     *
     * @param remedy makes it current, and gives the position from which it has to be followed then; nothing when it has
     *     missed nothing
     */
    private record Looked(String group, Supplier<OptionalLong> remedy) {}
}
