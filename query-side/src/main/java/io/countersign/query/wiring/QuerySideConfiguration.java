package io.countersign.query.wiring;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.countersign.account.AccountQuery.Account;
import io.countersign.order.OrderQuery.Order;
import io.countersign.permission.Contract;
import io.countersign.permission.Permissions;
import io.countersign.query.accounts.AccountAnswers;
import io.countersign.query.accounts.AccountCard;
import io.countersign.query.accounts.AccountsProjection;
import io.countersign.query.documents.Codecs;
import io.countersign.query.documents.EmbeddedMongo;
import io.countersign.query.documents.EmbeddedMongoAhead;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.Writing;
import io.countersign.query.history.Closings;
import io.countersign.query.history.HistoryAnswers;
import io.countersign.query.history.LiveViews;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Reached;
import io.countersign.query.history.Rebuild;
import io.countersign.query.history.Skipped;
import io.countersign.query.history.View;
import io.countersign.query.orders.OrderAnswers;
import io.countersign.query.orders.OrderCard;
import io.countersign.query.orders.OrdersProjection;
import io.countersign.query.receivables.AccountReceivables;
import io.countersign.query.receivables.OpenInvoiceAnswers;
import io.countersign.query.receivables.ReceivablesAnswers;
import io.countersign.query.receivables.ReceivablesFold;
import io.countersign.query.receivables.ReceivablesProjection;
import io.countersign.query.receivables.ReceivablesReport;
import io.countersign.query.receivables.StatementAnswers;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.RegistersProjection;
import io.countersign.query.remittances.RemittanceAnswers;
import io.countersign.query.remittances.RemittanceCard;
import io.countersign.query.remittances.RemittancesProjection;
import io.countersign.query.report.FactsAnswers;
import io.countersign.query.report.FactsBehind;
import io.countersign.query.staff.StaffAnswers;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.store.ahead.Ahead;
import io.countersign.store.authority.Authorities;
import io.countersign.store.authority.QueryPermission;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.nodes.Charge;
import io.countersign.store.processing.Positions;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.store.processing.TokenAt;
import io.countersign.store.wiring.WithoutAxonServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The query side: its views, who keeps them current, and who answers from them. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.countersign.query.wiring",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(RegisterConfiguration.class))
public class QuerySideConfiguration {

    private static final int BATCH = 1_000;
    private static final int SMALL_DOCUMENTS_MAX = 100_000;
    private static final int LARGE_DOCUMENTS_MAX = 5_000;
    private static final Set<Class<?>> QUESTIONS = Contract.everythingIn(Contract.QUESTIONS);

    private final ZoneId zone;

    QuerySideConfiguration(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalMongo.class)
    EmbeddedMongo embeddedMongo(@Value("${countersign.data}") Path data, ObjectProvider<EmbeddedMongoAhead> begun) {
        EmbeddedMongoAhead ahead = begun.getIfAvailable();
        return ahead == null ? EmbeddedMongo.start(data) : ahead.take();
    }

    /** Begins with what can start before anything is wired. Nothing when the server of the views is somebody else's. */
    public static Optional<Ahead<?>> beginAhead(Environment settings) {
        return WithoutExternalMongo.isNamed(settings)
                ? Optional.empty()
                : Optional.of(EmbeddedMongoAhead.begin(Path.of(settings.getRequiredProperty("countersign.data"))));
    }

