package io.countersign.notary.example;

import io.countersign.notary.bundle.BundleWriter;
import io.countersign.notary.bundle.Title;
import io.countersign.notary.form.Bytes;
import io.countersign.notary.leaf.Leaf;
import io.countersign.notary.note.Checkpoint;
import io.countersign.notary.note.NoteKey;
import io.countersign.notary.note.SignedNote;
import io.countersign.notary.tree.Proofs;
import io.countersign.notary.tree.Tile;
import io.countersign.notary.tree.TileWriter;
import java.util.List;

/** The log of three events that {@code docs/notary.md} works through. */
final class WorkedExample {

    private static final String ORIGIN = "countersign.example/ledger";

    /** The first key of RFC 8032, section 7.1: known to everybody, so that the example is the same for everybody. */
    static final NoteKey KEY = NoteKey.read(ORIGIN, """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            """);

    static final Leaf REQUESTED = new Leaf(
            1,
            "0b6f0a52-6d1c-4f3e-9a53-7c1d2e9f4b10",
            "CustomerAccount",
            "account-C001",
            4,
            "account.credit-release-requested",
            "1",
            1_767_952_800_000_000L,
            Bytes.of("{\"account\":\"C001\",\"release\":\"CR-2026-0001\",\"order\":\"SO-2026-0001\","
                    + "\"shortBy\":{\"minorUnits\":382575,\"currency\":\"CNY\"},\"reason\":\"工地急用\","
                    + "\"figures\":{\"balance\":{\"minorUnits\":0,\"currency\":\"CNY\"},"
                    + "\"available\":{\"minorUnits\":0,\"currency\":\"CNY\"},\"unpaidReleases\":0,"
                    + "\"withheldOrders\":1},\"policyVersion\":1,\"requestedBy\":\"p-1001\"}"),
            Bytes.of("{\"actor\":\"p-1001\",\"authority\":\"SALES_ASSISTANT\"}"));

    static final Leaf APPROVED = new Leaf(
            2,
            "5c2f7f0e-90a5-4b52-8d6b-2f0f6b7f2a11",
            "CustomerAccount",
            "account-C001",
            5,
            "account.credit-release-approved",
            "1",
            1_767_953_400_000_000L,
            Bytes.of("{\"account\":\"C001\",\"release\":\"CR-2026-0001\",\"order\":\"SO-2026-0001\","
                    + "\"authority\":{\"role\":\"PRESIDENT\"},\"lapsesOn\":\"2026-01-16\",\"policyVersion\":1,"
                    + "\"approvedBy\":\"p-1003\"}"),
            Bytes.of("{\"actor\":\"p-1003\",\"authority\":\"PRESIDENT\"}"));

    /** The store has left position 3 out. */
    static final Leaf ISSUED = new Leaf(
            4,
            "e0b7c3a4-1f4b-4c0d-a9a6-64b5b3b0c912",
            "CustomerAccount",
            "account-C001",
            6,
            "account.outbound-slip-issued",
            "2",
            1_767_954_000_000_000L,
            Bytes.of("{\"account\":\"C001\",\"order\":\"SO-2026-0001\",\"basis\":\"CREDIT_RELEASE\","
                    + "\"release\":\"CR-2026-0001\",\"issuedBy\":\"p-1001\"}"),
            Bytes.of("{\"actor\":\"p-1001\",\"authority\":\"SALES_ASSISTANT\"}"));

    private static final List<NoteKey> KEYS = List.of(KEY);
    private static final int SIZE = 3;
    private static final int KEPT = 2;

    private final Proofs proofs;

    WorkedExample() {
        TileWriter writer = new TileWriter();
        List.of(REQUESTED, APPROVED, ISSUED).forEach(leaf -> writer.appendLeaf(leaf.bytes()));
        Tile tile = writer.takeChanged().get(0);
        proofs = new Proofs((level, index, width) -> tile);
    }

    SignedNote checkpoint(int size) {
        return new Checkpoint(ORIGIN, size, proofs.root(size)).sign(KEYS);
    }

    /** What somebody kept when the log had two events. */
    byte[] kept() {
        return checkpoint(KEPT).bytes();
    }

    byte[] bundle() {
        return new BundleWriter(checkpoint(SIZE), List.of())
                .sealed(new Title("The credit release was asked for", "申请欠款发货放行"), REQUESTED, proofs.inclusion(0, SIZE))
                .sealed(new Title("The president approved it", "老总批准"), APPROVED, proofs.inclusion(1, SIZE))
                .sealed(new Title("The goods were let go on it", "凭放行开出库单"), ISSUED, proofs.inclusion(2, SIZE))
                .consistency(proofs.consistency(KEPT, SIZE))
                .file("story.txt", Bytes.of("CR-2026-0001 let SO-2026-0001 leave before it was paid.\n"))
                .write(KEYS);
    }

    /** A bundle with an event that is not sealed yet. */
    byte[] waiting() {
        return new BundleWriter(checkpoint(KEPT), List.of())
                .sealed(new Title("Asked for", "申请"), REQUESTED, proofs.inclusion(0, KEPT))
                .unsealed(new Title("Let go", "出库"), ISSUED)
                .write(KEYS);
    }
}
