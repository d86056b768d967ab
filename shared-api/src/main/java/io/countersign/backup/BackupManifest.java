package io.countersign.backup;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a backup consists of, and what it is to be compared with.
 *
 * @param format always {@link #FORMAT}
 * @param version of that format; a program reads its own and older ones
 * @param takenAt when, as an ISO instant
 * @param position of the last event
 * @param checkpoint signed over exactly these events
 * @param followers from where on each has to follow the log after a restore
 * @param files all but this one, in the order in which they were written
 */
public record BackupManifest(
        String format,
        int version,
        String takenAt,
        String origin,
        List<String> keys,
        long position,
        long events,
        String checkpoint,
        Map<String, Long> followers,
        List<BackedUpFile> files) {

    /** What {@link #format} says. */
    public static final String FORMAT = "countersign-backup";

    /** The version that this program writes. */
    public static final int VERSION = 1;

    /** The name of the file in which this is. */
    public static final String FILE = "manifest.json";

    /** The file with the checkpoint, as everybody may read it; it comes first and says how much there will be. */
    public static final String CHECKPOINT = "checkpoint";

    /** The file with all checkpoints. */
    public static final String CHECKPOINTS = "checkpoints.jsonl.gz";

    /** The file with the diary. */
    public static final String DIARY = "diary.jsonl.gz";

    /** The file with names, sign-ins and all else that is not in the log; the only one with anything personal in it. */
    public static final String PEOPLE = "people.jsonl.gz";

    private static final Pattern LOG = Pattern.compile("log-[0-9]{6,}\\.jsonl\\.gz");

    public BackupManifest {
        keys = List.copyOf(keys);
        followers = Map.copyOf(followers);
        files = List.copyOf(files);
    }

    /** What a part of the log is called, counted from 1. */
    public static String logFile(int number) {
        String digits = Integer.toString(number);
        return "log-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".jsonl.gz";
    }

    /** The parts of the log, in order. */
    public List<BackedUpFile> log() {
        return files.stream().filter(file -> LOG.matcher(file.name()).matches()).toList();
    }

    /** Whether names and sign-ins were taken along. */
    public boolean hasPeople() {
        return files.stream().anyMatch(file -> file.name().equals(PEOPLE));
    }

    /**
     * One file.
     *
     * @param bytes its length
     * @param sha256 in hexadecimal digits
     * @param events how many, if it is a part of the log
     * @param first the position of the first of them
     * @param last the position of the last of them
     */
    public record BackedUpFile(
            String name,
            long bytes,
            String sha256,
            @Nullable Long events,
            @Nullable Long first,
            @Nullable Long last) {}
}
