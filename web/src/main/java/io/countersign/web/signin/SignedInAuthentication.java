package io.countersign.web.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A proof of identity as Spring Security carries it. In a session it is only the proof; for the length of a request it
 * also knows the person's authority.
 */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private final Proof proof;
    private final @Nullable SignedIn who;

    private SignedInAuthentication(Proof proof, @Nullable SignedIn who) {
        super(
                who == null
                        ? List.of()
                        : who.roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                                .toList());
        this.proof = proof;
        this.who = who;
        super.setAuthenticated(true);
    }

    static SignedInAuthentication proved(Proof proof) {
        return new SignedInAuthentication(proof, null);
    }

    SignedInAuthentication admitted(Admission admission) {
        return new SignedInAuthentication(proof, admission.who());
    }

    Proof proof() {
        return proof;
    }

    @Override
    public Object getPrincipal() {
        return who == null ? proof.person() : who;
    }

    @Override
    public String getName() {
        return proof.person().toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInAuthentication that && proof.equals(that.proof);
    }

    @Override
    public int hashCode() {
        return proof.hashCode();
    }

    @Override
    public String toString() {
        return getName();
    }
}
