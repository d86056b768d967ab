package io.countersign.trial;

import io.countersign.web.factor.DoorClock;
import io.countersign.web.signin.Appointments;
import io.countersign.web.wiring.WebConfiguration;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.annotation.AnnotationQueryHandlerAdapter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** The whole web module with a real port and a real database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(WebConfiguration.class)
public class TrialEdge {

    /** Below the ports that a system gives to whoever asks for any: until the server has its own, others are given many. */
    private static final int PORT_LEAST = 20_000;

    private static final int PORT_BEYOND = 32_768;

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(ThreadLocalRandom.current().nextInt(PORT_LEAST, PORT_BEYOND))
                .start();
    }

    @Bean
    DataSource database(EmbeddedPostgres postgres) {
        return postgres.getPostgresDatabase();
    }

    @Bean
    @Primary
    TrialClock trialClock() {
        return new TrialClock();
    }

    @Bean
    @Primary
    DoorClock trialDoorClock(TrialClock clock) {
        return clock::instant;
    }

    @Bean
    TrialOffice office() {
        return new TrialOffice();
    }

    @Bean
    TrialPolicy trialPolicy(TrialOffice office) {
        return new TrialPolicy(office);
    }

    @Bean
    TrialProjects trialProjects(TrialOffice office) {
        return new TrialProjects(office);
    }

    @Bean
    TrialBank trialBank(TrialOffice office) {
        return new TrialBank(office);
    }

    @Bean
    TrialBooks trialBooks(TrialOffice office) {
        return new TrialBooks(office);
    }

    @Bean
    TrialRegisters trialRegisters(TrialOffice office) {
        return new TrialRegisters(office);
    }

    @Bean
    TrialGoods trialGoods(TrialOffice office) {
        return new TrialGoods(office);
    }

    @Bean
    TrialOperations trialOperations(TrialOffice office) {
        return new TrialOperations(office);
    }

    @Bean
    TrialSeal trialSeal(TrialOffice office) {
        return new TrialSeal(office);
    }

    @Bean
    TrialErasures trialErasures(TrialOffice office) {
        return new TrialErasures(office);
    }

    @Bean
    TrialExports trialExports(TrialOffice office) {
        return new TrialExports(office);
    }

    @Bean
    CommandGateway commandGateway(
            TrialOffice office,
            TrialPolicy policy,
            TrialProjects projects,
            TrialRegisters registers,
            TrialGoods goods,
            TrialOperations operations,
            TrialBank bank,
            TrialBooks books,
            TrialExports exports,
            TrialErasures erasures,
            TrialSeal seal) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        new AnnotationCommandHandlerAdapter<>(office).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(books).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(seal).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(exports).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(erasures).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new TrialStaff(office)).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new TrialCustomers(office)).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(new TrialSales(office)).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(policy).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(projects).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(registers).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(goods).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(operations).subscribe(bus);
        new AnnotationCommandHandlerAdapter<>(bank).subscribe(bus);
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    QueryGateway queryGateway(
            TrialOffice office,
            TrialPolicy policy,
            TrialProjects projects,
            TrialRegisters registers,
            TrialGoods goods,
            TrialOperations operations,
            TrialBank bank,
            TrialBooks books,
            TrialExports exports,
            TrialErasures erasures,
            TrialSeal seal) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        new AnnotationQueryHandlerAdapter<>(new TrialAnswers(office)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(books).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(seal).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(exports).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(erasures).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new TrialCustomerAnswers(office)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new TrialReports(office)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new TrialSales(office)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new TrialAudit(office)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(policy).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(projects).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(registers).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(bank).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(new TrialGoodsAnswers(office, goods)).subscribe(bus);
        new AnnotationQueryHandlerAdapter<>(operations).subscribe(bus);
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    FilterRegistrationBean<TokenShown> tokenShown() {
        FilterRegistrationBean<TokenShown> last = new FilterRegistrationBean<>(new TokenShown());
        last.setOrder(Ordered.LOWEST_PRECEDENCE);
        return last;
    }

    @Bean
    Staff staff(Appointments appointments) {
        return new Staff(appointments);
    }

    @Bean
    RawCall rawCall(Environment environment) {
        return new RawCall(environment);
    }

    @Bean
    Callers callers(Environment environment) {
        return new Callers(environment);
    }
}
