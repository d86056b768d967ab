package io.countersign.web.importing;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file that was uploaded, as text: however it is packed and encoded, and however much somebody packed into it. */
final class HistoryFile {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LOOKED_AT = 64 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Path path;
    private final long inflatedBytesMax;
    private final List<Charset> charsets;

    /** @param charset how it is encoded; nothing when that is to be found out */
    HistoryFile(Path path, @Nullable Charset charset, long inflatedBytesMax) throws IOException {
        this.path = path;
        this.inflatedBytesMax = inflatedBytesMax;
        byte[] start;
        try (InputStream bytes = bytes()) {
            start = bytes.readNBytes(LOOKED_AT);
        }
        demandText(start);
        if (hasMark(start)) {
            charsets = List.of(StandardCharsets.UTF_8);
        } else {
            charsets = charset == null ? List.of(StandardCharsets.UTF_8, GB18030) : List.of(charset);
        }
    }

    /** The encodings to try, strictly, one after the other. */
    List<Charset> charsets() {
        return charsets;
    }

    /** The text, without a byte order mark. What cannot be in this encoding is an error. */
    Reader open(Charset charset) throws IOException {
        InputStream bytes = bytes();
        try {
            bytes.mark(3);
            if (!hasMark(bytes.readNBytes(3))) {
                bytes.reset();
            }
            return new InputStreamReader(
                    bytes,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private InputStream bytes() throws IOException {
        InputStream stored = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            stored.mark(2);
            boolean packed = stored.read() == 0x1F && stored.read() == 0x8B;
            stored.reset();
            InputStream unpacked = packed ? new GZIPInputStream(stored, BUFFER) : stored;
            return new BufferedInputStream(new Bounded(unpacked), BUFFER);
        } catch (ZipException | EOFException e) {
            stored.close();
            throw new ImportFailed("The file's gzip packing is damaged.");
        } catch (IOException | RuntimeException e) {
            stored.close();
            throw e;
        }
    }

    private static void demandText(byte[] start) {
        if (start.length == 0) {
            throw new ImportFailed("The file is empty. Its first line names the columns.");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            throw new ImportFailed("The file is a ZIP archive or an Excel workbook. Save it as CSV first.");
        }
        if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            throw new ImportFailed("The file is encoded in UTF-16. Save it as UTF-8 or GB18030 first.");
        }
        for (byte b : start) {
            if (b == 0) {
                throw new ImportFailed("The file is not a text: it has bytes that no text has.");
            }
        }
    }

    private static boolean hasMark(byte[] start) {
        return begins(start, 0xEF, 0xBB, 0xBF);
    }

    private static boolean begins(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** Gives so many bytes and no more, and says in a sentence when the packing is damaged. */
    private final class Bounded extends FilterInputStream {

        private long left = inflatedBytesMax;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read;
            try {
                read = super.read(target, offset, length);
            } catch (ZipException | EOFException e) {
                throw new ImportFailed("The file's gzip packing is damaged.");
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw new ImportFailed("The file has more than " + inflatedBytesMax + " bytes when it is unpacked.");
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
