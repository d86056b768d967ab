package io.countersign.web.idempotency;

import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.RequestNumber;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * The order in which a request is looked at: it gets a number, its sender is made out, its body is read, its key is
 * looked up.
 */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    private static final String API = "/api/*";

    /** Before the sender is made out. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    /** After the sender was made out, which Spring Security does at -100. */
    private static final int AFTER_SIGN_IN = 0;

    @Bean
    FilterRegistrationBean<RequestNumber> requestNumber(Numbers numbers, ProblemWriter problems) {
        FilterRegistrationBean<RequestNumber> first =
                new FilterRegistrationBean<>(new RequestNumber(numbers, problems));
        first.setOrder(FIRST);
        return first;
    }

    @Bean
    FilterRegistrationBean<WholeBody> wholeBody(ProblemWriter problems) {
        FilterRegistrationBean<WholeBody> second = new FilterRegistrationBean<>(new WholeBody(problems));
        second.addUrlPatterns(API);
        second.setOrder(AFTER_SIGN_IN);
        return second;
    }

    @Bean
    FilterRegistrationBean<AnswerOnce> answerOnce(RememberedAnswers answers, ProblemWriter problems, JsonMapper json) {
        FilterRegistrationBean<AnswerOnce> third =
                new FilterRegistrationBean<>(new AnswerOnce(answers, problems, json));
        third.addUrlPatterns(API);
        third.setOrder(AFTER_SIGN_IN + 1);
        return third;
    }
}
