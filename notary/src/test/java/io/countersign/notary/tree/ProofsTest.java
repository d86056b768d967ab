package io.countersign.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofsTest {

    private static final int MANY = 300;
    private static final List<Hash> LEAVES = Leaves.hashes(MANY);
    private static final TilesInMemory TILES = new TilesInMemory();
    private static final List<Hash> ROOTS = new ArrayList<>();

    private final Proofs proofs = new Proofs(TILES);

    @BeforeAll
    static void grow() {
        TileWriter writer = new TileWriter();
        ROOTS.add(writer.root());
        for (Hash leaf : LEAVES) {
            writer.append(leaf);
            ROOTS.add(writer.root());
        }
        TILES.keep(writer.takeChanged());
    }

    @Test
    void leaves_and_roots_are_found_in_tiles() {
        for (int size = 0; size <= MANY; size++) {
            assertThat(proofs.root(size)).isEqualTo(ROOTS.get(size));
        }
        for (int index = 0; index < MANY; index++) {
            assertThat(proofs.leaf(index)).isEqualTo(LEAVES.get(index));
        }
    }

    @Test
    void inclusion_proofs_are_those_of_the_definition_and_prove_their_leaf_alone() {
        for (int size : IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(255, 256, 257, MANY))
                .toArray()) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = proofs.inclusion(index, size);
                assertThat(proof.hashes()).isEqualTo(PlainTree.path(index, LEAVES.subList(0, size)));
                assertThat(proof.proves(LEAVES.get(index), ROOTS.get(size))).isTrue();
                assertThat(proof.proves(LEAVES.get((index + 1) % MANY), ROOTS.get(size)))
                        .isFalse();
                assertThat(proof.proves(LEAVES.get(index), ROOTS.get(size - 1))).isFalse();
            }
        }
    }

    @Test
    void consistency_proofs_are_those_of_the_definition_and_prove_their_roots_alone() {
        for (int later : IntStream.concat(IntStream.rangeClosed(1, 70), IntStream.of(255, 256, 257, MANY))
                .toArray()) {
            for (int earlier = 1; earlier <= later; earlier++) {
                ConsistencyProof proof = proofs.consistency(earlier, later);
                assertThat(proof.hashes()).isEqualTo(PlainTree.proof(earlier, LEAVES.subList(0, later)));
                assertThat(proof.proves(ROOTS.get(earlier), ROOTS.get(later))).isTrue();
                assertThat(proof.proves(ROOTS.get(earlier - 1), ROOTS.get(later)))
                        .isFalse();
                assertThat(proof.proves(ROOTS.get(earlier), ROOTS.get(later - 1)))
                        .isFalse();
            }
        }
    }

    @Test
    void no_place_but_its_own_is_proved_for_a_leaf() {
        for (int size = 1; size <= 33; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> hashes = proofs.inclusion(index, size).hashes();
                for (int place = 0; place < size; place++) {
                    assertThat(new InclusionProof(place, size, hashes).proves(LEAVES.get(index), ROOTS.get(size)))
                            .as("leaf %d of %d at %d", index, size, place)
                            .isEqualTo(place == index);
                }
            }
        }
    }

    @Test
    void a_changed_bit_in_an_inclusion_proof_proves_nothing() {
        for (int size : new int[] {2, 7, 8, 300}) {
            int index = size * 2 / 3;
            InclusionProof proof = proofs.inclusion(index, size);
            for (List<Hash> changed : withOneBitChanged(proof.hashes())) {
                assertThat(new InclusionProof(index, size, changed).proves(LEAVES.get(index), ROOTS.get(size)))
                        .isFalse();
            }
            for (List<Hash> hash : withOneBitChanged(List.of(LEAVES.get(index)))) {
                assertThat(proof.proves(hash.get(0), ROOTS.get(size))).isFalse();
            }
        }
    }

    @Test
    void a_changed_bit_in_a_consistency_proof_proves_nothing() {
        for (int[] sizes : new int[][] {{1, 2}, {3, 7}, {4, 8}, {6, 8}, {257, 300}}) {
            ConsistencyProof proof = proofs.consistency(sizes[0], sizes[1]);
            for (List<Hash> changed : withOneBitChanged(proof.hashes())) {
                assertThat(new ConsistencyProof(sizes[0], sizes[1], changed)
                                .proves(ROOTS.get(sizes[0]), ROOTS.get(sizes[1])))
                        .isFalse();
            }
        }
    }

    @Test
    void a_proof_with_a_hash_more_or_less_proves_nothing() {
        for (int size = 2; size <= 40; size++) {
            for (int index = 0; index < size; index++) {
                for (List<Hash> changed :
                        longerAndShorter(proofs.inclusion(index, size).hashes())) {
                    assertThat(new InclusionProof(index, size, changed).proves(LEAVES.get(index), ROOTS.get(size)))
                            .isFalse();
                }
                for (List<Hash> changed :
                        longerAndShorter(proofs.consistency(index + 1, size).hashes())) {
                    assertThat(new ConsistencyProof(index + 1, size, changed)
                                    .proves(ROOTS.get(index + 1), ROOTS.get(size)))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void places_and_sizes_that_cannot_be_are_refused() {
        for (long[] place : new long[][] {{-1, 4}, {4, 4}, {5, 4}, {0, 0}}) {
            assertThatThrownBy(() -> proofs.inclusion(place[0], place[1])).isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> new InclusionProof(place[0], place[1], List.of()))
                    .isInstanceOf(Malformed.class);
        }
        for (long[] sizes : new long[][] {{0, 4}, {-1, 4}, {5, 4}, {0, 0}}) {
            assertThatThrownBy(() -> proofs.consistency(sizes[0], sizes[1])).isInstanceOf(Malformed.class);
            assertThatThrownBy(() -> new ConsistencyProof(sizes[0], sizes[1], List.of()))
                    .isInstanceOf(Malformed.class);
        }
    }

    @Test
    void what_cannot_be_is_refused_before_any_tile_is_fetched() {
        Proofs without = new Proofs((level, index, width) -> {
            throw new IllegalStateException("no tile is needed");
        });

        assertThatThrownBy(() -> without.inclusion(5, 4)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> without.consistency(5, 4)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_tile_that_has_grown_is_fetched_again() {
        TilesInMemory growing = new TilesInMemory();
        TileWriter writer = new TileWriter();
        Proofs kept = new Proofs(growing);
        for (int size = 1; size <= 20; size++) {
            writer.append(Leaves.hash(size - 1));
            growing.keep(writer.takeChanged());
            assertThat(kept.root(size)).isEqualTo(ROOTS.get(size));
        }
        growing.asked = 0;
        assertThat(kept.root(20)).isEqualTo(ROOTS.get(20));
        assertThat(growing.asked).isZero();
    }

    @Test
    void a_tree_of_three_levels_of_tiles_is_proved_with_few_of_them() {
        TilesInMemory large = new TilesInMemory();
        TileWriter writer = new TileWriter();
        Hash earlier = writer.root();
        for (int leaf = 0; leaf < 140_000; leaf++) {
            writer.append(Leaves.hash(leaf));
            if (leaf + 1 == 66_000) {
                earlier = writer.root();
            }
        }
        large.keep(writer.takeChanged());
        Proofs ofLarge = new Proofs(large);

        for (int index : new int[] {0, 65_535, 65_536, 131_071, 131_072, 139_999}) {
            large.asked = 0;
            assertThat(new Proofs(large).inclusion(index, 140_000).proves(Leaves.hash(index), writer.root()))
                    .isTrue();
            assertThat(large.asked).isLessThanOrEqualTo(6);
        }
        assertThat(ofLarge.consistency(66_000, 140_000).proves(earlier, writer.root()))
                .isTrue();
        assertThat(ofLarge.root(66_000)).isEqualTo(earlier);
    }

    /** One of the cases of an implementation that is not ours. */
    record Probe(
            String kind,
            long first,
            long second,
            String hash,
            String other,
            String path,
            String description,
            boolean refused) {

        static Probe of(String line) {
            String[] part = line.split("\t", -1);
            return new Probe(
                    part[0],
                    Long.parseUnsignedLong(part[1]),
                    Long.parseUnsignedLong(part[2]),
                    part[3],
                    part[4],
                    part[5],
                    part[6],
                    Boolean.parseBoolean(part[7]));
        }

        boolean proves() {
            try {
                List<Hash> hashes = path.isEmpty()
                        ? List.of()
                        : Arrays.stream(path.split(" ")).map(Hash::ofBase64).toList();
                Hash one = Hash.ofBase64(hash);
                Hash two = Hash.ofBase64(other);
                return kind.equals("inclusion")
                        ? new InclusionProof(first, second, hashes).proves(two, one)
                        : new ConsistencyProof(first, second, hashes).proves(one, two);
            } catch (Malformed e) {
                return false;
            }
        }
    }

    static Stream<Probe> everyProbe() throws IOException {
        try (InputStream file = Objects.requireNonNull(ProofsTest.class.getResourceAsStream("/tree/probes.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).map(Probe::of).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("everyProbe")
    void the_published_cases_are_proved_and_refused(Probe probe) {
        assertThat(probe.proves()).isEqualTo(!probe.refused());
    }

    @Test
    void the_published_cases_are_there() throws IOException {
        assertThat(everyProbe().filter(Probe::refused)).hasSizeGreaterThan(150);
        assertThat(everyProbe().filter(probe -> !probe.refused())).hasSizeGreaterThan(8);
    }

    private static List<List<Hash>> withOneBitChanged(List<Hash> hashes) {
        List<List<Hash>> all = new ArrayList<>();
        for (int place = 0; place < hashes.size(); place++) {
            for (int bit = 0; bit < 256; bit++) {
                byte[] bytes = hashes.get(place).toArray();
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                List<Hash> changed = new ArrayList<>(hashes);
                changed.set(place, Hash.of(bytes));
                all.add(changed);
            }
        }
        return all;
    }

    private static List<List<Hash>> longerAndShorter(List<Hash> hashes) {
        List<List<Hash>> all = new ArrayList<>();
        for (int place = 0; place <= hashes.size(); place++) {
            List<Hash> longer = new ArrayList<>(hashes);
            longer.add(place, Leaves.hash(place));
            all.add(longer);
        }
        for (int place = 0; place < hashes.size(); place++) {
            List<Hash> shorter = new ArrayList<>(hashes);
            shorter.remove(place);
            all.add(shorter);
        }
        return all;
    }
}
