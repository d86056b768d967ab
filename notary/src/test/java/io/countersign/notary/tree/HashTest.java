package io.countersign.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HashTest {

    private static final String HEX = "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
    private static final String BASE64 = "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=";

    @Test
    void it_is_read_and_written_in_both_forms() {
        Hash hash = Hash.ofHex(HEX);

        assertThat(hash.hex()).isEqualTo(HEX);
        assertThat(hash).hasToString(HEX);
        assertThat(hash.base64()).isEqualTo(BASE64);
        assertThat(Hash.ofBase64(BASE64)).isEqualTo(hash).hasSameHashCodeAs(hash);
        assertThat(Hash.of(hash.toArray())).isEqualTo(hash);
        assertThat(hash).isNotEqualTo(Leaves.hash(1)).isNotEqualTo(HEX);
    }

    @Test
    void leaves_and_nodes_and_bytes_are_hashed_apart() {
        byte[] one = {1};
        byte[] none = {};

        assertThat(Hash.ofBytes(none).hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Hash.ofLeaf(none).hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(Hash.ofLeaf(one)).isNotEqualTo(Hash.ofBytes(one));
        Hash left = Leaves.hash(0);
        Hash right = Leaves.hash(1);
        byte[] joined = Arrays.copyOf(left.toArray(), 64);
        System.arraycopy(right.toArray(), 0, joined, 32, 32);
        assertThat(Hash.ofNode(left, right))
                .isNotEqualTo(Hash.ofNode(right, left))
                .isNotEqualTo(Hash.ofLeaf(joined))
                .isNotEqualTo(Hash.ofBytes(joined));
    }

    @Test
    void anything_else_is_refused() {
        assertThatThrownBy(() -> Hash.of(new byte[31])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.of(new byte[33])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.ofHex(HEX.toUpperCase())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.ofHex(HEX.substring(2))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.ofBase64(BASE64.replace("SU=", "SV="))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.ofBase64(BASE64.replace("=", ""))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Hash.ofBase64("AAAA")).isInstanceOf(Malformed.class);
    }

    @Test
    void nobody_can_change_it() {
        byte[] bytes = Leaves.hash(3).toArray();
        Hash hash = Hash.of(bytes);
        bytes[0]++;
        hash.toArray()[0]++;

        assertThat(hash).isEqualTo(Leaves.hash(3));
    }
}
