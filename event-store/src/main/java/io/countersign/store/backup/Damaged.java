package io.countersign.store.backup;

/** A backup is not what was written; the sentence says which file, and says nothing of what is in it. */
public final class Damaged extends RuntimeException {

    public Damaged(String sentence) {
        super(sentence);
    }
}
