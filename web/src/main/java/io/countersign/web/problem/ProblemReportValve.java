package io.countersign.web.problem;

import io.countersign.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Says in a problem what the server itself refuses before any of our code hears of it, such as a broken address. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemKind kind = status < 500 ? ProblemKind.SHAPE : ProblemKind.BUG;
        Problem problem = new Problem(
                kind.type(),
                kind.title(),
                status,
                "The server could not read the request.",
                "about:blank",
                kind.code(),
                List.<Refusal>of(),
                List.of(),
                RequestNumber.of(request));
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.getReporter().write(new String(ProblemWriter.json(problem), StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("nobody is listening any more", e);
        }
    }
}
