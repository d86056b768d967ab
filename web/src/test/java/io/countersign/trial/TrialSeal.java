package io.countersign.trial;

import io.countersign.backup.BackupQuery.CopyCheckpoints;
import io.countersign.backup.BackupQuery.CopyDiary;
import io.countersign.backup.BackupQuery.CopyLog;
import io.countersign.backup.BackupQuery.CountFollowers;
import io.countersign.backup.BackupQuery.DrawUpBackup;
import io.countersign.refusal.Refusal;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.seal.SealQuery.Checked;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.DrawUpBundle;
import io.countersign.seal.SealQuery.FindCheckpoint;
import io.countersign.seal.SealQuery.FindTile;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ProveEvent;
import io.countersign.seal.SealQuery.ProveGrowth;
import io.countersign.seal.SealQuery.ShowSeal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/**
 * The part of the made-up office that seals the log: 300 events are sealed, and one checkpoint is over all of them. The key
 * {@code aa11} goes on signing.
 */
public final class TrialSeal {

    private static final long SIZE = 300;
    private static final String ROOT = Base64.getEncoder().encodeToString(new byte[32]);
    private static final Checkpoint NEWEST = new Checkpoint(
            SIZE, SIZE, Instant.parse("2026-06-25T08:00:00Z"), ROOT, "trial\n300\n" + ROOT + "\n\n— trial AAAA\n");

    private final TrialOffice office;
    private DrawUpBundle drawnUp = new DrawUpBundle(List.of(), List.of(), null);
    private final List<Class<?>> askedForBackup = new CopyOnWriteArrayList<>();
    private final List<Key> keys = new ArrayList<>(List.of(key("aa11")));

    TrialSeal(TrialOffice office) {
        this.office = office;
    }

    /** The bundle that was asked for last. */
    public DrawUpBundle drawnUp() {
        synchronized (office) {
            return drawnUp;
        }
    }

    /** What was asked for a backup, in order. */
    public List<Class<?>> askedForBackup() {
        return askedForBackup;
    }

    @CommandHandler
    void handle(OrderKey command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            keys.removeIf(one -> one.key().value().equals("bb22"));
            keys.add(key("bb22"));
        }
    }

    @CommandHandler
    void handle(RetireKey command, MetaData metadata) {
        synchronized (office) {
            office.ledger.demandSender(command, metadata);
            if (command.key().value().equals("aa11")) {
                throw Ledger.refused(new Refusal("SEA-5", "Another key signs when one is retired."));
            }
            keys.replaceAll(one -> one.key().equals(command.key())
                    ? new Key(one.key(), one.publicKey(), one.fingerprint(), false)
                    : one);
        }
    }

    @QueryHandler
    ShowSeal.Seal answer(ShowSeal question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            return new ShowSeal.Seal("trial", SIZE, SIZE, 310, NEWEST, keys, List.of("/srv/seal"), null);
        }
    }

    @QueryHandler
    ListCheckpoints.Checkpoints answer(ListCheckpoints question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new ListCheckpoints.Checkpoints(List.of(NEWEST));
    }

    @QueryHandler
    Optional<Checkpoint> answer(FindCheckpoint question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return Optional.of(NEWEST).filter(newest -> newest.size() == question.size());
    }

    @QueryHandler
    Optional<FindTile.Tile> answer(FindTile question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return question.level() == 0 && question.index() == 1 && question.width() <= SIZE - 256
                ? Optional.of(new FindTile.Tile(Base64.getEncoder().encodeToString(new byte[32 * question.width()])))
                : Optional.empty();
    }

    @QueryHandler
    Optional<ProveGrowth.Growth> answer(ProveGrowth question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return question.earlier() <= SIZE ? Optional.of(new ProveGrowth.Growth("a proof\n")) : Optional.empty();
    }

    @QueryHandler
    Optional<ProveEvent.Proved> answer(ProveEvent question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return question.position() <= SIZE
                ? Optional.of(new ProveEvent.Proved(question.position(), question.position() - 1, "AAAA", "a proof\n"))
                : Optional.empty();
    }

    @QueryHandler
    Optional<DrawUpBundle.Bundle> answer(DrawUpBundle question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        synchronized (office) {
            drawnUp = question;
        }
        return Optional.of(new DrawUpBundle.Bundle(
                Base64.getEncoder().encodeToString(question.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @QueryHandler
    CheckLog.Part answer(CheckLog question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new CheckLog.Part(new Checked(SIZE, SIZE, List.of(), ROOT), SIZE, true, 1, null, 10);
    }

    @QueryHandler
    CountFollowers.Followers answer(CountFollowers question, MetaData metadata) {
        askedForBackup.add(question.getClass());
        office.ledger.demandAsker(question, metadata);
        return new CountFollowers.Followers(Map.of("reactions", SIZE));
    }

    @QueryHandler
    CopyDiary.Diary answer(CopyDiary question, MetaData metadata) {
        askedForBackup.add(question.getClass());
        office.ledger.demandAsker(question, metadata);
        return new CopyDiary.Diary(file("diary"));
    }

    @QueryHandler
    Optional<DrawUpBackup.Backup> answer(DrawUpBackup question, MetaData metadata) {
        askedForBackup.add(question.getClass());
        office.ledger.demandAsker(question, metadata);
        return Optional.of(new DrawUpBackup.Backup("trial", List.of("trial+aa11"), SIZE, SIZE, NEWEST.note()));
    }

    @QueryHandler
    CopyLog.Events answer(CopyLog question, MetaData metadata) {
        askedForBackup.add(question.getClass());
        office.ledger.demandAsker(question, metadata);
        long last = Math.min(question.after() + 200, question.upTo());
        return new CopyLog.Events(file("events up to " + last), last - question.after(), question.after() + 1, last);
    }

    @QueryHandler
    CopyCheckpoints.Signed answer(CopyCheckpoints question, MetaData metadata) {
        askedForBackup.add(question.getClass());
        office.ledger.demandAsker(question, metadata);
        return new CopyCheckpoints.Signed(
                file("checkpoints after " + question.after() + "; "), question.after() == 0 ? 100L : null);
    }

    private static String file(String content) {
        return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Key key(String id) {
        return new Key(new KeyId(id), "trial+" + id, id.repeat(16), true);
    }
}
