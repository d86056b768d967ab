package io.countersign.web.signin;

import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That a request comes from this person.
 *
 * @param stamp which of their passwords proved it; absent when a token did
 */
record Proof(PersonId person, @Nullable Long stamp) {}
