package io.countersign.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerTest {

    private static final SortedMap<String, Bytes> FILES =
            new TreeMap<>(Map.of("b/two", Bytes.of("two"), "a", Bytes.of(""), "b/three.txt", Bytes.of("三\n")));

    @Test
    void the_bytes_are_these_for_ever() {
        byte[] zip = Container.write(new TreeMap<>(Map.of("a", Bytes.of("hi"))));

        assertThat(HexFormat.of().formatHex(zip))
                .isEqualTo("504b0304" + "0a00" + "0000" + "0000" + "0000" + "2100" + "ac2a93d8" + "02000000"
                        + "02000000"
                        + "0100" + "0000" + "61" + "6869"
                        + "504b0102" + "0a00" + "0a00" + "0000" + "0000" + "0000" + "2100" + "ac2a93d8" + "02000000"
                        + "02000000" + "0100" + "0000" + "0000" + "0000" + "0000" + "00000000" + "00000000" + "61"
                        + "504b0506" + "0000" + "0000" + "0100" + "0100" + "2f000000" + "21000000" + "0000");
    }

    @Test
    void any_program_opens_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.zip");
        Files.write(file, Container.write(FILES));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).containsExactly("a", "b/three.txt", "b/two");
            for (Map.Entry<String, Bytes> expected : FILES.entrySet()) {
                ZipEntry entry = zip.getEntry(expected.getKey());
                assertThat(zip.getInputStream(entry).readAllBytes())
                        .isEqualTo(expected.getValue().toArray());
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                assertThat(entry.getTimeLocal()).isEqualTo("1980-01-01T00:00:00");
            }
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Container.write(FILES)))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("a");
        }
    }

    @Test
    void what_was_written_is_read() {
        assertThat(Container.read(Container.write(FILES))).isEqualTo(FILES);
    }

    @Test
    void no_byte_can_be_changed_cut_off_or_added() {
        byte[] zip = Container.write(FILES);

        for (int place = 0; place < zip.length; place++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = zip.clone();
                changed[place] ^= (byte) (1 << bit);
                assertThatThrownBy(() -> Container.read(changed)).isInstanceOf(Malformed.class);
            }
            byte[] cut = Arrays.copyOf(zip, place);
            assertThatThrownBy(() -> Container.read(cut)).isInstanceOf(Malformed.class);
            byte[] tail = Arrays.copyOfRange(zip, place + 1, zip.length);
            assertThatThrownBy(() -> Container.read(tail)).isInstanceOf(Malformed.class);
        }
        for (int value = 0; value < 256; value++) {
            byte[] longer = Arrays.copyOf(zip, zip.length + 1);
            longer[zip.length] = (byte) value;
            assertThatThrownBy(() -> Container.read(longer)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void the_first_bad_place_is_named() {
        byte[] zip = Container.write(FILES);
        int two = 31 + 30 + "b/three.txt".length() + 4 + 30 + "b/two".length();
        assertThat(zip[two]).isEqualTo((byte) 't');
        zip[two]++;
        byte[] longer = Arrays.copyOf(Container.write(FILES), zip.length + 1);

        // the checksum stands before what it is over
        assertThatThrownBy(() -> Container.read(zip)).hasMessageMatching("byte \\d+, in b/two");
        for (Map.Entry<String, Bytes> file : FILES.entrySet()) {
            byte[] content = file.getValue().toArray();
            if (content.length > 0) {
                byte[] changed = Container.write(FILES);
                changed[endOf(file.getKey()) - 1]++;
                assertThatThrownBy(() -> Container.read(changed)).hasMessageEndingWith(", in " + file.getKey());
            }
        }
        assertThatThrownBy(() -> Container.read(longer))
                .hasMessage("byte " + zip.length + ", in the directory at the end");
    }

    private static int endOf(String path) {
        return FILES.headMap(path + "\0").entrySet().stream()
                .mapToInt(file -> 30 + file.getKey().length() + file.getValue().length())
                .sum();
    }

    @Test
    void what_another_program_packs_is_no_bundle() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a"));
        }

        assertThatThrownBy(() -> Container.read(bytes.toByteArray())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Container.read(new byte[0])).isInstanceOf(Malformed.class);
    }

    @Test
    void paths_are_such_that_every_system_can_have_them() {
        for (String path : List.of(
                "",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                "./a",
                "A",
                "a b",
                "a\\b",
                "ä",
                "a:b",
                "-a",
                "x".repeat(201))) {
            assertThatThrownBy(() -> Container.write(new TreeMap<>(Map.of(path, Bytes.of("")))))
                    .as(path)
                    .isInstanceOf(Malformed.class);
        }
        assertThat(Container.write(new TreeMap<>(Map.of("x".repeat(200), Bytes.of("")))))
                .isNotEmpty();
        assertThatThrownBy(() -> Container.write(new TreeMap<>())).isInstanceOf(Malformed.class);
    }
}
