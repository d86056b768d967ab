package io.countersign.web.pages;

import io.countersign.refusal.Refusal;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ShowSeal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.queryhandling.QueryHandler;

/** A made-up seal: 30 checkpoints, two keys that sign and one that did, and a folder that could not be written to. */
public final class CannedSeal {

    private static final int CHECKPOINTS = 30;
    private static final Instant FIRST = Instant.parse("2026-06-01T02:30:15Z");
    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    private static final String ORIGIN = "countersign/6b1f0c2ec74f20a3";

    private final List<Object> sent = new ArrayList<>();

    /** What was sent, in order. */
    public List<Object> sent() {
        return sent;
    }

    @CommandHandler
    void handle(OrderKey command) {
        if (command.reason().isBlank()) {
            throw new CommandExecutionException(
                    "refused",
                    null,
                    List.of(new Refusal("SEA-2", "A key is ordered for a reason, in 500 characters at most.")));
        }
        sent.add(command);
    }

    @CommandHandler
    void handle(RetireKey command) {
        sent.add(command);
    }

    @QueryHandler
    ShowSeal.Seal answer(ShowSeal question) {
        return new ShowSeal.Seal(
                ORIGIN,
                30_000,
                30_004,
                30_016,
                checkpoint(CHECKPOINTS),
                List.of(key("4f1d2c3b5a697887", false), key("aa1d2c3b5a697887", true), key("bb1d2c3b5a697887", true)),
                List.of("/srv/countersign/seal/log", "printed"),
                "/srv/countersign/seal/log: NoSuchFileException");
    }

    @QueryHandler
    ListCheckpoints.Checkpoints answer(ListCheckpoints question) {
        long below = Objects.requireNonNullElse(question.below(), Long.MAX_VALUE);
        return new ListCheckpoints.Checkpoints(LongStream.rangeClosed(1, CHECKPOINTS)
                .mapToObj(number -> checkpoint(CHECKPOINTS + 1 - number))
                .filter(checkpoint -> checkpoint.size() < below)
                .limit(question.limit())
                .toList());
    }

    private static Checkpoint checkpoint(long number) {
        long size = number * 1_000;
        return new Checkpoint(
                size,
                size + 4,
                FIRST.plusSeconds(number * 3_600),
                ROOT,
                ORIGIN + "\n" + size + "\n" + ROOT + "\n\n\u2014 " + ORIGIN
                        + " Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
    }

    private static Key key(String id, boolean signs) {
        return new Key(
                new KeyId(id),
                ORIGIN + "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                id + "0f1e2d3c4b5a6978".repeat(3),
                signs);
    }
}
