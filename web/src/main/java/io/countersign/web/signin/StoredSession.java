package io.countersign.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;

/** A browser's session while a request uses it. It knows what about it has to be written down. */
final class StoredSession implements Session {

    /** Where Spring Security looks for who it is. */
    static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final String number;
    private final Map<String, Object> attributes;
    private final StoredSessions sessions;

    private String id;
    private @Nullable String storedId;
    private Instant begunAt;
    private Instant lastUsedAt;
    private final Instant storedUse;
    private boolean changed;

    private StoredSession(
            StoredSessions sessions,
            String number,
            String id,
            @Nullable String storedId,
            Instant begunAt,
            Instant lastUsedAt,
            Map<String, Object> attributes) {
        this.sessions = sessions;
        this.number = number;
        this.id = id;
        this.storedId = storedId;
        this.begunAt = begunAt;
        this.lastUsedAt = lastUsedAt;
        this.storedUse = lastUsedAt;
        this.attributes = attributes;
    }

    static StoredSession fresh(StoredSessions sessions, String number, String id) {
        Instant now = sessions.now();
        return new StoredSession(sessions, number, id, null, now, now, new LinkedHashMap<>());
    }

    static StoredSession known(
            StoredSessions sessions,
            String number,
            String id,
            Instant begunAt,
            Instant lastUsedAt,
            Map<String, Object> attributes) {
        return new StoredSession(sessions, number, id, id, begunAt, lastUsedAt, attributes);
    }

    String number() {
        return number;
    }

    /** Under which number it is in the table; absent while it is not. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** When somebody signed in, or else when it was made. */
    Instant begunAt() {
        return begunAt;
    }

    boolean isChanged() {
        return changed || !id.equals(storedId);
    }

    /** How long before this use was the last that is in the table? */
    Duration sinceStoredUse() {
        return Duration.between(storedUse, lastUsedAt);
    }

    void isStored() {
        storedId = id;
        changed = false;
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    @Nullable
    Proof proof() {
        return attributes.get(CONTEXT) instanceof SecurityContext context
                        && context.getAuthentication() instanceof SignedInAuthentication proved
                ? proved.proof()
                : null;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = sessions.freshId();
        return id;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        boolean nobodyYet = proof() == null;
        Object before = attributes.put(name, value);
        changed |= !value.equals(before);
        if (nobodyYet && proof() != null) {
            begunAt = sessions.now();
        }
    }

    @Override
    public void removeAttribute(String name) {
        changed |= attributes.remove(name) != null;
    }

    @Override
    public Instant getCreationTime() {
        return begunAt;
    }

    /** It is used now, by the clock at the door. */
    @Override
    public void setLastAccessedTime(Instant ignored) {
        lastUsedAt = sessions.now();
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastUsedAt;
    }

    /** How long it lives is for the table of sessions to say. */
    @Override
    public void setMaxInactiveInterval(Duration ignored) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return sessions.idleOf(proof() != null);
    }

    @Override
    public boolean isExpired() {
        return lastUsedAt.plus(getMaxInactiveInterval()).isBefore(sessions.now());
    }

    @Override
    public String toString() {
        return "session " + number;
    }
}
