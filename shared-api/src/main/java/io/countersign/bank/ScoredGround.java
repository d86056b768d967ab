package io.countersign.bank;

/** A reason for a match, and what it counts out of a hundred. */
public record ScoredGround(MatchGround ground, int points) {}
