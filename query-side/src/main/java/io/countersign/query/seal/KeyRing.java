package io.countersign.query.seal;

import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.NoteVerifier;
import io.countersign.seal.KeyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of the seal, in a folder that is not the database: whoever can change rows there cannot sign. A private key
 * that is retired is deleted; the public ones stay for ever.
 */
public final class KeyRing {

    private static final String ORIGIN = "origin";
    private static final String SECRET = ".pem";
    private static final String PUBLIC = ".vkey";
    private static final int ID_DIGITS = 16;
    private static final int ORIGIN_BYTES = 8;

    private final Path folder;
    private final String origin;

    private KeyRing(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
    }

    /** Opens the folder. The first time, names the log and makes a key. */
    public static KeyRing open(Path folder) {
        try {
            Files.createDirectories(folder);
            Path named = folder.resolve(ORIGIN);
            if (Files.notExists(named)) {
                byte[] random = new byte[ORIGIN_BYTES];
                new SecureRandom().nextBytes(random);
                write(named, "countersign/" + HexFormat.of().formatHex(random) + "\n", false);
            }
            KeyRing ring = new KeyRing(folder, Files.readString(named).strip());
            if (ring.signing().isEmpty()) {
                ring.create();
            }
            return ring;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Names the log and its public keys in a folder that knows neither. Whoever opens it afterwards can tell what was signed
     * with them, and makes a key of its own.
     */
    public static void restore(Path folder, String origin, List<NoteVerifier> keys) {
        try {
            Files.createDirectories(folder);
            Path named = folder.resolve(ORIGIN);
            if (Files.exists(named) && !Files.readString(named).strip().equals(origin)) {
                throw new IllegalStateException("the keys in " + folder + " are those of another log");
            }
            for (NoteVerifier key : keys) {
                Path file = folder.resolve(idOf(key).value() + PUBLIC);
                if (Files.notExists(file)) {
                    write(file, key.vkey() + "\n", false);
                }
            }
            write(named, origin + "\n", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What checkpoints call this log. */
    public String origin() {
        return origin;
    }

    /** Makes a key that signs from now on. */
    NoteVerifier create() {
        NoteKey key = NoteKey.create(origin);
        String id = idOf(key.verifier()).value();
        write(folder.resolve(id + PUBLIC), key.verifier().vkey() + "\n", false);
        write(folder.resolve(id + SECRET), key.pem(), true);
        return key.verifier();
    }

    /** Forgets the secret of a key, if another one is left to sign. */
    void retire(KeyId key) {
        try {
            if (signing().size() > 1) {
                Files.deleteIfExists(folder.resolve(key.value() + SECRET));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that sign, the oldest first. */
    List<NoteKey> signing() {
        return files(SECRET).map(file -> NoteKey.read(origin, read(file))).toList();
    }

    /** Every key that signs or did. */
    public List<NoteVerifier> known() {
        return files(PUBLIC).map(file -> NoteVerifier.read(read(file).strip())).toList();
    }

    /** What people call a key. */
    static KeyId idOf(NoteVerifier key) {
        return new KeyId(key.fingerprint().substring(0, ID_DIGITS));
    }

    /** The key that people call so. */
    Optional<NoteVerifier> find(KeyId key) {
        return known().stream().filter(one -> idOf(one).equals(key)).findFirst();
    }

    private Stream<Path> files(String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted(Comparator.comparing(KeyRing::madeAt).thenComparing(Path::getFileName))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.nio.file.attribute.FileTime madeAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text, boolean secret) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            if (secret && FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
