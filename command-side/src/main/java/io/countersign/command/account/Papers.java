package io.countersign.command.account;

import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The papers that one customer gave, and which of them somebody has to be reminded of. Only an account's events change them. */
final class Papers {

    private final Map<PaperId, PaperRegistered> all = new HashMap<>();
    private final Map<PaperId, PaperRegistered> expiring = new LinkedHashMap<>();
    private final Map<PaperKind, LocalDate> lastDays = new EnumMap<>(PaperKind.class);

    @Nullable
    PaperRegistered find(PaperId paper) {
        return all.get(paper);
    }

    /** Papers that expire by this day, of which nobody was reminded and which no newer paper of their kind outlasts. */
    List<PaperRegistered> expiringBy(LocalDate day) {
        return expiring.values().stream()
                .filter(paper -> !lastDay(paper).isAfter(day))
                .filter(paper -> lastDay(paper).equals(lastDays.get(paper.kind())))
                .toList();
    }

    void registered(PaperRegistered paper) {
        all.put(paper.paper(), paper);
        lastDays.merge(paper.kind(), lastDay(paper), (before, now) -> now.isAfter(before) ? now : before);
        if (paper.validUntil() != null) {
            expiring.put(paper.paper(), paper);
        }
    }

    void reminded(PaperId paper) {
        expiring.remove(paper);
    }

    private static LocalDate lastDay(PaperRegistered paper) {
        return paper.validUntil() == null ? LocalDate.MAX : paper.validUntil();
    }
}
