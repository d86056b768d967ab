package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectItem;
import io.countersign.project.SiteId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may a project be registered? */
final class RegisteringAProject {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Registering a project",
            rule("PRJ-1", "A project number is used once; the same project may be sent again.", Facts::newOrTheSame),
            rule("PRJ-2", "A project has a name.", Facts::hasName),
            rule("PRJ-3", "A project has an address with letters or digits.", Facts::hasAddress),
            rule("PRJ-4", "A project takes at least one model.", Facts::someModel),
            rule("PRJ-5", "Each model of a project is named once, for more than nothing.", Facts::modelsAreCounted),
            rule("PRJ-6", "A project is registered before its goods are used up.", Facts::useIsToCome));

    private RegisteringAProject() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, RegisterProject project, LocalDate today) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean hasName() {
            return !project.name().isBlank();
        }

        boolean hasAddress() {
            return SiteId.isAddress(project.location());
        }

        boolean someModel() {
            return !project.items().isEmpty();
        }

        boolean modelsAreCounted() {
            List<ProjectItem> items = project.items();
            return items.stream().map(ProjectItem::model).distinct().count() == items.size()
                    && items.stream()
                            .allMatch(item ->
                                    !item.model().isBlank() && item.quantity().thousandths() > 0);
        }

        boolean useIsToCome() {
            return now.equals(before) || !project.plannedUseOn().isBefore(today);
        }
    }
}
