package io.countersign.query.wiring;

import io.countersign.account.AccountQuery.Papers;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.query.credit.ReleaseAnswers;
import io.countersign.query.credit.ReleaseCard;
import io.countersign.query.dunning.CaseCard;
import io.countersign.query.dunning.DunningAnswers;
import io.countersign.query.history.LogFold;
import io.countersign.query.history.Reached;
import io.countersign.query.papers.PaperAnswers;
import io.countersign.query.papers.PapersCard;
import io.countersign.query.registers.Register;
import io.countersign.query.wiring.QuerySideConfiguration.Views;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** What the office keeps about its customers beside their money: credit releases, dunning, papers. */
@RegisterConfiguration
class CustomerRegisters {

    private final ZoneId zone;

    CustomerRegisters(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    Register<Release> releases(Registers registers) {
        return registers.of(new ReleaseCard());
    }

    @Bean
    Register<Case> dunningCases(Registers registers) {
        return registers.of(new CaseCard());
    }

    @Bean
    Register<Papers> papers(Registers registers) {
        return registers.of(new PapersCard());
    }

    @Bean
    ReleaseAnswers releaseAnswers(Register<Release> releases, LogFold log) {
        return new ReleaseAnswers(releases, log);
    }

    @Bean
    DunningAnswers dunningAnswers(Register<Case> dunningCases, Views views, Reached reached, Clock clock) {
        return new DunningAnswers(dunningCases, views.accounts.documents(), reached::demand, clock, zone);
    }

    @Bean
    PaperAnswers paperAnswers(Register<Papers> papers, Views views, Reached reached, Clock clock) {
        return new PaperAnswers(papers, views.accounts.documents(), reached::demand, clock, zone);
    }
}
