package io.countersign.web.wall;

import io.countersign.money.Money;
import io.countersign.sales.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on the wall.
 *
 * @param period which it speaks of
 * @param theme dark or light
 * @param rotateSeconds after how many seconds the next part is shown; 0 when all stay
 * @param department the one it is about: it stands where else the company does, and people are left out
 * @param whole how the company, or that department, did; absent when nothing was sold
 * @param departments how the departments did, the best first
 * @param people how people did, the best first, as many at a time as one can read
 * @param at when this was read, by the company's clock
 * @param isSignedIn whether somebody is signed in, and may go back to where they came from
 * @param mayMakeTokens whether they may let devices show this
 */
public record Board(
        Period period,
        String theme,
        int rotateSeconds,
        @Nullable String department,
        @Nullable Line whole,
        List<Line> departments,
        List<List<Line>> people,
        String at,
        boolean isSignedIn,
        boolean mayMakeTokens) {

    public Board {
        departments = List.copyOf(departments);
        people = people.stream().map(List::copyOf).toList();
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return whole == null && departments.isEmpty() && people.isEmpty();
    }

    /**
     * How somebody did.
     *
     * @param rank from 1
     * @param target absent when nothing was aimed at
     * @param shareTenths how much of the target that is, in tenths of a percent; absent without a target
     * @param trendTenths how much more or less than before, in tenths of a percent; absent when nothing was before
     */
    public record Line(
            long rank,
            String who,
            Money effective,
            Money collected,
            @Nullable Money target,
            @Nullable Long shareTenths,
            @Nullable Long trendTenths) {

        private static final int AIM = 800;
        private static final int ALL = 1000;

        /** How long its bar is, of a thousand; the target stands at eight hundred. */
        public long bar() {
            Long share = shareTenths;
            return share == null ? 0 : Math.clamp(share * AIM / ALL, 0, ALL);
        }

        /** How it stands to its target. */
        public String tone() {
            return shareTenths == null ? "" : shareTenths >= ALL ? "reached" : "below";
        }

        /** The share as people read it, without decimals. */
        public String share() {
            return shareTenths == null ? "" : Math.round(shareTenths / 10.0) + "%";
        }

        /** The trend as people read it. */
        public String trend() {
            if (trendTenths == null) {
                return "";
            }
            long percent = Math.round(trendTenths / 10.0);
            return (percent > 0 ? "▲ " : percent < 0 ? "▼ " : "＝ ") + Math.abs(percent) + "%";
        }

        /** How the trend is coloured. */
        public String trendTone() {
            return trendTenths == null || trendTenths == 0 ? "" : trendTenths > 0 ? "up" : "down";
        }
    }
}
