package io.countersign.query.papers;

import static io.countersign.query.registers.Lives.MAY;
import static io.countersign.query.registers.Lives.NORTHWALL;
import static io.countersign.query.registers.Lives.SOUTHGATE;
import static io.countersign.query.registers.Lives.ofPapers;
import static io.countersign.query.registers.Lives.opened;
import static io.countersign.query.registers.Lives.paper;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.AccountQuery.ListExpiringPapers.ExpiringPapers;
import io.countersign.account.AccountQuery.ListPapers;
import io.countersign.account.AccountQuery.Paper;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.PaperKind;
import io.countersign.query.accounts.AccountCard;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.registers.ServerOfRegisters;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperAnswersTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_customer_has_the_papers_that_they_gave() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            PaperAnswers answers = answers(server, ofPapers());

            Papers given = answers.answer(new ListPapers(NORTHWALL)).orElseThrow();

            assertThat(numbers(given.papers())).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5");
            assertThat(given.papers().getFirst().reminded()).isTrue();
            assertThat(given.papers().getLast().confidential()).isTrue();
            assertThat(answers.answer(new ListPapers(SOUTHGATE)).orElseThrow().papers())
                    .isEmpty();
            assertThat(answers.answer(new ListPapers(new CustomerAccountId("nobody"))))
                    .isEmpty();
        }
    }

    @Test
    void a_paper_that_was_replaced_does_not_expire_but_a_contract_does() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            ExpiringPapers expiring = answers(server, ofPapers()).answer(new ListExpiringPapers(30));

            assertThat(expiring.on()).isEqualTo(MAY);
            assertThat(expiring.papers())
                    .singleElement()
                    .satisfies(one -> assertThat(one.paper().paper().value()).isEqualTo("P-2"))
                    .satisfies(one -> assertThat(one.days()).isEqualTo(5))
                    .satisfies(one -> assertThat(one.customer().name()).isEqualTo("Name of C001"));
        }
    }

    @Test
    void what_has_expired_is_still_listed_and_what_expires_later_is_not_yet() {
        List<Object> life = List.of(
                paper("P-1", PaperKind.GSP_CERTIFICATE, MAY.minusDays(2)),
                paper("P-2", PaperKind.BUSINESS_LICENCE, MAY.plusDays(30)),
                paper("P-3", PaperKind.CONTRACT, MAY.plusDays(31)));
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            ExpiringPapers expiring = answers(server, life).answer(new ListExpiringPapers(30));

            assertThat(expiring.papers().stream().map(one -> one.paper().paper().value()))
                    .containsExactly("P-1", "P-2");
            assertThat(expiring.papers().getFirst().days()).isEqualTo(-2);
        }
    }

    private static List<String> numbers(List<Paper> papers) {
        return papers.stream().map(paper -> paper.paper().value()).toList();
    }

    private static PaperAnswers answers(ServerOfRegisters server, List<Object> life) {
        DocumentsInMap<Account> accounts = new DocumentsInMap<>(new AccountCard());
        accounts.fold(opened(NORTHWALL), 1);
        accounts.fold(opened(SOUTHGATE), 2);
        Clock noon = Clock.fixed(MAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new PaperAnswers(server.register(new PapersCard(), life), accounts, group -> {}, noon, ZoneOffset.UTC);
    }
}
