package io.countersign.notary.bundle;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A ZIP file that can be written in one way only: files sorted by their paths, stored as they are, all of the same moment,
 * without attributes, extra fields and comments. Any program opens it. Reading demands every byte as it would be written,
 * so that no byte can be changed without being noticed.
 */
final class Container {

    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LOCAL_SIZE_AT = 22;
    private static final int LOCAL_NAME_LENGTH_AT = 26;
    private static final int DIRECTORY = 0x02014b50;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int FILES_MAX = 0xfffe;

    private static final short VERSION = 10;

    /** 1 January 1980, in the manner of DOS. */
    private static final short DATE = 1 << 5 | 1;

    private static final Pattern PATH = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
    private static final int PATH_MAX = 200;

    private Container() {}

    /**
     * The bytes of a container with these files.
     *
     * @throws Malformed if a path is not of lower-case letters, digits, points, dashes and strokes
     */
    static byte[] write(SortedMap<String, Bytes> files) {
        if (files.isEmpty() || files.size() > FILES_MAX) {
            throw new Malformed("a bundle of " + files.size() + " files");
        }
        files.keySet().forEach(Container::demandPath);
        ByteBuffer zip = ByteBuffer.allocate(lengthOf(files)).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Integer> places = new TreeMap<>();
        files.forEach((path, content) -> {
            places.put(path, zip.position());
            zip.putInt(LOCAL);
            putCommon(zip, path, content);
            zip.put(path.getBytes(StandardCharsets.US_ASCII)).put(content.toArray());
        });
        int directory = zip.position();
        files.forEach((path, content) -> {
            zip.putInt(DIRECTORY).putShort(VERSION);
            putCommon(zip, path, content);
            int withoutCommentDiskAndAttributes = 2 + 2 + 2 + 4;
            zip.put(new byte[withoutCommentDiskAndAttributes]).putInt(places.getOrDefault(path, 0));
            zip.put(path.getBytes(StandardCharsets.US_ASCII));
        });
        int directoryLength = zip.position() - directory;
        short count = (short) files.size();
        zip.putInt(END).putInt(0).putShort(count).putShort(count);
        zip.putInt(directoryLength).putInt(directory).putShort((short) 0);
        return zip.array();
    }

    /**
     * The files of a container.
     *
     * @throws Malformed if it is not, byte for byte, what {@link #write} gives for them
     */
    static SortedMap<String, Bytes> read(byte[] bytes) {
        SortedMap<String, Bytes> files = filesIn(bytes);
        int place = Arrays.mismatch(bytes, write(files));
        if (place >= 0) {
            throw new Malformed("byte " + place + ", in " + partAt(place, files));
        }
        return files;
    }

    private static SortedMap<String, Bytes> filesIn(byte[] bytes) {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        SortedMap<String, Bytes> files = new TreeMap<>();
        while (zip.remaining() >= LOCAL_LENGTH && zip.getInt(zip.position()) == LOCAL) {
            int start = zip.position();
            int size = zip.getInt(start + LOCAL_SIZE_AT);
            int nameLength = Short.toUnsignedInt(zip.getShort(start + LOCAL_NAME_LENGTH_AT));
            zip.position(start + LOCAL_LENGTH);
            if (size < 0 || size > zip.remaining() - nameLength) {
                throw new Malformed("byte " + start + ", a file that ends behind the end of the bundle");
            }
            byte[] name = new byte[nameLength];
            byte[] content = new byte[size];
            zip.get(name).get(content);
            files.put(new String(name, StandardCharsets.ISO_8859_1), Bytes.of(content));
        }
        if (files.isEmpty()) {
            throw new Malformed("byte 0, the file does not begin as a bundle does");
        }
        return files;
    }

    /** What both headers of a file have in common. */
    private static void putCommon(ByteBuffer zip, String path, Bytes content) {
        CRC32 checksum = new CRC32();
        checksum.update(content.toArray());
        short flags = 0;
        short stored = 0;
        short time = 0;
        short extra = 0;
        zip.putShort(VERSION).putShort(flags).putShort(stored).putShort(time).putShort(DATE);
        zip.putInt((int) checksum.getValue()).putInt(content.length()).putInt(content.length());
        zip.putShort((short) path.length()).putShort(extra);
    }

    private static int lengthOf(SortedMap<String, Bytes> files) {
        long length = END_LENGTH;
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            length += LOCAL_LENGTH + DIRECTORY_LENGTH + 2L * file.getKey().length();
            length += file.getValue().length();
        }
        if (length > Integer.MAX_VALUE) {
            throw new Malformed("a bundle of " + length + " bytes");
        }
        return (int) length;
    }

    private static String partAt(int place, SortedMap<String, Bytes> files) {
        long end = 0;
        for (Map.Entry<String, Bytes> file : files.entrySet()) {
            end += LOCAL_LENGTH + file.getKey().length() + file.getValue().length();
            if (place < end) {
                return file.getKey();
            }
        }
        return "the directory at the end";
    }

    static void demandPath(String path) {
        if (path.length() > PATH_MAX || !PATH.matcher(path).matches()) {
            throw new Malformed(
                    "a path of other characters than lower-case letters, digits, points, dashes and strokes");
        }
    }
}
