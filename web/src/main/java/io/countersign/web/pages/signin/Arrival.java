package io.countersign.web.pages.signin;

/**
 * How somebody comes to the door.
 *
 * @param failed whether they tried and it was not right
 * @param waitSeconds how long they have to wait before they may try again; empty when they need not
 * @param left whether they have just signed out
 */
public record Arrival(boolean failed, String waitSeconds, boolean left) {}
