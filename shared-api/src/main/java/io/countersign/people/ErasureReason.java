package io.countersign.people;

/** Why a person is erased. There are no words beside it: they could name the person. */
public enum ErasureReason {
    /** The person wants it. */
    REQUESTED,
    /** The law, or the office's own rule, says that the time is over. */
    TIME_IS_OVER,
    /** The person should never have been written down. */
    WRITTEN_DOWN_BY_MISTAKE,
    /** An authority ordered it. */
    ORDERED
}
