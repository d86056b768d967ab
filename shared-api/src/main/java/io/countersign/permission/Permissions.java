package io.countersign.permission;

import static io.countersign.people.Role.ADMINISTRATOR;
import static io.countersign.people.Role.AUDITOR;
import static io.countersign.people.Role.DEPUTY_GENERAL_MANAGER;
import static io.countersign.people.Role.FINANCE;
import static io.countersign.people.Role.GENERAL_MANAGER;
import static io.countersign.people.Role.PRESIDENT;
import static io.countersign.people.Role.REGIONAL_MANAGER;
import static io.countersign.people.Role.SALESPERSON;
import static io.countersign.people.Role.SALES_ASSISTANT;
import static io.countersign.people.Role.SALES_DIRECTOR;
import static io.countersign.people.Role.WAREHOUSE;
import static java.util.Map.entry;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountQuery;
import io.countersign.history.HistoryQuery;
import io.countersign.order.OrderCommand;
import io.countersign.order.OrderQuery;
import io.countersign.people.Role;
import io.countersign.receivables.ReceivablesQuery;
import io.countersign.remittance.RemittanceQuery;
import io.countersign.staff.StaffCommand;
import io.countersign.staff.StaffQuery;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Who may send which command and ask which question. What is not listed here, nobody may. */
public final class Permissions {

    /** Nobody who signs in: only the office's own automations send it. */
    private static final Set<Role> AUTOMATIONS_ONLY = Set.of();

    private static final Set<Role> EVERYBODY = Set.copyOf(EnumSet.allOf(Role.class));

    private static final Set<Role> WHO_LOOKS_AFTER_MONEY = Set.of(
            SALES_ASSISTANT,
            SALESPERSON,
            REGIONAL_MANAGER,
            SALES_DIRECTOR,
            DEPUTY_GENERAL_MANAGER,
            GENERAL_MANAGER,
            PRESIDENT,
            FINANCE,
            AUDITOR,
            ADMINISTRATOR);

    /** One of these roles is needed to send the command. */
    public static final Map<Class<?>, Set<Role>> TO_SEND = Map.ofEntries(
            entry(StaffCommand.AppointStaffMember.class, Set.of(ADMINISTRATOR)),
            entry(StaffCommand.ChangeAuthority.class, Set.of(ADMINISTRATOR)),
            entry(StaffCommand.DismissStaffMember.class, Set.of(ADMINISTRATOR)),
            entry(AccountCommand.OpenAccount.class, Set.of(SALES_ASSISTANT, REGIONAL_MANAGER, FINANCE)),
            entry(
                    AccountCommand.ChangeStanding.class,
                    Set.of(REGIONAL_MANAGER, SALES_DIRECTOR, GENERAL_MANAGER, PRESIDENT)),
            entry(AccountCommand.MoveToRegion.class, Set.of(SALES_DIRECTOR, GENERAL_MANAGER, PRESIDENT)),
            entry(AccountCommand.AssignSalesperson.class, Set.of(REGIONAL_MANAGER, SALES_DIRECTOR)),
            entry(AccountCommand.RecordRemittance.class, Set.of(SALES_ASSISTANT, SALESPERSON, FINANCE)),
            entry(AccountCommand.ConfirmRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.RejectRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.ReverseRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.ReallocateRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.CoverOrder.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.IssueOutboundSlip.class, Set.of(SALES_ASSISTANT)),
            entry(AccountCommand.ChargeInvoice.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.BringAlongCreditNote.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.BringAlongSettlement.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.PlaceOrder.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(OrderCommand.AuthoriseShipment.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.ShipOrder.class, Set.of(WAREHOUSE, SALES_ASSISTANT)),
            entry(OrderCommand.InvoiceOrder.class, Set.of(FINANCE, SALES_ASSISTANT)),
            entry(OrderCommand.BringAlongOrder.class, AUTOMATIONS_ONLY));

    /** One of these roles is needed to ask the question. */
    public static final Map<Class<?>, Set<Role>> TO_ASK = Map.ofEntries(
            entry(StaffQuery.FindAuthority.class, EVERYBODY),
            entry(StaffQuery.ListStaff.class, EVERYBODY),
            entry(AccountQuery.FindAccount.class, EVERYBODY),
            entry(AccountQuery.ListAccounts.class, EVERYBODY),
            entry(AccountQuery.ShowStatement.class, WHO_LOOKS_AFTER_MONEY),
            entry(AccountQuery.ListOpenInvoices.class, WHO_LOOKS_AFTER_MONEY),
            entry(OrderQuery.FindOrder.class, EVERYBODY),
            entry(OrderQuery.ListOrders.class, EVERYBODY),
            entry(RemittanceQuery.FindRemittance.class, WHO_LOOKS_AFTER_MONEY),
            entry(RemittanceQuery.ListRemittances.class, WHO_LOOKS_AFTER_MONEY),
            entry(ReceivablesQuery.ShowReceivables.class, WHO_LOOKS_AFTER_MONEY),
            entry(HistoryQuery.ListEvents.class, WHO_LOOKS_AFTER_MONEY),
            entry(HistoryQuery.AwaitReactions.class, EVERYBODY));

    /** Who may bring the history of the time before the ledger along. */
    public static final Set<Role> TO_IMPORT = Set.of(FINANCE);

    private Permissions() {}

    /**
     * May somebody with these roles send this command?
     *
     * @param command the command's class
     */
    public static boolean maySend(Set<Role> roles, Class<?> command) {
        return allows(TO_SEND, roles, command);
    }

    /**
     * May somebody with these roles ask this question?
     *
     * @param query the question's class
     */
    public static boolean mayAsk(Set<Role> roles, Class<?> query) {
        return allows(TO_ASK, roles, query);
    }

    private static boolean allows(Map<Class<?>, Set<Role>> table, Set<Role> roles, Class<?> message) {
        Set<Role> needed = table.get(message);
        return needed != null && needed.stream().anyMatch(roles::contains);
    }
}
