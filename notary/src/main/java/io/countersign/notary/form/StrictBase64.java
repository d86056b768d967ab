package io.countersign.notary.form;

import java.util.Base64;

/** Base64 as in RFC 4648, section 4, read only in the one form in which it is written. */
public final class StrictBase64 {

    private StrictBase64() {}

    public static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * What a text stands for.
     *
     * @throws Malformed if it is not Base64, lacks its padding, or has bits that stand for nothing
     */
    public static byte[] decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("not Base64");
        }
        if (!encode(bytes).equals(text)) {
            throw new Malformed("not Base64 as it is written");
        }
        return bytes;
    }
}
