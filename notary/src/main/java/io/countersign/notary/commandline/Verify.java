package io.countersign.notary.commandline;

import io.countersign.notary.bundle.BundleCheck;
import io.countersign.notary.bundle.Finding;
import io.countersign.notary.bundle.Growth;
import io.countersign.notary.bundle.Verdict;
import io.countersign.notary.bundle.Verdict.Broken;
import io.countersign.notary.bundle.Verdict.Proven;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.NoteVerifier;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Checks a bundle and prints what was found. */
final class Verify {

    private final PrintStream out;
    private final Language language;

    Verify(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    int run(
            String name,
            byte[] bundle,
            List<NoteVerifier> trusted,
            Optional<byte[]> kept,
            Optional<String> consistency) {
        BundleCheck check = BundleCheck.of(bundle, trusted);
        say("bundle", name);
        sayWhoSigned(check);
        check.broken().forEach(broken -> out.println(language.say("broken") + "  " + sentence(broken)));
        check.items().forEach(this::sayItem);
        int ending = ending(check);
        if (kept.isPresent()) {
            ending = worse(ending, sayGrowth(check.against(kept.get(), consistency)));
        }
        say("ending." + ending);
        return ending;
    }

    private void sayWhoSigned(BundleCheck check) {
        check.checkpoint().ifPresent(checkpoint -> {
            say("log", checkpoint.origin());
            say("checkpoint", checkpoint.size(), checkpoint.root().base64());
        });
        for (NoteVerifier key : check.signers()) {
            say("key", key.vkey());
            say("fingerprint", key.fingerprint());
        }
        if (!check.signers().isEmpty()) {
            say(check.isByItsOwnKeys() ? "key.compare" : "key.given");
        }
        out.println();
    }

    private void sayItem(Finding item) {
        Verdict verdict = item.verdict();
        String word = verdict instanceof Proven ? "proven" : verdict instanceof Broken ? "broken" : "unsealed";
        out.println("%4d  %s  %s".formatted(item.number(), language.say(word), language.title(item.title())));
        Leaf leaf = item.leaf();
        if (leaf != null) {
            out.println("      "
                    + language.say("event", leaf.name(), leaf.aggregateId(), leaf.position(), Show.time(leaf)));
        }
        if (verdict instanceof Proven proven) {
            out.println("      " + language.say("place", proven.index()));
        }
        if (verdict instanceof Broken broken) {
            out.println("      " + sentence(broken));
        }
    }

    private int sayGrowth(Growth growth) {
        if (growth instanceof Growth.Same) {
            say("kept.same");
            return CommandLine.PROVEN;
        }
        if (growth instanceof Growth.Grown grown) {
            say("kept.grown", grown.earlier(), grown.later());
            return CommandLine.PROVEN;
        }
        if (growth instanceof Growth.Unknown unknown) {
            say("kept.unknown", unknown.earlier(), unknown.later());
            return CommandLine.NOT_YET;
        }
        Broken why = ((Growth.Contradiction) growth).why();
        out.println(language.say("broken") + "  " + sentence(why));
        return CommandLine.BROKEN;
    }

    private String sentence(Broken broken) {
        String detail = broken.detail().isEmpty() ? "" : " (" + Printable.of(broken.detail()) + ")";
        return Printable.of(broken.where()) + ": " + language.say("reason." + broken.reason()) + detail;
    }

    private static int ending(BundleCheck check) {
        return switch (check.outcome()) {
            case PROVEN -> CommandLine.PROVEN;
            case NOT_YET_SEALED -> CommandLine.NOT_YET;
            case BROKEN -> CommandLine.BROKEN;
        };
    }

    private static int worse(int one, int other) {
        if (one == CommandLine.BROKEN || other == CommandLine.BROKEN) {
            return CommandLine.BROKEN;
        }
        return Math.max(one, other);
    }

    private void say(String key, Object... things) {
        out.println(language.say(key, things));
    }
}
