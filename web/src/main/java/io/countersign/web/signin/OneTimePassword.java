package io.countersign.web.signin;

import java.security.SecureRandom;

/** A password that is good for one thing: to choose a better one. It does not print itself. */
public record OneTimePassword(String value) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    static OneTimePassword random(SecureRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                text.append('-');
            }
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new OneTimePassword(text.toString());
    }

    @Override
    public String toString() {
        return "one-time password";
    }
}
