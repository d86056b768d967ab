package io.countersign.query.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.CustomerAccountId;
import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposeMatches.Hint;
import io.countersign.bank.BankQuery.ProposedRemittance;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.bank.ScoredGround;
import io.countersign.bank.StatementKind;
import io.countersign.bank.StatementLine;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.policy.OfficePolicy.BankTerms;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final String BANK_ACCOUNT = "ICBKCNBJ6222020200112233";
    private static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    private static final PersonId PAYER = new PersonId("payer");
    private static final PersonId AS_THE_BANK_WRITES_IT = new PersonId("counterparty");
    private static final BankTerms TERMS = new BankTerms(true, 10, 50);

    @Test
    void everything_that_fits_comes_to_a_hundred_points_and_says_why() {
        Proposal proposal = only(find(
                List.of(line(1, "1000.00").reference("20260110-7781").paidBy(PAYER)),
                List.of(slip("R-1", "1000.00").reference("2026 0110/7781"))));

        assertThat(proposal.score()).isEqualTo(100);
        assertThat(proposal.exact()).isTrue();
        assertThat(proposal.grounds())
                .containsExactly(
                        new ScoredGround(MatchGround.AMOUNT_EQUAL, 40),
                        new ScoredGround(MatchGround.DATE_CLOSE, 15),
                        new ScoredGround(MatchGround.REFERENCE_EQUAL, 25),
                        new ScoredGround(MatchGround.PAYER_EQUAL, 10),
                        new ScoredGround(MatchGround.BANK_ACCOUNT_EQUAL, 10));
    }

    @Test
    void a_score_is_what_its_grounds_come_to() {
        find(
                        List.of(line(1, "1000.00").mentioning("SO-1"), line(2, "1000.00")),
                        List.of(slip("R-1", "1000.00").forOrder("SO-1"), slip("R-2", "1000.00")))
                .proposals()
                .forEach(proposal -> assertThat(proposal.grounds().stream()
                                .mapToInt(ScoredGround::points)
                                .sum())
                        .isEqualTo(proposal.score()));
    }

    @Test
    void the_number_of_the_remittance_the_order_or_the_customer_may_be_mentioned() {
        assertThat(groundsOf(line(1, "1000.00").mentioning("R-0001"), slip("R-0001", "1000.00")))
                .contains(MatchGround.REFERENCE_EQUAL);
        assertThat(groundsOf(
                        line(1, "1000.00").mentioning("so1"),
                        slip("R-1", "1000.00").forOrder("SO-1")))
                .contains(MatchGround.ORDER_MENTIONED);
        assertThat(groundsOf(line(1, "1000.00").mentioning("C001"), slip("R-1", "1000.00")))
                .contains(MatchGround.CUSTOMER_MENTIONED);
    }

    @Test
    void a_name_that_the_bank_writes_otherwise_is_known_by_its_namesakes() {
        Proposal proposal = only(find(
                List.of(line(1, "1000.00").paidBy(AS_THE_BANK_WRITES_IT).namesakes(PAYER)),
                List.of(slip("R-1", "1000.00"))));

        assertThat(proposal.grounds()).contains(new ScoredGround(MatchGround.PAYER_EQUAL, 10));
        assertThat(proposal.exact()).isTrue();
    }

    @Test
    void an_amount_alone_is_proposed_and_is_not_beyond_doubt() {
        Proposal proposal = only(find(List.of(line(1, "1000.00")), List.of(slip("R-1", "1000.00"))));

        assertThat(proposal.score()).isEqualTo(65);
        assertThat(proposal.exact()).isFalse();
    }

    @Test
    void beneath_the_score_of_the_policy_nothing_is_proposed() {
        List<Line> lines = List.of(line(1, "1000.00"));
        List<Slip> slips = List.of(slip("R-1", "1000.00"));

        assertThat(find(new BankTerms(false, 10, 65), StatementKind.STATEMENT, lines, slips)
                        .proposals())
                .hasSize(1);
        assertThat(find(new BankTerms(false, 10, 66), StatementKind.STATEMENT, lines, slips)
                        .proposals())
                .isEmpty();
    }

    @Test
    void money_arrives_within_the_window_and_not_a_day_later() {
        assertThat(find(List.of(line(1, "1000.00").on(DAY.plusDays(10))), List.of(slip("R-1", "1000.00")))
                        .proposals())
                .hasSize(1);
        assertThat(find(List.of(line(1, "1000.00").on(DAY.plusDays(11))), List.of(slip("R-1", "1000.00")))
                        .proposals())
                .isEmpty();
        assertThat(find(List.of(line(1, "1000.00").on(DAY.minusDays(1))), List.of(slip("R-1", "1000.00")))
                        .proposals())
                .hasSize(1);
        assertThat(find(List.of(line(1, "1000.00").on(DAY.minusDays(2))), List.of(slip("R-1", "1000.00")))
                        .proposals())
                .isEmpty();
    }

    @Test
    void another_currency_is_another_amount() {
        assertThat(find(
                                List.of(line(1, "1000.00")),
                                List.of(slip("R-1", "1000.00").in("USD")))
                        .proposals())
                .isEmpty();
    }

    @Test
    void two_lines_that_could_be_one_remittance_are_not_beyond_doubt() {
        Matching.Found found = find(
                List.of(line(1, "1000.00").paidBy(PAYER), line(2, "1000.00").paidBy(PAYER)),
                List.of(slip("R-1", "1000.00")));

        assertThat(found.proposals()).hasSize(1).noneMatch(Proposal::exact);
        assertThat(found.others()).hasSize(1);
    }

    @Test
    void a_reference_tells_two_equal_payments_of_one_payer_apart() {
        Matching.Found found = find(
                List.of(
                        line(1, "1000.00").paidBy(PAYER).reference("REF-0001"),
                        line(2, "1000.00").paidBy(PAYER).reference("REF-0002")),
                List.of(
                        slip("R-1", "1000.00").reference("REF-0002"),
                        slip("R-2", "1000.00").reference("REF-0001")));

        assertThat(found.proposals())
                .allMatch(Proposal::exact)
                .extracting(MatchingTest::remittances)
                .containsExactly(List.of("R-2"), List.of("R-1"));
    }

    @Test
    void a_bank_account_that_differs_leaves_a_doubt() {
        Proposal proposal = only(find(
                List.of(line(1, "1000.00").paidBy(PAYER)),
                List.of(slip("R-1", "1000.00").toBankAccount("ABC 9999"))));

        assertThat(proposal.exact()).isFalse();
    }

    @Test
    void a_bank_account_may_be_written_shorter() {
        assertThat(Likeness.isSameBankAccount(BANK_ACCOUNT, "6222 0202 0011 2233"))
                .isTrue();
        assertThat(Likeness.isSameBankAccount(BANK_ACCOUNT, "ICBC 2233")).isTrue();
        assertThat(Likeness.isSameBankAccount("ICBC 6222-01", "icbc622201")).isTrue();
        assertThat(Likeness.isSameBankAccount(BANK_ACCOUNT, "233")).isFalse();
        assertThat(Likeness.isSameBankAccount(BANK_ACCOUNT, "cash")).isFalse();
        assertThat(Likeness.isSameBankAccount("cash", "cash")).isTrue();
    }

    @Test
    void what_a_bank_kept_for_itself_is_proposed_when_the_reference_says_whose_it_is() {
        Matching.Found found = find(
                List.of(line(1, "985.00").reference("REF-0001")),
                List.of(slip("R-1", "1000.00").reference("REF-0001")));

        Proposal proposal = only(found);
        assertThat(proposal.exact()).isFalse();
        assertThat(proposal.grounds()).contains(new ScoredGround(MatchGround.AMOUNT_CLOSE, 20));
        assertThat(proposal.remittances().getFirst().amount()).isEqualTo(yuan("985.00"));
        assertThat(proposal.remittances().getFirst().slipAmount()).isEqualTo(yuan("1000.00"));
    }

    @Test
    void one_line_pays_several_remittances_of_a_customer() {
        Proposal proposal = only(find(
                List.of(line(1, "1000.00").paidBy(PAYER)),
                List.of(slip("R-1", "600.00"), slip("R-2", "400.00"), slip("R-3", "77.00"))));

        assertThat(remittances(proposal)).containsExactlyInAnyOrder("R-1", "R-2");
        assertThat(proposal.grounds()).contains(new ScoredGround(MatchGround.AMOUNTS_ADD_UP, 35));
        assertThat(proposal.exact()).isFalse();
    }

    @Test
    void a_payment_platform_pays_out_what_all_customers_sent_on_a_day() {
        List<Slip> slips = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> slip("R-" + i, i + ".00").of("C" + i).by(PaymentMethod.WECHAT_PAY))
                .toList();

        Proposal proposal = only(find(List.of(line(1, "820.00").on(DAY.plusDays(1))), slips));

        assertThat(proposal.remittances()).hasSize(40);
    }

    @Test
    void several_lines_are_one_remittance() {
        Proposal proposal = only(find(
                List.of(
                        line(1, "600.00").paidBy(PAYER),
                        line(2, "5.00").paidBy(PAYER),
                        line(3, "400.00").paidBy(PAYER)),
                List.of(slip("R-1", "1000.00"))));

        assertThat(proposal.lines()).containsExactly(1, 3);
        assertThat(remittances(proposal)).containsExactly("R-1");
    }

    @Test
    void money_that_went_back_is_that_which_was_confirmed() {
        Matching.Found found = find(
                List.of(line(1, "-300.00").reversal().reference("REF-0001").on(DAY.plusDays(3))),
                List.of(
                        slip("R-1", "300.00").reference("REF-0001").confirmed("300.00"),
                        slip("R-2", "300.00").reference("REF-0001")));

        Proposal proposal = only(found);
        assertThat(proposal.direction()).isEqualTo(MatchDirection.WENT_BACK);
        assertThat(remittances(proposal)).containsExactly("R-1");
        assertThat(proposal.grounds()).contains(new ScoredGround(MatchGround.MARKED_REVERSAL, 10));
        assertThat(proposal.exact()).isFalse();
    }

    @Test
    void what_was_confirmed_by_hand_is_proposed_with_that_amount_and_what_a_match_has_is_not() {
        assertThat(find(
                                List.of(line(1, "990.00")),
                                List.of(slip("R-1", "1000.00").confirmed("990.00")))
                        .proposals())
                .hasSize(1);
        assertThat(find(
                                List.of(line(1, "1000.00").reference("REF-0001")),
                                List.of(slip("R-1", "1000.00")
                                        .reference("REF-0001")
                                        .confirmed("990.00")))
                        .proposals())
                .isEmpty();
        assertThat(find(
                                List.of(line(1, "1000.00")),
                                List.of(slip("R-1", "1000.00")
                                        .confirmed("1000.00")
                                        .tied(StatementKind.STATEMENT)))
                        .proposals())
                .isEmpty();
    }

    @Test
    void a_statement_takes_over_from_a_notification() {
        List<Line> lines = List.of(line(1, "1000.00"));
        List<Slip> slips = List.of(slip("R-1", "1000.00").confirmed("1000.00").tied(StatementKind.NOTIFICATION));

        assertThat(find(TERMS, StatementKind.STATEMENT, lines, slips).proposals())
                .hasSize(1);
        assertThat(find(TERMS, StatementKind.NOTIFICATION, lines, slips).proposals())
                .isEmpty();
    }

    @Test
    void what_was_rejected_or_went_back_is_not_proposed() {
        assertThat(find(
                                List.of(line(1, "1000.00")),
                                List.of(slip("R-1", "1000.00").now(State.REJECTED)))
                        .proposals())
                .isEmpty();
        assertThat(find(
                                List.of(line(1, "1000.00")),
                                List.of(slip("R-1", "1000.00").now(State.REVERSED)))
                        .proposals())
                .isEmpty();
    }

    @Test
    void no_line_and_no_remittance_stands_in_two_proposals_and_each_comes_out_even() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            List<Line> lines = IntStream.rangeClosed(1, 30)
                    .mapToObj(i -> line(i, (random.nextInt(8) == 0 ? "-" : "") + (1 + random.nextInt(12)) + "00.00")
                            .paidBy(random.nextBoolean() ? PAYER : AS_THE_BANK_WRITES_IT)
                            .mentioning("C00" + random.nextInt(4))
                            .on(DAY.plusDays(random.nextInt(14) - 2)))
                    .toList();
            List<Slip> slips = IntStream.rangeClosed(1, 30)
                    .mapToObj(i -> slip("R-" + i, (1 + random.nextInt(12)) + "00.00")
                            .of("C00" + random.nextInt(4))
                            .by(random.nextBoolean() ? PaymentMethod.ALIPAY : PaymentMethod.TRANSFER)
                            .confirmed(random.nextInt(4) == 0 ? (1 + random.nextInt(12)) + "00.00" : null))
                    .toList();

            Matching.Found found = find(lines, slips);

            assertThat(find(lines, slips)).isEqualTo(found);
            Set<Integer> linesSeen = new HashSet<>();
            Set<RemittanceId> remittancesSeen = new HashSet<>();
            for (Proposal proposal : found.proposals()) {
                assertThat(proposal.lines()).allMatch(linesSeen::add);
                assertThat(proposal.remittances()).allMatch(one -> remittancesSeen.add(one.remittance()));
                assertThat(proposal.lines().size() == 1
                                || proposal.remittances().size() == 1)
                        .isTrue();
                assertThat(proposal.remittances().stream()
                                .mapToLong(one -> one.amount().minorUnits())
                                .sum())
                        .isEqualTo(Math.abs(proposal.lines().stream()
                                .mapToLong(
                                        number -> lines.get(number - 1).amount.minorUnits())
                                .sum()));
                assertThat(proposal.score()).isBetween(TERMS.proposeFromScore(), 100);
            }
        }
    }

    @Test
    void ten_thousand_equal_lines_and_remittances_come_to_an_end() {
        List<Line> lines = new ArrayList<>();
        List<Slip> slips = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            lines.add(line(i, "100.00").paidBy(PAYER));
            slips.add(slip("R-" + i, "100.00"));
        }

        assertThat(find(lines, slips).proposals()).isNotEmpty().noneMatch(Proposal::exact);
    }

    @Test
    void a_search_for_sums_gives_up_after_its_steps() {
        List<Long> parts = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> 1_000_000L + i * 7_919L)
                .toList();

        assertThat(new Subsets(10).of(parts, Long::longValue, 3_000_000L)).isEmpty();
        assertThat(new Subsets(1_000).of(List.of(5L, 3L, 2L, 2L), Long::longValue, 7L))
                .containsExactlyInAnyOrder(List.of(5L, 2L), List.of(5L, 2L), List.of(3L, 2L, 2L));
        assertThat(new Subsets(1_000).of(List.of(7L), Long::longValue, 7L)).isEmpty();
    }

    private static Matching.Found find(List<Line> lines, List<Slip> slips) {
        return find(TERMS, StatementKind.STATEMENT, lines, slips);
    }

    private static Matching.Found find(BankTerms terms, StatementKind kind, List<Line> lines, List<Slip> slips) {
        return new Matching(
                        BANK_ACCOUNT,
                        kind,
                        terms,
                        lines.stream().map(Line::open).toList(),
                        slips.stream().map(Slip::candidate).toList())
                .find();
    }

    private static List<MatchGround> groundsOf(Line line, Slip slip) {
        return only(find(List.of(line), List.of(slip))).grounds().stream()
                .map(ScoredGround::ground)
                .toList();
    }

    private static Proposal only(Matching.Found found) {
        assertThat(found.proposals()).hasSize(1);
        return found.proposals().getFirst();
    }

    private static List<String> remittances(Proposal proposal) {
        return proposal.remittances().stream()
                .map(ProposedRemittance::remittance)
                .map(RemittanceId::value)
                .toList();
    }

    private static Money yuan(String amount) {
        return Money.of(amount, Currency.getInstance("CNY"));
    }

    private static Line line(int number, String amount) {
        return new Line(number, yuan(amount), DAY, false, null, null, List.of(), List.of());
    }

    private static Slip slip(String number, String amount) {
        return new Slip(
                number,
                "C001",
                yuan(amount),
                BANK_ACCOUNT,
                PaymentMethod.TRANSFER,
                "none",
                null,
                State.RECORDED,
                null,
                null);
    }

    private record Line(
            int number,
            Money amount,
            LocalDate day,
            boolean isReversal,
            @Nullable String reference,
            @Nullable PersonId counterparty,
            List<PersonId> namesakes,
            List<String> mentioned) {

        Line on(LocalDate other) {
            return new Line(number, amount, other, isReversal, reference, counterparty, namesakes, mentioned);
        }

        Line reversal() {
            return new Line(number, amount, day, true, reference, counterparty, namesakes, mentioned);
        }

        Line reference(String other) {
            return new Line(number, amount, day, isReversal, other, counterparty, namesakes, mentioned);
        }

        Line paidBy(PersonId other) {
            return new Line(number, amount, day, isReversal, reference, other, namesakes, mentioned);
        }

        Line namesakes(PersonId... others) {
            return new Line(number, amount, day, isReversal, reference, counterparty, List.of(others), mentioned);
        }

        Line mentioning(String... words) {
            return new Line(number, amount, day, isReversal, reference, counterparty, namesakes, List.of(words));
        }

        OpenLine open() {
            return OpenLine.of(
                    new StatementLine(number, day, day, amount, isReversal, reference, null, counterparty),
                    new Hint(number, namesakes, mentioned));
        }
    }

    private record Slip(
            String number,
            String account,
            Money amount,
            String bankAccount,
            PaymentMethod method,
            String reference,
            @Nullable String order,
            State state,
            @Nullable Money confirmedAmount,
            @Nullable StatementKind tiedBy) {

        Slip reference(String other) {
            return new Slip(number, account, amount, bankAccount, method, other, order, state, confirmedAmount, tiedBy);
        }

        Slip forOrder(String other) {
            return new Slip(
                    number, account, amount, bankAccount, method, reference, other, state, confirmedAmount, tiedBy);
        }

        Slip of(String other) {
            return new Slip(
                    number, other, amount, bankAccount, method, reference, order, state, confirmedAmount, tiedBy);
        }

        Slip by(PaymentMethod other) {
            return new Slip(
                    number, account, amount, bankAccount, other, reference, order, state, confirmedAmount, tiedBy);
        }

        Slip in(String currency) {
            return new Slip(
                    number,
                    account,
                    Money.of(amount.toDecimal(), Currency.getInstance(currency)),
                    bankAccount,
                    method,
                    reference,
                    order,
                    state,
                    confirmedAmount,
                    tiedBy);
        }

        Slip toBankAccount(String other) {
            return new Slip(number, account, amount, other, method, reference, order, state, confirmedAmount, tiedBy);
        }

        Slip confirmed(@Nullable String came) {
            return came == null
                    ? this
                    : new Slip(
                            number,
                            account,
                            amount,
                            bankAccount,
                            method,
                            reference,
                            order,
                            State.CONFIRMED,
                            yuan(came),
                            tiedBy);
        }

        Slip now(State other) {
            return new Slip(
                    number, account, amount, bankAccount, method, reference, order, other, confirmedAmount, tiedBy);
        }

        Slip tied(StatementKind by) {
            return new Slip(number, account, amount, bankAccount, method, reference, order, state, confirmedAmount, by);
        }

        Candidate candidate() {
            return new Candidate(
                    new RemittanceId(number),
                    "2026-01",
                    state,
                    new Candidate.Slip(
                            new CustomerAccountId(account),
                            DAY,
                            bankAccount,
                            method,
                            amount,
                            PAYER,
                            reference,
                            order == null ? null : new OrderId(order)),
                    confirmedAmount,
                    confirmedAmount == null ? null : DAY,
                    tiedBy,
                    null);
        }
    }
}
