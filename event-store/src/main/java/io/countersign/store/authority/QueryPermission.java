package io.countersign.store.authority;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.report.ReportQuery.ListFacts;
import io.countersign.staff.StaffQuery.FindAuthority;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/** Lets a question through only when whoever asks may ask it. Everybody may ask for their own authority. */
public final class QueryPermission implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    private final Authorities authorities;

    public QueryPermission(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain) throws Exception {
        QueryMessage<?, ?> question = work.getMessage();
        Object actor = question.getMetaData().get(MetadataKeys.ACTOR);
        if (actor == null || !mayAsk(actor.toString(), question)) {
            throw new QueryExecutionException(
                    "not permitted: " + question.getPayloadType().getSimpleName(),
                    null,
                    List.of(new Refusal("PERMISSION", "Who may ask this is written down; you are not among them.")));
        }
        return chain.proceed();
    }

    private boolean mayAsk(String actor, QueryMessage<?, ?> message) {
        Object question = message.getPayload() instanceof ListFacts facts ? facts.report() : message.getPayload();
        if (actor.startsWith(MetadataKeys.AUTOMATION)) {
            return Permissions.TO_ASK.containsKey(question.getClass());
        }
        PersonId person = new PersonId(actor);
        if (question.equals(new FindAuthority(person)) || mayAsk(person, question, message)) {
            return true;
        }
        authorities.forget(
                person); // what was remembered may be a moment old, and another process may have decided since
        return mayAsk(person, question, message);
    }

    private boolean mayAsk(PersonId person, Object question, QueryMessage<?, ?> message) {
        return Permissions.mayAsk(authorities.of(person, dayOf(message)).mayActAs(), question.getClass());
    }

    private static @Nullable LocalDate dayOf(QueryMessage<?, ?> question) {
        Object today = question.getMetaData().get(MetadataKeys.TODAY);
        return today == null ? null : LocalDate.parse(today.toString());
    }
}
