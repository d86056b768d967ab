package io.countersign.operation;

import io.countersign.identity.Id;
import java.util.regex.Pattern;

/** An event that a follower could not digest: the follower's name and the event's place in the log. */
public record DeadLetterId(String value) implements Id {

    private static final char BETWEEN = ':';
    private static final Pattern SAYS_WHERE = Pattern.compile(".+:[1-9][0-9]{0,17}");

    public DeadLetterId {
        Id.checked(value, "a dead letter");
    }

    /** What this follower could not digest at this place. */
    public static DeadLetterId of(FollowerName follower, long position) {
        return new DeadLetterId(follower.value() + BETWEEN + position);
    }

    /** Does this number say who could not digest it, and where it is? No other letter is there. */
    public boolean saysWhere() {
        return SAYS_WHERE.matcher(value).matches();
    }

    /**
     * Who could not digest it.
     *
     * @throws IllegalArgumentException when this number does not say
     */
    public FollowerName follower() {
        return new FollowerName(value.substring(0, between()));
    }

    /**
     * The event's place in the log.
     *
     * @throws IllegalArgumentException when this number does not say
     */
    public long position() {
        return Long.parseLong(value.substring(between() + 1));
    }

    private int between() {
        if (!saysWhere()) {
            throw new IllegalArgumentException("a dead letter is a follower's name, a colon and a place in the log");
        }
        return value.lastIndexOf(BETWEEN);
    }

    @Override
    public String toString() {
        return "dead-letter-" + value;
    }
}
