package io.countersign.web.bankfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bytes of a file as text, strictly: what cannot be in the encoding is refused, never replaced. */
final class TextOfFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 64 * 1024;

    private TextOfFile() {}

    /**
     * Decodes a file.
     *
     * @param charset how it is encoded; found out when absent: UTF-8, or else GB18030
     */
    static String of(byte[] bytes, @Nullable Charset charset) {
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            throw StatementRefused.file("is encoded in UTF-8 or GB18030, and not in UTF-16");
        }
        boolean marked = begins(bytes, 0xEF, 0xBB, 0xBF);
        int from = marked ? 3 : 0;
        List<Charset> charsets = marked
                ? List.of(StandardCharsets.UTF_8)
                : charset == null ? List.of(StandardCharsets.UTF_8, GB18030) : List.of(charset);
        long lineReached = 0;
        for (Charset one : charsets) {
            StringBuilder text = new StringBuilder(bytes.length);
            int wrongAt = decode(bytes, from, one, text);
            if (wrongAt < 0) {
                return withoutNothing(text.toString());
            }
            lineReached = Math.max(lineReached, lineOf(bytes, wrongAt));
        }
        throw StatementRefused.line(
                lineReached,
                "is text in "
                        + String.join(
                                " or ", charsets.stream().map(Charset::name).toList()));
    }

    static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** @return where the first byte is that cannot be; below zero when there is none */
    private static int decode(byte[] bytes, int from, Charset charset, StringBuilder text) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isUnderflow()) {
                result = decoder.flush(out);
            }
            out.flip();
            text.append(out);
            out.clear();
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
        }
    }

    private static String withoutNothing(String text) {
        int nothing = text.indexOf('\0');
        if (nothing >= 0) {
            throw StatementRefused.line(
                    text.substring(0, nothing).lines().count(), "is text, without bytes that no text has");
        }
        return text;
    }

    private static long lineOf(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
