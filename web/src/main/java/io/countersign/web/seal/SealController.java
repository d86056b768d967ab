package io.countersign.web.seal;

import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealId;
import io.countersign.seal.SealQuery.CheckLog;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.FindCheckpoint;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ListCheckpoints.Checkpoints;
import io.countersign.seal.SealQuery.ProveEvent;
import io.countersign.seal.SealQuery.ProveEvent.Proved;
import io.countersign.seal.SealQuery.ProveGrowth;
import io.countersign.seal.SealQuery.ProveGrowth.Growth;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.paging.Page;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.seal.SealRequests.CheckAsked;
import io.countersign.web.seal.SealRequests.CheckpointsAsked;
import io.countersign.web.seal.SealRequests.GrowthAsked;
import io.countersign.web.seal.SealRequests.KeyReason;
import io.countersign.web.seal.SealRequests.ProofAsked;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The seal over the log: how far it reaches, what was signed, and whether what is stored is what was sealed. */
@RestController
@RequestMapping(SealController.ADDRESS)
@Tag(
        name = "seal",
        description = "The seal over the log: how far it reaches, what was signed, and whether what is stored is what"
                + " was sealed.")
final class SealController {

    static final String ADDRESS = Api.ROOT + "/seal";

    private final Messages messages;

    SealController(Messages messages) {
        this.messages = messages;
    }

    @GetMapping
    @Operation(
            summary = "Show how far the log is sealed, and with which keys.",
            description = "Keep the public key and a checkpoint somewhere else: they are what proofs are checked with.")
    ShownSeal show(Sender sender) {
        return ShownSeal.of(seal(sender));
    }

    @GetMapping("/checkpoints")
    @Operation(summary = "List the checkpoints that were signed, the newest first.")
    Page<Checkpoint> checkpoints(@ParameterObject CheckpointsAsked asked, Sender sender) {
        int limit = Page.limit(asked.limit());
        List<Checkpoint> found = messages.ask(new ListCheckpoints(asked.below(), limit), Checkpoints.class, sender)
                .checkpoints();
        return new Page<>(
                found,
                found.size() < limit ? null : Long.toString(found.getLast().size()));
    }

    @GetMapping("/checkpoints/{size}")
    @Operation(summary = "Show the checkpoint over so many events.")
    Checkpoint checkpoint(@PathVariable @Parameter(example = "1") String size, Sender sender) {
        return number(size)
                .flatMap(known -> messages.find(new FindCheckpoint(known), Checkpoint.class, sender))
                .orElseThrow(() -> Rejected.unknown("checkpoint"));
    }

    @GetMapping("/growth")
    @Operation(
            summary = "Prove that the log only grew from one checkpoint to another.",
            description = "The proof is a text, with the later checkpoint; docs/notary.md says how it is checked.")
    Growth growth(@ParameterObject GrowthAsked asked, Sender sender) {
        return messages.find(
                        new ProveGrowth(Objects.requireNonNullElse(asked.earlier(), 1L), asked.later()),
                        Growth.class,
                        sender)
                .orElseThrow(() -> Rejected.unknown("checkpoint"));
    }

    @GetMapping("/events/{position}")
    @Operation(
            summary = "Prove that an event is in the log as it was sealed.",
            description = "The leaf is what is sealed of it, in Base64; the proof is a text, with the checkpoint.")
    Proved event(
            @PathVariable @Parameter(example = "1") String position, @ParameterObject ProofAsked asked, Sender sender) {
        return number(position)
                .flatMap(known -> messages.find(new ProveEvent(known, asked.size()), Proved.class, sender))
                .orElseThrow(() -> Rejected.unknown("event"));
    }

    @GetMapping("/check")
    @Operation(
            summary = "Compare a part of what is stored with what was sealed.",
            description =
                    "Checks tens of thousands of events and says where to go on. The first that is wrong is named.")
    CheckLog.Part check(@ParameterObject CheckAsked asked, Sender sender) {
        if (!asked.isWhole()) {
            throw Rejected.shape("peaks", "are as many as the answer before gave");
        }
        return messages.ask(new CheckLog(asked.from(), asked.upTo()), CheckLog.Part.class, sender);
    }

    @PostMapping("/keys")
    @Sends(OrderKey.class)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a new key made, which signs beside those there are.",
            description = "Hand the new public key to whoever checks proofs before the old one is retired.")
    @ApiResponse(responseCode = "202", description = "It is made.", useReturnTypeSchema = true)
    ShownSeal order(@RequestBody KeyReason body, Sender sender) {
        messages.sendAndWait(new OrderKey(SealId.COMPANY, body.reason()), sender);
        return show(sender);
    }

    @PostMapping("/keys/{key}/retirement")
    @Sends(RetireKey.class)
    @Operation(
            summary = "Let a key sign no more.",
            description = "Its secret is deleted. What it has signed stays signed.")
    ShownSeal retire(@RequestBody KeyReason body, @PathVariable KeyId key, Sender sender) {
        if (seal(sender).keys().stream().map(Key::key).noneMatch(key::equals)) {
            throw Rejected.unknown("key");
        }
        messages.sendAndWait(new RetireKey(SealId.COMPANY, key, body.reason()), sender);
        return show(sender);
    }

    private Seal seal(Sender sender) {
        return messages.ask(new ShowSeal(), Seal.class, sender);
    }

    private static Optional<Long> number(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
