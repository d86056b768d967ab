package io.countersign.notary.bundle;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Decimal;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.tree.Hash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a bundle has: every other file with its SHA-256, in the form that {@code sha256sum --check} reads.
 *
 * @param origin which log the items are from
 * @param size how many leaves the checkpoint in the bundle is over
 * @param files the hash of each file, by its path
 */
record Manifest(String origin, long size, SortedMap<String, Hash> files) {

    private static final String FORMAT = "countersign-bundle/1";
    private static final String ORIGIN = "origin ";
    private static final String SIZE = "size ";
    private static final String GAP = "  ";
    private static final int HEAD_LINES = 3;
    private static final int HEX_LENGTH = 2 * Hash.LENGTH;

    Manifest {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    static Manifest of(String origin, long size, Map<String, Bytes> contents) {
        SortedMap<String, Hash> files = new TreeMap<>();
        contents.forEach((path, content) -> files.put(path, Hash.ofBytes(content.toArray())));
        return new Manifest(origin, size, files);
    }

    static Manifest read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < HEAD_LINES || !lines.get(0).equals(FORMAT)) {
            throw new Malformed("a manifest of another form than " + FORMAT);
        }
        SortedMap<String, Hash> files = new TreeMap<>();
        for (String line : lines.subList(HEAD_LINES, lines.size())) {
            if (line.length() <= HEX_LENGTH + GAP.length()) {
                throw new Malformed("a line without a file");
            }
            files.put(line.substring(HEX_LENGTH + GAP.length()), Hash.ofHex(line.substring(0, HEX_LENGTH)));
        }
        Manifest read =
                new Manifest(after(ORIGIN, lines.get(1)), Decimal.readNatural(after(SIZE, lines.get(2))), files);
        if (!read.text().equals(text)) {
            throw new Malformed("a manifest that is not as it is written");
        }
        return read;
    }

    String text() {
        StringBuilder text = new StringBuilder(FORMAT).append('\n');
        text.append(ORIGIN)
                .append(origin)
                .append('\n')
                .append(SIZE)
                .append(size)
                .append('\n');
        files.forEach(
                (path, hash) -> text.append(hash.hex()).append(GAP).append(path).append('\n'));
        return text.toString();
    }

    private static String after(String label, String line) {
        if (!line.startsWith(label)) {
            throw new Malformed("a line without " + label.strip());
        }
        return line.substring(label.length());
    }
}
