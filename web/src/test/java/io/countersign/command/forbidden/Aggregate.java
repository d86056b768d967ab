package io.countersign.command.forbidden;

/** Something of the command side's own. */
public final class Aggregate {}
