package io.countersign.web.signin;

import io.countersign.web.factor.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.stereotype.Component;

/** People's own sessions, as they are kept. */
@Component
final class KeptSessions implements OwnSessions {

    private static final String NONE = "";

    private final StoredSessions sessions;
    private final SecondFactors factors;

    KeptSessions(StoredSessions sessions, SecondFactors factors) {
        this.sessions = sessions;
        this.factors = factors;
    }

    @Override
    public List<Shown> of(SignedIn who, HttpServletRequest request) {
        String here = Secrets.sha256(idOf(request));
        boolean codesWanted = factors.isOn(who.person());
        return sessions.of(who.person()).stream()
                .map(kept -> new Shown(
                        kept.number(),
                        kept.browser(),
                        kept.begunAt(),
                        kept.lastUsedAt(),
                        codesWanted && kept.means() == Means.PASSWORD,
                        kept.idSha256().equals(here)))
                .toList();
    }

    @Override
    public void end(SignedIn who, String number) {
        sessions.end(who.person(), number);
    }

    @Override
    public void endOthers(SignedIn who, HttpServletRequest request) {
        sessions.endOthers(who.person(), idOf(request));
    }

    private static String idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? NONE : session.getId();
    }
}
