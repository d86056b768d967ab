package io.countersign.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;

/** Where people are signed in, and how they sign out there. */
public interface OwnSessions {

    /** The person's sessions, the latest used first. */
    List<Shown> of(SignedIn who, HttpServletRequest request);

    /** Ends one of them. One that ended already stays ended. */
    void end(SignedIn who, String number);

    /** Ends all but the one that this request belongs to. */
    void endOthers(SignedIn who, HttpServletRequest request);

    /**
     * A session as its person sees it.
     *
     * @param browser what the browser calls itself; empty when it does not say
     * @param owesCode whether somebody gave the password there and no code yet
     * @param here whether this request belongs to it
     */
    record Shown(String number, String browser, Instant begunAt, Instant lastUsedAt, boolean owesCode, boolean here) {}
}
