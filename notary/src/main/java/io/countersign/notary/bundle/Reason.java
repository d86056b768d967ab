package io.countersign.notary.bundle;

/** Why something is not believed. */
public enum Reason {
    /** The file is not, byte for byte, as a bundle is written. */
    NOT_AS_WRITTEN,
    /** A part cannot be read. */
    MALFORMED,
    /** None of the known keys has signed, or the signature is not that of the key it names. */
    NOT_SIGNED,
    /** The SHA-256 of a file is not the one in the manifest. */
    FILE_CHANGED,
    /** The manifest has a file that is not there. */
    FILE_MISSING,
    /** A file is there that the manifest does not have. */
    FILE_UNLISTED,
    /** The manifest was made for another checkpoint. */
    OTHER_CHECKPOINT,
    /** The proof does not lead from the leaf to the root in the checkpoint. */
    NOT_IN_TREE,
    /** The event's place in the store and its place in the tree cannot both be right. */
    OUT_OF_ORDER,
    /** It is said not to be sealed yet, though it stands before what is. */
    UNSEALED_BEFORE_SEALED,
    /** The checkpoint that was kept and the one in the bundle are not of one log that only grew. */
    OTHER_HISTORY
}
