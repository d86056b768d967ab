package io.countersign.web.pages.seal;

import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.Key;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The page of the seal.
 *
 * @param checkpoints some of them, the newest first
 * @param older whether there are more behind these
 * @param refusals why what was asked for was not done
 * @param roles of whoever looks at it
 */
public record SealSheet(
        Seal seal, List<Checkpoint> checkpoints, boolean older, List<Refusal> refusals, Set<Role> roles) {

    private static final Pattern FOUR = Pattern.compile(".{1,4}");

    public SealSheet {
        checkpoints = List.copyOf(checkpoints);
        refusals = List.copyOf(refusals);
    }

    /** Is everything sealed that was recorded? */
    public boolean isComplete() {
        return seal.position() >= seal.head();
    }

    /** How many places of the log are behind the last event that is sealed. */
    public long lag() {
        return Math.max(0, seal.head() - seal.position());
    }

    /** The size of the last checkpoint on this page. */
    public long last() {
        return checkpoints.getLast().size();
    }

    public boolean mayOrderKeys() {
        return Permissions.maySend(roles, OrderKey.class);
    }

    /** May whoever looks at it retire this key, and would another one still sign? */
    public boolean mayRetire(Key key) {
        return Permissions.maySend(roles, RetireKey.class)
                && key.signs()
                && seal.keys().stream().filter(Key::signs).count() > 1;
    }

    /** A fingerprint in groups of four, to be read out on the telephone. */
    public static String inGroups(String fingerprint) {
        return String.join(
                " ", FOUR.matcher(fingerprint).results().map(MatchResult::group).toList());
    }
}
