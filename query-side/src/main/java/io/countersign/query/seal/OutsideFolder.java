package io.countersign.query.seal;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.Tiles;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps every checkpoint, and the tree with it, in files as C2SP tlog-tiles has them. A copy of the folder on another
 * machine is enough to find which event was changed.
 */
public final class OutsideFolder implements Outside, Tiles {

    private static final String NEWEST = "checkpoint";
    private static final String ALL = "checkpoints";

    private final Path folder;

    public OutsideFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String described() {
        return folder.toString();
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, long before, Added tiles) throws IOException {
        for (Tile tile : tiles.between(Files.exists(folder.resolve(NEWEST)) ? before : 0, checkpoint.size())) {
            Path file = folder.resolve(tile.path());
            write(file, tile.hashes().toArray());
            if (tile.isFull()) {
                dropParts(file.resolveSibling(file.getFileName() + ".p"));
            }
        }
        byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
        write(folder.resolve(ALL).resolve(Long.toString(checkpoint.size())), note);
        write(folder.resolve(NEWEST), note);
    }

    @Override
    public Tile tile(int level, long index, int width) {
        return IntStream.of(Tile.WIDTH, width)
                .mapToObj(kept -> folder.resolve(new Tile(level, index, Bytes.of(new byte[kept * Hash.LENGTH])).path()))
                .filter(Files::exists)
                .findFirst()
                .map(file -> new Tile(level, index, read(file)))
                .orElseThrow(
                        () -> new NoSuchElementException("tile " + index + " of level " + level + " was not kept"));
    }

    /** What a tile was before it was full is all in it. */
    private static void dropParts(Path parts) throws IOException {
        if (Files.exists(parts)) {
            try (Stream<Path> files = Files.list(parts)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(parts);
        }
    }

    private static Bytes read(Path file) {
        try {
            return Bytes.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
