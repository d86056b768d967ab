package io.countersign.query.wiring;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.query.bank.BankAnswers;
import io.countersign.query.bank.Candidate;
import io.countersign.query.bank.CandidateCard;
import io.countersign.query.bank.StatementCard;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.Register;
import io.countersign.store.policy.Policies;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;

/** What the bank says, and what its lines are compared with. */
@RegisterConfiguration
class BankRegisters {

    private final ZoneId zone;

    BankRegisters(@Value("${countersign.time-zone:Asia/Shanghai}") ZoneId zone) {
        this.zone = zone;
    }

    @Bean
    Register<BankStatement> bankStatements(Registers registers) {
        return registers.of(new StatementCard());
    }

    @Bean
    Register<Candidate> matchCandidates(Registers registers) {
        return registers.of(new CandidateCard(zone));
    }

    @Bean
    BankAnswers bankAnswers(
            Register<BankStatement> bankStatements,
            Register<Candidate> matchCandidates,
            LogFold log,
            Policies policies) {
        return new BankAnswers(bankStatements, matchCandidates, log, policies::inForce);
    }
}
