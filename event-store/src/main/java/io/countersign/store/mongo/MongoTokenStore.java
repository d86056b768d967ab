package io.countersign.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.countersign.store.processing.ReachedPositions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How far each follower of the log is, in a MongoDB that several processes share.
 *
 * <p>There is no transaction around a position and what was done up to it. So a position is written when everything else of
 * its batch is: what is done twice after an accident is harmless, and what is left out would not be. A claim has no end: it
 * is taken away by whoever is in charge next.
 */
public final class MongoTokenStore implements TokenStore, ReachedPositions {

    private static final String COLLECTION = "processor_position";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    private static final String TOKEN = "token";
    private static final String TOKEN_TYPE = "tokenType";
    private static final String OWNER = "owner";

    private final MongoCollection<Document> positions;
    private final Serializer plumbing;
    private final String node;

    /** @param node the name of this node, which no other has */
    public MongoTokenStore(MongoDatabase database, Serializer plumbing, String node) {
        this.positions = database.getCollection(COLLECTION);
        this.plumbing = plumbing;
        this.node = node;
    }

    /** Takes these followers from whichever node had them. Only for whoever is in charge of them. */
    public void releaseClaims(Collection<String> processors) {
        positions.updateMany(in(PROCESSOR, processors), Updates.set(OWNER, null));
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken token) {
        for (int segment = 0; segment < segments; segment++) {
            initializeSegment(token, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        Document position = new Document("_id", id(processor, segment))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(OWNER, null);
        position.putAll(written(token));
        try {
            positions.insertOne(position);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new UnableToClaimTokenException(processor + "/" + segment + " is there already");
            }
            throw e;
        }
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        Bson reached = new Document("$set", written(token));
        if (CurrentUnitOfWork.isStarted()) {
            extendClaim(processor, segment);
            CurrentUnitOfWork.get().root().afterCommit(work -> demandOwn(processor, segment, reached));
        } else {
            demandOwn(processor, segment, reached);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // the framework's contract: null is the beginning
    public TrackingToken fetchToken(String processor, int segment) {
        Document position = positions.findOneAndUpdate(
                and(eq("_id", id(processor, segment)), in(OWNER, Arrays.asList(node, null))), Updates.set(OWNER, node));
        if (position == null) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is another node's, or not there");
        }
        return token(position);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (positions.countDocuments(own(processor, segment)) == 0) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is not this node's any more");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        positions.updateOne(own(processor, segment), Updates.set(OWNER, null));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        if (positions.deleteOne(own(processor, segment)).getDeletedCount() == 0) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is not this node's");
        }
    }

    @Override
    public int[] fetchSegments(String processor) {
        List<Integer> segments = new ArrayList<>();
        positions
                .find(eq(PROCESSOR, processor))
                .projection(Projections.include(SEGMENT))
                .forEach(position -> segments.add(position.getInteger(SEGMENT)));
        return segments.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(positions.getNamespace().getFullName());
    }

    @Override
    public Map<String, Long> reached() {
        Map<String, Long> reached = new HashMap<>();
        positions.find().forEach(position -> {
            TrackingToken token = token(position);
            reached.merge(
                    position.getString(PROCESSOR),
                    token == null ? 0 : token.position().orElse(0),
                    Math::min);
        });
        return reached;
    }

    private void demandOwn(String processor, int segment, Bson update) {
        if (positions.updateOne(own(processor, segment), update).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is not this node's any more");
        }
    }

    private Bson own(String processor, int segment) {
        return and(eq("_id", id(processor, segment)), eq(OWNER, node));
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private Document written(@Nullable TrackingToken token) {
        if (token == null) {
            return new Document(TOKEN, null).append(TOKEN_TYPE, null);
        }
        var json = plumbing.serialize(token, String.class);
        return new Document(TOKEN, json.getData())
                .append(TOKEN_TYPE, json.getType().getName());
    }

    private @Nullable TrackingToken token(Document position) {
        String json = position.getString(TOKEN);
        String type = position.getString(TOKEN_TYPE);
        return json == null || type == null
                ? null
                : plumbing.deserialize(new SimpleSerializedObject<>(json, String.class, type, null));
    }
}
