package io.countersign.query.wiring;

import io.countersign.query.attempts.AttemptAnswers;
import io.countersign.query.attempts.AttemptsFold;
import io.countersign.query.attempts.TriedOnADay;
import io.countersign.query.exports.ExportAnswers;
import io.countersign.query.exports.ExportsFold;
import io.countersign.query.exports.TakenOnADay;
import io.countersign.query.history.LogFold;
import io.countersign.query.people.ErasedPerson;
import io.countersign.query.people.ErasureAnswers;
import io.countersign.query.people.ErasuresFold;
import io.countersign.query.policy.PolicyAnswers;
import io.countersign.query.registers.Register;
import org.springframework.context.annotation.Bean;

/** Which policy holds, who was refused what, who took what out, and who was erased. */
@RegisterConfiguration
class AuthorityConfiguration {

    @Bean
    PolicyAnswers policyAnswers(LogFold log) {
        return new PolicyAnswers(log);
    }

    @Bean
    Register<TriedOnADay> attempts(Registers registers) {
        return registers.of(new AttemptsFold());
    }

    @Bean
    AttemptAnswers attemptAnswers(Register<TriedOnADay> attempts, LogFold log) {
        return new AttemptAnswers(attempts, log);
    }

    @Bean
    Register<TakenOnADay> exportsTaken(Registers registers) {
        return registers.of(new ExportsFold());
    }

    @Bean
    ExportAnswers exportAnswers(Register<TakenOnADay> exports, LogFold log) {
        return new ExportAnswers(exports, log);
    }

    @Bean
    Register<ErasedPerson> erasuresOfPeople(Registers registers) {
        return registers.of(new ErasuresFold());
    }

    @Bean
    ErasureAnswers erasureAnswers(Register<ErasedPerson> erasures) {
        return new ErasureAnswers(erasures);
    }
}
