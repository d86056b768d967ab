package io.countersign.web.pages;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Made-up customers whose figures add up. The same number of them is always the same customers. */
public final class CannedAccounts {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final PersonId ZHANG = new PersonId("p-zhang");
    public static final PersonId LI = new PersonId("p-li");
    public static final PersonId GRAY = new PersonId("p-gray");
    public static final Map<PersonId, String> NAMES = Map.of(ZHANG, "张伟", LI, "李娜", GRAY, "Ellen Gray");
    public static final String HOSTILE_NAME = "<script>alert('x')</script> & Söhne";
    public static final String FORMULA_NAME = "=HYPERLINK(\"http://example.com\")";

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency USD = Currency.getInstance("USD");
    private static final List<String> NAMES_OF_CUSTOMERS = List.of(
            "上海锦绣装饰材料有限公司",
            "Northwall Interiors Ltd",
            "杭州西湖墙艺",
            "广州东方壁纸贸易有限公司（天河分公司）",
            "Beaumont & Fils",
            "成都蜀锦软装",
            "北京安居家居",
            "Kessler Wandgestaltung GmbH",
            "南京秦淮布艺",
            HOSTILE_NAME,
            "深圳前海国际建材",
            FORMULA_NAME);
    private static final List<Region> REGIONS =
            List.of(new Region("华东"), new Region("华南"), new Region("华北"), new Region("Overseas"));

    private CannedAccounts() {}

    public static List<AccountRow> many(int count) {
        List<AccountRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return rows;
    }

    /** One sum for each currency. */
    public static List<CurrencyTotal> totals(List<AccountRow> rows) {
        Map<String, List<Figures>> byCurrency = new TreeMap<>();
        rows.forEach(row -> byCurrency
                .computeIfAbsent(row.figures().balance().currency().getCurrencyCode(), code -> new ArrayList<>())
                .add(row.figures()));
        return byCurrency.values().stream().map(CannedAccounts::total).toList();
    }

    private static CurrencyTotal total(List<Figures> all) {
        int open =
                (int) all.stream().filter(figures -> figures.openInvoices() > 0).count();
        return new CurrencyTotal(open, all.stream().reduce(CannedAccounts::plus).orElseThrow());
    }

    private static AccountRow row(int i) {
        String name = NAMES_OF_CUSTOMERS.get(i % NAMES_OF_CUSTOMERS.size());
        return new AccountRow(
                new CustomerAccountId("C%04d".formatted(i + 1)),
                i < NAMES_OF_CUSTOMERS.size() ? name : name + " " + (i + 1),
                REGIONS.get(i % REGIONS.size()),
                i % 7 == 6 ? null : List.of(ZHANG, LI, GRAY).get(i % 3),
                Standing.values()[i % 3],
                figures(i));
    }

    private static Figures figures(int i) {
        Currency currency = i % 12 == 1 || i % 12 == 7 ? USD : CNY;
        long pseudo = (i * 7919L + 104_729) % 10_007;
        long notYetDue = i % 17 == 5 ? -pseudo * 311 : pseudo * 5_233;
        long first = i % 3 == 0 ? pseudo * 1_201 : 0;
        long second = i % 5 == 0 ? pseudo * 733 : 0;
        long third = i % 7 == 0 ? pseudo * 419 : 0;
        long fourth = i % 11 == 0 ? pseudo * 977 : 0;
        long credited = i % 4 == 0 ? pseudo * 17 : 0;
        long received = pseudo * 9_001;
        long balance = notYetDue + first + second + third + fourth;
        long days = fourth > 0 ? 132 : third > 0 ? 77 : second > 0 ? 45 : first > 0 ? 12 : 0;
        return new Figures(
                new Money(balance + received + credited, currency),
                new Money(received, currency),
                new Money(credited, currency),
                new Money(balance, currency),
                new Money(i % 6 == 0 ? pseudo * 101 : 0, currency),
                new Money(i % 6 == 0 ? pseudo * 53 : 0, currency),
                new Money(notYetDue, currency),
                new Money(first, currency),
                new Money(second, currency),
                new Money(third, currency),
                new Money(fourth, currency),
                1 + i % 9,
                days == 0 ? null : TODAY.minusDays(days),
                days);
    }

    private static Figures plus(Figures one, Figures other) {
        LocalDate oldest = oldest(one.oldestOverdueOn(), other.oldestOverdueOn());
        return new Figures(
                one.billed().plus(other.billed()),
                one.received().plus(other.received()),
                one.credited().plus(other.credited()),
                one.balance().plus(other.balance()),
                one.advance().plus(other.advance()),
                one.available().plus(other.available()),
                one.notYetDue().plus(other.notYetDue()),
                one.overdue1to30().plus(other.overdue1to30()),
                one.overdue31to60().plus(other.overdue31to60()),
                one.overdue61to90().plus(other.overdue61to90()),
                one.overdueOver90().plus(other.overdueOver90()),
                one.openInvoices() + other.openInvoices(),
                oldest,
                Math.max(one.oldestOverdueDays(), other.oldestOverdueDays()));
    }

    private static @Nullable LocalDate oldest(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
