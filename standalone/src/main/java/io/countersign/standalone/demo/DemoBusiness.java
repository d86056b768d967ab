package io.countersign.standalone.demo;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

/** What the demo office's customers bought and paid in the months before a day; the same for the same day. */
final class DemoBusiness {

    static final Currency CNY = Currency.getInstance("CNY");
    static final List<Region> REGIONS = List.of(new Region("华东"), new Region("华北"), new Region("华南"), new Region("西南"));

    private static final long SEED = 20_260_901;
    private static final int DAYS = 170;
    private static final int PAYMENT_DAYS = 30;
    private static final List<String> NAMES = List.of(
            "上海锦绣装饰材料有限公司",
            "杭州云裳墙纸行",
            "苏州雅居装饰工程有限公司",
            "北京北方家居广场",
            "天津海河装饰城",
            "Qingdao Harbour Interiors",
            "广州岭南墙艺",
            "深圳湾工程装饰有限公司",
            "东莞新居建材经营部",
            "成都锦城墙纸批发",
            "重庆山城软装",
            "昆明春城装饰");
    private static final List<String> MODELS = List.of("W-1001", "W-1002", "W-2050", "F-3300", "S-7788", "M-0420");

    private final LocalDate today;
    private final Random random = new Random(SEED);

    DemoBusiness(LocalDate today) {
        this.today = today;
    }

    /** A customer. */
    record Customer(CustomerAccountId account, String name, Region region, Standing standing) {}

    /**
     * An order and what became of it.
     *
     * @param ending how far it has come
     */
    record Deal(
            int number,
            CustomerAccountId account,
            String payer,
            LocalDate orderedOn,
            List<OrderLine> lines,
            Ending ending) {

        enum Ending {
            WITHHELD,
            SHIPPED_ON_A_SLIP,
            PAID,
            PAID_LESS
        }

        OrderId order() {
            return new OrderId("SO-" + number);
        }

        RemittanceId remittance() {
            return new RemittanceId("R-" + number);
        }

        InvoiceNumber invoice() {
            return new InvoiceNumber("INV-" + number);
        }

        OrderKind kind() {
            return OrderKind.STANDARD;
        }

        Money total() {
            return lines.stream().map(OrderLine::amount).reduce(Money.zero(CNY), Money::plus);
        }

        Money slipAmount() {
            return total();
        }

        Money received() {
            return ending == Ending.PAID_LESS ? new Money(total().minorUnits() * 7 / 10, CNY) : total();
        }

        boolean hasSlip() {
            return ending != Ending.WITHHELD;
        }

        boolean ships() {
            return hasSlip();
        }

        boolean isConfirmed() {
            return ending == Ending.PAID || ending == Ending.PAID_LESS;
        }

        LocalDate receivedOn() {
            return orderedOn.plusDays(4);
        }

        LocalDate dueOn() {
            return orderedOn.plusDays(2L + PAYMENT_DAYS);
        }
    }

    List<Customer> customers() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            customers.add(new Customer(
                    new CustomerAccountId(String.format("C%03d", i + 1)),
                    NAMES.get(i),
                    REGIONS.get(i / 3),
                    Standing.values()[i % Standing.values().length]));
        }
        return customers;
    }

    List<Deal> deals() {
        List<Deal> deals = new ArrayList<>();
        List<Customer> customers = customers();
        int number = 1;
        for (LocalDate day = today.minusDays(DAYS); day.isBefore(today.minusDays(4)); day = day.plusDays(1)) {
            int orders = ordersOn(day.getDayOfWeek());
            for (int i = 0; i < orders; i++) {
                Customer customer = customers.get(random.nextInt(customers.size()));
                deals.add(new Deal(number++, customer.account(), customer.name(), day, lines(), ending()));
            }
        }
        return deals;
    }

    private int ordersOn(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 2 + random.nextInt(3);
            case SATURDAY, SUNDAY -> 0;
            default -> random.nextInt(3);
        };
    }

    private Deal.Ending ending() {
        int chance = random.nextInt(100);
        if (chance < 8) {
            return Deal.Ending.WITHHELD;
        }
        if (chance < 30) {
            return Deal.Ending.SHIPPED_ON_A_SLIP;
        }
        return chance < 85 ? Deal.Ending.PAID : Deal.Ending.PAID_LESS;
    }

    private List<OrderLine> lines() {
        List<OrderLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            lines.add(OrderLine.priced(
                    MODELS.get(random.nextInt(MODELS.size())),
                    null,
                    new Quantity(1_000L * (1 + random.nextInt(60))),
                    UnitOfMeasure.ROLL,
                    new UnitPrice(10_000L * (30 + random.nextInt(300)) + 100L * random.nextInt(100)),
                    Supply.SPOT,
                    null,
                    CNY));
        }
        return lines;
    }
}
