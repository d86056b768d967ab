package io.countersign.store.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.countersign.store.ahead.Ahead;
import io.countersign.store.clock.OfficeClock;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.metadata.ActorCorrelation;
import io.countersign.store.postgres.Durability;
import io.countersign.store.postgres.EmbeddedServer;
import io.countersign.store.postgres.EmbeddedServerAhead;
import io.countersign.store.postgres.Schema;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What every process stands on: its clock, a database of its own or a shared one, and how things are written. */
@Configuration(proxyBeanMethods = false)
public class GroundConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(GroundConfiguration.class);

    private static final int CONNECTIONS_MAX = 20;

    @Bean
    OfficeClock officeClock(
            @Value("${countersign.rehearsal-clock:}") String file,
            @Value("${countersign.axon.servers:}") String servers) {
        OfficeClock clock = file.isBlank() ? OfficeClock.system() : OfficeClock.rehearsal(Path.of(file));
        if (!file.isBlank()) {
            LOG.warn("this is a rehearsal: the time comes from {}", file);
        }
        OfficeClock kept = servers.isBlank() ? clock : clock.inWhole(ChronoUnit.MILLIS);
        GenericEventMessage.clock = kept; // events are stamped as exactly as they are stored
        return kept;
    }

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalPostgres.class)
    EmbeddedServer embeddedServer(@Value("${countersign.data}") Path data, ObjectProvider<EmbeddedServerAhead> begun) {
        EmbeddedServerAhead ahead = begun.getIfAvailable();
        return ahead == null ? EmbeddedServer.start(data) : ahead.take();
    }

    /** Begins with what takes longest, before anything else is wired. Nothing when the database is somebody else's. */
    public static Optional<Ahead<?>> beginAhead(Environment settings) {
        return WithoutExternalPostgres.isNamed(settings)
                ? Optional.empty()
                : Optional.of(EmbeddedServerAhead.begin(Path.of(settings.getRequiredProperty("countersign.data"))));
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            ObjectProvider<EmbeddedServer> embedded,
            @Value("${countersign.postgres.url:}") String url,
            @Value("${countersign.postgres.user:}") String user,
            @Value("${countersign.postgres.password:}") String password) {
        HikariConfig pool = new HikariConfig();
        EmbeddedServer server = embedded.getIfAvailable();
        pool.setJdbcUrl(server == null ? url : server.url());
        pool.setUsername(server == null ? user : server.user());
        pool.setPassword(server == null ? password : server.password());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "-1"); // bytes come as they are and not as hexadecimal text
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it would print the content of whole batches
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setMinimumIdle(2);
        pool.setPoolName("postgres");
        HikariDataSource database = new HikariDataSource(pool);
        Durability.demand(database);
        Schema.create(database);
        return database;
    }

    @Bean
    PlatformTransactionManager platformTransactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    @Primary
    Serializer plumbingSerializer() {
        return PlumbingSerializer.create();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer plumbing) {
        return plumbing;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return StoredNameSerializer.create();
    }

    @Bean
    CorrelationDataProvider actorCorrelation() {
        return new ActorCorrelation();
    }
}
