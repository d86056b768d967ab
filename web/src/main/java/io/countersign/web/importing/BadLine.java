package io.countersign.web.importing;

/** A line that cannot be brought along, because of one of its values. */
final class BadLine extends RuntimeException {

    private final String column;
    private final String value;

    /**
     * @param column the file's name for the value; empty for the whole line
     * @param reason what must be true of it
     */
    BadLine(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    Rejects.Rejection at(long line) {
        return new Rejects.Rejection(line, column, value, "", String.valueOf(getMessage()));
    }
}
