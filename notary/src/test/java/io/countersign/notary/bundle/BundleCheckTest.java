package io.countersign.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.bundle.BundleCheck.Outcome;
import io.countersign.notary.bundle.Verdict.Broken;
import io.countersign.notary.bundle.Verdict.NotYetSealed;
import io.countersign.notary.bundle.Verdict.Proven;
import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.InclusionProof;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BundleCheckTest {

    private static final List<NoteKey> KEYS = List.of(SmallLog.KEY);
    private static final List<NoteVerifier> KNOWN = List.of(SmallLog.KEY.verifier());
    private static final Bytes PAGE = Bytes.of("<p>page</p>");

    private final SmallLog log = new SmallLog(11);
    private final byte[] bundle =
            log.bundle(11, 0, 4, 10).file("story.en.html", PAGE).write(KEYS);

    private static BundleCheck check(byte[] bundle) {
        return BundleCheck.of(bundle, KNOWN);
    }

    private static Broken onlyBroken(byte[] bundle) {
        BundleCheck check = check(bundle);
        assertThat(check.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(check.broken()).hasSize(1);
        return check.broken().get(0);
    }

    @Test
    void what_is_sealed_is_proven() {
        BundleCheck check = check(bundle);

        assertThat(check.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(check.broken()).isEmpty();
        assertThat(check.items())
                .containsExactly(
                        new Finding(1, SmallLog.title(0), SmallLog.leaf(0), new Proven(0)),
                        new Finding(2, SmallLog.title(4), SmallLog.leaf(4), new Proven(4)),
                        new Finding(3, SmallLog.title(10), SmallLog.leaf(10), new Proven(10)));
        assertThat(check.checkpoint()).contains(new Checkpoint(SmallLog.ORIGIN, 11, log.root(11)));
        assertThat(check.signers()).isEqualTo(KNOWN);
        assertThat(check.isByItsOwnKeys()).isFalse();
    }

    @Test
    void without_a_key_the_bundle_is_checked_by_its_own() {
        BundleCheck check = BundleCheck.of(bundle, List.of());

        assertThat(check.outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(check.signers()).isEqualTo(KNOWN);
        assertThat(check.isByItsOwnKeys()).isTrue();
    }

    @Test
    void what_is_not_sealed_yet_is_not_broken() {
        byte[] waiting = log.bundle(11, 10)
                .unsealed(SmallLog.title(11), SmallLog.leaf(11))
                .write(KEYS);

        BundleCheck check = check(waiting);

        assertThat(check.outcome()).isEqualTo(Outcome.NOT_YET_SEALED);
        assertThat(check.items()).extracting(Finding::verdict).containsExactly(new Proven(10), new NotYetSealed());
    }

    @Test
    void before_anything_is_sealed_nothing_is_proven_and_nothing_broken() {
        SmallLog empty = new SmallLog(0);
        byte[] waiting =
                empty.bundle(0).unsealed(SmallLog.title(0), SmallLog.leaf(0)).write(KEYS);

        assertThat(check(waiting).outcome()).isEqualTo(Outcome.NOT_YET_SEALED);
    }

    @Test
    void what_comes_before_a_sealed_event_cannot_be_unsealed() {
        byte[] hidden =
                log.bundle(11, 4).unsealed(SmallLog.title(3), SmallLog.leaf(3)).write(KEYS);
        byte[] hiddenByCount =
                log.bundle(11).unsealed(SmallLog.title(8), SmallLog.leaf(8)).write(KEYS);
        byte[] hiddenByOther = new SmallLog(7)
                .bundle(7, 6)
                .unsealed(SmallLog.title(5), SmallLog.leaf(5))
                .write(KEYS);

        for (byte[] each : List.of(hidden, hiddenByCount, hiddenByOther)) {
            BundleCheck check = check(each);
            assertThat(check.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(check.items().get(check.items().size() - 1).verdict())
                    .isInstanceOfSatisfying(
                            Broken.class,
                            broken -> assertThat(broken.reason()).isEqualTo(Reason.UNSEALED_BEFORE_SEALED));
        }
    }

    @Test
    void no_byte_of_the_file_can_be_changed_cut_off_or_added() {
        byte[] small = log.bundle(2, 1).write(KEYS);

        for (int place = 0; place < small.length; place++) {
            byte[] changed = small.clone();
            changed[place] ^= 1;
            assertThat(check(changed).outcome()).isEqualTo(Outcome.BROKEN);
            byte[] cut = Arrays.copyOf(small, place);
            assertThat(check(cut).outcome()).isEqualTo(Outcome.BROKEN);
        }
        assertThat(check(Arrays.copyOf(small, small.length + 1)).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(check(small).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void a_file_that_is_not_as_it_was_written_has_no_items() {
        byte[] changed = bundle.clone();
        changed[bundle.length / 2]++;

        assertThat(onlyBroken(changed).reason()).isEqualTo(Reason.NOT_AS_WRITTEN);
        assertThat(check(changed).items()).isEmpty();
        assertThat(check(changed).checkpoint()).isEmpty();
        assertThat(check(changed).signers()).isEmpty();
    }

    @Test
    void a_file_with_other_content_is_named_and_so_is_its_item() {
        byte[] changed = SmallLog.with(
                bundle, "items/0002.leaf", Bytes.of(SmallLog.leaf(5).bytes()));

        Broken broken = new Broken("items/0002.leaf", Reason.FILE_CHANGED, "");
        assertThat(onlyBroken(changed)).isEqualTo(broken);
        assertThat(check(changed).items())
                .extracting(Finding::verdict)
                .containsExactly(new Proven(0), broken, new Proven(10));
    }

    @Test
    void every_file_is_covered_by_the_manifest() {
        for (String path : Container.read(bundle).keySet()) {
            if (path.equals("manifest")) {
                continue;
            }
            Bytes content = Bytes.of(new String(SmallLog.file(bundle, path)) + "x");
            assertThat(check(SmallLog.with(bundle, path, content)).broken())
                    .contains(new Broken(path, Reason.FILE_CHANGED, ""));
            assertThat(check(SmallLog.without(bundle, path)).broken())
                    .contains(new Broken(path, Reason.FILE_MISSING, ""));
        }
        assertThat(onlyBroken(SmallLog.with(bundle, "more.html", PAGE)))
                .isEqualTo(new Broken("more.html", Reason.FILE_UNLISTED, ""));
    }

    @Test
    void a_proof_that_was_taken_away_is_missed() {
        BundleCheck check = check(SmallLog.without(bundle, "items/0003.tlog-proof"));

        assertThat(check.items().get(2).verdict())
                .isEqualTo(new Broken("items/0003.tlog-proof", Reason.FILE_MISSING, ""));
    }

    @Test
    void another_manifest_or_none_is_not_believed() {
        SortedMap<String, Bytes> files = new TreeMap<>(Container.read(bundle));
        byte[] otherSigner = SmallLog.signed(files, NoteKey.create(SmallLog.ORIGIN));
        byte[] notAtAll = SmallLog.without(bundle, "manifest");
        byte[] note = SmallLog.file(bundle, "manifest");
        note[30]++;

        assertThat(onlyBroken(otherSigner).reason()).isEqualTo(Reason.NOT_SIGNED);
        assertThat(onlyBroken(notAtAll).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(check(SmallLog.with(bundle, "manifest", Bytes.of(note))).outcome())
                .isEqualTo(Outcome.BROKEN);
        assertThat(check(otherSigner).items()).isEmpty();
    }

    @Test
    void a_known_key_of_another_log_is_no_key_for_this_one() {
        NoteVerifier elsewhere =
                new NoteVerifier("example.com/other", SmallLog.KEY.verifier().key());

        assertThat(BundleCheck.of(bundle, List.of(elsewhere)).broken())
                .extracting(Broken::reason)
                .containsExactly(Reason.NOT_SIGNED);
    }

    @Test
    void another_log_cannot_sign_for_this_one() {
        NoteKey elsewhere = NoteKey.create("example.com/other");
        Checkpoint ours = new Checkpoint(SmallLog.ORIGIN, 11, log.root(11));
        byte[] forged = new BundleWriter(ours.sign(List.of(elsewhere)), List.of())
                .sealed(SmallLog.title(1), SmallLog.leaf(1), log.proofs.inclusion(1, 11))
                .write(List.of(elsewhere));

        assertThat(BundleCheck.of(forged, List.of(elsewhere.verifier())).broken())
                .extracting(Broken::reason)
                .containsExactly(Reason.NOT_SIGNED);
    }

    @Test
    void a_checkpoint_that_others_signed_proves_nothing() {
        Checkpoint same = new Checkpoint(SmallLog.ORIGIN, 11, log.root(11));
        SignedNote foreign = same.sign(List.of(NoteKey.create(SmallLog.ORIGIN)));
        byte[] forged = SmallLog.signedWith(bundle, "checkpoint", Bytes.of(foreign.bytes()));

        assertThat(onlyBroken(forged)).satisfies(broken -> {
            assertThat(broken.where()).isEqualTo("checkpoint");
            assertThat(broken.reason()).isEqualTo(Reason.NOT_SIGNED);
        });
        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .containsOnly(new Broken("checkpoint", Reason.NOT_SIGNED, ""));
        assertThat(check(forged).checkpoint()).isEmpty();
    }

    @Test
    void a_checkpoint_of_another_size_is_not_the_one_of_the_manifest() {
        byte[] forged = SmallLog.signedWith(
                bundle, "checkpoint", Bytes.of(log.checkpoint(10).bytes()));

        assertThat(onlyBroken(forged)).isEqualTo(new Broken("manifest", Reason.OTHER_CHECKPOINT, ""));
        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Broken.class));
    }

    @Test
    void an_event_that_was_not_sealed_so_is_not_proven_even_by_whoever_has_the_key() {
        Leaf leaf = SmallLog.leaf(4);
        Leaf changed = new Leaf(
                leaf.position(),
                leaf.eventId(),
                leaf.aggregateType(),
                leaf.aggregateId(),
                leaf.sequence(),
                leaf.name(),
                leaf.revision(),
                leaf.recordedMicros(),
                Bytes.of("{\"order\":\"O5\"}"),
                leaf.metadata());

        byte[] forged = log.bundle(11)
                .sealed(SmallLog.title(4), changed, log.proofs.inclusion(4, 11))
                .write(KEYS);

        assertThat(check(forged).broken()).isEmpty();
        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .containsExactly(new Broken("items/0001.tlog-proof", Reason.NOT_IN_TREE, ""));
    }

    @Test
    void a_proof_of_another_event_or_another_place_does_not_do() {
        InclusionProof right = log.proofs.inclusion(4, 11);
        for (InclusionProof wrong : List.of(log.proofs.inclusion(5, 11), new InclusionProof(5, 11, right.hashes()))) {
            byte[] forged = log.bundle(11)
                    .sealed(SmallLog.title(4), SmallLog.leaf(4), wrong)
                    .write(KEYS);

            assertThat(check(forged).outcome()).isEqualTo(Outcome.BROKEN);
        }
    }

    @Test
    void places_in_the_store_and_in_the_tree_go_together() {
        Leaf late = at(9, "late");
        Leaf early = at(3, "early");
        Hash root = Hash.ofNode(Hash.ofLeaf(late.bytes()), Hash.ofLeaf(early.bytes()));
        SignedNote checkpoint = new Checkpoint(SmallLog.ORIGIN, 2, root).sign(KEYS);
        byte[] forged = new BundleWriter(checkpoint, List.of())
                .sealed(SmallLog.title(0), late, new InclusionProof(0, 2, List.of(Hash.ofLeaf(early.bytes()))))
                .sealed(SmallLog.title(1), early, new InclusionProof(1, 2, List.of(Hash.ofLeaf(late.bytes()))))
                .write(KEYS);

        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .containsExactly(
                        new Broken("items/0001.leaf", Reason.OUT_OF_ORDER, ""),
                        new Broken("items/0002.leaf", Reason.OUT_OF_ORDER, ""));
    }

    @Test
    void the_tree_has_no_more_places_between_two_events_than_the_store() {
        Leaf one = at(9, "one");
        Leaf between = at(2, "between");
        Leaf other = at(10, "other");
        Hash below = Hash.ofNode(Hash.ofLeaf(one.bytes()), Hash.ofLeaf(between.bytes()));
        SignedNote checkpoint =
                new Checkpoint(SmallLog.ORIGIN, 3, Hash.ofNode(below, Hash.ofLeaf(other.bytes()))).sign(KEYS);
        byte[] forged = new BundleWriter(checkpoint, List.of())
                .sealed(SmallLog.title(2), other, new InclusionProof(2, 3, List.of(below)))
                .sealed(
                        SmallLog.title(0),
                        one,
                        new InclusionProof(0, 3, List.of(Hash.ofLeaf(between.bytes()), Hash.ofLeaf(other.bytes()))))
                .write(KEYS);

        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .containsExactly(
                        new Broken("items/0001.leaf", Reason.OUT_OF_ORDER, ""),
                        new Broken("items/0002.leaf", Reason.OUT_OF_ORDER, ""));
    }

    @Test
    void items_stand_in_any_order() {
        assertThat(check(log.bundle(11, 10, 0, 4).write(KEYS)).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void what_is_sealed_cannot_be_unsealed_as_well() {
        byte[] twice = log.bundle(11, 10)
                .unsealed(SmallLog.title(10), SmallLog.leaf(10))
                .write(KEYS);

        assertThat(check(twice).items())
                .extracting(Finding::verdict)
                .containsExactly(new Proven(10), new Broken("items/0002.leaf", Reason.UNSEALED_BEFORE_SEALED, ""));
    }

    @Test
    void a_place_in_the_tree_is_below_the_place_in_the_store() {
        Leaf first = at(1, "first");
        Leaf again = at(1, "again");
        Hash root = Hash.ofNode(Hash.ofLeaf(first.bytes()), Hash.ofLeaf(again.bytes()));
        SignedNote checkpoint = new Checkpoint(SmallLog.ORIGIN, 2, root).sign(KEYS);
        byte[] forged = new BundleWriter(checkpoint, List.of())
                .sealed(SmallLog.title(1), again, new InclusionProof(1, 2, List.of(Hash.ofLeaf(first.bytes()))))
                .write(KEYS);

        assertThat(check(forged).items())
                .extracting(Finding::verdict)
                .containsExactly(new Broken("items/0001.tlog-proof", Reason.OUT_OF_ORDER, ""));
    }

    @Test
    void one_event_may_be_there_twice() {
        assertThat(check(log.bundle(11, 4, 4, 5).write(KEYS)).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void parts_that_cannot_be_read_are_named() {
        record Case(String path, String content, String where) {}
        for (Case each : List.of(
                new Case("titles", "0001\tone\n", "titles"),
                new Case("titles", "", "titles"),
                new Case("titles", "0002\tone\t一\n", "titles"),
                new Case("titles", "0001\tone\t一\n", "items/0002.leaf"),
                new Case("checkpoint", "nothing", "checkpoint"))) {
            byte[] forged = SmallLog.signedWith(bundle, each.path(), Bytes.of(each.content()));
            assertThat(check(forged).broken()).as(each.toString()).anySatisfy(broken -> {
                assertThat(broken.where()).isEqualTo(each.where());
                assertThat(broken.reason()).isEqualTo(Reason.MALFORMED);
            });
        }
        for (String path : List.of("items/0002.leaf", "items/0002.tlog-proof")) {
            byte[] forged = SmallLog.signedWith(bundle, path, Bytes.of("nothing"));
            assertThat(check(forged).items().get(1).verdict()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.where()).isEqualTo(path);
                assertThat(broken.reason()).isEqualTo(Reason.MALFORMED);
            });
        }
        byte[] keyless = SmallLog.signedWith(bundle, "key", Bytes.of("nothing\n"));
        assertThat(BundleCheck.of(keyless, List.of()).broken())
                .containsExactly(new Broken("key", Reason.MALFORMED, "not a verifier key"));
        assertThat(check(keyless).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void while_a_key_takes_over_either_will_do() {
        NoteKey young = NoteKey.create(SmallLog.ORIGIN);
        List<NoteKey> both = List.of(SmallLog.KEY, young);
        SignedNote checkpoint = new Checkpoint(SmallLog.ORIGIN, 11, log.root(11)).sign(both);
        byte[] signedByBoth = new BundleWriter(checkpoint, KNOWN)
                .sealed(SmallLog.title(1), SmallLog.leaf(1), log.proofs.inclusion(1, 11))
                .write(both);

        assertThat(BundleCheck.of(signedByBoth, KNOWN).outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(BundleCheck.of(signedByBoth, List.of(young.verifier())).outcome())
                .isEqualTo(Outcome.PROVEN);
        assertThat(BundleCheck.of(signedByBoth, List.of()).signers())
                .containsExactly(SmallLog.KEY.verifier(), young.verifier());
        assertThat(BundleCheck.of(
                                signedByBoth,
                                List.of(NoteKey.create(SmallLog.ORIGIN).verifier()))
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
    }

    @Test
    void a_checkpoint_of_the_old_key_is_in_a_bundle_of_the_new_one() {
        NoteKey young = NoteKey.create(SmallLog.ORIGIN);
        byte[] later = new BundleWriter(log.checkpoint(11), KNOWN)
                .sealed(SmallLog.title(1), SmallLog.leaf(1), log.proofs.inclusion(1, 11))
                .write(List.of(young));

        assertThat(BundleCheck.of(later, List.of()).signers()).isEqualTo(KNOWN);
        assertThat(BundleCheck.of(later, List.of(young.verifier(), SmallLog.KEY.verifier()))
                        .outcome())
                .isEqualTo(Outcome.PROVEN);
        assertThat(BundleCheck.of(later, KNOWN).outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void a_checkpoint_that_was_kept_is_the_same_or_was_outgrown() {
        byte[] proved =
                log.bundle(11, 4).consistency(log.proofs.consistency(6, 11)).write(KEYS);
        BundleCheck check = check(proved);

        assertThat(check.against(log.checkpoint(11).bytes(), Optional.empty())).isEqualTo(new Growth.Same());
        assertThat(check.against(log.checkpoint(6).bytes(), Optional.empty())).isEqualTo(new Growth.Grown(6, 11));
        assertThat(check.against(log.checkpoint(5).bytes(), Optional.empty())).isEqualTo(new Growth.Unknown(5, 11));
        assertThat(check.against(log.checkpoint(0).bytes(), Optional.empty())).isEqualTo(new Growth.Grown(0, 11));
        String handed = ProofText.write(log.proofs.consistency(5, 11), log.checkpoint(11));
        assertThat(check.against(log.checkpoint(5).bytes(), Optional.of(handed)))
                .isEqualTo(new Growth.Grown(5, 11));
        assertThat(check.against(log.checkpoint(6).bytes(), Optional.of(handed)))
                .isInstanceOf(Growth.Contradiction.class);
    }

    @Test
    void a_checkpoint_that_was_kept_may_be_the_later_one() {
        BundleCheck check = check(log.bundle(6, 4).write(KEYS));
        String proof = ProofText.write(log.proofs.consistency(6, 11), log.checkpoint(11));

        assertThat(check.against(log.checkpoint(11).bytes(), Optional.empty())).isEqualTo(new Growth.Unknown(6, 11));
        assertThat(check.against(log.checkpoint(11).bytes(), Optional.of(proof)))
                .isEqualTo(new Growth.Grown(6, 11));
    }

    @Test
    void a_log_that_was_written_anew_contradicts_what_was_kept() {
        Checkpoint other = new Checkpoint(SmallLog.ORIGIN, 11, log.root(10));
        Checkpoint shorter = new Checkpoint(SmallLog.ORIGIN, 6, log.root(5));
        Checkpoint empty = new Checkpoint(SmallLog.ORIGIN, 0, log.root(5));
        BundleCheck check = check(
                log.bundle(11, 4).consistency(log.proofs.consistency(6, 11)).write(KEYS));

        for (Checkpoint kept : List.of(other, shorter, empty)) {
            assertThat(check.against(kept.sign(KEYS).bytes(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            Growth.Contradiction.class,
                            found -> assertThat(found.why().reason()).isEqualTo(Reason.OTHER_HISTORY));
        }
    }

    @Test
    void a_kept_checkpoint_has_to_be_believed_itself() {
        BundleCheck check = check(bundle);
        Checkpoint same = new Checkpoint(SmallLog.ORIGIN, 11, log.root(11));
        NoteKey stranger = NoteKey.create(SmallLog.ORIGIN);
        NoteKey elsewhere = NoteKey.create("example.com/other");

        assertThat(reason(check, same.sign(List.of(stranger)).bytes())).isEqualTo(Reason.NOT_SIGNED);
        assertThat(reason(
                        check,
                        new Checkpoint("example.com/other", 11, log.root(11))
                                .sign(List.of(elsewhere))
                                .bytes()))
                .isEqualTo(Reason.OTHER_HISTORY);
        assertThat(reason(check, new byte[] {'x'})).isEqualTo(Reason.MALFORMED);
        assertThat(reason(check(new byte[0]), log.checkpoint(11).bytes())).isEqualTo(Reason.NOT_SIGNED);
    }

    private static Reason reason(BundleCheck check, byte[] kept) {
        return ((Growth.Contradiction) check.against(kept, Optional.empty()))
                .why()
                .reason();
    }

    @Test
    void the_same_content_gives_the_same_file() {
        assertThat(log.bundle(11, 0, 4, 10).file("story.en.html", PAGE).write(KEYS))
                .isEqualTo(bundle);
    }

    @Test
    void paths_of_the_bundle_itself_are_taken() {
        for (String path :
                List.of("manifest", "checkpoint", "key", "titles", "items/0001.leaf", "consistency/4", "A")) {
            assertThatThrownBy(() -> log.bundle(11, 1).file(path, PAGE))
                    .as(path)
                    .isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> log.bundle(11, 1).file("a", PAGE).file("a", PAGE))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void titles_are_lines() {
        for (String title : List.of("a\tb", "a\nb", "\u0007", "\u009b", "\ud800")) {
            assertThatThrownBy(() -> new Title(title, "")).isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> new Title("", title)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_bundle_without_items_is_none() {
        assertThat(check(log.bundle(11).write(KEYS)).broken())
                .extracting(Broken::where)
                .containsExactly("titles");
    }

    private static Leaf at(long position, String id) {
        return new Leaf(position, id, "Order", "order-O1", 0, "order.placed", "1", 0, PAGE, PAGE);
    }
}
