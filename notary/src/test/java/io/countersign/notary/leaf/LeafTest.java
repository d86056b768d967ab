package io.countersign.notary.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import io.countersign.notary.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeafTest {

    private static final Bytes CONTENT = Bytes.of("{\"order\":\"O-1\"}");
    private static final Bytes METADATA = Bytes.of("{\"actor\":\"7\"}");
    private static final Leaf LEAF = new Leaf(
            42, "id-1", "Order", "order-O1", 3, "order.placed", "1", 1_700_000_000_000_001L, CONTENT, METADATA);

    private static Map<String, Leaf> oneChangeEach() {
        Map<String, Leaf> changed = new LinkedHashMap<>();
        changed.put(
                "position",
                new Leaf(
                        43,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "event id",
                new Leaf(
                        42,
                        "id-2",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "type",
                new Leaf(
                        42,
                        "id-1",
                        "order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "no type",
                new Leaf(
                        42,
                        "id-1",
                        null,
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "empty type",
                new Leaf(
                        42, "id-1", "", "order-O1", 3, "order.placed", "1", 1_700_000_000_000_001L, CONTENT, METADATA));
        changed.put(
                "aggregate",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O2",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "sequence",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        4,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "name",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.shipped",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "revision",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "2",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "no revision",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        null,
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "empty revision",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        changed.put(
                "time",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_000L,
                        CONTENT,
                        METADATA));
        changed.put(
                "content",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        Bytes.of("{\"order\": \"O-1\"}"),
                        METADATA));
        changed.put(
                "metadata",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        Bytes.of("{\"actor\":\"8\"}")));
        changed.put(
                "swapped",
                new Leaf(
                        42,
                        "id-1",
                        "Order",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        METADATA,
                        CONTENT));
        changed.put(
                "moved",
                new Leaf(
                        42,
                        "id-1O",
                        "rder",
                        "order-O1",
                        3,
                        "order.placed",
                        "1",
                        1_700_000_000_000_001L,
                        CONTENT,
                        METADATA));
        return changed;
    }

    @Test
    void a_change_in_any_field_is_another_hash() {
        Map<Hash, String> seen = new LinkedHashMap<>();
        seen.put(Hash.ofLeaf(LEAF.bytes()), "as it was");

        oneChangeEach()
                .forEach((what, leaf) -> assertThat(seen.put(Hash.ofLeaf(leaf.bytes()), what))
                        .as(what)
                        .isNull());
    }

    @Test
    void every_field_has_a_change_in_this_test() {
        assertThat(Leaf.class.getRecordComponents()).hasSize(10);
        assertThat(oneChangeEach().keySet())
                .containsAll(List.of(
                        "position",
                        "event id",
                        "type",
                        "aggregate",
                        "sequence",
                        "name",
                        "revision",
                        "time",
                        "content",
                        "metadata"));
    }

    @Test
    void the_bytes_are_these_for_ever() {
        Leaf leaf = new Leaf(1, "e", null, "a", 0, "n", "", -5, Bytes.of("c"), Bytes.of("é"));

        assertThat(HexFormat.of().formatHex(leaf.bytes()))
                .isEqualTo("00000012" + "636f756e7465727369676e2d6c6561662f31" // countersign-leaf/1
                        + "00000001" + "31"
                        + "00000001" + "65"
                        + "ffffffff"
                        + "00000001" + "61"
                        + "00000001" + "30"
                        + "00000001" + "6e"
                        + "00000000"
                        + "00000002" + "2d35"
                        + "00000001" + "63"
                        + "00000002" + "c3a9");
    }

    @Test
    void what_was_written_is_read_back() {
        assertThat(Leaf.read(LEAF.bytes())).isEqualTo(LEAF);
        oneChangeEach()
                .values()
                .forEach(leaf -> assertThat(Leaf.read(leaf.bytes())).isEqualTo(leaf));
    }

    @Test
    void no_length_but_the_whole_is_read() {
        byte[] bytes = LEAF.bytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Leaf.read(cut)).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Leaf.read(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_changed_bit_is_refused_or_another_leaf() {
        byte[] bytes = LEAF.bytes();

        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Optional<Leaf> read = readIfWellFormed(changed);
            assertThat(read).isNotEqualTo(Optional.of(LEAF));
            read.ifPresent(leaf -> assertThat(leaf.bytes()).isEqualTo(changed));
        }
    }

    @Test
    void numbers_are_read_in_one_form_only() {
        for (String number : List.of("+42", "042", " 42", "42 ", "4.2", "", "-0", "٤٢", "99999999999999999999")) {
            assertThatThrownBy(() -> Leaf.read(withPosition(number))).as(number).isInstanceOf(Malformed.class);
        }
        assertThat(Leaf.read(withPosition("7")).position()).isEqualTo(7);
    }

    @Test
    void a_position_below_1_and_a_sequence_below_0_are_refused() {
        assertThatThrownBy(() -> Leaf.read(withPosition("0"))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Leaf(1, "e", "t", "a", -1, "n", "1", 0, CONTENT, METADATA))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void text_that_is_no_text_is_refused() {
        Leaf half = new Leaf(1, "\ud800", "t", "a", 0, "n", "1", 0, CONTENT, METADATA);

        assertThatThrownBy(half::bytes).isInstanceOf(Malformed.class);
        byte[] latin = LEAF.bytes();
        latin[indexOf(latin, "id-1")] = (byte) 0xe9;
        assertThatThrownBy(() -> Leaf.read(latin)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_field_that_has_to_be_there_is_missed() {
        byte[] bytes = LEAF.bytes();
        int metadata = bytes.length - METADATA.length() - 4;
        byte[] without = Arrays.copyOf(bytes, metadata + 4);
        Arrays.fill(without, metadata, metadata + 4, (byte) 0xff);

        assertThatThrownBy(() -> Leaf.read(without))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("without metadata");
    }

    @Test
    void another_form_is_refused() {
        byte[] bytes = LEAF.bytes();
        bytes[4 + Leaf.FORMAT.length() - 1] = '2';

        assertThatThrownBy(() -> Leaf.read(bytes)).isInstanceOf(Malformed.class).hasMessageContaining(Leaf.FORMAT);
    }

    private static Optional<Leaf> readIfWellFormed(byte[] bytes) {
        try {
            return Optional.of(Leaf.read(bytes));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static byte[] withPosition(String number) {
        byte[] text = Bytes.of(number).toArray();
        byte[] bytes = LEAF.bytes();
        int field = 4 + Leaf.FORMAT.length();
        byte[] changed = new byte[bytes.length - 2 + text.length];
        System.arraycopy(bytes, 0, changed, 0, field + 3);
        changed[field + 3] = (byte) text.length;
        System.arraycopy(text, 0, changed, field + 4, text.length);
        System.arraycopy(bytes, field + 6, changed, field + 4 + text.length, bytes.length - field - 6);
        return changed;
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
