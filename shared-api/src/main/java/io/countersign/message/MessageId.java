package io.countersign.message;

import io.countersign.identity.Id;

/** A message to somebody outside or inside the office. */
public record MessageId(String value) implements Id {

    public MessageId {
        Id.checked(value, "a message");
    }

    @Override
    public String toString() {
        return "message-" + value;
    }
}
