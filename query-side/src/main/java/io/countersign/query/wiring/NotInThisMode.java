package io.countersign.query.wiring;

import io.countersign.backup.BackupQuery;
import io.countersign.refusal.Refusal;
import java.util.List;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;

/**
 * Says no to what cannot be done well where the log is on a server: a backup copies the tables beside the log, which are not
 * in one database there.
 */
final class NotInThisMode implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

    @Override
    public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain)
            throws Exception {
        if (work.getMessage().getPayload() instanceof BackupQuery) {
            throw new QueryExecutionException(
                    "no backup in this mode",
                    null,
                    List.of(new Refusal(
                            Refusal.MODE, "With Axon Server, a backup is taken of each store by its own means.")));
        }
        return chain.proceed();
    }
}
