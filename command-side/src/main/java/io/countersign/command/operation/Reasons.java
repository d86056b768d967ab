package io.countersign.command.operation;

/** What counts as a reason. */
final class Reasons {

    private static final int CHARACTERS_MAX = 500;

    private Reasons() {}

    static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= CHARACTERS_MAX;
    }
}
