package io.countersign.web.mapping;

/** A mapping that cannot be followed. The message says where and what must be true instead. */
public final class MappingRefused extends RuntimeException {

    public MappingRefused(String sentence) {
        super(sentence, null, false, false);
    }

    /** The sentence for whoever wrote the mapping. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
