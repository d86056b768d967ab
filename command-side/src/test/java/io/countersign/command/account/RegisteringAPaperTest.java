package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RegisteringAPaperTest {

    private static final PaperId PAPER = new PaperId("P-1");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_paper_is_registered_with_its_last_day_and_the_hash_of_its_scan() {
        account.given(opened()).when(register(TOMORROW, HASH), by(ASSISTANT)).expectEvents(registered(TOMORROW));
    }

    @Test
    void a_paper_without_a_last_day_or_a_scan_is_registered_too() {
        account.given(opened())
                .when(new RegisterPaper(CUSTOMER, PAPER, PaperKind.INVOICING_DETAILS, null, null, true), by(ASSISTANT))
                .expectEvents(
                        new PaperRegistered(CUSTOMER, PAPER, PaperKind.INVOICING_DETAILS, null, null, true, ASSISTANT));
    }

    @Test
    void the_same_paper_again_changes_nothing() {
        account.given(opened(), registered(TOMORROW))
                .when(register(TOMORROW, HASH), on(TOMORROW.plusDays(9), FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_paper_under_the_same_number_is_refused() {
        account.given(opened(), registered(TOMORROW))
                .when(register(TODAY, HASH), by(ASSISTANT))
                .expectNoEvents()
                .expectException(refusedBy("PAP-1"));
    }

    @Test
    void a_paper_is_registered_up_to_its_last_day() {
        account.given(opened()).when(register(YESTERDAY, HASH), by(ASSISTANT)).expectException(refusedBy("PAP-2"));
        account.given(opened()).when(register(TODAY, HASH), by(ASSISTANT)).expectEvents(registered(TODAY));
    }

    @Test
    void a_hash_is_64_hexadecimal_digits() {
        account.given(opened())
                .when(register(TOMORROW, HASH.substring(1)), by(ASSISTANT))
                .expectException(refusedBy("PAP-3"));
        account.given(opened())
                .when(register(TOMORROW, HASH + "0"), by(ASSISTANT))
                .expectException(refusedBy("PAP-3"));
        account.given(opened())
                .when(register(TOMORROW, "g" + HASH.substring(1)), by(ASSISTANT))
                .expectException(refusedBy("PAP-3"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), registered(TOMORROW))
                .when(register(YESTERDAY, "?"), by(ASSISTANT))
                .expectException(refusedBy("PAP-1", "PAP-2", "PAP-3"));
    }

    private static RegisterPaper register(LocalDate validUntil, String hash) {
        return new RegisterPaper(CUSTOMER, PAPER, PaperKind.GSP_CERTIFICATE, validUntil, hash, false);
    }

    private static PaperRegistered registered(LocalDate validUntil) {
        return new PaperRegistered(CUSTOMER, PAPER, PaperKind.GSP_CERTIFICATE, validUntil, HASH, false, ASSISTANT);
    }
}
