package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads customer statement messages (MT940) and interim reports (MT942), with the envelope of the network around them or without.
 *
 * <p>Each message is a statement of its own, an intermediate page too: it has its own number and its own two balances, so
 * that pages that come in one file and pages that come one by one are the same statements.
 */
final class Mt940Reader {

    private static final Pattern TAG = Pattern.compile(":([0-9]{2}[A-Z]?|NS):(.*)", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("\\{2:[IO](\\d{3})");
    private static final String TEXT_BLOCK = "{4:";
    private static final int LINES_BEFORE_MAX = 20;

    private final String text;
    private final List<ReadStatement> read = new ArrayList<>();
    private int position;
    private int line;
    private int linesOutside;
    private int linesOfStatements;
    private @Nullable StatementFormat format;
    private @Nullable Mt940Message message;
    private @Nullable Tag tag;

    private Mt940Reader(String text) {
        this.text = text;
    }

    static List<ReadStatement> read(String text) {
        return new Mt940Reader(text).read();
    }

    /** A field of a message with the lines that it goes on in. */
    private static final class Tag {

        private final int line;
        private final String name;
        private final StringBuilder content;

        Tag(int line, String name, String content) {
            this.line = line;
            this.name = name;
            this.content = new StringBuilder(content);
        }
    }

    private List<ReadStatement> read() {
        for (String next = nextLine(); next != null; next = nextLine()) {
            take(next);
        }
        endMessage();
        if (read.isEmpty()) {
            throw StatementRefused.file("has at least one message MT940 or MT942, which begins with :20:");
        }
        return read;
    }

    private @Nullable String nextLine() {
        if (position >= text.length()) {
            return null;
        }
        line++;
        int end = text.indexOf('\n', position);
        int until = end < 0 ? text.length() : end;
        if (until - position > Limits.FIELD_MAX) {
            throw StatementRefused.line(line, "has at most " + Limits.FIELD_MAX + " characters");
        }
        String next = text.substring(position, until);
        position = until + 1;
        return next.endsWith("\r") ? next.substring(0, next.length() - 1) : next;
    }

    private void take(String whole) {
        String content = whole;
        if (whole.startsWith("{")) {
            endMessage();
            Matcher type = TYPE.matcher(whole);
            boolean told = type.find();
            if (told && !"940".equals(type.group(1)) && !"942".equals(type.group(1))) {
                throw StatementRefused.field(line, "{2:", "is a message of type 940 or 942");
            }
            if (told || whole.startsWith("{1:")) {
                format = !told ? null : "940".equals(type.group(1)) ? StatementFormat.MT940 : StatementFormat.MT942;
            }
            int block = whole.indexOf(TEXT_BLOCK);
            content = block < 0 ? "" : whole.substring(block + TEXT_BLOCK.length());
        }
        if (content.equals("-") || content.startsWith("-}")) {
            endMessage();
            return;
        }
        Matcher begins = TAG.matcher(content);
        if (begins.matches()) {
            begin(begins.group(1), begins.group(2));
        } else {
            goOn(content);
        }
    }

    private void begin(String name, String content) {
        endTag();
        if (name.equals("20")) {
            endMessage();
            message = new Mt940Message(line, format);
        } else if (message == null) {
            throw StatementRefused.field(line, ":" + name + ":", "stands in a message, which begins with :20:");
        }
        tag = new Tag(line, name, content);
    }

    private void goOn(String content) {
        if (tag != null) {
            if (tag.content.length() + content.length() > Limits.FIELD_MAX) {
                throw StatementRefused.field(
                        line, ":" + tag.name + ":", "has at most " + Limits.FIELD_MAX + " characters");
            }
            tag.content.append('\n').append(content);
        } else if (!content.isBlank() && ++linesOutside > LINES_BEFORE_MAX) {
            throw StatementRefused.line(line, "is part of a message, which begins with :20:");
        }
    }

    private void endTag() {
        Tag ended = tag;
        tag = null;
        if (ended != null && message != null) {
            message.take(ended.line, ended.name, ended.content.toString());
        }
    }

    private void endMessage() {
        endTag();
        Mt940Message ended = message;
        message = null;
        if (ended != null) {
            ReadStatement statement = ended.statement();
            linesOfStatements += statement.lines().size();
            if (linesOfStatements > Limits.LINES_MAX || read.size() >= Limits.STATEMENTS_MAX) {
                throw StatementRefused.line(
                        line,
                        "is among the first " + Limits.LINES_MAX + " lines and " + Limits.STATEMENTS_MAX
                                + " statements of a file");
            }
            read.add(statement);
        }
    }
}
