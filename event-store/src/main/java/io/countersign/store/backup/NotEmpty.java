package io.countersign.store.backup;

/** There is something already where a backup was to be put; the sentence says where. */
public final class NotEmpty extends RuntimeException {

    public NotEmpty(String what) {
        super("there is something in " + what + ": a backup is restored into an empty installation only");
    }
}
