package io.countersign.web.importing;

/** A mapping that cannot be followed. The message says where and what must be true instead. */
final class MappingRefused extends RuntimeException {

    MappingRefused(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence for whoever wrote the mapping. */
    String sentence() {
        return String.valueOf(getMessage());
    }
}
