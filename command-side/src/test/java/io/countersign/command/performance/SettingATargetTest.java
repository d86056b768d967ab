package io.countersign.command.performance;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.performance.TargetsId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class SettingATargetTest {

    private static final PersonId DIRECTOR = new PersonId("director");
    private static final LocalDate LAST_OF_MAY = LocalDate.of(2026, 5, 31);

    @Test
    void a_target_is_set_until_its_month_is_over() {
        assertThatCode(() -> demand(TargetsId.COMPANY, 1, LAST_OF_MAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(TargetsId.COMPANY, 1, LAST_OF_MAY.plusDays(1)))
                .hasMessageContaining("TGT-2");
    }

    @Test
    void a_target_is_more_than_nothing() {
        assertThatThrownBy(() -> demand(TargetsId.COMPANY, 0, LAST_OF_MAY)).hasMessageContaining("TGT-1");
    }

    @Test
    void somebody_elses_target_may_be_set() {
        assertThatCode(() -> demand(TargetsId.of(new PersonId("seller")), 1, LAST_OF_MAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(TargetsId.of(DIRECTOR), 1, LAST_OF_MAY)).hasMessageContaining("TGT-3");
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        assertThatThrownBy(() -> demand(TargetsId.of(DIRECTOR), 0, LAST_OF_MAY.plusDays(1)))
                .hasMessageContainingAll("TGT-1", "TGT-2", "TGT-3");
    }

    private static void demand(TargetsId targets, long fen, LocalDate today) {
        SettingATarget.RULES.demand(new SettingATarget.Facts(
                targets, YearMonth.of(2026, 5), new Money(fen, Currency.getInstance("CNY")), DIRECTOR, today));
    }
}
