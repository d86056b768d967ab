package io.countersign.store.nodes;

import java.util.Locale;

/** Which part of the program a process is. */
public enum Part {
    /** All of it in one process. */
    WHOLE,
    /** What decides. */
    COMMAND_SIDE,
    /** What answers. */
    QUERY_SIDE,
    /** What people and programs speak to. */
    WEB;

    /** How settings and other processes call it. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part that is called so. */
    public static Part of(String written) {
        return valueOf(written.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Are commands handled in it? */
    public boolean decides() {
        return this == WHOLE || this == COMMAND_SIDE;
    }

    /** Are questions answered in it? */
    public boolean answers() {
        return this == WHOLE || this == QUERY_SIDE;
    }

    /** Do people and programs speak to it? */
    public boolean speaks() {
        return this == WHOLE || this == WEB;
    }
}
