package io.countersign.query.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server with MongoDB's protocol of our own, with its data in one file.
 *
 * <p>It writes to its file once a second, and never while {@linkplain #together writes that belong together} are under
 * way. What a crash takes from it is folded again from the log: a view is never older than the position stored with it.
 *
 * <p>While the disk has no room it goes on in memory: a file that could be written only in part would have to be given
 * up. When that happens all the same it answers nobody any more, so that what is wrong is seen as a store that is away.
 */
public final class EmbeddedMongo implements Writing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);

    private static final int FORM = 1;
    private static final long KEEP_EVERY_MILLIS = 1_000;
    private static final long ROOM_TO_SPARE = 1 << 22;

    /** What is stored takes as much as what is unsaved, and the pages above it once more. */
    private static final long ROOM_FOR_EACH_BYTE = 2;

    private final MVStore store;
    private final MongoServer server;
    private final InetSocketAddress address;
    private final LongSupplier room;
    private final ReadWriteLock writing = new ReentrantReadWriteLock();
    private final ScheduledExecutorService keeping = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("views-to-file").factory());

    private boolean inMemoryOnly;

    private EmbeddedMongo(MVStore store, LongSupplier room) {
        this.store = store;
        this.room = room;
        server = new MongoServer(new EmbeddedBackend(store));
        address = server.bind();
        keeping.scheduleWithFixedDelay(this::keep, KEEP_EVERY_MILLIS, KEEP_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Starts a server whose data is in this folder; a file that cannot be read is put aside: the views start again.
     *
     * @throws IllegalStateException when another program has the file open
     */
    public static EmbeddedMongo start(Path folder) {
        return start(folder, () -> roomIn(folder));
    }

    /** @param room how many bytes the disk still takes */
    static EmbeddedMongo start(Path folder, LongSupplier room) {
        Path file = folder.resolve("views.mv");
        try {
            Files.createDirectories(folder);
            try {
                return new EmbeddedMongo(open(file), room);
            } catch (MVStoreException e) {
                if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                    throw new IllegalStateException("another program has the views in " + folder + " open", e);
                }
                LOG.warn("the file of the views cannot be read; it is put aside and the views are built anew", e);
                Files.move(file, folder.resolve("views.mv.damaged"), StandardCopyOption.REPLACE_EXISTING);
                return new EmbeddedMongo(open(file), room);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + folder + " cannot be used", e);
        }
    }

    /** Where a client finds it. */
    public String uri() {
        return "mongodb://" + address.getHostString() + ":" + address.getPort();
    }

    @Override
    public void together(Runnable writes) {
        writing.readLock().lock(); // shared by all who write; who keeps holds the other one
        try {
            writes.run();
        } finally {
            writing.readLock().unlock();
        }
    }

    /** Stops. Who keeps is waited for and not interrupted: an interrupt in the middle of a write breaks the file. */
    @Override
    public void close() {
        keeping.shutdown();
        writing.writeLock().lock();
        try {
            if (!hasRoom()) {
                store.closeImmediately();
            }
            server.shutdownNow();
            store.close();
        } catch (MVStoreException e) {
            LOG.error("what the views had not written to their file will be folded again", e);
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Hands what was written to the operating system, so that it survives the end of this process. */
    @Override
    public void keep() {
        writing.writeLock().lock();
        try {
            if (store.isClosed()) {
                return;
            }
            if (hasRoom()) {
                store.commit();
                inMemoryOnly = false;
            } else if (!inMemoryOnly) {
                inMemoryOnly = true;
                LOG.error("the disk has no room for the file of the views; they go on in memory until it has");
            }
        } catch (MVStoreException e) {
            LOG.error("the views could not be written to their file; nobody is answered until the next start", e);
            server.shutdownNow();
        } finally {
            writing.writeLock().unlock();
        }
    }

    private boolean hasRoom() {
        return !store.hasUnsavedChanges()
                || room.getAsLong() >= ROOM_TO_SPARE + ROOM_FOR_EACH_BYTE * store.getUnsavedMemory();
    }

    private static long roomIn(Path folder) {
        return folder.toFile().getUsableSpace();
    }

    private static MVStore open(Path file) {
        MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(16)
                .open();
        if (store.getStoreVersion() != FORM && !store.getMapNames().isEmpty()) {
            store.closeImmediately();
            throw new MVStoreException(0, "the views are in a form of an earlier version");
        }
        store.setStoreVersion(FORM);
        return store;
    }
}
