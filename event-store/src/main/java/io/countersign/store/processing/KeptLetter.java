package io.countersign.store.processing;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/** A dead letter that was read from where they are kept: it is tried again. */
public interface KeptLetter extends DeadLetter<EventMessage<?>> {}
