package io.countersign.query.registers;

import io.countersign.query.documents.Recorded;
import io.countersign.query.history.Closings;
import io.countersign.store.names.StoredNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps all registers current. */
@ProcessingGroup(RegistersProjection.GROUP)
public final class RegistersProjection {

    /** Names the position that the registers have reached. Renaming it makes them start again. */
    public static final String GROUP = "registers";

    private final Map<String, List<Register<?>>> interested = new HashMap<>();

    private final Closings closings;

    public RegistersProjection(List<Register<?>> registers, Closings closings) {
        this.closings = closings;
        for (Register<?> register : registers) {
            for (String event : register.fold().events()) {
                interested.computeIfAbsent(event, name -> new ArrayList<>()).add(register);
            }
        }
    }

    @EventHandler
    void on(Object event, TrackingToken token, @Timestamp Instant recordedAt) {
        List<Register<?>> registers = interested.getOrDefault(StoredNames.nameOf(event.getClass()), List.of());
        if (!registers.isEmpty()) {
            Recorded recorded = closings.recorded(token.position().orElseThrow(), recordedAt);
            registers.forEach(register -> register.documents().fold(event, recorded));
        }
    }
}
