package io.countersign.query.wiring;

import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.BooksQuery.ShowLateFacts;
import io.countersign.books.BooksQuery.ShowLedger;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Reached;
import io.countersign.query.journal.BookFold;
import io.countersign.query.journal.FactsOfEvent;
import io.countersign.query.journal.JournalAnswers;
import io.countersign.query.journal.KeptBooks;
import io.countersign.query.journal.LedgerReports;
import io.countersign.query.journal.Sheet;
import io.countersign.query.journal.TrialBalanceReport;
import io.countersign.query.receivables.CompareAnswers;
import io.countersign.query.registers.Register;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** Who answers about the books. */
@RegisterConfiguration
class BooksConfiguration {

    private final ZoneId zone;

    BooksConfiguration(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    Register<Sheet> sheets(Registers registers) {
        return registers.of(new BookFold(zone));
    }

    @Bean
    JournalAnswers journalAnswers(LogFold log, Closings closings, Clock clock) {
        return new JournalAnswers(log, closings, clock, zone);
    }

    @Bean
    KeptBooks keptBooks(Register<Sheet> sheets, QuerySideConfiguration.Views views, Reached reached) {
        return new KeptBooks(sheets.documents(), views.remittances.documents(), reached::await);
    }

    @Bean
    TrialBalanceReport trialBalanceReport(JournalAnswers journal, KeptBooks kept) {
        return new TrialBalanceReport(journal, kept);
    }

    @Bean
    LedgerReports ledgerReports(JournalAnswers journal, KeptBooks kept) {
        return new LedgerReports(journal, kept);
    }

    @Bean
    FactsOfEvent<ShowLedger> ledgerFacts(JournalAnswers journal) {
        return new FactsOfEvent<>(ShowLedger.class, journal);
    }

    @Bean
    FactsOfEvent<ShowJournal> journalFacts(JournalAnswers journal) {
        return new FactsOfEvent<>(ShowJournal.class, journal);
    }

    @Bean
    FactsOfEvent<ShowLateFacts> lateFacts(JournalAnswers journal) {
        return new FactsOfEvent<>(ShowLateFacts.class, journal);
    }

    @Bean
    CompareAnswers compareAnswers(LogFold log, Closings closings, Clock clock) {
        return new CompareAnswers(log, closings, clock, zone);
    }
}
