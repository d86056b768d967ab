package io.countersign.query.documents;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How a document lies in the file: as BSON, like on the wire. Java's own serialization is several times as large. */
final class StoredDocument extends BasicDataType<Document> {

    private static final int BYTES_AT_FIRST = 512;
    private static final int OBJECTS_TO_BYTES = 4;

    private volatile int bytesUsual = BYTES_AT_FIRST;

    @Override
    public void write(WriteBuffer file, Document document) {
        ByteBuf bson = Unpooled.buffer(bytesUsual);
        BsonEncoder.encodeDocument(document, bson);
        int bytes = bson.readableBytes();
        bytesUsual = (7 * bytesUsual + bytes) / 8;
        file.putVarInt(bytes).put(bson.array(), bson.arrayOffset(), bytes);
    }

    @Override
    public Document read(ByteBuffer file) {
        byte[] bson = new byte[DataUtils.readVarInt(file)];
        file.get(bson);
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
    }

    /** A guess from the documents written last; exact figures would cost more than they are worth. */
    @Override
    public int getMemory(Document document) {
        return OBJECTS_TO_BYTES * bytesUsual;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
