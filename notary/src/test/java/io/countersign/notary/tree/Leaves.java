package io.countersign.notary.tree;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves for the tests. */
final class Leaves {

    /** The leaves of the tree of eight that the implementations of RFC 6962 share. */
    static final List<byte[]> OF_EIGHT = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private Leaves() {}

    static List<Hash> hashes(int count) {
        return IntStream.range(0, count).mapToObj(Leaves::hash).toList();
    }

    static Hash hash(int number) {
        return Hash.ofLeaf(ByteBuffer.allocate(4).putInt(number).array());
    }
}
