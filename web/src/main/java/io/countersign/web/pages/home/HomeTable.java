package io.countersign.web.pages.home;

import static io.countersign.people.Role.ADMINISTRATOR;
import static io.countersign.people.Role.AFTER_SALES;
import static io.countersign.people.Role.AUDITOR;
import static io.countersign.people.Role.DEPUTY_GENERAL_MANAGER;
import static io.countersign.people.Role.FINANCE;
import static io.countersign.people.Role.GENERAL_MANAGER;
import static io.countersign.people.Role.PRESIDENT;
import static io.countersign.people.Role.PURCHASING;
import static io.countersign.people.Role.REGIONAL_MANAGER;
import static io.countersign.people.Role.SALESPERSON;
import static io.countersign.people.Role.SALES_ASSISTANT;
import static io.countersign.people.Role.SALES_DIRECTOR;
import static io.countersign.people.Role.WAREHOUSE;

import io.countersign.people.Role;
import java.util.List;
import java.util.Set;

/** What waits for whom: the first page of everybody is made of these boxes, in this order. */
final class HomeTable {

    /** All boxes. */
    static final List<HomeBox> BOXES = List.of(
            box(
                    "approvals",
                    "/approvals",
                    "account order project expense-claim",
                    REGIONAL_MANAGER,
                    SALES_DIRECTOR,
                    DEPUTY_GENERAL_MANAGER,
                    GENERAL_MANAGER,
                    PRESIDENT),
            box("calls", "/calls", "account", SALES_ASSISTANT, SALESPERSON),
            box(
                    "slips",
                    "/remittances?state=RECORDED&columns=id,account,amount,remittedAt,payer",
                    "account",
                    FINANCE,
                    SALES_ASSISTANT),
            box("statements", "/bank-statements?state=OPEN", "bank", FINANCE),
            box("parked", "/parked-lines", "bank", FINANCE),
            box("toPay", "/expense-claims?state=APPROVED&columns=id,claimant,purpose,total", "expense-claim", FINANCE),
            box(
                    "withheld",
                    "/orders?state=WITHHELD&columns=id,account,total,shortBy,shipOn",
                    "order account",
                    SALES_ASSISTANT,
                    SALESPERSON,
                    REGIONAL_MANAGER),
            box("held", "/orders?state=HELD&columns=id,account,total,heldFor", "order", SALES_ASSISTANT),
            box("monday", "/reservations", "reservation", SALES_ASSISTANT),
            box(
                    "toShip",
                    "/orders?state=RELEASED&columns=id,account,total,shipMethod,shipOn",
                    "order account",
                    WAREHOUSE,
                    SALES_ASSISTANT),
            box("underWay", "/transfers?state=UNDER_WAY&columns=id,model,from,to,quantity,sentOn", "stock", WAREHOUSE),
            box("toBuy", "/purchases?state=TO_BUY&columns=id,model,quantity,order,expectedOn", "purchase", PURCHASING),
            box(
                    "overdue",
                    "/purchases?state=OVERDUE&columns=id,model,quantity,maker,expectedOn,overdueDays",
                    "purchase",
                    PURCHASING),
            box("asked", "/inquiries?state=ASKED&columns=id,account,model,quantity,askedOn", "inquiry", PURCHASING),
            box(
                    "replied",
                    "/inquiries?state=REPLIED&columns=id,account,model,available,expectedOn",
                    "inquiry",
                    SALES_ASSISTANT),
            box(
                    "complaints",
                    "/complaints?state=REGISTERED&columns=id,account,text,registeredOn",
                    "complaint",
                    AFTER_SALES),
            box(
                    "loans",
                    "/sample-loans?state=OVERDUE&columns=id,account,sample,dueOn",
                    "sample-loan",
                    SALES_ASSISTANT,
                    SALESPERSON),
            box(
                    "open",
                    "/credit-releases?state=OPEN&columns=id,account,shortBy,reason,requestedBy",
                    "account",
                    FINANCE,
                    AUDITOR),
            box(
                    "used",
                    "/credit-releases?state=USED&columns=id,account,shortBy,requestedBy",
                    "account",
                    PRESIDENT,
                    GENERAL_MANAGER,
                    AUDITOR,
                    REGIONAL_MANAGER),
            box("attempts", "/attempts", "attempts", AUDITOR, ADMINISTRATOR),
            box("exports", "/exports", "exports", AUDITOR),
            box("staff", "/staff?columns=userName,displayName,roles,regions", "staff", ADMINISTRATOR),
            box("messages", "/messages?state=FAILED&columns=id,kind,channel,queuedAt", "message", ADMINISTRATOR));

    private HomeTable() {}

    /** What waits for somebody with these roles. */
    static List<HomeBox> forRoles(Set<Role> roles) {
        return BOXES.stream().filter(box -> box.isFor(roles)).toList();
    }

    private static HomeBox box(String name, String address, String topics, Role... roles) {
        return new HomeBox("home." + name, address, topics, Set.of(roles));
    }
}
