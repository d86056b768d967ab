package io.countersign.web.pages.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.web.pages.CannedAccounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final List<AccountRow> ROWS = CannedAccounts.many(24);

    @Test
    void amounts_of_different_currencies_are_never_compared() {
        List<String> currencies = sorted("-balance").stream()
                .map(row -> row.figures().balance().currency().getCurrencyCode())
                .distinct()
                .toList();

        assertThat(currencies).containsExactly("CNY", "USD");
    }

    @Test
    void the_largest_amount_comes_first_when_descending() {
        assertThat(sorted("-billed").stream()
                        .filter(row -> row.figures()
                                .billed()
                                .currency()
                                .getCurrencyCode()
                                .equals("CNY"))
                        .map(row -> -row.figures().billed().minorUnits()))
                .isSorted();
    }

    @Test
    void chinese_names_are_in_the_order_of_pinyin() {
        assertThat(sorted("name").stream()
                        .map(AccountRow::name)
                        .filter(name -> List.of("北京安居家居", "成都蜀锦软装", "杭州西湖墙艺", "深圳前海国际建材")
                                .contains(name)))
                .containsExactly("北京安居家居", "成都蜀锦软装", "杭州西湖墙艺", "深圳前海国际建材");
    }

    @Test
    void a_click_on_an_amount_begins_with_the_largest_and_the_next_one_turns_it_round() {
        RowOrder once = RowOrder.BY_CODE.clicked("balance");

        assertThat(once).hasToString("-balance");
        assertThat(once.clicked("balance")).hasToString("balance");
        assertThat(once.clicked("region")).hasToString("region");
    }

    @Test
    void there_is_no_order_by_what_is_no_column() {
        assertThatIllegalArgumentException().isThrownBy(() -> RowOrder.read("-wealth"));
    }

    private static List<AccountRow> sorted(String by) {
        return RowOrder.read(by).sorted(ROWS, CannedAccounts.NAMES);
    }
}
