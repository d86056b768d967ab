package io.countersign.query.wiring;

import io.countersign.complaint.ComplaintQuery.Complaint;
import io.countersign.dispatch.DispatchQuery.Dispatch;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.freight.FreightQuery.Quote;
import io.countersign.freight.FreightQuery.Tariff;
import io.countersign.inquiry.InquiryQuery.Inquiry;
import io.countersign.loan.LoanQuery.Loan;
import io.countersign.message.MessageQuery.Message;
import io.countersign.query.complaints.ComplaintAnswers;
import io.countersign.query.complaints.ComplaintCard;
import io.countersign.query.dispatches.DispatchAnswers;
import io.countersign.query.dispatches.DispatchCard;
import io.countersign.query.expenses.ExpenseAnswers;
import io.countersign.query.expenses.ExpenseClaimCard;
import io.countersign.query.freight.FreightAnswers;
import io.countersign.query.freight.QuoteCard;
import io.countersign.query.freight.TariffCard;
import io.countersign.query.inquiries.InquiryAnswers;
import io.countersign.query.inquiries.InquiryCard;
import io.countersign.query.loans.LoanAnswers;
import io.countersign.query.loans.LoanCard;
import io.countersign.query.messages.MessageAnswers;
import io.countersign.query.messages.MessageCard;
import io.countersign.query.registers.Register;
import org.springframework.context.annotation.Bean;

/** What the office keeps beside orders and money: messages, inquiries, freight, dispatches, samples, complaints, expenses. */
@RegisterConfiguration
class OfficeRegisters {

    @Bean
    Register<Message> messageRegister(Registers registers) {
        return registers.of(new MessageCard());
    }

    @Bean
    MessageAnswers messageAnswers(Register<Message> messageRegister) {
        return new MessageAnswers(messageRegister);
    }

    @Bean
    Register<Inquiry> inquiries(Registers registers) {
        return registers.of(new InquiryCard());
    }

    @Bean
    InquiryAnswers inquiryAnswers(Register<Inquiry> inquiries) {
        return new InquiryAnswers(inquiries);
    }

    @Bean
    Register<Dispatch> dispatches(Registers registers) {
        return registers.of(new DispatchCard());
    }

    @Bean
    DispatchAnswers dispatchAnswers(Register<Dispatch> dispatches) {
        return new DispatchAnswers(dispatches);
    }

    @Bean
    Register<Loan> sampleLoans(Registers registers) {
        return registers.of(new LoanCard());
    }

    @Bean
    LoanAnswers loanAnswers(Register<Loan> sampleLoans) {
        return new LoanAnswers(sampleLoans);
    }

    @Bean
    Register<Complaint> complaints(Registers registers) {
        return registers.of(new ComplaintCard());
    }

    @Bean
    ComplaintAnswers complaintAnswers(Register<Complaint> complaints) {
        return new ComplaintAnswers(complaints);
    }

    @Bean
    Register<ExpenseClaim> expenseClaims(Registers registers) {
        return registers.of(new ExpenseClaimCard());
    }

    @Bean
    ExpenseAnswers expenseAnswers(Register<ExpenseClaim> expenseClaims) {
        return new ExpenseAnswers(expenseClaims);
    }

    @Bean
    Register<Tariff> freightTariffs(Registers registers) {
        return registers.of(new TariffCard());
    }

    @Bean
    Register<Quote> freightQuotes(Registers registers) {
        return registers.of(new QuoteCard());
    }

    @Bean
    FreightAnswers freightAnswers(Register<Tariff> freightTariffs, Register<Quote> freightQuotes) {
        return new FreightAnswers(freightTariffs, freightQuotes);
    }
}
