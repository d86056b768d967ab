package io.countersign.web.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes for whoever has lost their authenticator; each opens the door once. They do not print themselves. */
public record RecoveryCodes(List<String> codes) {

    static final int COUNT = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    public RecoveryCodes {
        codes = List.copyOf(codes);
    }

    static RecoveryCodes random(SecureRandom random) {
        return new RecoveryCodes(Stream.generate(() -> one(random)).limit(COUNT).toList());
    }

    /** A code as it is compared, however it was typed. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String one(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return codes.size() + " recovery codes";
    }
}
