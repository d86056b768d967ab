package io.countersign.query.policy;

import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.ListPolicyVersions;
import io.countersign.policy.PolicyQuery.ListPolicyVersions.PolicyVersions;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.Selection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which figures hold: a few events, read from the log whenever somebody asks. */
public final class PolicyAnswers {

    private final LogFold log;

    public PolicyAnswers(LogFold log) {
        this.log = log;
    }

    @QueryHandler
    PolicyVersion answer(FindPolicy question) {
        return versions().getFirst();
    }

    @QueryHandler
    PolicyVersions answer(ListPolicyVersions question) {
        return new PolicyVersions(versions());
    }

    private List<PolicyVersion> versions() {
        List<PolicyVersion> versions = new ArrayList<>(List.of(PolicyVersion.AS_DELIVERED));
        log.read(Selection.ofStream(PolicyId.OFFICE.toString()), (event, stored) -> {
            if (event instanceof PolicyPublished published) {
                versions.add(new PolicyVersion(
                        published.version(),
                        published.figures(),
                        published.reason(),
                        published.publishedBy(),
                        stored.recordedAt()));
            }
        });
        return versions.reversed();
    }
}
