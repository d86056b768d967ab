package io.countersign.web.pages.screen;

import static io.countersign.web.pages.screen.Offer.of;
import static io.countersign.web.pages.screen.Screen.at;

import io.countersign.account.AccountQuery.ListAccounts;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.books.BooksQuery.ListClosedMonths;
import io.countersign.complaint.ComplaintQuery.ListComplaints;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.dispatch.DispatchQuery.ListDispatches;
import io.countersign.expense.ExpenseQuery.ListExpenseClaims;
import io.countersign.export.ExportQuery.ListExports;
import io.countersign.freight.FreightQuery.ListQuotes;
import io.countersign.inquiry.InquiryQuery.ListInquiries;
import io.countersign.loan.LoanQuery.ListLoans;
import io.countersign.message.MessageQuery.ListMessages;
import io.countersign.order.OrderQuery.ListOrders;
import io.countersign.people.PersonQuery.ListErasures;
import io.countersign.policy.PolicyQuery.ListPolicyVersions;
import io.countersign.project.ProjectQuery.ListProjects;
import io.countersign.purchase.PurchaseQuery.ListPurchases;
import io.countersign.remittance.RemittanceQuery.ListRemittances;
import io.countersign.reservation.ReservationQuery.ShowMondayList;
import io.countersign.sales.SalesQuery.ListIssuedReports;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.stock.StockQuery.ListStock;
import io.countersign.stock.StockQuery.ListTransfers;
import io.countersign.web.pages.menu.Group;
import java.util.List;
import java.util.Optional;

/** Which screens there are: one line says what is listed, one what is shown, and then what can be done when. */
public final class ScreenTable {

