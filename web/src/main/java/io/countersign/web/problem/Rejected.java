package io.countersign.web.problem;

import io.countersign.refusal.Refusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edge says no. Thrown wherever that is found out, and written as one {@link Problem}. */
public final class Rejected extends RuntimeException {

    private final ProblemKind kind;
    private final String detail;
    private final List<Refusal> refusals;
    private final List<FieldProblem> errors;
    private final Map<String, String> headers;

    private Rejected(
            ProblemKind kind,
            String detail,
            List<Refusal> refusals,
            List<FieldProblem> errors,
            Map<String, String> headers) {
        super(kind.code(), null, false, false);
        this.kind = kind;
        this.detail = detail;
        this.refusals = List.copyOf(refusals);
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A problem of this kind, with what to do about it. */
    public static Rejected of(ProblemKind kind, String detail) {
        return new Rejected(kind, detail, List.of(), List.of(), Map.of());
    }

    /** The request does not have the right shape. */
    public static Rejected shape(List<FieldProblem> errors) {
        return new Rejected(ProblemKind.SHAPE, "Put right what is listed under errors.", List.of(), errors, Map.of());
    }

    /** The request does not have the right shape in one place. */
    public static Rejected shape(String field, String rule) {
        return shape(List.of(new FieldProblem(field, rule)));
    }

    /** Rules did not hold. */
    public static Rejected refused(List<Refusal> refusals) {
        String sentences =
                String.join(" ", refusals.stream().map(Refusal::sentence).toList());
        return new Rejected(ProblemKind.REFUSED, sentences, refusals, List.of(), Map.of());
    }

    /** One rule did not hold. */
    public static Rejected refused(String code, String sentence) {
        return refused(List.of(new Refusal(code, sentence)));
    }

    /** Nobody is told why. */
    public static Rejected permission() {
        return of(ProblemKind.PERMISSION, "Ask somebody whose work it is.");
    }

    /**
     * There is no such thing.
     *
     * @param what the kind of thing, such as {@code order}
     */
    public static Rejected unknown(String what) {
        return of(ProblemKind.NOT_FOUND, "There is no " + what + " with this number.");
    }

    /** The caller had seen another version. */
    public static Rejected changed() {
        return of(ProblemKind.CHANGED, "Read it again, and decide again.");
    }

    /** Too many sign-ins failed. */
    public static Rejected tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return of(ProblemKind.TOO_MANY, "Try again in " + seconds + " s.").with("Retry-After", Long.toString(seconds));
    }

    /** The same, with a header that goes with it. */
    public Rejected with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Rejected(kind, detail, refusals, errors, more);
    }

    public ProblemKind kind() {
        return kind;
    }

    public String detail() {
        return detail;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    public List<FieldProblem> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }

    Problem document(String instance, String requestId, Sentences sentences) {
        return new Problem(
                kind.type(),
                sentences.title(kind),
                kind.status().value(),
                refusals.isEmpty() ? sentences.told(detail) : sentences.joined(refusals),
                instance,
                refusals.isEmpty() ? kind.code() : refusals.getFirst().code(),
                refusals.stream().map(sentences::told).toList(),
                errors.stream().map(sentences::told).toList(),
                requestId);
    }
}
