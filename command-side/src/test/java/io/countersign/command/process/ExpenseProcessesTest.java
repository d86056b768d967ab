package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.RefuseClaim;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.expense.VoucherCommand.KeepInvoice;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

class ExpenseProcessesTest {

    private static final ExpenseClaimId CLAIM = new ExpenseClaimId("EC-1");
    private static final PersonId CLAIMANT = new PersonId("salesperson");
    private static final ExpenseInvoiceNumber HOTEL = new ExpenseInvoiceNumber("0310-1");
    private static final ExpenseInvoiceNumber TRAIN = new ExpenseInvoiceNumber("0310-2");
    private static final Money AMOUNT = Money.of("100", Currency.getInstance("CNY"));
    private static final ExpenseClaimSubmitted SUBMITTED = new ExpenseClaimSubmitted(
            CLAIM, CLAIMANT, List.of(invoice(HOTEL), invoice(TRAIN)), AMOUNT, LocalDate.of(2026, 1, 20));

    private final List<Object> sent = new ArrayList<>();
    private final Map<Object, RuntimeException> failing = new HashMap<>();
    private final Reactions reactions =
            new Reactions(DefaultCommandGateway.builder().commandBus(bus()).build(), ZoneId.of("Asia/Shanghai"));

    @Test
    void when_a_claim_is_submitted_its_invoices_belong_to_it() {
        new WhenExpenseClaimSubmittedThenClaimInvoices(reactions).on(SUBMITTED, happened(SUBMITTED));

        assertThat(sent)
                .containsExactly(new ClaimInvoice(HOTEL, CLAIM, CLAIMANT), new ClaimInvoice(TRAIN, CLAIM, CLAIMANT));
    }

    @Test
    void when_an_invoice_belongs_to_another_claim_the_claim_is_refused_and_all_its_invoices_were_asked_for() {
        failing.put(
                new ClaimInvoice(HOTEL, CLAIM, CLAIMANT),
                new CommandExecutionException(
                        "EXP-21", null, List.of(new Refusal("EXP-21", "A number is claimed once."))));

        new WhenExpenseClaimSubmittedThenClaimInvoices(reactions).on(SUBMITTED, happened(SUBMITTED));

        assertThat(sent)
                .containsExactly(
                        new ClaimInvoice(HOTEL, CLAIM, CLAIMANT),
                        new ClaimInvoice(TRAIN, CLAIM, CLAIMANT),
                        new RefuseClaim(CLAIM, "03101: EXP-21 A number is claimed once."));
    }

    @Test
    void a_store_that_is_away_refuses_nobody() {
        failing.put(new ClaimInvoice(HOTEL, CLAIM, CLAIMANT), new CommandExecutionException("the store is away", null));

        assertThatThrownBy(() ->
                        new WhenExpenseClaimSubmittedThenClaimInvoices(reactions).on(SUBMITTED, happened(SUBMITTED)))
                .hasMessage("the store is away");
        assertThat(sent).doesNotHaveAnyElementsOfTypes(RefuseClaim.class);
    }

    @Test
    void when_a_claim_is_refused_its_invoices_are_kept_for_its_claimant() {
        ExpenseClaimRefused refused = new ExpenseClaimRefused(
                CLAIM, CLAIMANT, List.of(HOTEL, TRAIN), "不符", LocalDate.of(2026, 1, 20), new PersonId("finance"));

        new WhenExpenseClaimRefusedThenKeepInvoices(reactions).on(refused, happened(refused));

        assertThat(sent).containsExactly(new KeepInvoice(HOTEL, CLAIM), new KeepInvoice(TRAIN, CLAIM));
    }

    private SimpleCommandBus bus() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        for (Class<?> command : List.of(ClaimInvoice.class, KeepInvoice.class, RefuseClaim.class)) {
            bus.subscribe(command.getName(), message -> {
                sent.add(message.getPayload());
                RuntimeException failure = failing.get(message.getPayload());
                if (failure != null) {
                    throw failure;
                }
                return null;
            });
        }
        return bus;
    }

    private static ExpenseInvoice invoice(ExpenseInvoiceNumber number) {
        return new ExpenseInvoice(number, "湖畔酒店", AMOUNT, LocalDate.of(2026, 1, 19), ExpenseCategory.TRAVEL);
    }

    private static <T> EventMessage<T> happened(T event) {
        return new GenericEventMessage<>(
                new GenericMessage<>(event, Map.of(MetadataKeys.ACTOR, "salesperson")),
                () -> Instant.parse("2026-01-20T02:00:00Z"));
    }
}
