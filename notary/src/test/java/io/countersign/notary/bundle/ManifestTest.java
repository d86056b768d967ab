package io.countersign.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final String HASH = "2689367b205c16ce32ed4200942b8b8b1e262dfc70d9bc9fbc77c49699a4f1df";
    private static final String TEXT = "countersign-bundle/1\norigin example.com/ledger\nsize 3\n" + HASH + "  a\n";

    @Test
    void it_is_written_so_that_sha256sum_reads_it() {
        Manifest manifest = Manifest.of("example.com/ledger", 3, Map.of("a", Bytes.of("ok")));

        assertThat(manifest.text()).isEqualTo(TEXT);
        assertThat(Manifest.read(TEXT)).isEqualTo(manifest);
    }

    @Test
    void what_is_no_manifest_is_refused() {
        for (String text : List.of(
                "",
                "countersign-bundle/1\norigin a\n",
                TEXT.replace("/1", "/2"),
                TEXT.replace("origin ", "from "),
                TEXT.replace("size ", "sizes "),
                TEXT.replace("size 3", "size 03"),
                TEXT.replace("size 3", "size -3"),
                TEXT.replace("  a", " *a"),
                TEXT.replace(HASH, HASH.toUpperCase()),
                TEXT + "\n",
                TEXT + HASH + "  a\n",
                TEXT.replace("  a", "  b") + HASH + "  a\n",
                TEXT.stripTrailing())) {
            assertThatThrownBy(() -> Manifest.read(text)).as(text).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void a_line_of_any_length_is_refused_in_the_same_way() {
        for (int length = 0; length <= HASH.length() + 2; length++) {
            String line = (HASH + "  ").substring(0, length);
            assertThatThrownBy(() -> Manifest.read(TEXT + line + "\n")).as(line).isInstanceOf(Malformed.class);
        }
    }
}
