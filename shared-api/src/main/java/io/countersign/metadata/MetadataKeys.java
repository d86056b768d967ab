package io.countersign.metadata;

/**
 * The keys of a message's metadata. On an event they are stored: a key is a promise, like an event's name.
 *
 * <p>All values are texts, but for {@link #GRANTS}, which never leaves the process that put it there.
 */
public final class MetadataKeys {

    /** Who acted: a person's number, or {@code automation:} and what acted by itself. */
    public static final String ACTOR = "actor";

    /** The roles and regions under which the actor was allowed to, as the log had them at that moment. */
    public static final String AUTHORITY = "authority";

    /** For whom an automation acted. */
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /** What began all of this: an id that the caller of a request gave, the request's own number, or a message. */
    public static final String CORRELATION = "correlation";

    /** The message that led to this one directly. */
    public static final String CAUSATION = "causation";

    /** The request from outside, by its idempotency key or the number the edge gave it. */
    public static final String REQUEST = "request";

    /** When the command or question was sent, as an ISO instant. Not copied to events, which have a time of their own. */
    public static final String SENT_AT = "sentAt";

    /** The day on which the command or question was sent, in the company's time zone. Not copied to events. */
    public static final String TODAY = "today";

    /** The version of the aggregate the sender had seen. Not copied to events. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /**
     * What the sender may act as, a list of {@link io.countersign.people.Grant}. The command side puts it there itself,
     * from the log, when it lets a command in; nobody can send it. Not copied to events.
     */
    public static final String GRANTS = "grants";

    /** What the actor of an automation begins with. Nobody who signs in has such a number. */
    public static final String AUTOMATION = "automation:";

    private MetadataKeys() {}
}
