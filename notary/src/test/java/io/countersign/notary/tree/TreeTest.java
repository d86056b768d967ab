package io.countersign.notary.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.notary.form.Malformed;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeTest {

    /** Published with the tests of github.com/transparency-dev/merkle and of other implementations. */
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_tree_of_eight_leaves_has_the_published_roots() {
        Tree tree = new Tree();

        assertThat(tree.root().hex()).isEqualTo(ROOTS.get(0));
        for (int size = 1; size <= 8; size++) {
            tree.appendLeaf(Leaves.OF_EIGHT.get(size - 1));
            assertThat(tree.root().hex()).isEqualTo(ROOTS.get(size));
        }
    }

    @Test
    void the_tree_of_seven_has_the_published_peaks() {
        Tree tree = new Tree();
        Leaves.OF_EIGHT.subList(0, 7).forEach(tree::appendLeaf);

        assertThat(tree.peaks())
                .extracting(Hash::hex)
                .containsExactly(
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f");
    }

    @Test
    void roots_of_all_sizes_are_those_of_the_definition() {
        Tree tree = new Tree();
        List<Hash> leaves = Leaves.hashes(300);

        for (int size = 0; size <= 300; size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(tree.root()).as("root of " + size).isEqualTo(PlainTree.root(leaves.subList(0, size)));
            if (size < 300) {
                tree.append(leaves.get(size));
            }
        }
    }

    @Test
    void a_tree_goes_on_from_its_peaks() {
        Tree tree = new Tree();
        for (int size = 0; size < 70; size++) {
            tree = Tree.resume(tree.size(), tree.peaks());
            tree.append(Leaves.hash(size));
        }

        assertThat(tree.root()).isEqualTo(PlainTree.root(Leaves.hashes(70)));
    }

    @Test
    void asking_for_the_root_changes_nothing() {
        Tree asked = new Tree();
        Tree unasked = new Tree();
        for (Hash leaf : Leaves.hashes(20)) {
            asked.append(leaf);
            asked.root();
            assertThat(asked.root()).isEqualTo(asked.root());
            unasked.append(leaf);
        }

        assertThat(asked.root()).isEqualTo(unasked.root());
    }

    @Test
    void a_wrong_number_of_peaks_is_refused() {
        List<Hash> one = Leaves.hashes(1);

        assertThatThrownBy(() -> Tree.resume(3, one)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Tree.resume(0, one)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> Tree.resume(-1, Leaves.hashes(64))).isInstanceOf(Malformed.class);
        assertThat(Tree.resume(4, one).root()).isEqualTo(one.get(0));
    }

    @Test
    void the_largest_tree_there_can_be_has_a_root() {
        Tree tree = Tree.resume(Long.MAX_VALUE, Leaves.hashes(63));

        assertThat(tree.peaks()).isEqualTo(Leaves.hashes(63));
        Hash root = Leaves.hash(62);
        for (int peak = 61; peak >= 0; peak--) {
            root = Hash.ofNode(Leaves.hash(peak), root);
        }
        assertThat(tree.root()).isEqualTo(root);
    }
}
