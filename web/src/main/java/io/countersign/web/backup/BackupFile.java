package io.countersign.web.backup;

import io.countersign.backup.BackupManifest.BackedUpFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** The one file as which a backup leaves, written as it comes: nothing of it is kept here but what was in it. */
final class BackupFile {

    private final ZipOutputStream zip;
    private final List<BackedUpFile> files = new ArrayList<>();

    BackupFile(OutputStream to) {
        zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.NO_COMPRESSION); // what is large in it is compressed
    }

    /** Writes what a file consists of. */
    interface Content {

        void to(OutputStream file) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        add(name, content, null, null, null);
    }

    void add(String name, Content content, @Nullable Long events, @Nullable Long first, @Nullable Long last)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Counting counting = new Counting(zip);
        content.to(counting);
        zip.closeEntry();
        zip.flush();
        files.add(new BackedUpFile(
                name, counting.bytes, HexFormat.of().formatHex(counting.digest.digest()), events, first, last));
    }

    /** All that have been added. */
    List<BackedUpFile> files() {
        return List.copyOf(files);
    }

    /** Ends it. What was not ended is seen to be unfinished. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static final class Counting extends FilterOutputStream {

        private final MessageDigest digest;
        private long bytes;

        Counting(OutputStream to) {
            super(to);
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
            digest.update(some, from, length);
            bytes += length;
        }
    }
}
