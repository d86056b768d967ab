package io.countersign.store.processing;

import io.countersign.store.metadata.CorrelationInLog;
import io.countersign.store.nodes.Duty;
import io.countersign.store.nodes.Part;
import java.util.List;
import org.axonframework.common.AxonException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/**
 * Sets every group up as a tracking processor with a dead-letter queue.
 *
 * <p>What an event handler cannot digest is parked, so that one poisonous event does not stop the rest. What fails
 * because a store is away is not: the batch is tried again until the store is back.
 */
@Configuration(proxyBeanMethods = false)
public class Processing {

    private final TransactionManager transactions;
    private final KeptLetters letters;

    /** A letter that is tried again in vain must not undo what is noted about it. */
    private final TransactionManager ofItsOwn;

    Processing(TransactionManager transactions, PlatformTransactionManager platform, KeptLetters letters) {
        this.transactions = transactions;
        this.letters = letters;
        this.ofItsOwn = new SpringTransactionManager(
                platform, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Autowired
    void configure(EventProcessingConfigurer processing, List<StreamingGroup> groups) {
        processing.usingTrackingEventProcessors();
        processing.registerDefaultErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        processing.registerDefaultTransactionManager(configuration -> transactions);
        processing.registerDefaultDeadLetterPolicy(configuration -> parkWhatIsPoisonous());
        processing.registerDefaultHandlerInterceptor((configuration, group) -> new CorrelationInLog());
        for (StreamingGroup group : groups) {
            processing.registerTrackingEventProcessor(
                    group.name(),
                    org.axonframework.config.Configuration::eventStore,
                    configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                            .andBatchSize(group.batch())
                            .andAutoStart(false));
            processing.registerDeadLetterQueue(group.name(), configuration -> letters.queueOf(group.name()));
            processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                    group.name(),
                    (configuration, invoker) ->
                            invoker.enableSequenceIdentifierCache().transactionManager(ofItsOwn));
        }
    }

    @Bean
    @Order(Duty.FOLLOWING)
    static Following following(ObjectProvider<EventProcessingConfiguration> processing) {
        return new Following(processing);
    }

    @Bean
    static Positions positions(ReachedPositions stored) {
        return new Positions(stored);
    }

    @Bean
    static ParkedLetters parkedLetters(
            KeptLetters kept,
            EventProcessingConfiguration processing,
            @Value("${countersign.part:whole}") String part) {
        return new ParkedLetters(kept, processing, Part.of(part) == Part.WHOLE);
    }

    private static EnqueuePolicy<EventMessage<?>> parkWhatIsPoisonous() {
        return (letter, cause) -> {
            if (letter instanceof JdbcDeadLetter || letter instanceof KeptLetter) {
                return Decisions.requeue(cause); // it was tried again in vain: it stays, whatever the reason
            }
            if (isToBeTriedAgain(cause)) {
                throw new StoreIsAway(cause);
            }
            return Decisions.enqueue(cause);
        };
    }

    private static boolean isToBeTriedAgain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TryAgain) {
                return true;
            }
        }
        return Away.isBehind(failure);
    }

    /** Says that nothing is wrong with an event: the batch has to be handled again. */
    public static class TryAgain extends AxonException {

        public TryAgain(String message) {
            super(message);
        }
    }

    private static final class StoreIsAway extends AxonException {

        StoreIsAway(Throwable cause) {
            super("a store is away; the batch will be handled again", cause);
        }
    }
}
