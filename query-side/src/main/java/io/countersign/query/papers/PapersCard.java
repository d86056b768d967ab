package io.countersign.query.papers;

import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.PaperId;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The papers of each customer who has given any. */
public final class PapersCard implements TimelessFold<Papers> {

    /** What the view is called. */
    public static final String NAME = "papers";

    private static final Set<String> EVENTS = StoredNames.namesOf(PaperRegistered.class, PaperExpiryReminded.class);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Papers> document() {
        return Papers.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return switch (event) {
            case PaperRegistered registered -> registered.account().value();
            case PaperExpiryReminded reminded -> reminded.account().value();
            default -> null;
        };
    }

    @Override
    public Papers after(@Nullable Papers before, Object event) {
        return switch (event) {
            case PaperRegistered registered
            when before == null -> new Papers(registered.account(), List.of(paper(registered)));
            case PaperRegistered registered -> with(before, paper(registered));
            case PaperExpiryReminded reminded -> reminded(Fold.demand(before, event), reminded.paper());
            default -> throw new IllegalArgumentException(event.getClass() + " is about no paper");
        };
    }

    private static Paper paper(PaperRegistered event) {
        return new Paper(
                event.paper(),
                event.kind(),
                event.validUntil(),
                event.sha256(),
                event.confidential(),
                false,
                event.registeredBy());
    }

    private static Papers with(Papers before, Paper paper) {
        List<Paper> papers = new ArrayList<>(before.papers());
        papers.removeIf(known -> known.paper().equals(paper.paper()));
        papers.add(paper);
        return new Papers(before.account(), papers);
    }

    private static Papers reminded(Papers before, PaperId paper) {
        return new Papers(
                before.account(),
                before.papers().stream()
                        .map(known -> known.paper().equals(paper) ? reminded(known) : known)
                        .toList());
    }

    private static Paper reminded(Paper paper) {
        return new Paper(
                paper.paper(),
                paper.kind(),
                paper.validUntil(),
                paper.sha256(),
                paper.confidential(),
                true,
                paper.registeredBy());
    }
}
