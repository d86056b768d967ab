package io.countersign.command.freight;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.freight.FreightCommand.PublishTariff;
import io.countersign.freight.FreightCommand.QuoteFreight;
import io.countersign.freight.FreightEvent.FreightQuoted;
import io.countersign.freight.FreightEvent.FreightTariffPublished;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import io.countersign.money.Money;
import java.util.Currency;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class FreightTariffTest {

    private static final TariffId TARIFF = new TariffId("EXPRESS");
    private static final QuoteId QUOTE = new QuoteId("FQ-1");
    private static final ZoneRates ASIA = zone("1", step(500, "96"), step(1000, "128"));
    private static final ZoneRates EUROPE = zone("2", step(500, "150"), step(1000, "210.50"));

    private final FixtureConfiguration<FreightTariff> tariff = stage(FreightTariff.class);

    @Test
    void rates_are_published_as_a_version() {
        tariff.givenNoPriorActivity().when(publish(ASIA, EUROPE), by(BUYER)).expectEvents(published(1, ASIA, EUROPE));
        tariff.given(published(1, ASIA))
                .when(publish(ASIA, EUROPE), by(BUYER))
                .expectEvents(published(2, ASIA, EUROPE));
    }

    @Test
    void the_rates_that_hold_are_not_published_again() {
        tariff.given(published(1, ASIA))
                .when(publish(ASIA), by(BUYER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_tariff_without_zones_or_with_one_twice_is_refused() {
        tariff.givenNoPriorActivity().when(publish(), by(BUYER)).expectException(refusedBy("FRT-1"));
        tariff.givenNoPriorActivity().when(publish(ASIA, ASIA), by(BUYER)).expectException(refusedBy("FRT-1"));
        tariff.givenNoPriorActivity().when(publish(ASIA), by(BUYER)).expectEvents(published(1, ASIA));
    }

    @Test
    void steps_that_do_not_get_heavier_are_refused() {
        ZoneRates lightest = zone("1", step(1, "96"), step(2, "97"));

        tariff.givenNoPriorActivity().when(publish(zone("1")), by(BUYER)).expectException(refusedBy("FRT-2"));
        tariff.givenNoPriorActivity()
                .when(publish(zone("1", step(500, "96"), step(500, "97"))), by(BUYER))
                .expectException(refusedBy("FRT-2"));
        tariff.givenNoPriorActivity()
                .when(publish(zone("1", step(0, "96"))), by(BUYER))
                .expectException(refusedBy("FRT-2"));
        tariff.givenNoPriorActivity().when(publish(lightest), by(BUYER)).expectEvents(published(1, lightest));
    }

    @Test
    void steps_that_cost_nothing_or_in_two_currencies_are_refused() {
        ZoneRates dollars = zone("2", new WeightStep(500, Money.of("20", Currency.getInstance("USD"))));
        ZoneRates cheapest = zone("1", step(500, "0.01"));

        tariff.givenNoPriorActivity()
                .when(publish(zone("1", step(500, "0"))), by(BUYER))
                .expectException(refusedBy("FRT-3"));
        tariff.givenNoPriorActivity().when(publish(ASIA, dollars), by(BUYER)).expectException(refusedBy("FRT-3"));
        tariff.givenNoPriorActivity().when(publish(cheapest), by(BUYER)).expectEvents(published(1, cheapest));
    }

    @Test
    void a_tariff_without_a_reason_is_refused() {
        tariff.givenNoPriorActivity()
                .when(new PublishTariff(TARIFF, List.of(ASIA), " "), by(BUYER))
                .expectException(refusedBy("FRT-4"));
    }

    @Test
    void a_refused_tariff_names_every_broken_rule() {
        tariff.givenNoPriorActivity()
                .when(new PublishTariff(TARIFF, List.of(zone("1", step(0, "0")), zone("1")), ""), by(BUYER))
                .expectException(refusedBy("FRT-1", "FRT-2", "FRT-3", "FRT-4"));
    }

    @Test
    void a_weight_on_a_step_is_charged_as_it_is_and_one_gram_more_as_the_next_step() {
        tariff.given(published(3, ASIA, EUROPE))
                .when(quote("2", 500), by(ASSISTANT))
                .expectEvents(quoted("2", 500, 500, "150", 3));
        tariff.given(published(3, ASIA, EUROPE))
                .when(quote("2", 501), by(ASSISTANT))
                .expectEvents(quoted("2", 501, 1000, "210.50", 3));
        tariff.given(published(3, ASIA, EUROPE))
                .when(quote("1", 1), by(ASSISTANT))
                .expectEvents(quoted("1", 1, 500, "96", 3));
    }

    @Test
    void the_same_quote_again_is_the_quote_that_was_given_even_under_another_tariff() {
        tariff.given(published(1, ASIA), quoted("1", 500, 500, "96", 1), published(2, ASIA, EUROPE))
                .when(quote("1", 500), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        tariff.given(published(1, ASIA), quoted("1", 500, 500, "96", 1))
                .when(quote("1", 400), by(ASSISTANT))
                .expectException(refusedBy("FRT-5"));
    }

    @Test
    void nothing_is_quoted_for_a_zone_that_is_not_in_the_tariff() {
        tariff.givenNoPriorActivity().when(quote("1", 500), by(ASSISTANT)).expectException(refusedBy("FRT-6"));
        tariff.given(published(1, ASIA)).when(quote("9", 500), by(ASSISTANT)).expectException(refusedBy("FRT-6"));
    }

    @Test
    void what_weighs_nothing_is_not_sent() {
        tariff.given(published(1, ASIA)).when(quote("1", 0), by(ASSISTANT)).expectException(refusedBy("FRT-7"));
    }

    @Test
    void what_is_heavier_than_the_heaviest_step_is_not_quoted() {
        tariff.given(published(1, ASIA)).when(quote("1", 1001), by(ASSISTANT)).expectException(refusedBy("FRT-8"));
        tariff.given(published(1, ASIA))
                .when(quote("1", 1000), by(ASSISTANT))
                .expectEvents(quoted("1", 1000, 1000, "128", 1));
    }

    @Test
    void a_refused_quote_names_every_broken_rule() {
        tariff.given(published(1, ASIA), quoted("1", 500, 500, "96", 1))
                .when(quote("9", 0), by(ASSISTANT))
                .expectException(refusedBy("FRT-5", "FRT-6", "FRT-7"));
        tariff.given(published(1, ASIA), quoted("1", 500, 500, "96", 1))
                .when(quote("1", 1001), by(ASSISTANT))
                .expectException(refusedBy("FRT-5", "FRT-8"));
    }

    private static PublishTariff publish(ZoneRates... zones) {
        return new PublishTariff(TARIFF, List.of(zones), "新年新价");
    }

    private static FreightTariffPublished published(int version, ZoneRates... zones) {
        return new FreightTariffPublished(TARIFF, version, List.of(zones), "新年新价", TODAY, BUYER);
    }

    private static QuoteFreight quote(String zone, int grams) {
        return new QuoteFreight(TARIFF, QUOTE, null, zone, grams);
    }

    private static FreightQuoted quoted(String zone, int grams, int charged, String amount, int version) {
        return new FreightQuoted(TARIFF, QUOTE, null, zone, grams, charged, yuan(amount), version, TODAY, ASSISTANT);
    }

    private static ZoneRates zone(String name, WeightStep... steps) {
        return new ZoneRates(name, List.of(steps));
    }

    private static WeightStep step(int upToGrams, String amount) {
        return new WeightStep(upToGrams, yuan(amount));
    }
}
