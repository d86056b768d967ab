package io.countersign.web.pages.signin;

/**
 * The second step of signing in.
 *
 * @param recovery whether a recovery code is asked for instead of the authenticator's
 */
public record CodeAsked(boolean recovery, Trouble trouble) {}
