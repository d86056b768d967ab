package io.countersign.web.importing;

import java.time.Duration;

/**
 * How much of everything one file may have: what keeps memory and disk bounded whatever is uploaded.
 *
 * @param inflatedBytesMax bytes of the file when it is unpacked
 * @param fieldCharactersMax characters of one value
 * @param ordersMax orders in a file
 * @param accountsMax accounts in a file
 * @param linesPerOrderMax lines of one order
 * @param linesUnderWayMax lines of orders that are not complete, or not answered yet
 * @param commandsUnderWayMax commands that are not answered yet
 * @param rejectedMax rejected lines, after which the mapping is surely wrong
 * @param viewsAwaited for how long views that are behind are waited for
 */
record ImportLimits(
        long inflatedBytesMax,
        int fieldCharactersMax,
        int ordersMax,
        int accountsMax,
        int linesPerOrderMax,
        int linesUnderWayMax,
        int commandsUnderWayMax,
        int rejectedMax,
        Duration viewsAwaited) {

    /** What is enough for the history of a large office, and harmless. */
    static final ImportLimits USUAL = new ImportLimits(
            4L * 1024 * 1024 * 1024,
            256 * 1024,
            2_000_000,
            200_000,
            10_000,
            50_000,
            1_024,
            1_000_000,
            Duration.ofMinutes(5));

    ImportLimits withInflatedBytesMax(long bytes) {
        return new ImportLimits(
                bytes,
                fieldCharactersMax,
                ordersMax,
                accountsMax,
                linesPerOrderMax,
                linesUnderWayMax,
                commandsUnderWayMax,
                rejectedMax,
                viewsAwaited);
    }
}
