package io.countersign.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.form.Malformed;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TileWriterTest {

    private final TilesInMemory tiles = new TilesInMemory();

    private TileWriter written(int size) {
        TileWriter writer = new TileWriter();
        for (int leaf = 0; leaf < size; leaf++) {
            writer.append(Leaves.hash(leaf));
        }
        return writer;
    }

    @Test
    void a_tree_of_70_000_leaves_has_the_tiles_that_the_specification_counts() {
        List<Tile> changed = written(70_000).takeChanged();

        assertThat(changed.stream().filter(tile -> tile.level() == 0 && tile.isFull()))
                .hasSize(273);
        assertThat(changed.stream().filter(tile -> tile.level() == 1 && tile.isFull()))
                .hasSize(1);
        assertThat(changed.stream().filter(tile -> !tile.isFull()).map(Tile::path))
                .containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(changed).hasSize(277);
    }

    @Test
    void a_tree_of_256_leaves_has_a_full_tile_and_one_above_it() {
        assertThat(written(256).takeChanged()).extracting(Tile::path).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(written(255).takeChanged()).extracting(Tile::path).containsExactly("tile/0/000.p/255");
        assertThat(written(0).takeChanged()).isEmpty();
    }

    @Test
    void every_hash_in_a_tile_is_the_root_over_its_leaves() {
        List<Hash> leaves = Leaves.hashes(600);

        for (Tile tile : written(600).takeChanged()) {
            int span = tile.level() == 0 ? 1 : 256;
            for (int place = 0; place < tile.width(); place++) {
                int from = (int) (tile.index() * 256 + place) * span;
                assertThat(Hash.of(tile.hashes().toArray(place * 32, place * 32 + 32)))
                        .isEqualTo(PlainTree.root(leaves.subList(from, from + span)));
            }
        }
    }

    @Test
    void only_what_changed_is_handed_out() {
        TileWriter writer = written(300);
        writer.takeChanged();

        assertThat(writer.takeChanged()).isEmpty();
        writer.append(Leaves.hash(300));
        assertThat(writer.takeChanged()).extracting(Tile::path).containsExactly("tile/0/001.p/45");
        for (int leaf = 301; leaf < 512; leaf++) {
            writer.append(Leaves.hash(leaf));
        }
        assertThat(writer.takeChanged()).extracting(Tile::path).containsExactly("tile/0/001", "tile/1/000.p/2");
    }

    @Test
    void it_goes_on_from_any_size() {
        Tree tree = new Tree();
        for (int size = 0; size < 600; size++) {
            TileWriter writer = TileWriter.resume(size, tiles);
            writer.append(Leaves.hash(size));
            tree.append(Leaves.hash(size));
            assertThat(writer.size()).isEqualTo(size + 1);
            assertThat(writer.root()).isEqualTo(tree.root());
            tiles.keep(writer.takeChanged());
        }

        TilesInMemory atOnce = new TilesInMemory();
        atOnce.keep(written(600).takeChanged());
        assertThat(tiles.kept).isEqualTo(atOnce.kept);
    }

    @Test
    void it_goes_on_from_tiles_that_are_ahead() {
        tiles.keep(written(300).takeChanged());

        TileWriter writer = TileWriter.resume(270, tiles);

        assertThat(writer.root()).isEqualTo(PlainTree.root(Leaves.hashes(270)));
        for (int leaf = 270; leaf < 300; leaf++) {
            writer.append(Leaves.hash(leaf));
        }
        assertThat(writer.takeChanged()).containsExactly(tiles.tile(0, 1, 44));
    }

    @Test
    void leaves_may_be_given_by_their_bytes() {
        TileWriter writer = new TileWriter();
        Leaves.OF_EIGHT.forEach(writer::appendLeaf);

        assertThat(writer.root().hex()).isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void a_missing_tile_is_missed_and_a_wrong_one_noticed() {
        assertThatThrownBy(() -> TileWriter.resume(1, tiles)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> TileWriter.resume(1, (level, index, width) -> new Tile(level, index + 1, ofOne())))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TileWriter.resume(1, (level, index, width) -> new Tile(level + 1, index, ofOne())))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TileWriter.resume(2, (level, index, width) -> new Tile(level, index, ofOne())))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void paths_are_those_of_the_specification() {
        assertThat(new Tile(2, 1_234_067, Bytes.of(new byte[256 * 32])).path()).isEqualTo("tile/2/x001/x234/067");
        assertThat(new Tile(0, 1_000, ofOne()).path()).isEqualTo("tile/0/x001/000.p/1");
        assertThat(new Tile(0, 999, ofOne()).path()).isEqualTo("tile/0/999.p/1");
    }

    @Test
    void what_is_no_tile_is_refused() {
        for (int length : new int[] {0, 31, 33, 257 * 32}) {
            assertThatThrownBy(() -> new Tile(0, 0, Bytes.of(new byte[length]))).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> new Tile(-1, 0, ofOne())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(8, 0, ofOne())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(0, -1, ofOne())).isInstanceOf(Malformed.class);
        assertThat(new Tile(7, 0, ofOne()).width()).isEqualTo(1);
    }

    private static Bytes ofOne() {
        return Bytes.of(new byte[32]);
    }
}
