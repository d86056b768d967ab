package io.countersign.refusal;

/**
 * Whoever decides or answers could not be reached, or a store of theirs could not. Whether a command was handled is not known:
 * it may be sent again as it was.
 */
public final class NotReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotReached(String message) {
        super(message);
    }

    public NotReached(String message, Throwable cause) {
        super(message, cause);
    }
}
