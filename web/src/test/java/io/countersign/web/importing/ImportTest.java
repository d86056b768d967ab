package io.countersign.web.importing;

import static io.countersign.web.importing.Importing.HEADER;
import static io.countersign.web.importing.Importing.ORDER_LINES;
import static io.countersign.web.importing.Importing.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.Region;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceId;
import io.countersign.web.importing.Importing.Ended;
import io.countersign.web.importing.ShownImport.State;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId C1 = new CustomerAccountId("C1");
    private static final OrderId A = new OrderId("old-A");
    private static final LocalDate DAY = LocalDate.of(2025, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2025, 2, 4);

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void begin() {
        importing = new Importing(folder);
    }

    @Test
    void what_was_sold_is_billed_and_what_came_back_is_credited() {
        Ended ended = importing.orderLines("A,C1,East,W-1,3,1.115,2025-01-05", "A,C1,East,W-2,-2,4,2025-01-05", "");

        assertThat(importing.ledger.sent())
                .containsExactly(
                        new OpenAccount(C1, "C1", null, new Region("East"), null, Standing.REGULAR, CNY),
                        new BringAlongOrder(
                                A, C1, CNY, List.of(line("W-1", "3", "1.115"), line("W-2", "-2", "4")), DAY),
                        new ChargeInvoice(C1, A, new InvoiceNumber("old-A"), yuan("3.35"), DAY, DUE),
                        new BringAlongCreditNote(C1, new CreditNoteNumber("old-A-credit"), A, yuan("8.00"), DAY));
        assertThat(ended.shown().state()).isEqualTo(State.DONE);
        assertThat(ended.shown().linesTotal()).isEqualTo(2);
        assertThat(ended.shown().linesAccepted()).isEqualTo(2);
        assertThat(ended.shown().eventsAdded()).isEqualTo(4);
        assertThat(ended.rejected()).isEmpty();
        assertThat(ended.upload()).doesNotExist();
    }

    @Test
    void an_invoice_with_a_day_of_payment_is_paid_that_day() {
        String mapping = """
                source: old
                columns: {order: no, invoice: no, account: who, amount: amount, invoicedOn: day, dueOn: due,
                          settledOn: paid, settledAmount: money, region: r, accountName: name, standing: s, currency: c}
                dates: {format: d.M.yyyy, dueOn: yyyy-MM-dd}
                defaults: {model: invoice}
                """;
        importing.run(mapping, """
                no,who,amount,day,due,paid,money,r,name,s,c
                7,C1,100,5.1.2025,2025-02-04,1.3.2025,,East,Northwall,key,CNY
                8,C1,50.5,5.1.2025,2025-02-04,,,East,Northwall,key,CNY
                9,C1,60,5.1.2025,2025-02-04,2.3.2025,20.10,East,Northwall,key,CNY
                """);

        assertThat(importing.ledger.sent(OpenAccount.class))
                .containsExactly(new OpenAccount(C1, "Northwall", null, new Region("East"), null, Standing.KEY, CNY));
        assertThat(importing.ledger.sent(ChargeInvoice.class))
                .extracting(
                        charge -> charge.invoice().value(),
                        charge -> charge.amount().toDecimal())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("7", "100.00"),
                        org.assertj.core.groups.Tuple.tuple("8", "50.50"),
                        org.assertj.core.groups.Tuple.tuple("9", "60.00"));
        assertThat(importing.ledger.sent(BringAlongSettlement.class))
                .containsExactly(
                        new BringAlongSettlement(
                                C1,
                                new RemittanceId("old-7-paid"),
                                new OrderId("old-7"),
                                yuan("100"),
                                LocalDate.of(2025, 3, 1)),
                        new BringAlongSettlement(
                                C1,
                                new RemittanceId("old-9-paid"),
                                new OrderId("old-9"),
                                yuan("20.10"),
                                LocalDate.of(2025, 3, 2)));
    }

    @Test
    void an_order_that_comes_to_nothing_is_put_on_record_and_that_is_all() {
        importing.orderLines("A,C1,East,W-1,3,0,2025-01-05");

        assertThat(importing.ledger.sent()).hasSize(2);
        assertThat(importing.ledger.sent(BringAlongOrder.class)).hasSize(1);
    }

    @Test
    void a_price_below_nothing_is_a_credit() {
        importing.orderLines("A,C1,East,bad debt,1,-11062.06,2025-01-05");

        assertThat(importing.ledger.sent(ChargeInvoice.class)).isEmpty();
        assertThat(importing.ledger.sent(BringAlongCreditNote.class))
                .extracting(BringAlongCreditNote::amount)
                .containsExactly(yuan("11062.06"));
    }

    @Test
    void a_second_run_sends_the_same_again_and_adds_nothing() {
        String[] lines = {"A,C1,East,W-1,3,1,2025-01-05", "B,,East,W-1,1,1,2025-01-06", "A,C1,East,W-2,-1,1,2025-01-05"
        };
        importing.orderLines(lines);
        List<Object> first = importing.ledger.sent();

        Ended again = importing.orderLines(lines);

        assertThat(importing.ledger.sent().subList(first.size(), first.size() * 2))
                .isEqualTo(first);
        assertThat(again.shown().state()).isEqualTo(State.DONE);
        assertThat(again.shown().eventsAdded()).isZero();
        assertThat(again.shown().linesAccepted()).isEqualTo(3);
    }

    @Test
    void the_lines_of_an_order_may_stand_apart() {
        importing.orderLines(
                "A,C1,East,W-1,1,1,2025-01-05", "B,C1,East,W-1,1,1,2025-01-05", "A,C1,East,W-2,1,1,2025-01-05");

        assertThat(importing.ledger.sent(BringAlongOrder.class))
                .extracting(order -> order.order().value() + " " + order.lines().size())
                .containsExactly("old-B 1", "old-A 2");
    }

    @Test
    void a_line_without_a_customer_goes_to_the_account_that_the_mapping_puts_instead() {
        importing.orderLines("A,,United Kingdom,W-1,1,1,2025-01-05", "B,,EIRE,W-1,1,1,2025-01-05");

        assertThat(importing.ledger.sent(OpenAccount.class))
                .extracting(open -> open.account().value())
                .containsExactly("counter-United-Kingdom", "counter-EIRE");
    }

    @Test
    void a_customer_who_appears_under_a_second_region_stays_in_the_first() {
        Ended ended = importing.orderLines(
                "A,C1,East,W-1,1,1,2025-01-05", "B,C1,West,W-1,1,1,2025-01-05", "C,C1,West,W-1,1,1,2025-01-05");

        assertThat(importing.ledger.sent(OpenAccount.class))
                .extracting(OpenAccount::region)
                .containsExactly(new Region("East"));
        assertThat(ended.shown().notes())
                .containsExactly("Customers that appear under more than one region and stay in the one of their first"
                        + " line: 1 (C1).");
    }

    @Test
    void a_customer_who_was_there_before_keeps_name_region_and_standing() {
        importing.ledger.refused.put(C1, new Refusal("ACC-1", "A customer code is given out once."));
        importing.ledger.accounts.put(C1, account("CNY"));

        Ended ended = importing.orderLines("A,C1,East,W-1,1,1,2025-01-05");

        assertThat(ended.shown().linesAccepted()).isEqualTo(1);
        assertThat(importing.ledger.sent(ChargeInvoice.class)).hasSize(1);
        assertThat(ended.shown().notes())
                .containsExactly("Customers that were there before with another name, region or standing, and keep it:"
                        + " 1 (C1).");
    }

    @Test
    void an_import_waits_for_views_that_have_not_followed_but_not_for_ever() {
        importing.ledger.refused.put(C1, new Refusal("ACC-1", "A customer code is given out once."));
        importing.ledger.accounts.put(C1, account("CNY"));
        importing.ledger.behind = 3;
        assertThat(importing.orderLines("A,C1,East,W-1,1,1,2025-01-05").shown().linesAccepted())
                .isEqualTo(1);

        importing.ledger.behind = Integer.MAX_VALUE;
        Ended ended = importing.run(
                Importing.ORDER_LINES,
                (Importing.HEADER + "B,C1,East,W-1,1,1,2025-01-05\n").getBytes(StandardCharsets.UTF_8),
                new ImportLimits(1 << 20, 1 << 16, 10, 10, 10, 20, 8, 10, Duration.ZERO));
        assertThat(ended.shown().failure()).startsWith("The ledger could not take a line");
    }

    @Test
    void nothing_is_put_on_an_account_that_has_another_currency() {
        importing.ledger.refused.put(C1, new Refusal("ACC-1", "A customer code is given out once."));
        importing.ledger.accounts.put(C1, account("USD"));

        Ended ended = importing.orderLines("A,C1,East,W-1,1,1,2025-01-05", "B,C2,East,W-1,1,1,2025-01-05");

        assertThat(ended.rejected()).containsExactly("2,number,old-A,ACC-1,A customer code is given out once.");
        assertThat(importing.ledger.sent(BringAlongOrder.class))
                .extracting(BringAlongOrder::order)
                .containsExactly(new OrderId("old-B"));
    }

    @Test
    void an_order_that_a_rule_refuses_has_all_its_lines_rejected_with_the_rule() {
        importing.ledger.refused.put(A, new Refusal("IMP-1", "An order number is used once."));

        Ended ended = importing.orderLines(
                "A,C1,East,W-1,1,1,2025-01-05", "B,C1,East,W-1,1,1,2025-01-05", "A,C1,East,W-2,1,1,2025-01-05");

        assertThat(ended.rejected())
                .containsExactly(
                        "2,number,old-A,IMP-1,An order number is used once.",
                        "4,number,old-A,IMP-1,An order number is used once.");
        assertThat(ended.shown().linesAccepted()).isEqualTo(1);
        assertThat(ended.shown().linesRejected()).isEqualTo(2);
    }

    @Test
    void a_ledger_that_breaks_ends_the_import_and_leaves_no_file() {
        importing.ledger.broken.put(A, new IllegalStateException("no store"));

        Ended ended = importing.orderLines("A,C1,East,W-1,1,1,2025-01-05");

        assertThat(ended.shown().state()).isEqualTo(State.FAILED);
        assertThat(ended.shown().failure()).startsWith("The ledger could not take a line");
        assertThat(ended.upload()).doesNotExist();
    }

    @Test
    void everything_is_sent_by_the_automation_for_the_person_who_began() {
        importing.orderLines("A,C1,East,W-1,1,1,2025-01-05");

        assertThat(importing.ledger.messagesSent()).allSatisfy(message -> {
            assertThat(message.getMetaData().get(MetadataKeys.ACTOR)).isEqualTo("automation:history-import");
            assertThat(message.getMetaData().get(MetadataKeys.ON_BEHALF_OF)).isEqualTo(PERSON.value());
            assertThat(message.getMetaData().get(MetadataKeys.REQUEST)).isEqualTo("import-1");
        });
    }

    @Test
    void an_account_hears_of_its_orders_in_the_order_of_the_file() {
        String[] lines = new String[3_000];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "%05d,C%d,East,W-1,1,1,2025-01-05".formatted(i, i % 7);
        }
        importing.run(
                ORDER_LINES,
                (HEADER + String.join("\n", lines)).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new ImportLimits(1 << 20, 1 << 16, 5_000, 10, 10, 20, 8, 10, Duration.ZERO));

        assertThat(importing.ledger.sent(ChargeInvoice.class))
                .hasSize(lines.length)
                .isSortedAccordingTo(
                        java.util.Comparator.comparing(charge -> charge.order().value()));
        assertThat(importing.ledger.sent(AccountCommand.class).subList(0, 1)).hasOnlyElementsOfType(OpenAccount.class);
    }

    private static OrderLine line(String model, String quantity, String price) {
        return OrderLine.priced(
                model, null, Quantity.of(quantity), UnitOfMeasure.PIECE, UnitPrice.of(price), Supply.SPOT, null, CNY);
    }

    private static Account account(String currency) {
        return new Account(
                C1,
                "Northwall",
                null,
                new Region("South"),
                null,
                Standing.KEY,
                Currency.getInstance(currency),
                null,
                3);
    }

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
