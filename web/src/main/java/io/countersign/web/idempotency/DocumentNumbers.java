package io.countersign.web.idempotency;

import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages.Sender;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Gives a number to a document that came without one: the same number when the same request comes again. */
@Component
public final class DocumentNumbers {

    private final Numbers numbers;

    DocumentNumbers(Numbers numbers) {
        this.numbers = numbers;
    }

    /** The number for what this request creates. */
    public String forNew(HttpServletRequest request, Sender sender) {
        String key = request.getHeader(Api.IDEMPOTENCY_KEY);
        return key == null ? numbers.fresh() : Numbers.derived(sender.actor().value(), key, Api.pathOf(request));
    }
}
