package io.countersign.standalone.demo;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoordinateOrder;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.ReleaseId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.AuthoriseReturn;
import io.countersign.order.OrderCommand.CancelOrder;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ReceiveReturn;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectCommand.DrawGoods;
import io.countersign.project.ProjectCommand.GrantPriceApproval;
import io.countersign.project.ProjectCommand.RefusePriceApproval;
import io.countersign.project.ProjectCommand.RegisterProject;
import io.countersign.project.ProjectCommand.RequestPriceApproval;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.purchase.PurchaseCommand.OrderFromMaker;
import io.countersign.purchase.PurchaseCommand.ReceivePurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.reservation.ReservationCommand.ConfirmReservation;
import io.countersign.standalone.demo.Act.Part;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The business of the demo office up to a day: who does what on which day. The same for the same day; weekends are quiet
 * and Mondays busy.
 *
 * <p>It knows no rule. What it asks for may be refused where life would refuse it, too.
 */
final class DemoBusiness {

    static final Currency CNY = Currency.getInstance("CNY");
    static final List<Region> REGIONS = List.of(new Region("华东"), new Region("华北"), new Region("华南"), new Region("西南"));

    private static final long SEED = 20_260_901;
    private static final int PAYMENT_DAYS = 30;
    private static final WarehouseId MAIN = new WarehouseId("MAIN");
    private static final WarehouseId SOUTH = new WarehouseId("SOUTH");
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
    private static final List<String> SITES = List.of("滨江酒店", "湖畔公寓", "东站会议中心", "云顶度假村", "第三人民医院");

    private final LocalDate first;
    private final LocalDate today;
    private final ZoneId zone;
    private final List<PersonId> salespeople;
    private final PersonId director;
    private final Function<CustomerAccountId, PersonId> payers;
    private final Random random = new Random(SEED);
    private final List<Act> acts = new ArrayList<>();

    /**
     * The days from the first up to, and without, today.
     *
     * @param director to whom the regional manager lends their authority during leave
     * @param payers who pays for a customer
     */
    DemoBusiness(
            LocalDate first,
            LocalDate today,
            ZoneId zone,
            List<PersonId> salespeople,
            PersonId director,
            Function<CustomerAccountId, PersonId> payers) {
        this.first = first;
        this.today = today;
        this.zone = zone;
        this.salespeople = List.copyOf(salespeople);
        this.director = director;
        this.payers = payers;
    }

    /** What a customer is called. */
    static String nameOf(CustomerAccountId account) {
        return NAMES.get(Integer.parseInt(account.value().substring(1)) - 1);
    }

    /** Everything that is done, day by day and part by part. */
    List<Act> all() {
        openAccounts(first);
        fillWarehouses(first);
        int number = 1;
        for (LocalDate day = first.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
            for (int i = ordersOn(day.getDayOfWeek()); i > 0; i--) {
                deal(number++, day);
            }
            runWarehouses(day);
        }
        acts.addAll(new DemoDesk(director).from(first, today));
        acts.addAll(new DemoBoard(salespeople).from(first, today));
        return acts.stream()
                .filter(act -> act.on().isBefore(today))
                .sorted(Comparator.comparing(Act::on).thenComparing(Act::part))
                .toList();
    }

    static CustomerAccountId account(int customer) {
        return new CustomerAccountId(String.format("C%03d", customer + 1));
    }

    private static Standing standing(int customer) {
        return Standing.values()[customer % Standing.values().length];
    }

    private static StockItemId item(WarehouseId warehouse, String model) {
        return StockItemId.of(warehouse, model).orElseThrow();
    }

    private void act(LocalDate on, Part part, Role role, Object command) {
        acts.add(new Act(on, part, role, command, false));
    }

    private void tryTo(LocalDate on, Part part, Role role, Object command) {
        acts.add(new Act(on, part, role, command, true));
    }

