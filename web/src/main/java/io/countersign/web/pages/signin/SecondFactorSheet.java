package io.countersign.web.pages.signin;

import io.countersign.web.factor.RecoveryCodes;
import io.countersign.web.factor.SharedSecret;
import io.countersign.web.signin.OwnSecondFactor.State;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody's second factor stands. It does not print what is secret about it.
 *
 * @param secret the secret as it is typed in, in groups of four; absent when none was begun
 * @param address the secret as an authenticator takes it
 * @param fresh recovery codes that are shown this once
 */
public record SecondFactorSheet(
        boolean on,
        int recoveryCodesLeft,
        @Nullable String secret,
        @Nullable String address,
        @Nullable QrCode picture,
        List<String> fresh,
        Trouble trouble) {

    static SecondFactorSheet of(State state, String userName, @Nullable RecoveryCodes fresh, Trouble trouble) {
        SharedSecret secret = state.begun();
        String address = secret == null ? null : secret.address(userName);
        return new SecondFactorSheet(
                state.on(),
                state.recoveryCodesLeft(),
                secret == null ? null : secret.text().replaceAll("(.{4})(?=.)", "$1 "),
                address,
                address == null ? null : QrCode.of(address),
                fresh == null ? List.of() : fresh.codes(),
                trouble);
    }

    @Override
    public String toString() {
        return on ? "second factor, on" : "second factor, off";
    }
}
