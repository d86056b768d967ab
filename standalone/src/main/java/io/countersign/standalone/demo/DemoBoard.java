package io.countersign.standalone.demo;

import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.money.Money;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.performance.TargetCommand.SetTarget;
import io.countersign.performance.TargetsId;
import io.countersign.staff.StaffCommand.AssignDepartment;
import io.countersign.standalone.demo.Act.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the board on the demo office's wall is about: departments, whose customer is whose, and what everybody aims at. */
final class DemoBoard {

    private static final Department FIRST = new Department("一部");
    private static final Department SECOND = new Department("二部");
    private static final long TARGET_OF_PERSON = 110_000_00;
    private static final long GROWTH = 2_500_00;
    private static final int HANDED_OVER = 3;
    private static final int DAYS_SINCE_HANDED_OVER = 180;
    private static final int DAYS_SINCE_MOVED = 90;

    private final List<PersonId> salespeople;
    private final List<Act> acts = new ArrayList<>();

    DemoBoard(List<PersonId> salespeople) {
        this.salespeople = List.copyOf(salespeople);
    }

    /** Where somebody begins. */
    static Department departmentOf(int who) {
        return who == 0 ? FIRST : SECOND;
    }

    /** Everything that is done from one day to another, in no order. */
    List<Act> from(LocalDate first, LocalDate today) {
        for (int who = 0; who < salespeople.size(); who++) {
            assign(first, who, departmentOf(who));
        }
        assign(DemoBusiness.workingDay(today.minusDays(DAYS_SINCE_MOVED)), salespeople.size() - 1, FIRST);
        acts.add(new Act(
                DemoBusiness.workingDay(today.minusDays(DAYS_SINCE_HANDED_OVER)),
                Part.MORNING,
                Role.SALES_DIRECTOR,
                new AssignSalesperson(DemoBusiness.account(HANDED_OVER), salespeople.get(1), "客户调整"),
                false));
        YearMonth last = YearMonth.from(today);
        long target = TARGET_OF_PERSON;
        for (YearMonth month = YearMonth.from(first); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate firstOfMonth = DemoBusiness.workingDay(month.atDay(1));
            aim(firstOfMonth.isBefore(first) ? first : firstOfMonth, month, target);
            target += GROWTH;
        }
        return acts;
    }

    private void assign(LocalDate on, int who, Department department) {
        acts.add(new Act(
                on,
                Part.MORNING,
                Role.SALES_DIRECTOR,
                new AssignDepartment(salespeople.get(who), department, on),
                false));
    }

    private void aim(LocalDate on, YearMonth month, long fen) {
        for (PersonId salesperson : salespeople) {
            set(on, TargetsId.of(salesperson), month, fen);
        }
        set(on, TargetsId.of(FIRST), month, fen * 3 / 2);
        set(on, TargetsId.of(SECOND), month, fen * 3 / 2);
        set(on, TargetsId.COMPANY, month, fen * salespeople.size());
    }

    private void set(LocalDate on, TargetsId targets, YearMonth month, long fen) {
        acts.add(new Act(
                on,
                Part.MORNING,
                Role.SALES_DIRECTOR,
                new SetTarget(targets, month, new Money(fen, DemoBusiness.CNY)),
                false));
    }
}
