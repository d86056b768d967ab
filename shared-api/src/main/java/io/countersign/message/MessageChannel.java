package io.countersign.message;

/** How a message is sent. */
public enum MessageChannel {
    SMS,
    MAIL
}
