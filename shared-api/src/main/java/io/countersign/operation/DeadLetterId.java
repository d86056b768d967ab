package io.countersign.operation;

import io.countersign.identity.Id;

/** An event that a follower could not digest: the follower's name and the event's place in the log. */
public record DeadLetterId(String value) implements Id {

    private static final char BETWEEN = ':';

    /** @throws IllegalArgumentException when it does not end with a place in the log */
    public DeadLetterId {
        Id.checked(value, "a dead letter");
        int between = value.lastIndexOf(BETWEEN);
        if (between < 1 || !value.substring(between + 1).matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("a dead letter is a follower's name, a colon and a place in the log");
        }
    }

    /** What this follower could not digest at this place. */
    public static DeadLetterId of(FollowerName follower, long position) {
        return new DeadLetterId(follower.value() + BETWEEN + position);
    }

    /** Who could not digest it. */
    public FollowerName follower() {
        return new FollowerName(value.substring(0, value.lastIndexOf(BETWEEN)));
    }

    /** The event's place in the log. */
    public long position() {
        return Long.parseLong(value.substring(value.lastIndexOf(BETWEEN) + 1));
    }

    @Override
    public String toString() {
        return "dead-letter-" + value;
    }
}
