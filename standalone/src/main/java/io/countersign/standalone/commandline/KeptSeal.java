package io.countersign.standalone.commandline;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NotSigned;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.Tiles;
import io.countersign.query.seal.OutsideFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody kept of the seal, away from the program: one checkpoint, or a copy of the folder that the program writes.
 *
 * @param checkpoints by size, the smallest first
 */
record KeptSeal(List<Checkpoint> checkpoints, Tiles tiles) {

    private static final String ALL = "checkpoints";

    /**
     * Reads it.
     *
     * @param keys those whose signatures are believed
     */
    static KeptSeal read(Path kept, List<NoteVerifier> keys) {
        try {
            List<Checkpoint> checkpoints;
            try (Stream<Path> files = Files.isDirectory(kept) ? Files.list(kept.resolve(ALL)) : Stream.of(kept)) {
                checkpoints = files.map(file -> checkpoint(file, keys))
                        .sorted(Comparator.comparingLong(Checkpoint::size))
                        .toList();
            }
            return new KeptSeal(checkpoints, Files.isDirectory(kept) ? new OutsideFolder(kept) : KeptSeal::nothing);
        } catch (IOException e) {
            throw new Failure(kept + " cannot be read as a checkpoint or a folder of them");
        }
    }

    private static Checkpoint checkpoint(Path file, List<NoteVerifier> keys) {
        try {
            SignedNote note = SignedNote.read(Files.readAllBytes(file));
            note.verify(keys);
            return Checkpoint.read(note.text());
        } catch (IOException e) {
            throw new Failure(file + " cannot be read");
        } catch (Malformed e) {
            throw new Failure(file + " is not a checkpoint: " + e.getMessage());
        } catch (NotSigned e) {
            throw new Failure(file + " is not signed by a key that is believed; give the key with --key");
        }
    }

    private static Tile nothing(int level, long index, int width) {
        throw new NoSuchElementException("only a checkpoint was kept");
    }

    /** The hashes of leaves in a tile, if they were kept. */
    Optional<Tile> leaves(long tile, int width) {
        try {
            return Optional.of(tiles.tile(0, tile, width));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }
}
