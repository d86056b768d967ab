package io.countersign.notary.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text as bytes and back, without the replacements that Java makes by itself: no two texts have the same bytes. */
public final class Utf8 {

    private Utf8() {}

    /**
     * A text as bytes.
     *
     * @throws Malformed if the text has half a character
     */
    public static byte[] encode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                demandWholeCharacters(text);
                break;
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Bytes as a text.
     *
     * @throws Malformed if the bytes are not UTF-8
     */
    public static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8");
        }
    }

    private static void demandWholeCharacters(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Malformed("half a character");
        }
    }
}
