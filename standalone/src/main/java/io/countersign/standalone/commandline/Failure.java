package io.countersign.standalone.commandline;

/** Something could not be done, and this sentence says why. */
public final class Failure extends RuntimeException {

    public Failure(String sentence) {
        super(sentence);
    }
}
