package io.countersign.web.pages.signin;

import io.countersign.web.signin.OwnSessions.Shown;
import java.util.List;

/** Where somebody is signed in. */
public record SessionsSheet(List<Shown> sessions) {

    public SessionsSheet {
        sessions = List.copyOf(sessions);
    }

    public boolean hasOthers() {
        return sessions.stream().anyMatch(session -> !session.here());
    }
}
