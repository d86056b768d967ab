package io.countersign.web.bankfile;

/** A file that is no bank statement, or a damaged one. It never says what stood there: that may be somebody's name. */
public final class StatementRefused extends RuntimeException {

    private final String where;
    private final String reason;

    private StatementRefused(String where, String reason) {
        super(where + " " + reason, null, false, false);
        this.where = where;
        this.reason = reason;
    }

    /** The file as a whole. */
    static StatementRefused file(String reason) {
        return new StatementRefused("file", reason);
    }

    /** One line of it. */
    static StatementRefused line(long line, String reason) {
        return new StatementRefused("line " + line, reason);
    }

    /** One field in one line of it. */
    static StatementRefused field(long line, String field, String reason) {
        return new StatementRefused("line " + line + ", " + field, reason);
    }

    /** Where: the file, a line of it, and the field in that line. */
    public String where() {
        return where;
    }

    /** What must be true there. */
    public String reason() {
        return reason;
    }
}
