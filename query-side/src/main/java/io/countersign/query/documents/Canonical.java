package io.countersign.query.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What two documents are compared by: SHA-256 over every value with its kind and its length before it, the fields of a
 * record in the order of their names. What is absent and what is null are the same.
 */
public final class Canonical {

    private Canonical() {}

    /** The hash of a document. */
    public static Hash of(BsonDocument document) {
        MessageDigest digest = sha256();
        add(digest, document);
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new Hash(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /** One hash over those of all documents, in the order of their ids. */
    public static String of(TreeMap<String, Hash> documents) {
        MessageDigest digest = sha256();
        ByteBuffer bytes = ByteBuffer.allocate(Hash.BYTES);
        for (Hash hash : documents.values()) {
            bytes.clear();
            bytes.putLong(hash.one()).putLong(hash.two()).putLong(hash.three()).putLong(hash.four());
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The name of the first field in which two documents differ; nothing when they are the same. */
    public static @Nullable String firstDifference(BsonDocument one, BsonDocument other) {
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        for (String name : names) {
            BsonValue here = one.get(name);
            BsonValue there = other.get(name);
            if (isNothing(here) && isNothing(there)) {
                continue;
            }
            if (here instanceof BsonDocument nested && there instanceof BsonDocument too) {
                String within = firstDifference(nested, too);
                if (within != null) {
                    return name + "." + within;
                }
            } else if (here == null || there == null || !hashOf(here).equals(hashOf(there))) {
                return name;
            }
        }
        return null;
    }

    private static String hashOf(BsonValue value) {
        MessageDigest digest = sha256();
        add(digest, value);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, BsonValue value) {
        digest.update((byte) value.getBsonType().getValue());
        switch (value) {
            case BsonDocument document -> {
                Map<String, BsonValue> fields = new TreeMap<>(document);
                fields.values().removeIf(Canonical::isNothing);
                addNumber(digest, fields.size());
                fields.forEach((name, field) -> {
                    addText(digest, name);
                    add(digest, field);
                });
            }
            case BsonArray array -> {
                addNumber(digest, array.size());
                array.forEach(element -> add(digest, element));
            }
            default -> addText(digest, plain(value));
        }
    }

    private static String plain(BsonValue value) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case INT32 -> Integer.toString(value.asInt32().getValue());
            case INT64 -> Long.toString(value.asInt64().getValue());
            case BOOLEAN -> Boolean.toString(value.asBoolean().getValue());
            default -> value.toString();
        };
    }

    private static boolean isNothing(@Nullable BsonValue value) {
        return value == null || value.isNull();
    }

    private static void addText(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        addNumber(digest, bytes.length);
        digest.update(bytes);
    }

    private static void addNumber(MessageDigest digest, int number) {
        digest.update(
                new byte[] {(byte) (number >>> 24), (byte) (number >>> 16), (byte) (number >>> 8), (byte) number});
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A hash of 32 bytes. */
    public record Hash(long one, long two, long three, long four) {

        private static final int BYTES = 4 * Long.BYTES;
    }
}