    /** All of them, in the order of the menu. */
    public static final List<Screen> SCREENS = List.of(
            at("orders", Group.SALES, ListOrders.class)
                    .lists(
                            "orders.list",
                            "id",
                            "account",
                            "state",
                            "waitsFor",
                            "total",
                            "shortBy",
                            "shipOn",
                            "kind",
                            "project")
                    .passes("HELD", "PLACED", "WITHHELD", "COVERED", "RELEASED", "SHIPPED")
                    .says("waitsFor", WaitingOrder::reason)
                    .usually("sort", "-id")
                    .shows("orders.show")
                    .withEventsOf("order")
                    .creates("orders.place")
                    .offers(
                            of("orders.coordinate").when("state", "HELD"),
                            of("orders.decline").when("state", "HELD"),
                            of("creditReleases.request").filling("order", "id").when("state", "WITHHELD"),
                            of("orders.issueOutboundSlip").when("state", "COVERED", "WITHHELD"),
                            of("orders.ship").when("state", "RELEASED"),
                            of("orders.invoice").when("state", "SHIPPED"),
                            of("returns.authorise").when("state", "SHIPPED", "INVOICED"),
                            of("complaints.create")
                                    .filling("account", "account")
                                    .filling("order", "id")
                                    .when("state", "SHIPPED", "INVOICED"),
                            of("returns.cancel").when("state", "PLACED", "HELD", "WITHHELD", "COVERED"),
                            of("returns.receive")
                                    .ofEach("returns")
                                    .filling("return", "id")
                                    .when("state", "AUTHORISED"),
                            of("returns.credit")
                                    .ofEach("returns")
                                    .filling("return", "id")
                                    .when("state", "RECEIVED")),
            at("credit-releases", Group.SALES, ListReleases.class)
                    .lists(
                            "creditReleases.list",
                            "id",
                            "account",
                            "order",
                            "state",
                            "shortBy",
                            "reason",
                            "requestedBy",
                            "lapsedOn")
                    .shows("creditReleases.show")
                    .mentionedInEventsOf("account")
                    .creates("creditReleases.request")
                    .offers(
                            of("creditReleases.approve").when("state", "OPEN"),
                            of("creditReleases.refuse").when("state", "OPEN"),
                            of("creditReleases.withdraw").when("state", "OPEN", "APPROVED")),
            at("projects", Group.SALES, ListProjects.class)
                    .lists(
                            "projects.list",
                            "id",
                            "account",
                            "name",
                            "location",
                            "plannedUseOn",
                            "large",
                            "protectedUntil",
                            "closedFor")
                    .shows("projects.show")
                    .withEventsOf("project")
                    .creates("projects.register")
                    .offers(
                            of("projects.askForPrices"),
                            of("orders.place").filling("account", "account").filling("project", "id"),
                            of("projects.renew"),
                            of("projects.close"),
                            of("projects.grant")
                                    .ofEach("priceApprovals")
                                    .filling("approval", "id")
                                    .when("state", "ASKED"),
                            of("projects.refuse")
                                    .ofEach("priceApprovals")
                                    .filling("approval", "id")
                                    .when("state", "ASKED")),
            at("complaints", Group.SALES, ListComplaints.class)
                    .lists(
                            "complaints.list",
                            "id",
                            "account",
                            "state",
                            "order",
                            "model",
                            "text",
                            "registeredOn",
                            "registeredBy")
                    .shows("complaints.show")
                    .withEventsOf("complaint")
                    .creates("complaints.create")
                    .offers(
                            of("complaints.answer").when("state", "REGISTERED", "ANSWERED"),
                            of("complaints.close").when("state", "ANSWERED")),
            at("inquiries", Group.SALES, ListInquiries.class)
                    .lists(
                            "inquiries.list",
                            "id",
                            "account",
                            "state",
                            "model",
                            "quantity",
                            "unit",
                            "project",
                            "askedOn",
                            "available",
                            "expectedOn")
                    .shows("inquiries.show")
                    .withEventsOf("inquiry")
                    .creates("inquiries.create")
                    .offers(
                            of("inquiries.reply").when("state", "ASKED"),
                            of("inquiries.tell").when("state", "REPLIED")),
            at("dispatches", Group.SALES, ListDispatches.class)
                    .lists(
                            "dispatches.list",
                            "id",
                            "account",
                            "kind",
                            "state",
                            "contents",
                            "order",
                            "carrier",
                            "waybill",
                            "sentOn",
                            "receivedOn")
                    .shows("dispatches.show")
                    .withEventsOf("dispatch")
                    .creates("dispatches.create")
                    .offers(
                            of("dispatches.track").when("state", "UNDER_WAY"),
                            of("dispatches.confirm").when("state", "UNDER_WAY")),
            at("sample-loans", Group.SALES, ListLoans.class)
                    .lists(
                            "sampleLoans.list",
                            "id",
                            "account",
                            "state",
                            "sample",
                            "pieces",
                            "lentOn",
                            "dueOn",
                            "returnedOn")
                    .shows("sampleLoans.show")
                    .withEventsOf("sample-loan")
                    .creates("sampleLoans.create")
                    .offers(of("sampleLoans.takeBack").when("state", "LENT", "OVERDUE")),
            at("freight-quotes", Group.SALES, ListQuotes.class)
                    .lists(
                            "freight.quotes",
                            "id",
                            "account",
                            "zone",
                            "grams",
                            "chargedGrams",
                            "amount",
                            "tariffVersion",
                            "quotedOn",
                            "quotedBy")
                    .shows("freight.show")
                    .withEventsOf("freight-quote")
                    .creates("freight.quote", "freight.publish"),
            at("reservations", Group.GOODS, ShowMondayList.class)
                    .shows("reservations.show")
                    .withEventsOf("reservation")
                    .offers(
                            of("reservations.confirm").when("state", "OPEN"),
                            of("reservations.release").when("state", "OPEN")),
            at("stock", Group.GOODS, ListStock.class)
                    .lists(
                            "stock.list",
                            "id",
                            "warehouse",
                            "model",
                            "onHand",
                            "reserved",
                            "available",
                            "inTransit",
                            "onOrder",
                            "awaited",
                            "countedOn")
                    .shows("stock.show")
                    .withEventsOf("stock")
                    .creates("stock.receive", "stock.count", "transfers.send")
                    .offers(
                            of("reservations.open").filling("model", "model").filling("warehouse", "warehouse"),
                            of("stock.count").filling("model", "model").filling("warehouse", "warehouse"),
                            of("stock.receive").filling("model", "model").filling("warehouse", "warehouse"),
                            of("transfers.send").filling("model", "model").filling("from", "warehouse")),
            at("transfers", Group.GOODS, ListTransfers.class)
                    .lists(
                            "transfers.list",
                            "id",
                            "state",
                            "model",
                            "from",
                            "to",
                            "quantity",
                            "sentOn",
                            "arrivedOn",
                            "sentBy",
                            "takenInBy")
                    .creates("transfers.send")
                    .offers(of("transfers.takeIn").filling("transfer", "id").when("state", "UNDER_WAY")),
            at("purchases", Group.GOODS, ListPurchases.class)
                    .lists(
                            "purchases.list",
                            "id",
                            "state",
                            "model",
                            "warehouse",
                            "quantity",
                            "account",
                            "order",
                            "expectedOn",
                            "overdueDays",
                            "maker")
                    .shows("purchases.show")
                    .withEventsOf("purchase")
                    .offers(
                            of("purchases.order").when("state", "TO_BUY"),
                            of("purchases.receive").when("state", "ORDERED"),
                            of("purchases.drop").when("state", "TO_BUY", "ORDERED")),
            at("remittances", Group.MONEY, ListRemittances.class)
                    .lists(
                            "remittances.list",
                            "id",
                            "account",
                            "state",
                            "amount",
                            "remittedAt",
                            "method",
                            "payer",
                            "reference",
                            "order",
                            "recordedBy")
                    .shows("remittances.show")
                    .mentionedInEventsOf("account")
                    .creates("remittances.record")
                    .offers(
                            of("remittances.confirm")
                                    .filling("amount", "amount")
                                    .when("state", "RECORDED"),
                            of("remittances.reject").when("state", "RECORDED"),
                            of("remittances.reallocate").when("state", "CONFIRMED"),
                            of("remittances.reverse").when("state", "CONFIRMED")),
            at("expense-claims", Group.MONEY, ListExpenseClaims.class)
                    .lists(
                            "expenseClaims.list",
                            "id",
                            "claimant",
                            "region",
                            "purpose",
                            "category",
                            "state",
                            "estimate",
                            "total",
                            "plannedOn")
                    .shows("expenseClaims.show")
                    .withEventsOf("expense-claim")
                    .creates("expenseClaims.plan")
                    .offers(
                            of("expenseClaims.submit").when("state", "PLANNED"),
                            of("expenseClaims.check").when("state", "SUBMITTED"),
                            of("expenseClaims.approve").when("state", "CHECKED"),
                            of("expenseClaims.refuse").when("state", "SUBMITTED", "CHECKED"),
                            of("expenseClaims.pay").when("state", "APPROVED"),
                            of("expenseInvoices.release").ofEach("invoices").filling("invoice", "number")),
            at("closings", Group.MONEY, ListClosedMonths.class)
                    .lists("books.closings", "month", "begunAt", "begunBy", "closedAt", "closedBy", "unchanged")
                    .creates("books.close"),
            at("weekly-reports", Group.FIGURES, ListIssuedReports.class)
                    .lists("weeklyReports.list", "week", "issuedBy", "issuedAt", "sha256")
                    .creates("weeklyReports.issue", "targets.set"),
            at("customers", Group.OFFICE, ListAccounts.class)
                    .lists("accounts.list", "id", "name", "region", "standing", "salesperson", "currency")
                    .shows("accounts.show")
                    .withEventsOf("account")
                    .creates("accounts.open")
                    .offers(
                            of("orders.place").filling("account", "id"),
                            of("remittances.record").filling("account", "id"),
                            of("dunning.logAttempt").filling("account", "id"),
                            of("reservations.open").filling("account", "id"),
                            of("projects.register").filling("account", "id"),
                            of("inquiries.create").filling("account", "id"),
                            of("dispatches.create").filling("account", "id"),
                            of("sampleLoans.create").filling("account", "id"),
                            of("complaints.create").filling("account", "id"),
                            of("freight.quote").filling("account", "id"),
                            of("papers.register").filling("account", "id"),
                            of("accounts.changeStanding").filling("account", "id"),
                            of("accounts.assignSalesperson").filling("account", "id"),
                            of("accounts.moveToRegion").filling("account", "id"),
                            of("accounts.setAdjustmentPeriod").filling("account", "id")),
            at("staff", Group.OFFICE, ListStaff.class)
                    .lists("staff.list", "displayName", "userName", "roles", "regions", "dismissed", "appointedAt")
                    .shows("staff.show")
                    .withEventsOf("staff")
                    .creates("staff.appoint")
                    .offers(
                            of("staff.delegate").when("dismissed", "false"),
                            of("staff.changeAuthority").when("dismissed", "false"),
                            of("staff.assignDepartment").when("dismissed", "false"),
                            of("staff.dismiss").when("dismissed", "false"),
                            of("staff.resetPassword").when("dismissed", "false"),
                            of("staff.resetSecondFactor").when("dismissed", "false"),
                            of("people.erase").when("dismissed", "true"),
                            of("staff.endDelegation").ofEach("delegations").filling("delegation", "id")),
            at("policy", Group.OFFICE, ListPolicyVersions.class)
                    .lists("policy.versions", "version", "reason", "publishedBy", "publishedAt")
                    .creates("policy.publish"),
            at("messages", Group.OFFICE, ListMessages.class)
                    .lists(
                            "messages.list",
                            "id",
                            "kind",
                            "channel",
                            "state",
                            "account",
                            "person",
                            "text",
                            "queuedAt",
                            "attempts")
                    .shows("messages.show"),
            at("attempts", Group.PROOF, ListRefusedAttempts.class).lists("attempts.list", "day", "person", "tried"),
            at("exports", Group.PROOF, ListExports.class).lists("exports.list", "day", "person", "taken"),
            at("erasures", Group.PROOF, ListErasures.class)
                    .lists("people.erasures", "person", "reason", "erasedBy", "at"));

    private ScreenTable() {}

    /** The screen at an address, or nothing. */
    static Optional<Screen> find(String path) {
        return SCREENS.stream().filter(screen -> screen.path().equals(path)).findFirst();
    }
}
