package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.web.factor.RecoveryCodes;
import io.countersign.web.factor.SecondFactors;
import io.countersign.web.problem.Rejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** People's own second factors, as they are kept. A wrong code counts like a wrong password, and guessing has to wait. */
@Component
final class KeptSecondFactor implements OwnSecondFactor {

    private static final Refusal PASSWORD =
            new Refusal("SIGN-8", "Whoever changes the second factor gives their password.");
    private static final Refusal CODE =
            new Refusal("SIGN-9", "A code is one that the authenticator shows now, and is good once.");
    private static final Refusal NOT_TWICE = new Refusal("SIGN-10", "A second factor that is on is not set up again.");
    private static final Refusal THERE = new Refusal("SIGN-11", "Only a second factor that is on is changed.");

    private final SecondFactors factors;
    private final SignIns signIns;
    private final Passwords passwords;
    private final FailedSignIns failures;
    private final Admissions admissions;
    private final WhereToGoOn goingOn;

    /** One guess at a time: many at once would all be made before the first is counted. */
    private final Object guessing = new Object();

    KeptSecondFactor(
            SecondFactors factors,
            SignIns signIns,
            Passwords passwords,
            FailedSignIns failures,
            Admissions admissions,
            WhereToGoOn goingOn) {
        this.factors = factors;
        this.signIns = signIns;
        this.passwords = passwords;
        this.failures = failures;
        this.admissions = admissions;
        this.goingOn = goingOn;
    }

    @Override
    public State of(SignedIn who) {
        PersonId person = who.person();
        return new State(factors.isOn(person), factors.begun(person).orElse(null), factors.recoveryCodesLeft(person));
    }

    @Override
    public void begin(SignedIn who, String password, HttpServletRequest request) {
        if (factors.isOn(who.person())) {
            throw Rejected.refused(List.of(NOT_TWICE));
        }
        demandPassword(who, password, request);
        if (!factors.begin(who.person())) {
            throw Rejected.refused(List.of(NOT_TWICE));
        }
    }

    @Override
    public RecoveryCodes confirm(SignedIn who, String code, HttpServletRequest request, HttpServletResponse response) {
        RecoveryCodes fresh = guess(who.userName(), request, () -> factors.confirm(who.person(), code));
        admissions.forget(who.person());
        if (SessionProof.isThere(request)) {
            SessionProof.now()
                    .filter(proof -> proof.means() == Means.PASSWORD)
                    .ifPresent(proof -> SessionProof.replaceBy(proof.withCode(), request, response));
        }
        return fresh;
    }

    @Override
    public void giveUp(SignedIn who) {
        if (!factors.isOn(who.person())) {
            factors.end(who.person());
        }
    }

    @Override
    public RecoveryCodes renew(SignedIn who, String password, String code, HttpServletRequest request) {
        demandBoth(who, password, code, request);
        return factors.freshRecoveryCodes(who.person());
    }

    @Override
    public void end(SignedIn who, String password, String code, HttpServletRequest request) {
        demandBoth(who, password, code, request);
        factors.end(who.person());
        admissions.forget(who.person());
    }

    @Override
    public boolean isCodeWanted() {
        return owing().isPresent();
    }

    @Override
    public String pass(String code, HttpServletRequest request, HttpServletResponse response) {
        Proof proof = owing().orElseThrow(Rejected::permission);
        SignIn signIn = signIns.find(proof.person()).orElseThrow(Rejected::permission);
        guess(signIn.userName(), request, () -> anyCode(proof.person(), code));
        failures.succeeded(signIn.userName());
        SessionProof.replaceBy(proof.withCode(), request, response);
        return goingOn.takeFrom(request);
    }

    private Optional<Proof> owing() {
        return SessionProof.now()
                .filter(proof -> proof.means() == Means.PASSWORD)
                .filter(proof -> factors.isOn(proof.person()));
    }

    private void demandBoth(SignedIn who, String password, String code, HttpServletRequest request) {
        if (!factors.isOn(who.person())) {
            throw Rejected.refused(List.of(THERE));
        }
        demandPassword(who, password, request);
        guess(who.userName(), request, () -> anyCode(who.person(), code));
    }

    private void demandPassword(SignedIn who, String password, HttpServletRequest request) {
        boolean right = passwords
                .prove(who.userName(), password, request.getRemoteAddr())
                .filter(proof -> proof.person().equals(who.person()))
                .isPresent();
        if (!right) {
            throw Rejected.refused(List.of(PASSWORD));
        }
    }

    private Optional<Boolean> anyCode(PersonId person, String code) {
        return factors.spend(person, code) || factors.spendRecovery(person, code)
                ? Optional.of(true)
                : Optional.empty();
    }

    private <T> T guess(String userName, HttpServletRequest request, Supplier<Optional<T>> attempt) {
        synchronized (guessing) {
            failures.demandPatience(userName, request.getRemoteAddr());
            return attempt.get().orElseThrow(() -> {
                failures.failed(userName, request.getRemoteAddr());
                return Rejected.refused(List.of(CODE));
            });
        }
    }
}
