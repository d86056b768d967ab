package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.order.OrderLine;
import io.countersign.people.Region;
import io.countersign.web.importing.Importing.Ended;
import io.countersign.web.importing.ShownImport.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both real files come in whole with the mappings that come with the program. */
class RealFilesTest {

    private static final LocalDate END_OF_2012 = LocalDate.of(2012, 12, 31);

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void begin() {
        importing = new Importing(folder);
    }

    @Test
    void every_invoice_of_the_factoring_file_is_charged_and_paid() throws IOException {
        Ended ended = run("factoring-receivables.yaml", "receivables-2012-2013.csv");

        assertThat(ended.shown().linesAccepted()).isEqualTo(2_466);
        assertThat(importing.ledger.sent(OpenAccount.class)).hasSize(100);
        assertThat(total(importing.ledger.sent(ChargeInvoice.class).stream().map(ChargeInvoice::amount), "USD"))
                .isEqualTo("147703.18");
        assertThat(total(
                        importing.ledger.sent(BringAlongSettlement.class).stream()
                                .map(BringAlongSettlement::amount),
                        "USD"))
                .isEqualTo("147703.18");

        Map<String, LocalDate> paid = importing.ledger.sent(BringAlongSettlement.class).stream()
                .collect(Collectors.toMap(one -> one.order().value(), BringAlongSettlement::receivedOn));
        List<ChargeInvoice> open = importing.ledger.sent(ChargeInvoice.class).stream()
                .filter(charge -> !charge.invoicedOn().isAfter(END_OF_2012)
                        && paid.getOrDefault(charge.order().value(), END_OF_2012)
                                .isAfter(END_OF_2012))
                .toList();
        assertThat(open).hasSize(99);
        assertThat(total(open.stream().map(ChargeInvoice::amount), "USD")).isEqualTo("5725.06");
        assertThat(total(
                        open.stream()
                                .filter(charge -> charge.dueOn().isBefore(END_OF_2012))
                                .map(ChargeInvoice::amount),
                        "USD"))
                .isEqualTo("788.74");
    }

    @Test
    void every_line_of_the_retail_file_is_in_and_a_second_run_says_the_same() throws IOException {
        Ended ended = run("online-retail.yaml", "online-retail-2010-2011.csv.gz");
        List<Object> first = importing.ledger.sent();

        assertThat(ended.shown().linesAccepted()).isEqualTo(541_909);
        assertThat(importing.ledger.sent(OpenAccount.class)).hasSize(4_381);
        assertThat(importing.ledger.sent(BringAlongOrder.class)).hasSize(25_196);
        assertThat(importing.ledger.sent(ChargeInvoice.class)).hasSize(19_767);
        assertThat(importing.ledger.sent(BringAlongCreditNote.class)).hasSize(3_834);
        assertThat(ended.shown().notes())
                .containsExactly("Customers that appear under more than one region and stay in the one of their first"
                        + " line: 8 (12370, 12431, 12429, 12417, 12455, 12422, 12457, 12394).");

        // 0.004 less than unrounded: the four lines with a price of 0.001 come to nothing
        assertThat(total(lines().map(OrderLine::amount), "GBP")).isEqualTo("9747747.93");
        assertThat(netOf("United Kingdom")).isEqualTo("8187806.36");
        assertThat(netOf("Netherlands")).isEqualTo("284661.54");
        assertThat(netOf("EIRE")).isEqualTo("263276.82");

        Ended again = run("online-retail.yaml", "online-retail-2010-2011.csv.gz");

        assertThat(again.shown().eventsAdded()).isZero();
        assertThat(importing.ledger.sent().subList(first.size(), 2 * first.size()))
                .isEqualTo(first);
    }

    private Stream<OrderLine> lines() {
        return importing.ledger.sent(BringAlongOrder.class).stream().flatMap(order -> order.lines().stream());
    }

    /** What the customers of a region were billed, less what they were credited. */
    private String netOf(String region) {
        List<CustomerAccountId> there = importing.ledger.sent(OpenAccount.class).stream()
                .filter(open -> open.region().equals(new Region(region)))
                .map(OpenAccount::account)
                .toList();
        java.util.Set<CustomerAccountId> accounts = java.util.Set.copyOf(there);
        Stream<Money> billed = importing.ledger.sent(ChargeInvoice.class).stream()
                .filter(charge -> accounts.contains(charge.account()))
                .map(ChargeInvoice::amount);
        Stream<Money> credited = importing.ledger.sent(BringAlongCreditNote.class).stream()
                .filter(credit -> accounts.contains(credit.account()))
                .map(credit -> credit.amount().negated());
        return total(Stream.concat(billed, credited), "GBP");
    }

    private static String total(Stream<Money> amounts, String currency) {
        return amounts.reduce(Money.zero(Currency.getInstance(currency)), Money::plus)
                .toDecimal();
    }

    private Ended run(String mapping, String file) throws IOException {
        Path root = root();
        Path data = root.resolveSibling("shared").resolve("data").resolve(file);
        assumeTrue(Files.isReadable(data), data + " is not here: the import of the real file is not tested");
        Ended ended = importing.run(
                Files.readString(root.resolve("examples/mappings").resolve(mapping)),
                Files.readAllBytes(data),
                ImportLimits.USUAL);
        assertThat(ended.shown().failure()).isNull();
        assertThat(ended.shown().state()).isEqualTo(State.DONE);
        assertThat(ended.rejected()).isEmpty();
        return ended;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = java.util.Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
