package io.countersign.web.bankfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML document in which nothing is without end: no text, tag, comment, instruction or section has more
 * than a megabyte. A parser keeps each of them in memory as one.
 *
 * <p>A document that has zero bytes, as UTF-16 does, is refused: its tokens cannot be told apart like this, and no bank
 * writes one.
 */
final class ShortTokens extends FilterInputStream {

    private static final int BYTES_MAX = 1024 * 1024;

    private int line = 1;
    private int length;
    private Kind kind = Kind.TEXT;
    private int beginning;
    private int last;
    private int lastButOne;

    ShortTokens(InputStream in) {
        super(in);
    }

    private enum Kind {
        TEXT,
        TAG,
        COMMENT,
        SECTION,
        INSTRUCTION
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            look(one);
        }
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int read = super.read(target, offset, wanted);
        for (int i = 0; i < read; i++) {
            look(target[offset + i] & 0xFF);
        }
        return read;
    }

    private void look(int one) {
        if (one == 0) {
            throw StatementRefused.line(line, "is XML without zero bytes");
        }
        if (one == '\n') {
            line++;
        }
        if (++length > BYTES_MAX) {
            throw StatementRefused.line(line, "has at most " + BYTES_MAX + " bytes between two tags");
        }
        switch (kind) {
            case TEXT -> {
                if (one == '<') {
                    begin(Kind.TAG);
                }
            }
            case TAG -> tag(one);
            case COMMENT -> endAt(one, '-', '-');
            case SECTION -> endAt(one, ']', ']');
            case INSTRUCTION -> {
                if (one == '>' && last == '?') {
                    begin(Kind.TEXT);
                }
            }
        }
        lastButOne = last;
        last = one;
    }

    /** What the first characters after the angle bracket make of it. */
    private void tag(int one) {
        beginning++;
        if (beginning == 1 && one == '?') {
            begin(Kind.INSTRUCTION);
        } else if (beginning == 3 && one == '-' && last == '-' && lastButOne == '!') {
            begin(Kind.COMMENT);
        } else if (beginning == 2 && one == '[' && last == '!') {
            begin(Kind.SECTION);
        } else if (one == '>') {
            begin(Kind.TEXT);
        }
    }

    private void endAt(int one, int before, int beforeThat) {
        if (one == '>' && last == before && lastButOne == beforeThat && length > 2) {
            begin(Kind.TEXT);
        }
    }

    private void begin(Kind next) {
        kind = next;
        length = 0;
        beginning = 0;
    }
}
