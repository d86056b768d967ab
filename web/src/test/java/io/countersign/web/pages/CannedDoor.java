package io.countersign.web.pages;

import io.countersign.web.factor.RecoveryCodes;
import io.countersign.web.signin.OwnSecondFactor;
import io.countersign.web.signin.OwnSessions;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;

/** Somebody's own sign-in, made up: the second factor is off. The real one is tried in the tests of the sign-in. */
final class CannedDoor implements OwnSecondFactor, OwnSessions {

    private static final RecoveryCodes CODES = new RecoveryCodes(List.of("abcd-efgh-jkmn-pqrs"));

    @Override
    public State of(SignedIn who) {
        return new State(false, null, 0);
    }

    @Override
    public void begin(SignedIn who, String password, HttpServletRequest request) {}

    @Override
    public RecoveryCodes confirm(SignedIn who, String code, HttpServletRequest request, HttpServletResponse response) {
        return CODES;
    }

    @Override
    public void giveUp(SignedIn who) {}

    @Override
    public RecoveryCodes renew(SignedIn who, String password, String code, HttpServletRequest request) {
        return CODES;
    }

    @Override
    public void end(SignedIn who, String password, String code, HttpServletRequest request) {}

    @Override
    public List<Shown> of(SignedIn who, HttpServletRequest request) {
        Instant morning = Instant.parse("2026-01-15T01:00:00Z");
        return List.of(new Shown("s-1", "Firefox, Windows", morning, morning, false, true));
    }

    @Override
    public void end(SignedIn who, String number) {}

    @Override
    public void endOthers(SignedIn who, HttpServletRequest request) {}

    @Override
    public boolean isCodeWanted() {
        return false;
    }

    @Override
    public String pass(String code, HttpServletRequest request, HttpServletResponse response) {
        return "/";
    }
}