    @Bean(destroyMethod = "close")
    MongoClient mongoClient(ObjectProvider<EmbeddedMongo> embedded, @Value("${countersign.mongodb.uri:}") String uri) {
        EmbeddedMongo server = embedded.getIfAvailable();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server == null ? uri : server.uri()))
                .codecRegistry(Codecs.ALL)
                .build());
    }

    @Bean
    Views views(
            MongoClient client,
            ObjectProvider<EmbeddedMongo> embedded,
            Charge charge,
            @Value("${countersign.mongodb.database:countersign}") String name) {
        EmbeddedMongo server = embedded.getIfAvailable();
        return new Views(client.getDatabase(name), server == null ? Runnable::run : server, charge);
    }

    /** The live views, each with its documents. */
    static final class Views {

        private final MongoDatabase database;
        private final Writing writing;
        private final Charge charge;
        final View<AccountReceivables> receivables;
        final View<Account> accounts;
        final View<Order> orders;
        final View<Remittance> remittances;

        Views(MongoDatabase database, Writing writing, Charge charge) {
            this.database = database;
            this.writing = writing;
            this.charge = charge;
            receivables = view(new ReceivablesFold(), SMALL_DOCUMENTS_MAX);
            accounts = view(new AccountCard(), SMALL_DOCUMENTS_MAX);
            orders = view(new OrderCard(), LARGE_DOCUMENTS_MAX);
            remittances = view(new RemittanceCard(), LARGE_DOCUMENTS_MAX);
        }

        private <T> View<T> view(Fold<T> fold, int rememberedMax) {
            return View.alone(fold, new MongoDocuments<>(fold, database, rememberedMax, writing, charge::isHere));
        }

        List<View<?>> all() {
            return List.of(receivables, accounts, orders, remittances);
        }
    }

    @Bean
    StreamingGroup receivablesGroup() {
        return new StreamingGroup(ReceivablesProjection.GROUP, BATCH);
    }

    @Bean
    StreamingGroup accountsGroup() {
        return new StreamingGroup(AccountsProjection.GROUP, BATCH);
    }

    @Bean
    StreamingGroup ordersGroup() {
        return new StreamingGroup(OrdersProjection.GROUP, BATCH);
    }

    @Bean
    StreamingGroup remittancesGroup() {
        return new StreamingGroup(RemittancesProjection.GROUP, BATCH);
    }

    @Bean
    ReceivablesProjection receivablesProjection(Views views) {
        return new ReceivablesProjection(views.receivables.documents());
    }

    @Bean
    AccountsProjection accountsProjection(Views views) {
        return new AccountsProjection(views.accounts.documents());
    }

    @Bean
    OrdersProjection ordersProjection(Views views) {
        return new OrdersProjection(views.orders.documents());
    }

    @Bean
    RemittancesProjection remittancesProjection(Views views) {
        return new RemittancesProjection(views.remittances.documents());
    }

    @Bean
    Registers registers(
            MongoClient client,
            ObjectProvider<EmbeddedMongo> embedded,
            @Value("${countersign.mongodb.database:countersign}") String name,
            Reached reached,
            Charge charge) {
        EmbeddedMongo server = embedded.getIfAvailable();
        return new Registers(client.getDatabase(name), server == null ? Runnable::run : server, reached, charge);
    }

    @Bean
    StreamingGroup registersGroup() {
        return new StreamingGroup(RegistersProjection.GROUP, BATCH);
    }

    @Bean
    RegistersProjection registersProjection(ObjectProvider<Register<?>> registers, Closings closings) {
        return new RegistersProjection(registers.orderedStream().toList(), closings);
    }

    @Bean
    LogFold logFold(EventLog log, EventReading reading) {
        return new LogFold(log, reading);
    }

    @Bean
    Closings closings(EventLog log, EventReading reading) {
        return new Closings(log, reading);
    }

    @Bean
    Reached reached(EventLog log, EventProcessingConfiguration processing, Positions positions, Charge charge) {
        return new Reached(log, processing, positions, charge);
    }

    @Bean
    @Conditional(WithoutAxonServer.class)
    QueryBus queryBus() {
        return SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
    }

    @Bean
    ReceivablesAnswers receivablesAnswers(Views views, LogFold log, Closings closings, Reached reached, Clock clock) {
        return new ReceivablesAnswers(views.receivables.documents(), log, closings, reached::await, clock, zone);
    }

    @Bean
    ReceivablesReport receivablesReport(ReceivablesAnswers answers, LogFold log, Closings closings) {
        return new ReceivablesReport(answers, log, closings, zone);
    }

    @Bean
    FactsAnswers factsAnswers(ObjectProvider<FactsBehind<?>> sources) {
        return new FactsAnswers(sources.orderedStream().toList());
    }

    @Bean
    StatementAnswers statementAnswers(LogFold log, Closings closings) {
        return new StatementAnswers(log, closings, zone);
    }

    @Bean
    OpenInvoiceAnswers openInvoiceAnswers(LogFold log, Closings closings, Clock clock) {
        return new OpenInvoiceAnswers(log, closings, clock, zone);
    }

    @Bean
    AccountAnswers accountAnswers(Views views, Reached reached) {
        return new AccountAnswers(views.accounts.documents(), reached);
    }

    @Bean
    OrderAnswers orderAnswers(Views views, LogFold log, Reached reached) {
        return new OrderAnswers(views.orders.documents(), log, reached);
    }

    @Bean
    RemittanceAnswers remittanceAnswers(Views views, Reached reached) {
        return new RemittanceAnswers(views.remittances.documents(), reached);
    }

    @Bean
    StaffAnswers staffAnswers(LogFold log, Authorities authorities) {
        return new StaffAnswers(log, authorities, zone);
    }

    @Bean
    HistoryAnswers historyAnswers(EventLog log, EventReading reading, Reached reached) {
        return new HistoryAnswers(log, reading, reached);
    }

    @Bean
    LiveViews liveViews(Views views, ObjectProvider<Register<?>> registers) {
        List<View<?>> all = new ArrayList<>(views.all());
        registers.forEach(register -> all.add(register.view()));
        return new LiveViews(all);
    }

    @Bean
    Rebuild rebuild(LogFold logFold, Closings closings, Skipped skipped) {
        return new Rebuild(logFold, closings, skipped);
    }

    @Bean
    CatchUp catchUp(
            LiveViews liveViews,
            EventLog log,
            TokenStore tokens,
            TokenAt tokenAt,
            TransactionManager transactions,
            Rebuild rebuild) {
        return new CatchUp(liveViews, log, tokens, tokenAt, transactions, rebuild);
    }

    @Bean
    SmartInitializingSingleton queryInterceptors(QueryBus queries, Authorities authorities) {
        demandPermissions();
        return () -> queries.registerHandlerInterceptor(new QueryPermission(authorities));
    }

    /** A process that does not know who may ask what does not start. */
    private static void demandPermissions() {
        Set<Class<?>> permitted = Permissions.TO_ASK.keySet();
        if (!QUESTIONS.equals(permitted)) {
            throw new IllegalStateException("questions and permissions differ: " + QUESTIONS + " and " + permitted);
        }
    }
}
