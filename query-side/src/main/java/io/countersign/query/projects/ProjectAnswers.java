package io.countersign.query.projects;

import io.countersign.account.CustomerAccountId;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectQuery.FindProject;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.project.ProjectQuery.ListProjects.Projects;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers where projects stand. */
public final class ProjectAnswers {

    private final Register<Project> projects;

    public ProjectAnswers(Register<Project> projects) {
        this.projects = projects;
    }

    @QueryHandler
    Optional<Project> answer(FindProject question) {
        return projects.current().find(question.project().value());
    }

    @QueryHandler
    Projects answer(ListProjects question) {
        CustomerAccountId account = question.account();
        ProjectId after = question.after();
        List<Where<Project>> where = account == null
                ? List.of()
                : List.of(new Where<>(
                        "account", account.value(), project -> project.account().value()));
        Documents.Page<Project> page =
                projects.current().page(after == null ? null : after.value(), question.limit(), where);
        return new Projects(page.documents(), page.next() == null ? null : new ProjectId(page.next()));
    }
}
