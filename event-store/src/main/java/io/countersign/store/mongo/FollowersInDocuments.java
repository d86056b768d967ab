package io.countersign.store.mongo;

import io.countersign.store.backup.Followers;
import io.countersign.store.processing.KeptLetters;
import io.countersign.store.processing.TokenAt;
import java.util.Map;
import java.util.TreeMap;

/** What followers have reached, and what they have left aside, in a MongoDB that several processes share. */
public final class FollowersInDocuments implements Followers {

    private final MongoTokenStore tokens;
    private final KeptLetters letters;
    private final TokenAt tokenAt;

    public FollowersInDocuments(MongoTokenStore tokens, KeptLetters letters, TokenAt tokenAt) {
        this.tokens = tokens;
        this.letters = letters;
        this.tokenAt = tokenAt;
    }

    /** Positions are looked at first: what is left aside afterwards is behind them. */
    @Override
    public Map<String, Long> positions() {
        Map<String, Long> positions = new TreeMap<>(tokens.reached());
        letters.list(null).forEach(letter -> positions.merge(letter.group(), letter.position() - 1, Math::min));
        return positions;
    }

    @Override
    public void write(Map<String, Long> positions) {
        positions.forEach((follower, position) -> {
            if (tokens.fetchSegments(follower).length == 0) {
                tokens.initializeTokenSegments(follower, 1, tokenAt.position(position));
            }
        });
    }
}
