package io.countersign.standalone.commandline;

import java.util.Locale;

/** How far through the events something has come, as a bar. */
final class Bar {

    private static final int LENGTH = 30;

    private Bar() {}

    /** @param began a moment of {@link System#nanoTime} */
    static String of(long done, long all, long began) {
        int full = (int) (LENGTH * done / Math.max(1, all));
        double seconds = Math.max(1, System.nanoTime() - began) / 1e9;
        return String.format(
                Locale.ROOT,
                "[%s%s] %,d of %,d events, %,d/s",
                "#".repeat(full),
                "-".repeat(LENGTH - full),
                done,
                all,
                Math.round(done / seconds));
    }
}
