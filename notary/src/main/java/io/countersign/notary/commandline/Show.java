package io.countersign.notary.commandline;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.Utf8;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.tree.Hash;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Prints the fields of a leaf. */
final class Show {

    private final PrintStream out;
    private final Language language;

    Show(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void run(Leaf leaf) {
        say("hash", Hash.ofLeaf(leaf.bytes()).hex());
        say("position", leaf.position());
        say("event-id", leaf.eventId());
        say("aggregate-type", orNothing(leaf.aggregateType()));
        say("aggregate-id", leaf.aggregateId());
        say("sequence", leaf.sequence());
        say("name", leaf.name());
        say("revision", orNothing(leaf.revision()));
        say("recorded", leaf.recordedMicros() + " = " + time(leaf));
        say("content", text(leaf.content()));
        say("metadata", text(leaf.metadata()));
    }

    /** When the event was stored, for people. */
    static String time(Leaf leaf) {
        return Instant.EPOCH.plus(leaf.recordedMicros(), ChronoUnit.MICROS).toString();
    }

    private String orNothing(@Nullable String text) {
        return text == null ? language.say("field.absent") : text;
    }

    private static String text(Bytes bytes) {
        try {
            return Utf8.decode(bytes.toArray());
        } catch (Malformed e) {
            return "0x" + HexFormat.of().formatHex(bytes.toArray());
        }
    }

    private void say(String field, Object value) {
        out.println(language.say("field." + field, value));
    }
}
