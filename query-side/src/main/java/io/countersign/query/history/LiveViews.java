package io.countersign.query.history;

import io.countersign.operation.ViewName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every live view there is, by name. */
public final class LiveViews {

    private final List<View<?>> all;

    public LiveViews(List<View<?>> all) {
        this.all = all.stream()
                .sorted(Comparator.comparing((View<?> view) -> view.name().value()))
                .toList();
    }

    public List<View<?>> all() {
        return all;
    }

    /** The view with this name, if there is one. */
    public Optional<View<?>> find(ViewName name) {
        return all.stream().filter(view -> view.name().equals(name)).findFirst();
    }

    /** Is any of them kept current by this group? */
    public boolean areKeptBy(String group) {
        return all.stream().anyMatch(view -> view.group().equals(group));
    }
}
