package io.countersign.store.axonserver;

import io.countersign.refusal.NotReached;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.common.Registration;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.GenericQueryResponseMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.jspecify.annotations.Nullable;

/**
 * The query bus that goes through the server to whoever answers a question. Whoever asks hears of what failed as if it had
 * been answered here.
 */
public final class QueriesThroughServer implements QueryBus {

    /** Longer than any report takes; without it, an answer that was lost on its way would be waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final AxonServerQueryBus server;

    QueriesThroughServer(AxonServerQueryBus server) {
        this.server = server;
    }

    @Override
    public <R> Registration subscribe(
            String question, Type answer, MessageHandler<? super QueryMessage<?, R>> handler) {
        return server.subscribe(question, answer, handler);
    }

    @Override
    public <Q, R> CompletableFuture<QueryResponseMessage<R>> query(QueryMessage<Q, R> question) {
        return server.query(question)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .handle((answer, thrown) -> heard(question, answer, thrown));
    }

    private static <R> QueryResponseMessage<R> heard(
            QueryMessage<?, R> question, @Nullable QueryResponseMessage<R> answer, @Nullable Throwable thrown) {
        if (answer != null && !answer.isExceptional()) {
            return answer;
        }
        Throwable failure = answer == null ? cause(thrown) : answer.exceptionResult();
        return new GenericQueryResponseMessage<>(
                question.getResponseType().responseMessagePayloadType(), failureIn(failure));
    }

    private static @Nullable Throwable cause(@Nullable Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** Whoever answers says why a question failed; what says nothing is the server, or the way to it. */
    private static Throwable failureIn(@Nullable Throwable thrown) {
        if (thrown instanceof HandlerExecutionException answered
                && answered.getDetails().orElse(null) instanceof Failure failure) {
            return failure.ofQuestion();
        }
        return thrown == null
                ? new NotReached("nobody who answers was reached")
                : new NotReached("nobody who answers was reached", thrown);
    }

    @Override
    public <Q, R> Stream<QueryResponseMessage<R>> scatterGather(
            QueryMessage<Q, R> question, long timeout, TimeUnit unit) {
        return server.scatterGather(question, timeout, unit);
    }

    @Override
    public QueryUpdateEmitter queryUpdateEmitter() {
        return server.queryUpdateEmitter();
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super QueryMessage<?, ?>> interceptor) {
        return server.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super QueryMessage<?, ?>> interceptor) {
        return server.registerDispatchInterceptor(interceptor);
    }

    /** On the side of whoever answers: what fails crosses the wire as a {@link Failure}. It stands before all others. */
    static final class Telling implements MessageHandlerInterceptor<QueryMessage<?, ?>> {

        @Override
        public @Nullable Object handle(UnitOfWork<? extends QueryMessage<?, ?>> work, InterceptorChain chain) {
            try {
                return chain.proceed();
            } catch (Exception e) {
                Failure failure = Failure.of(e);
                throw new QueryExecutionException(failure.kind().name(), null, failure);
            }
        }
    }
}
