package io.countersign.query.performance;

import static io.countersign.query.sales.Sold.BOSS;
import static io.countersign.query.sales.Sold.MONDAY;
import static io.countersign.query.sales.Sold.NORTHWALL;

import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Role;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.query.sales.Sold;
import java.util.List;

/** Words for what happens to a project; the list price of its model is 100. */
final class Projects {

    static final ProjectId HOTEL = new ProjectId("PR-1");

    private static final ExercisedAuthority AUTHORITY = new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null);

    private Projects() {}

    static ProjectRegistered registered() {
        return new ProjectRegistered(
                HOTEL,
                NORTHWALL,
                "Hotel",
                "Harbour Road 1",
                List.of(new ProjectItem("P-1", Quantity.of("500"))),
                MONDAY.plusDays(90),
                true,
                MONDAY.plusDays(180),
                0,
                BOSS);
    }

    static PriceApprovalRequested asked(int number, int price, int quantity) {
        return new PriceApprovalRequested(
                HOTEL, approval(number), prices(price, quantity), "a rival is cheaper", 0, BOSS);
    }

    static PriceApprovalGranted granted(int number, int price, int quantity) {
        return new PriceApprovalGranted(HOTEL, approval(number), prices(price, quantity), null, AUTHORITY, BOSS);
    }

    static ProjectGoodsDrawn drawn(int order, int quantity, int price) {
        return new ProjectGoodsDrawn(HOTEL, Sold.order(order), List.of(new Draw("P-1", rolls(quantity), price(price))));
    }

    private static PriceApprovalId approval(int number) {
        return new PriceApprovalId("PA-" + number);
    }

    private static List<AskedPrice> prices(int price, int quantity) {
        return List.of(new AskedPrice("P-1", rolls(quantity), price(100), price(price)));
    }

    private static Quantity rolls(int number) {
        return new Quantity(number * 1_000L);
    }

    private static UnitPrice price(int yuan) {
        return new UnitPrice(yuan * 10_000L);
    }
}