    private void openAccounts(LocalDate first) {
        for (int i = 0; i < NAMES.size(); i++) {
            act(
                    first,
                    Part.OPENING,
                    Role.SALES_ASSISTANT,
                    new OpenAccount(
                            account(i),
                            NAMES.get(i),
                            null,
                            REGIONS.get(i / 3),
                            salespeople.get(i * salespeople.size() / NAMES.size()),
                            standing(i),
                            CNY));
            act(
                    first,
                    Part.MORNING,
                    Role.SALES_ASSISTANT,
                    new RegisterPaper(
                            account(i),
                            new PaperId("LIC-" + account(i).value()),
                            PaperKind.BUSINESS_LICENCE,
                            today.plusDays(15L * i - 30),
                            null,
                            false));
        }
    }

    private void fillWarehouses(LocalDate first) {
        for (String model : MODELS) {
            receive(first, MAIN, model, 4_000, "OPENING-" + model, ReceiptReason.OPENING);
            receive(first, SOUTH, model, 300, "OPENING-SOUTH-" + model, ReceiptReason.OPENING);
        }
    }

    private void receive(
            LocalDate on, WarehouseId warehouse, String model, int rolls, String number, ReceiptReason reason) {
        act(
                on,
                Part.OPENING,
                Role.WAREHOUSE,
                new ReceiveStock(
                        item(warehouse, model),
                        new MovementId(number),
                        model,
                        warehouse,
                        rolls(rolls),
                        reason,
                        on,
                        null));
    }

