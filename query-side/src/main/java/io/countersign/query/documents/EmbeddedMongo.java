package io.countersign.query.documents;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server with MongoDB's protocol of our own, with its data in one file.
 *
 * <p>It writes to its file when it is told to, after each batch. What a crash takes from it is folded again from the
 * log: a view is never older than the position stored with it.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    private final MVStore store;
    private final H2Backend backend;
    private final MongoServer server;
    private final InetSocketAddress address;

    private EmbeddedMongo(MVStore store) {
        this.store = store;
        backend = new H2Backend(store);
        server = new MongoServer(backend);
        address = server.bind();
    }

    /** Starts a server whose data is in this folder; a damaged file is put aside, and the views start again. */
    public static EmbeddedMongo start(Path folder) {
        Path file = folder.resolve("views.mv");
        try {
            Files.createDirectories(folder);
            try {
                return new EmbeddedMongo(open(file));
            } catch (MVStoreException e) {
                LOG.warn("the file of the views is damaged; it is put aside and the views are built anew", e);
                Files.move(file, folder.resolve("views.mv.damaged"), StandardCopyOption.REPLACE_EXISTING);
                return new EmbeddedMongo(open(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
        }
    }

    /** Where a client finds it. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    /** Hands what was written to the operating system, so that it survives the end of this process. */
    public synchronized void flush() {
        store.commit();
    }

    @Override
    public void close() {
        server.shutdownNow();
        if (!store.isClosed()) {
            store.close();
        }
    }

    private static MVStore open(Path file) {
        return new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .cacheSize(16)
                .open();
    }
}
