package io.countersign.query.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectEvent;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRefused;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectConflictFlagged;
import io.countersign.project.ProjectEvent.ProjectDrawReturned;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.OrderDraws;
import io.countersign.project.ProjectQuery.PriceApproval;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectCardTest {

    private static final ProjectId PROJECT = new ProjectId("PR-1");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final PriceApprovalId FIRST = new PriceApprovalId("PA-1");
    private static final PriceApprovalId SECOND = new PriceApprovalId("PA-2");
    private static final PersonId SALESPERSON = new PersonId("salesperson");
    private static final PersonId MANAGER = new PersonId("manager");
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 19);
    private static final AskedPrice PRICE =
            new AskedPrice("W-1", Quantity.of("300"), UnitPrice.of("85.5"), UnitPrice.of("72"));
    private static final ExercisedAuthority AUTHORITY = new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null);
    private static final Draw TAKEN = new Draw("W-1", Quantity.of("100"), UnitPrice.of("72"));

    private static final List<ProjectEvent> LIFE = List.of(
            new ProjectRegistered(
                    PROJECT,
                    CUSTOMER,
                    "Harbour Hotel",
                    "Harbour Road 8",
                    List.of(new ProjectItem("W-1", Quantity.of("300"))),
                    UNTIL,
                    true,
                    UNTIL,
                    1,
                    SALESPERSON),
            new PriceApprovalRequested(PROJECT, FIRST, List.of(PRICE), "cheaper", 1, SALESPERSON),
            new PriceApprovalRefused(PROJECT, FIRST, "too low", AUTHORITY, MANAGER),
            new PriceApprovalRequested(PROJECT, SECOND, List.of(PRICE), "still", 1, SALESPERSON),
            new PriceApprovalGranted(PROJECT, SECOND, List.of(PRICE), null, AUTHORITY, MANAGER),
            new ProjectGoodsDrawn(PROJECT, new OrderId("SO-1"), List.of(TAKEN)),
            new ProjectGoodsDrawn(PROJECT, new OrderId("SO-2"), List.of(TAKEN)),
            new ProjectDrawReturned(PROJECT, new OrderId("SO-1")),
            new ProtectionRenewed(PROJECT, "Harbour Road 8", UNTIL.plusDays(90), 1, MANAGER),
            new ProjectConflictFlagged(PROJECT, new ProjectId("PR-0"), new CustomerAccountId("C002")),
            new ProjectClosed(PROJECT, "Harbour Road 8", UNTIL, "finished", SALESPERSON));

    private final DocumentsInMap<Project> projects = new DocumentsInMap<>(new ProjectCard());

    @Test
    void a_project_shows_its_whole_life() {
        follow();

        assertThat(projects.find("PR-1"))
                .hasValue(new Project(
                        PROJECT,
                        CUSTOMER,
                        "Harbour Hotel",
                        "Harbour Road 8",
                        List.of(new ProjectItem("W-1", Quantity.of("300"))),
                        UNTIL,
                        true,
                        UNTIL.plusDays(90),
                        new ProjectId("PR-0"),
                        new CustomerAccountId("C002"),
                        "finished",
                        List.of(
                                new PriceApproval(
                                        FIRST,
                                        ApprovalState.REFUSED,
                                        List.of(PRICE),
                                        "cheaper",
                                        SALESPERSON,
                                        MANAGER,
                                        AUTHORITY,
                                        "too low"),
                                new PriceApproval(
                                        SECOND,
                                        ApprovalState.GRANTED,
                                        List.of(PRICE),
                                        "still",
                                        SALESPERSON,
                                        MANAGER,
                                        AUTHORITY,
                                        null)),
                        List.of(new OrderDraws(new OrderId("SO-2"), List.of(TAKEN))),
                        SALESPERSON,
                        LIFE.size() - 1L));
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        follow();
        var once = projects.all();

        follow();

        assertThat(projects.all()).isEqualTo(once);
    }

    @Test
    void a_project_that_was_never_registered_is_not_made_up() {
        assertThatThrownBy(() -> projects.fold(LIFE.get(1), 1)).isInstanceOf(UnknownDocument.class);
    }

    private void follow() {
        for (int i = 0; i < LIFE.size(); i++) {
            projects.fold(LIFE.get(i), i + 1L);
        }
    }
}