    private void runWarehouses(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
            for (String model : MODELS) {
                receive(
                        day,
                        MAIN,
                        model,
                        100 + 10 * random.nextInt(20),
                        "IN-" + model + "-" + day,
                        ReceiptReason.PURCHASE);
            }
        }
        if (day.getDayOfWeek() == DayOfWeek.THURSDAY && day.getDayOfMonth() <= 7) {
            String model = MODELS.get(random.nextInt(MODELS.size()));
            MovementId transfer = new MovementId("TR-" + day);
            tryTo(day, Part.MORNING, Role.WAREHOUSE, new SendStock(item(MAIN, model), transfer, SOUTH, rolls(60), day));
            tryTo(
                    workingDay(day.plusDays(3)),
                    Part.MORNING,
                    Role.WAREHOUSE,
                    new TakeInTransfer(item(SOUTH, model), transfer, workingDay(day.plusDays(3))));
        }
        if (day.equals(day.with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)))) {
            String model = MODELS.get(random.nextInt(MODELS.size()));
            act(
                    day,
                    Part.CLOSING,
                    Role.WAREHOUSE,
                    new CountStock(
                            item(SOUTH, model),
                            new MovementId("COUNT-" + day),
                            model,
                            SOUTH,
                            rolls(298 + random.nextInt(3)),
                            day,
                            "月末盘点"));
        }
    }

    private int ordersOn(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 4 + random.nextInt(4);
            case SATURDAY, SUNDAY -> 0;
            default -> 1 + random.nextInt(4);
        };
    }

    private void deal(int number, LocalDate day) {
        int customer = random.nextInt(NAMES.size());
        Deal deal = new Deal(number, customer, day);
        int chance = random.nextInt(100);
        if (chance < 4) {
            projectOrder(deal);
        } else if (chance < 10) {
            futuresOrder(deal);
        } else if (chance < 12) {
            patternBooks(deal);
        } else {
            place(deal, goodsOf(deal.number()), null);
            standardOrder(deal, chance);
        }
    }

    private void standardOrder(Deal deal, int chance) {
        if (chance < 16) {
            tryTo(deal.after(3), Part.MORNING, Role.SALES_ASSISTANT, new CancelOrder(deal.order(), "客户改了计划"));
        } else if (chance < 28) {
            releasedOnCredit(deal);
        } else if (chance < 31) {
            bounced(deal);
        } else if (chance < 37) {
            payAndShip(deal, deal.total() * 7 / 10);
            payRest(deal, deal.total() - deal.total() * 7 / 10, 18);
        } else {
            payAndShip(deal, deal.total());
            if (chance < 42) {
                sendBack(deal);
            }
        }
    }

    /** The slip comes, the goods leave on it, the money comes. */
    private void payAndShip(Deal deal, long received) {
        slip(deal, deal.remittance(), deal.total(), deal.after(1));
        ship(deal, deal.after(2));
        confirm(deal, deal.remittance(), received, deal.after(4));
    }

    private void payRest(Deal deal, long rest, int days) {
        RemittanceId remittance = new RemittanceId(deal.remittance().value() + "-REST");
        slip(deal, remittance, rest, deal.after(days));
        confirm(deal, remittance, rest, deal.after(days + 2));
    }

    /** The goods leave before the money, if somebody who may approves it. */
    private void releasedOnCredit(Deal deal) {
        ReleaseId release = new ReleaseId("CR-" + deal.number());
        tryTo(
                deal.after(1),
                Part.MORNING,
                Role.SALES_ASSISTANT,
                new RequestCreditRelease(deal.account(), release, deal.order(), "工地急用,月底付款"));
        Role approver = standing(deal.customer()) == Standing.KEY && deal.number() % 4 != 0
                ? Role.REGIONAL_MANAGER
                : Role.PRESIDENT;
        if (deal.number() % 7 == 0) {
            tryTo(
                    deal.after(1),
                    Part.AFTERNOON,
                    Role.PRESIDENT,
                    new RefuseCreditRelease(deal.account(), release, "上一笔还没有付清"));
        } else {
            tryTo(deal.after(1), Part.AFTERNOON, approver, new ApproveCreditRelease(deal.account(), release, "同意"));
        }
        tryToShip(deal, deal.after(2));
        if (deal.number() % 11 != 0) {
            payRest(deal, deal.total(), 16);
        }
        tryToShip(deal, deal.after(19));
    }

    /** The slip was worth nothing; the customer pays two weeks later. */
    private void bounced(Deal deal) {
        slip(deal, deal.remittance(), deal.total(), deal.after(1));
        ship(deal, deal.after(2));
        act(deal.after(5), Part.MORNING, Role.FINANCE, new RejectRemittance(deal.account(), deal.remittance(), "款未到账"));
        payRest(deal, deal.total(), 15);
    }

    private void sendBack(Deal deal) {
        ReturnId goodsReturn = new ReturnId("RT-" + deal.number());
        Quantity back = rolls(1);
        tryTo(
                deal.after(10),
                Part.MORNING,
                Role.AFTER_SALES,
                new AuthoriseReturn(deal.order(), goodsReturn, List.of(new ReturnedLine(1, back)), "色差"));
        tryTo(
                deal.after(12),
                Part.NOON,
                Role.WAREHOUSE,
                new ReceiveReturn(
                        deal.order(),
                        goodsReturn,
                        List.of(new ReceivedGoods(1, deal.lines().getFirst().model(), back, GoodsCondition.RESTOCKED)),
                        MAIN,
                        deal.after(12)));
        tryTo(
                deal.after(13),
                Part.AFTERNOON,
                Role.FINANCE,
                new CreditReturn(
                        deal.order(), goodsReturn, new CreditNoteNumber("CN-" + deal.number()), deal.after(13)));
    }

    private void patternBooks(Deal deal) {
        deal.lines()
                .add(line(
                        "PB-" + deal.day().getYear(),
                        2 + random.nextInt(8),
                        80,
                        UnitOfMeasure.BOOK,
                        Supply.SPOT,
                        null));
        place(deal, Goods.PATTERN_BOOKS, null);
        act(deal.day(), Part.AFTERNOON, Role.REGIONAL_MANAGER, new CoordinateOrder(deal.account(), deal.order(), "同意"));
        payAndShip(deal, deal.total());
    }

    /** Goods are ordered from a maker, held from Monday to Monday, and leave when they and the money are there. */
    private void futuresOrder(Deal deal) {
        LocalDate arrival = deal.after(15);
        deal.lines()
                .add(line(
                        "F-9" + deal.number() % 10,
                        40 + random.nextInt(60),
                        120,
                        UnitOfMeasure.ROLL,
                        Supply.FUTURES,
                        arrival));
        place(deal, null, null);
        buy(deal, deal.after(1), arrival);
        hold(deal, deal.day(), arrival);
        slip(deal, deal.remittance(), deal.total(), deal.after(16));
        ship(deal, deal.after(17));
        confirm(deal, deal.remittance(), deal.total(), deal.after(18));
    }

    /** The goods are held for the customer from Monday to Monday. */
    private void hold(Deal deal, LocalDate since, LocalDate until) {
        LocalDate monday = since.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        for (; monday.isBefore(until); monday = monday.plusWeeks(1)) {
            tryTo(
                    monday,
                    Part.AFTERNOON,
                    Role.SALES_ASSISTANT,
                    new ConfirmReservation(ReservationId.ofLine(deal.order(), 1)));
        }
    }

    private void buy(Deal deal, LocalDate ordered, LocalDate arrival) {
        PurchaseId purchase =
                new PurchaseId(ReservationId.ofLine(deal.order(), 1).value());
        act(ordered, Part.AFTERNOON, Role.PURCHASING, new OrderFromMaker(purchase, "和平墙纸厂", ordered, arrival));
        act(
                arrival,
                Part.OPENING,
                Role.WAREHOUSE,
                new ReceivePurchase(purchase, deal.lines().getFirst().quantity(), arrival));
    }

    /** Registered, priced, half paid, bought, paid, shipped. */
    private void projectOrder(Deal deal) {
        ProjectId project = new ProjectId("PR-" + deal.number());
        String model = "P-" + deal.number();
        int quantity = 120 + 10 * random.nextInt(20);
        UnitPrice list = new UnitPrice(150 * 10_000L);
        UnitPrice price = new UnitPrice((105L + random.nextInt(40)) * 10_000L);
        String site = SITES.get(deal.number() % SITES.size());
        String place = REGIONS.get(deal.customer() / 3) + site + deal.customer() % 3;
        act(
                deal.day(),
                Part.OPENING,
                Role.SALESPERSON,
                new RegisterProject(
                        project,
                        deal.account(),
                        site,
                        place,
                        List.of(new ProjectItem(model, rolls(quantity))),
                        deal.day().plusDays(60)));
        if (deal.number() % 5 == 0) {
            int neighbour = deal.customer() / 3 * 3 + (deal.customer() + 1) % 3;
            act(
                    deal.after(2),
                    Part.OPENING,
                    Role.SALESPERSON,
                    new RegisterProject(
                            new ProjectId("PR-" + deal.number() + "-2"),
                            account(neighbour),
                            site,
                            place,
                            List.of(new ProjectItem(model, rolls(quantity))),
                            deal.day().plusDays(60)));
        }
        PriceApprovalId approval = new PriceApprovalId("PA-" + deal.number());
        act(
                deal.day(),
                Part.MORNING,
                Role.SALESPERSON,
                new RequestPriceApproval(
                        project, approval, List.of(new AskedPrice(model, rolls(quantity), list, price)), "竞品报价更低"));
        act(
                deal.day(),
                Part.AFTERNOON,
                deal.number() % 2 == 0 ? Role.GENERAL_MANAGER : Role.DEPUTY_GENERAL_MANAGER,
                deal.number() % 8 == 0
                        ? new RefusePriceApproval(project, approval, "按原价执行")
                        : new GrantPriceApproval(project, approval, null));
        LocalDate arrival = deal.after(22);
        deal.lines()
                .add(OrderLine.priced(
                        model, null, rolls(quantity), UnitOfMeasure.ROLL, price, Supply.FUTURES, arrival, CNY));
        act(
                deal.after(1),
                Part.OPENING,
                Role.SALES_ASSISTANT,
                new DrawGoods(project, deal.account(), deal.order(), List.of(new Draw(model, rolls(quantity), price))));
        placeOn(deal.after(1), deal, null, project);
        long deposit = deal.total() / 2 + 1;
        slip(deal, deal.remittance(), deposit, deal.after(2));
        confirm(deal, deal.remittance(), deposit, deal.after(3));
        buy(deal, deal.after(8), arrival);
        hold(deal, deal.after(1), arrival);
        payRest(deal, deal.total() - deposit, 23);
        ship(deal, deal.after(26));
    }

    private @Nullable Goods goodsOf(int number) {
        return number % 50 == 0 ? Goods.WALL_COVERINGS : null;
    }

    private void place(Deal deal, @Nullable Goods goods, @Nullable ProjectId project) {
        placeOn(deal.day(), deal, goods, project);
    }

    private void placeOn(LocalDate on, Deal deal, @Nullable Goods goods, @Nullable ProjectId project) {
        if (deal.lines().isEmpty()) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                deal.lines()
                        .add(line(
                                MODELS.get(random.nextInt(MODELS.size())),
                                1 + random.nextInt(40),
                                30 + random.nextInt(200),
                                UnitOfMeasure.ROLL,
                                Supply.SPOT,
                                null));
            }
        }
        act(
                on,
                Part.MORNING,
                Role.SALES_ASSISTANT,
                new PlaceOrder(
                        deal.order(),
                        deal.account(),
                        project == null ? OrderKind.STANDARD : OrderKind.PROJECT,
                        CNY,
                        deal.lines(),
                        "公路",
                        deal.after(2),
                        project,
                        null,
                        goods));
    }

    private void slip(Deal deal, RemittanceId remittance, long fen, LocalDate on) {
        act(
                on,
                Part.MORNING,
                Role.SALES_ASSISTANT,
                new RecordRemittance(
                        deal.account(),
                        remittance,
                        new RemittanceSlip(
                                on.atTime(9, 30).atZone(zone).toInstant(),
                                "ICBC 1202 0210",
                                PaymentMethod.values()[deal.number() % 3],
                                yuan(fen),
                                payers.apply(deal.account()),
                                "TT" + remittance.value(),
                                deal.order(),
                                null,
                                null)));
    }

    private void confirm(Deal deal, RemittanceId remittance, long fen, LocalDate on) {
        act(on, Part.AFTERNOON, Role.FINANCE, new ConfirmRemittance(deal.account(), remittance, yuan(fen), on));
    }

    private void ship(Deal deal, LocalDate on) {
        tryToShip(deal, on);
    }

    private void tryToShip(Deal deal, LocalDate on) {
        AccountCommand slip = new IssueOutboundSlip(deal.account(), deal.order());
        tryTo(on, Part.NOON, Role.SALES_ASSISTANT, slip);
        tryTo(
                on,
                Part.AFTERNOON,
                Role.WAREHOUSE,
                new ShipOrder(deal.order(), on, "顺丰", "SF" + deal.number(), 1 + deal.number() % 5));
        tryTo(
                on,
                Part.EVENING,
                Role.FINANCE,
                new InvoiceOrder(
                        deal.order(), new InvoiceNumber("INV-" + deal.number()), on, on.plusDays(PAYMENT_DAYS)));
    }

    private OrderLine line(
            String model, int quantity, int yuan, UnitOfMeasure unit, Supply supply, @Nullable LocalDate expectedOn) {
        UnitPrice price = new UnitPrice(10_000L * yuan + 100L * random.nextInt(100));
        return OrderLine.priced(model, null, rolls(quantity), unit, price, supply, expectedOn, CNY);
    }

    private static Quantity rolls(int number) {
        return new Quantity(1_000L * number);
    }

    private static Money yuan(long fen) {
        return new Money(fen, CNY);
    }

    /** This day, or the Monday after it. */
    static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            default -> day;
        };
    }

    /** An order and what belongs to it. */
    private record Deal(int number, int customer, LocalDate day, List<OrderLine> lines) {

        Deal(int number, int customer, LocalDate day) {
            this(number, customer, day, new ArrayList<>());
        }

        CustomerAccountId account() {
            return DemoBusiness.account(customer);
        }

        OrderId order() {
            return new OrderId("SO-" + number);
        }

        RemittanceId remittance() {
            return new RemittanceId("R-" + number);
        }

        /** What it comes to, in fen. */
        long total() {
            return lines.stream().mapToLong(line -> line.amount().minorUnits()).sum();
        }

        /** So many days later, on a working day. */
        LocalDate after(int days) {
            return workingDay(day.plusDays(days));
        }
    }
}
