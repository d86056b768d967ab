package io.countersign.query.seal;

import io.countersign.notary.tree.Tile;
import io.countersign.store.seal.SignedCheckpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps every checkpoint, and the tree with it, in files as C2SP tlog-tiles has them. A copy of the folder on another
 * machine is enough to find which event was changed.
 */
public final class OutsideFolder implements Outside {

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
            write(folder.resolve(tile.path()), tile.hashes().toArray());
        }
        byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
        write(folder.resolve(ALL).resolve(Long.toString(checkpoint.size())), note);
        write(folder.resolve(NEWEST), note);
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
