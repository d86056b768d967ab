package io.countersign.notary.commandline;

/** Text from a stranger's file, so that it cannot move the cursor, hide a word or turn a line around. */
final class Printable {

    private Printable() {}

    static String of(String text) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (isHarmless(point)) {
                printable.appendCodePoint(point);
            } else {
                printable.append("\\u{%x}".formatted(point));
            }
        });
        return printable.toString();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
