package io.countersign.query.seal;

import io.countersign.notary.bundle.BundleWriter;
import io.countersign.notary.bundle.ProofText;
import io.countersign.notary.bundle.Title;
import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.StrictBase64;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Proofs;
import io.countersign.query.history.Reached;
import io.countersign.query.operations.Operations;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.DrawUpBundle;
import io.countersign.seal.SealQuery.FindCheckpoint;
import io.countersign.seal.SealQuery.FindTile;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ProveEvent;
import io.countersign.seal.SealQuery.ProveGrowth;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.seal.Reach;
import io.countersign.store.seal.SealStore;
import io.countersign.store.seal.SignedCheckpoint;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers how far the log is sealed, and proves that an event is in it as it was sealed. */
public final class SealAnswers {

    private static final int CHECKPOINTS_MAX = 1_000;

    private final EventLog log;
    private final SealStore store;
    private final KeyRing keys;
    private final Checkpoints checkpoints;
    private final LogCheck check;
    private final Reached reached;

    public SealAnswers(
            EventLog log, SealStore store, KeyRing keys, Checkpoints checkpoints, LogCheck check, Reached reached) {
        this.log = log;
        this.store = store;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.check = check;
        this.reached = reached;
    }

    @QueryHandler
    ShowSeal.Seal answer(ShowSeal question) {
        reached.await(Operations.GROUP); // a key that was ordered just now is there
        Reach reach = store.reach();
        Set<NoteVerifier> signing =
                keys.signing().stream().map(key -> key.verifier()).collect(Collectors.toSet());
        return new ShowSeal.Seal(
                keys.origin(),
                reach.size(),
                reach.position(),
                log.head(),
                store.newestCheckpoint().map(SealAnswers::shown).orElse(null),
                keys.known().stream()
                        .map(key -> new Key(KeyRing.idOf(key), key.vkey(), key.fingerprint(), signing.contains(key)))
                        .toList(),
                checkpoints.places(),
                checkpoints.failure());
    }

    @QueryHandler
    ListCheckpoints.Checkpoints answer(ListCheckpoints question) {
        long below = Objects.requireNonNullElse(question.below(), Long.MAX_VALUE);
        int limit = Math.clamp(question.limit(), 1, CHECKPOINTS_MAX);
        return new ListCheckpoints.Checkpoints(
                store.checkpoints(below, limit).stream().map(SealAnswers::shown).toList());
    }

    @QueryHandler
    Optional<Checkpoint> answer(FindCheckpoint question) {
        return store.checkpoint(question.size()).map(SealAnswers::shown);
    }

    @QueryHandler
    Optional<FindTile.Tile> answer(FindTile question) {
        return store.tile(question.level(), question.index())
                .filter(tile -> question.width() >= 1 && question.width() <= StoredTiles.widthOf(tile))
                .map(tile -> new FindTile.Tile(StrictBase64.encode(
                        StoredTiles.read(tile).hashes().toArray(0, question.width() * Hash.LENGTH))));
    }

    @QueryHandler
    Optional<ProveGrowth.Growth> answer(ProveGrowth question) {
        return checkpointOver(question.later())
                .filter(later -> 1 <= question.earlier() && question.earlier() <= later.size())
                .map(later -> new ProveGrowth.Growth(ProofText.write(
                        new Proofs(new StoredTiles(store)).consistency(question.earlier(), later.size()),
                        noteOf(later))));
    }

    @QueryHandler
    Optional<ProveEvent.Proved> answer(ProveEvent question) {
        return at(question.position()).map(stored -> {
            SignedCheckpoint checkpoint = covering(question.position(), question.size());
            EventProofs proofs = new EventProofs(store);
            OptionalLong index = proofs.indexOf(question.position());
            return new ProveEvent.Proved(
                    question.position(),
                    index.isPresent() ? index.getAsLong() : null,
                    StrictBase64.encode(Leaves.of(stored).bytes()),
                    checkpoint == null
                            ? null
                            : proofs.of(question.position(), checkpoint.size())
                                    .map(proof -> ProofText.write(proof, noteOf(checkpoint)))
                                    .orElse(null));
        });
    }

    @QueryHandler
    Optional<DrawUpBundle.Bundle> answer(DrawUpBundle question) {
        long last = question.items().stream()
                .mapToLong(DrawUpBundle.Item::position)
                .max()
                .orElse(0);
        return Optional.ofNullable(covering(last, question.size())).map(checkpoint -> bundle(question, checkpoint));
    }

    @QueryHandler
    CheckLog.Part answer(CheckLog question) {
        return check.check(question.from(), question.upTo());
    }

    private DrawUpBundle.Bundle bundle(DrawUpBundle question, SignedCheckpoint checkpoint) {
        BundleWriter writer = new BundleWriter(noteOf(checkpoint), keys.known());
        EventProofs proofs = new EventProofs(store);
        for (DrawUpBundle.Item item : question.items()) {
            Title title = new Title(item.english(), item.chinese());
            Leaf leaf = Leaves.of(at(item.position()).orElseThrow());
            proofs.of(item.position(), checkpoint.size())
                    .ifPresentOrElse(proof -> writer.sealed(title, leaf, proof), () -> writer.unsealed(title, leaf));
        }
        question.papers().forEach(paper -> writer.file(paper.path(), Bytes.of(StrictBase64.decode(paper.content()))));
        return new DrawUpBundle.Bundle(StrictBase64.encode(writer.write(keys.signing())));
    }

    /** The checkpoint that is asked for, or the newest; one that covers this position is signed if there is none yet. */
    private @Nullable SignedCheckpoint covering(long position, @Nullable Long size) {
        if (size == null
                && store.newestCheckpoint().map(SignedCheckpoint::position).orElse(0L) < position) {
            checkpoints.signNow();
        }
        return checkpointOver(size).orElse(null);
    }

    private Optional<SignedCheckpoint> checkpointOver(@Nullable Long size) {
        return size == null ? store.newestCheckpoint() : store.checkpoint(size);
    }

    private Optional<StoredEvent> at(long position) {
        StoredEvent[] found = {null};
        log.read(Selection.ofNames(Set.of()).after(position - 1).upTo(position), stored -> found[0] = stored);
        return Optional.ofNullable(found[0]);
    }

    private static SignedNote noteOf(SignedCheckpoint checkpoint) {
        return SignedNote.read(checkpoint.note().getBytes(StandardCharsets.UTF_8));
    }

    private static Checkpoint shown(SignedCheckpoint checkpoint) {
        return new Checkpoint(
                checkpoint.size(),
                checkpoint.position(),
                checkpoint.signedAt(),
                io.countersign.notary.note.Checkpoint.read(noteOf(checkpoint).text())
                        .root()
                        .base64(),
                checkpoint.note());
    }
}
