package io.countersign.web.idempotency;

import io.countersign.web.idempotency.RememberedAnswers.Verdict;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.ProblemWriter;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a request that is sent twice with the same {@code Idempotency-Key} happen once: the second is answered with
 * what the first was answered with. A second one that comes while the first is under way waits for it.
 *
 * <p>Kept are answers that say it was done, and refusals by rule. Whatever else went wrong may be tried again with the
 * same key. A request that was cut off is done again after a minute: the ledger takes the same fact only once.
 *
 * <p>No secret is kept. A change of password is never kept at all, not even its hash. Of an answer that shows a secret
 * once (a token, a one-time password), what is kept is what {@link #keepInstead} was given, which has it not. Uploads
 * are not kept either: bringing the same history along twice adds nothing.
 */
public final class AnswerOnce extends OncePerRequestFilter {

    /** Says that an answer had been given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,200}");
    private static final long WAIT_SECONDS = 10;
    private static final String KEEP_INSTEAD = AnswerOnce.class.getName() + ".instead";
    private static final Set<String> NEVER_KEPT = Set.of(Api.ROOT + "/me/password");
    private static final Set<String> SHOWING_SECRETS = Set.of(Api.ROOT + "/me/tokens", Api.ROOT + "/staff");

    private final RememberedAnswers answers;
    private final ProblemWriter problems;
    private final JsonMapper json;
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    AnswerOnce(RememberedAnswers answers, ProblemWriter problems, JsonMapper json) {
        this.answers = answers;
        this.problems = problems;
        this.json = json;
    }

    /** Says what is kept of an answer that shows a secret: the same without it. */
    public static void keepInstead(HttpServletRequest request, Object answerWithoutSecret) {
        request.setAttribute(KEEP_INSTEAD, answerWithoutSecret);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || request.getHeader(Api.IDEMPOTENCY_KEY) == null
                || WholeBody.isUpload(request)
                || NEVER_KEPT.contains(Api.pathOf(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(Api.IDEMPOTENCY_KEY);
        if (!KEY.matcher(key).matches()) {
            problems.write(
                    request,
                    response,
                    Rejected.shape(Api.IDEMPOTENCY_KEY, "has from 1 to 200 printable ASCII characters"));
            return;
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            chain.doFilter(request, response);
            return;
        }
        String mine = who.person().value() + ' ' + key;
        CompletableFuture<Void> done = new CompletableFuture<>();
        if (!becomesTheOnlyOne(mine, done)) {
            problems.write(request, response, stillUnderWay());
            return;
        }
        try {
            once(who, key, request, response, chain);
        } finally {
            underWay.remove(mine, done);
            done.complete(null);
        }
    }

    private void once(
            SignedIn who, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (answers.begin(who.person(), key, hash(request))) {
            case Verdict.DoIt ignored -> doAndKeep(who, key, request, response, chain);
            case Verdict.SayAgain known -> sayAgain(known.answer(), response);
            case Verdict.UnderWay ignored -> problems.write(request, response, stillUnderWay());
            case Verdict.UsedOtherwise ignored ->
                problems.write(
                        request,
                        response,
                        Rejected.of(ProblemKind.KEY_REUSED, "Use a new key for a request with other content."));
        }
    }

    private void doAndKeep(
            SignedIn who, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, answer);
            int status = answer.getStatus();
            if (status >= 200 && status < 300 || ProblemWriter.refusedByRule(request)) {
                answers.finish(
                        who.person(),
                        key,
                        new StoredAnswer(
                                status,
                                answer.getHeader(HttpHeaders.LOCATION),
                                answer.getHeader(HttpHeaders.ETAG),
                                answer.getContentType(),
                                withoutSecret(request, answer)));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.forget(who.person(), key);
            }
        }
        answer.copyBodyToResponse();
    }

    private byte[] withoutSecret(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        Object instead = request.getAttribute(KEEP_INSTEAD);
        if (instead != null) {
            return json.writeValueAsBytes(instead);
        }
        boolean secret = SHOWING_SECRETS.contains(Api.pathOf(request)) && answer.getStatus() < 300;
        return secret ? new byte[0] : answer.getContentAsByteArray();
    }

    private static void sayAgain(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        if (answer.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.contentType() != null) {
            response.setContentType(answer.contentType());
        }
        response.getOutputStream().write(answer.body());
        response.flushBuffer();
    }

    /** Waits while another request with the same key is under way here, and then takes its place. */
    private boolean becomesTheOnlyOne(String mine, CompletableFuture<Void> done) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        CompletableFuture<Void> other = underWay.putIfAbsent(mine, done);
        while (other != null) {
            try {
                other.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            other = underWay.putIfAbsent(mine, done);
        }
        return true;
    }

    private static Rejected stillUnderWay() {
        return Rejected.of(ProblemKind.UNDER_WAY, "Send it again in a moment.").with(HttpHeaders.RETRY_AFTER, "1");
    }

    private static String hash(HttpServletRequest request) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String query = request.getQueryString();
            String address = request.getMethod() + ' ' + request.getRequestURI() + (query == null ? "" : '?' + query);
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(WholeBody.of(request)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
