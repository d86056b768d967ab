package io.countersign.web.signin;

import io.countersign.web.factor.RecoveryCodes;
import io.countersign.web.factor.SharedSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * What people do with their own second factor.
 *
 * <p>Whatever is not right throws {@link io.countersign.web.problem.Rejected}, naming the rules that do not hold, or how long
 * to wait.
 */
public interface OwnSecondFactor {

    /** How it stands. */
    State of(SignedIn who);

    /** Makes a secret, for whoever gives their password. */
    void begin(SignedIn who, String password, HttpServletRequest request);

    /**
     * Switches it on, for whoever gives a code of the secret. Other browsers they are signed in with are asked for a code.
     *
     * @return to be kept by the person, since nobody else can read them
     */
    RecoveryCodes confirm(SignedIn who, String code, HttpServletRequest request, HttpServletResponse response);

    /** Gives up what was begun. */
    void giveUp(SignedIn who);

    /** Makes other recovery codes, for whoever gives their password and a code. */
    RecoveryCodes renew(SignedIn who, String password, String code, HttpServletRequest request);

    /** Switches it off, for whoever gives their password and a code. */
    void end(SignedIn who, String password, String code, HttpServletRequest request);

    /** Has whoever sends this request given a password, and owes a code? */
    boolean isCodeWanted();

    /**
     * Lets in whoever gave a password and now gives a code.
     *
     * @param code of the authenticator, or a recovery code
     * @return the address they go on with
     */
    String pass(String code, HttpServletRequest request, HttpServletResponse response);

    /**
     * How a second factor stands.
     *
     * @param begun the secret that no code was given of yet
     */
    record State(boolean on, @Nullable SharedSecret begun, int recoveryCodesLeft) {}
}
