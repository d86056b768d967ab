package io.countersign.web.importing;

/** An import that cannot go on. The message is for the person who began it. */
final class ImportFailed extends RuntimeException {

    ImportFailed(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence for whoever began the import. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
