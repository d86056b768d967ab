package io.countersign.standalone;

import io.countersign.operation.ViewQuery.Certified;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What whoever watches the program is told of the seal and of the certified views. */
@Configuration(proxyBeanMethods = false)
public class HealthOfTheLedger {

    private static final PersonId NOBODY = new PersonId("nobody");

    /** Down when a checkpoint could not be kept outside the database: nobody else would say so. */
    @Bean
    HealthIndicator sealHealthIndicator(Messages messages) {
        return () -> {
            Seal seal = messages.ask(new ShowSeal(), Seal.class, watcher());
            Health.Builder health = (seal.failure() == null ? Health.up() : Health.down())
                    .withDetail("size", seal.size())
                    .withDetail("position", seal.position())
                    .withDetail("lag", Math.max(0, seal.head() - seal.position()));
            Checkpoint newest = seal.newest();
            if (newest != null) {
                health.withDetail(
                        "checkpointAgeSeconds",
                        Duration.between(newest.signedAt(), messages.now()).toSeconds());
            }
            if (seal.failure() != null) {
                health.withDetail("outsideFailure", seal.failure());
            }
            return health.build();
        };
    }

    /** Down when a view was looked at and not certified; one that nobody has looked at yet is no failure. */
    @Bean
    HealthIndicator certifiedViewsHealthIndicator(Messages messages) {
        return () -> {
            List<View> views =
                    messages.ask(new ListViews(), Views.class, watcher()).views();
            List<String> failed = views.stream()
                    .filter(view -> view.certification().failed() != null)
                    .map(view -> view.view().value())
                    .toList();
            Health.Builder health = failed.isEmpty() ? Health.up() : Health.down();
            views.stream()
                    .map(view -> view.certification().certified())
                    .filter(Objects::nonNull)
                    .mapToLong(Certified::position)
                    .min()
                    .ifPresent(lowest -> health.withDetail("lowestPosition", lowest));
            long never = views.stream()
                    .filter(view -> view.certification().certified() == null)
                    .count();
            return health.withDetail("neverCertified", never)
                    .withDetail("notCertified", failed)
                    .build();
        };
    }

    private static Sender watcher() {
        return Sender.automation("Health", NOBODY, "health");
    }
}
