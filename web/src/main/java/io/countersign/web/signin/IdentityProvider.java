package io.countersign.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * Somebody else who says who people are, by OpenID Connect, if one is configured. It is asked who somebody is and nothing
 * else: what they may do is in the ledger. It does not print its secret.
 *
 * <p>What it can do is read from it when the first person comes, so that the program starts while it is away.
 */
@Component
final class IdentityProvider implements ClientRegistrationRepository {

    private static final String ID = "provider";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String issuer;
    private final String clientId;
    private final String secret;
    private final String name;
    private final String claim;
    private final List<String> scopes;
    private final boolean builtIn;
    private volatile @Nullable ClientRegistration known;

    IdentityProvider(
            @Value("${countersign.oidc.issuer}") String issuer,
            @Value("${countersign.oidc.client-id}") String clientId,
            @Value("${countersign.oidc.client-secret}") String secret,
            @Value("${countersign.oidc.name}") String name,
            @Value("${countersign.oidc.claim}") String claim,
            @Value("${countersign.oidc.scopes}") List<String> scopes,
            @Value("${countersign.sign-in.built-in}") boolean builtIn) {
        this.issuer = issuer.strip();
        this.clientId = clientId.strip();
        this.secret = secret.strip();
        this.name = name;
        this.claim = claim.strip();
        this.scopes = List.copyOf(scopes);
        this.builtIn = builtIn;
        demandSense();
    }

    boolean isThere() {
        return !issuer.isEmpty();
    }

    /** Which of its claims is the user name here. */
    String claim() {
        return claim;
    }

    Doors doors() {
        return new Doors(builtIn, isThere() ? name : null);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!isThere() || !id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ClientRegistrations.fromIssuerLocation(issuer)
                    .registrationId(ID)
                    .clientId(clientId)
                    .clientSecret(secret)
                    .clientName(name)
                    .scope(scopes)
                    .redirectUri("{baseUrl}" + SignInConfiguration.FROM_PROVIDER)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
            known = registration;
        }
        return registration;
    }

    private void demandSense() {
        if (!isThere() && !builtIn) {
            throw new IllegalArgumentException(
                    "nobody could sign in: built-in sign-in is off, and there is no" + " countersign.oidc.issuer");
        }
        if (isThere() && (clientId.isEmpty() || secret.isEmpty() || claim.isEmpty())) {
            throw new IllegalArgumentException("with countersign.oidc.issuer go client-id, claim, and client-secret");
        }
        if (isThere() && !isSafe(URI.create(issuer))) {
            throw new IllegalArgumentException("countersign.oidc.issuer is asked by https, or on this machine");
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
    }

    @Override
    public String toString() {
        return isThere() ? "identity provider at " + issuer : "no identity provider";
    }
}
