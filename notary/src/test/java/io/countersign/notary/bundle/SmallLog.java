package io.countersign.notary.bundle;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Hash;
import io.countersign.notary.tree.Proofs;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.TileWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A log of a few events with its key, for the tests. Its store left out positions 4 and 5. */
public final class SmallLog {

    public static final String ORIGIN = "example.com/ledger";

    /** Always the same, so that bundles are. */
    public static final NoteKey KEY = NoteKey.read(ORIGIN, """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """);

    public final List<Leaf> leaves = new ArrayList<>();
    private final TileWriter writer = new TileWriter();
    private final Map<String, Tile> tiles;
    public final Proofs proofs;

    /** A log of so many sealed events. */
    public SmallLog(int size) {
        for (int index = 0; index < size; index++) {
            leaves.add(leaf(index));
            writer.appendLeaf(leaf(index).bytes());
        }
        tiles = writer.takeChanged().stream()
                .collect(Collectors.toMap(tile -> tile.level() + "/" + tile.index(), tile -> tile));
        proofs = new Proofs((level, index, width) -> Objects.requireNonNull(tiles.get(level + "/" + index)));
    }

    /** The event at a place of the tree, whether or not it is sealed. */
    public static Leaf leaf(int index) {
        return new Leaf(
                index < 3 ? index + 1 : index + 3,
                "event-" + index,
                "Order",
                "order-O" + index,
                0,
                "order.placed",
                "1",
                1_700_000_000_000_000L + index,
                Bytes.of("{\"order\":\"O" + index + "\"}"),
                Bytes.of("{\"actor\":\"7\"}"));
    }

    public Hash root(int size) {
        return proofs.root(size);
    }

    public SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, root(size)).sign(List.of(KEY));
    }

    /** A bundle with these sealed events, without its signature. */
    public BundleWriter bundle(int size, int... sealed) {
        BundleWriter bundle = new BundleWriter(checkpoint(size), List.of());
        for (int index : sealed) {
            bundle.sealed(title(index), leaves.get(index), proofs.inclusion(index, size));
        }
        return bundle;
    }

    public static Title title(int index) {
        return new Title("Order O" + index + " was placed", "订单 O" + index + " 已下单");
    }

    static byte[] file(byte[] bundle, String path) {
        return Objects.requireNonNull(Container.read(bundle).get(path)).toArray();
    }

    /** The same files with one put, taken away or changed, in a container that is in order, under the same manifest. */
    static byte[] with(byte[] bundle, String path, Bytes content) {
        SortedMap<String, Bytes> files = new TreeMap<>(Container.read(bundle));
        files.put(path, content);
        return Container.write(files);
    }

    static byte[] without(byte[] bundle, String path) {
        SortedMap<String, Bytes> files = new TreeMap<>(Container.read(bundle));
        files.remove(path);
        return Container.write(files);
    }

    /** The same files with one changed, and a manifest that says so, signed with the log's own key. */
    static byte[] signedWith(byte[] bundle, String path, Bytes content) {
        SortedMap<String, Bytes> files = new TreeMap<>(Container.read(with(bundle, path, content)));
        return signed(files, KEY);
    }

    static byte[] signed(SortedMap<String, Bytes> files, NoteKey key) {
        SortedMap<String, Bytes> all = new TreeMap<>(files);
        SignedNote old =
                SignedNote.read(Objects.requireNonNull(files.get("manifest")).toArray());
        Manifest manifest = Manifest.read(old.text());
        all.remove("manifest");
        String text = Manifest.of(manifest.origin(), manifest.size(), all).text();
        all.put("manifest", Bytes.of(SignedNote.sign(text, List.of(key)).bytes()));
        return Container.write(all);
    }
}
