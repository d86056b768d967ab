package io.countersign.standalone.demo;

import io.countersign.account.CustomerAccountId;
import io.countersign.complaint.ComplaintCommand.AnswerComplaint;
import io.countersign.complaint.ComplaintCommand.CloseComplaint;
import io.countersign.complaint.ComplaintCommand.RegisterComplaint;
import io.countersign.complaint.ComplaintId;
import io.countersign.dispatch.DispatchCommand.ConfirmReceipt;
import io.countersign.dispatch.DispatchCommand.RegisterDispatch;
import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchKind;
import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.ApproveClaim;
import io.countersign.expense.ExpenseCommand.CheckClaim;
import io.countersign.expense.ExpenseCommand.PayClaim;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.inquiry.InquiryCommand.AskAboutStock;
import io.countersign.inquiry.InquiryCommand.ReplyToInquiry;
import io.countersign.inquiry.InquiryCommand.TellCustomer;
import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.WantedGoods;
import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanId;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyId;
import io.countersign.staff.StaffCommand.DelegateAuthority;
import io.countersign.standalone.demo.Act.Part;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What else is on the desks of the demo office: inquiries, samples, complaints, expenses, leave, the policy. */
final class DemoDesk {

    private static final long SEED = 20_260_902;
    private static final int CUSTOMERS = 12;

    private final PersonId director;
    private final Random random = new Random(SEED);
    private final List<Act> acts = new ArrayList<>();

    /** @param director to whom the regional manager lends their authority during leave */
    DemoDesk(PersonId director) {
        this.director = director;
    }

    /** Everything that is done from one day to another, in no order. */
    List<Act> from(LocalDate first, LocalDate today) {
        act(
                first,
                Part.MORNING,
                Role.ADMINISTRATOR,
                new PublishPolicy(new PolicyId("office"), OfficePolicy.AS_DELIVERED, "首次公布"));
        lendDuringLeave(DemoBusiness.workingDay(today.minusDays(120)));
        for (LocalDate day = first.plusDays(1); day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
                inquiry(day);
                samples(day);
            }
            if (day.getDayOfWeek() == DayOfWeek.THURSDAY && day.getDayOfMonth() <= 14) {
                expenses(day);
            }
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY && day.getDayOfMonth() % 3 == 0) {
                complaint(day);
            }
        }
        return acts;
    }

    private void lendDuringLeave(LocalDate from) {
        act(
                from,
                Part.MORNING,
                Role.REGIONAL_MANAGER,
                new DelegateAuthority(
                        director,
                        new DelegationId("DL-" + from),
                        Role.REGIONAL_MANAGER,
                        DemoBusiness.REGIONS,
                        from,
                        from.plusDays(13),
                        "年假"));
    }

    private void inquiry(LocalDate day) {
        InquiryId inquiry = new InquiryId("INQ-" + day);
        Quantity rolls = new Quantity(1_000L * (10 + random.nextInt(90)));
        tryTo(
                day,
                Part.MORNING,
                Role.SALES_ASSISTANT,
                new AskAboutStock(
                        inquiry,
                        customer(),
                        new WantedGoods(
                                "F-9" + random.nextInt(10),
                                null,
                                "和平墙纸厂",
                                rolls,
                                UnitOfMeasure.ROLL,
                                false,
                                rolls,
                                null,
                                random.nextBoolean(),
                                false,
                                null)));
        LocalDate next = DemoBusiness.workingDay(day.plusDays(1));
        tryTo(next, Part.MORNING, Role.PURCHASING, new ReplyToInquiry(inquiry, "厂家有货", rolls, day.plusDays(10)));
        tryTo(next, Part.AFTERNOON, Role.SALES_ASSISTANT, new TellCustomer(inquiry, next));
    }

    private void samples(LocalDate day) {
        DispatchId dispatch = new DispatchId("DP-" + day);
        tryTo(
                day,
                Part.AFTERNOON,
                Role.SALES_ASSISTANT,
                new RegisterDispatch(
                        dispatch,
                        customer(),
                        DispatchKind.values()[random.nextInt(3)],
                        "样品一包",
                        null,
                        "顺丰",
                        "SF-" + day,
                        day));
        LocalDate received = DemoBusiness.workingDay(day.plusDays(2));
        tryTo(received, Part.MORNING, Role.SALES_ASSISTANT, new ConfirmReceipt(dispatch, received));
        if (day.getDayOfMonth() <= 7) {
            LoanId loan = new LoanId("LN-" + day);
            tryTo(day, Part.NOON, Role.SALESPERSON, new LendSample(loan, customer(), "展示样机", 1, day, day.plusDays(20)));
            LocalDate back = DemoBusiness.workingDay(day.plusDays(12 + random.nextInt(16)));
            tryTo(back, Part.NOON, Role.WAREHOUSE, new TakeSampleBack(loan, back, null));
        }
    }

    private void complaint(LocalDate day) {
        ComplaintId complaint = new ComplaintId("CP-" + day);
        tryTo(
                day,
                Part.MORNING,
                Role.SALES_ASSISTANT,
                new RegisterComplaint(complaint, customer(), null, "W-1001", "两卷颜色不一致"));
        LocalDate answered = DemoBusiness.workingDay(day.plusDays(3));
        tryTo(answered, Part.MORNING, Role.AFTER_SALES, new AnswerComplaint(complaint, "同意更换", null));
        tryTo(
                DemoBusiness.workingDay(day.plusDays(8)),
                Part.AFTERNOON,
                Role.AFTER_SALES,
                new CloseComplaint(complaint, "客户满意"));
    }

    private void expenses(LocalDate day) {
        ExpenseClaimId claim = new ExpenseClaimId("EX-" + day);
        int who = day.getDayOfYear() % DemoOffice.SALESPEOPLE;
        ExpenseCategory category = ExpenseCategory.values()[random.nextInt(3)];
        Money amount = new Money(10_000L * (5 + random.nextInt(40)), DemoBusiness.CNY);
        spend(
                day,
                who,
                new PlanExpenses(
                        claim,
                        DemoBusiness.REGIONS.get(who),
                        DemoBoard.departmentOf(who).value(),
                        "拜访客户",
                        category,
                        amount));
        LocalDate back = DemoBusiness.workingDay(day.plusDays(5));
        spend(
                back,
                who,
                new SubmitClaim(
                        claim,
                        List.of(new ExpenseInvoice(
                                new ExpenseInvoiceNumber("FP" + day), "如家酒店", amount, day, category))));
        tryTo(back, Part.AFTERNOON, Role.FINANCE, new CheckClaim(claim, null));
        tryTo(back, Part.EVENING, Role.GENERAL_MANAGER, new ApproveClaim(claim, null));
        LocalDate paid = DemoBusiness.workingDay(day.plusDays(8));
        tryTo(paid, Part.AFTERNOON, Role.FINANCE, new PayClaim(claim, paid, "ICBC 1202 0210"));
    }

    private CustomerAccountId customer() {
        return DemoBusiness.account(random.nextInt(CUSTOMERS));
    }

    private void act(LocalDate on, Part part, Role role, Object command) {
        acts.add(new Act(on, part, role, command, false));
    }

    private void spend(LocalDate on, int who, Object command) {
        acts.add(new Act(on, Part.MORNING, Role.SALESPERSON, who, command, true));
    }

    private void tryTo(LocalDate on, Part part, Role role, Object command) {
        acts.add(new Act(on, part, role, command, true));
    }
}
