package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.web.factor.SecondFactors;
import io.countersign.web.problem.Rejected;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Says whether a password is right, and lets people choose another. */
@Component
final class Passwords {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;

    private static final int HASHES_AT_ONCE = 2;

    /** How dear a hash is: as much memory and time as a guess on somebody else's machine has to cost. */
    private static final int MEMORY_KIB = 19 * 1024;

    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SignIns signIns;
    private final FailedSignIns failures;
    private final SecondFactors factors;
    private final RememberedProofs remembered;
    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder argon2 = argon2();
    private final String hashOfNobody = hashOfNothing(random);

    /** Each hash wants 19 MiB: a flood of sign-ins must queue here and not fill the memory. */
    private final Semaphore hashing = new Semaphore(HASHES_AT_ONCE, true);

    Passwords(SignIns signIns, FailedSignIns failures, SecondFactors factors, RememberedProofs remembered) {
        this.signIns = signIns;
        this.failures = failures;
        this.factors = factors;
        this.remembered = remembered;
    }

    /** Looks like any other, takes as long to compare, and is that of no password: it is nothing but random. */
    static String hashOfNothing(SecureRandom random) {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES + "$"
                + randomBytes(SALT_BYTES, random) + "$" + randomBytes(HASH_BYTES, random);
    }

    static PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ITERATIONS);
    }

    private static String randomBytes(int length, SecureRandom random) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Is this the password of the person with this user name? Takes equally long for names that nobody has. Where a second
     * factor is on, a right password does not make earlier failures forgotten: whoever has it and guesses codes waits.
     *
     * @throws Rejected when too many failed before
     */
    Optional<Proof> prove(String userName, String password, String address) {
        String name = userName.toLowerCase(Locale.ROOT);
        return remembered.find(name, password).or(() -> proveSlowly(name, password, address));
    }

    /** Mints a password to be used once. */
    OneTimePassword oneTime() {
        return OneTimePassword.random(random);
    }

    String hash(String password) {
        hashing.acquireUninterruptibly();
        try {
            String hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("a password has a hash");
            }
            return hash;
        } finally {
            hashing.release();
        }
    }

    /**
     * Replaces a person's password by one they chose.
     *
     * @throws Rejected naming every rule that does not hold
     */
    void change(PersonId person, String current, String chosen, String address) {
        SignIn signIn = signIns.find(person).orElseThrow(Rejected::permission);
        List<Refusal> refusals = new ArrayList<>();
        if (prove(signIn.userName(), current, address).isEmpty()) {
            refusals.add(new Refusal("SIGN-2", "Whoever chooses a password gives the current one."));
        }
        if (chosen.length() < LENGTH_MIN || chosen.length() > LENGTH_MAX) {
            refusals.add(
                    new Refusal("SIGN-3", "A password has from " + LENGTH_MIN + " to " + LENGTH_MAX + " characters."));
        }
        if (chosen.equals(current)) {
            refusals.add(new Refusal("SIGN-4", "The chosen password differs from the current one."));
        }
        if (chosen.toLowerCase(Locale.ROOT).contains(signIn.userName())) {
            refusals.add(new Refusal("SIGN-5", "A password does not contain the user name."));
        }
        if (!refusals.isEmpty()) {
            throw Rejected.refused(refusals);
        }
        signIns.setPassword(person, hash(chosen), false);
        remembered.forget(person);
    }

    /** Makes sure that nobody gets in any more with a password that was right a moment ago. */
    void forget(PersonId person) {
        remembered.forget(person);
    }

    private Optional<Proof> proveSlowly(String userName, String password, String address) {
        failures.demandPatience(userName, address);
        hashing.acquireUninterruptibly();
        try {
            failures.demandPatience(userName, address);
            SignIn signIn = signIns.find(userName).orElse(null);
            if (isRight(signIn, password) && signIn != null) {
                Proof proof = Proof.byPassword(signIn.person(), signIn.stamp());
                if (!factors.isOn(signIn.person())) {
                    failures.succeeded(userName);
                }
                remembered.remember(userName, password, proof);
                return Optional.of(proof);
            }
            failures.failed(userName, address);
            return Optional.empty();
        } finally {
            hashing.release();
        }
    }

    private boolean isRight(@Nullable SignIn signIn, String password) {
        String hash = signIn == null || signIn.passwordHash().isEmpty() ? hashOfNobody : signIn.passwordHash();
        boolean matches = argon2.matches(password, hash);
        return matches
                && signIn != null
                && !signIn.barred()
                && !signIn.passwordHash().isEmpty();
    }
}
