package io.countersign.query.performance;

import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.query.performance.PersonDepartments.Since;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import io.countersign.store.names.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belonged to which department. */
public final class DepartmentsFold implements TimelessFold<PersonDepartments> {

    private static final Set<String> EVENTS = StoredNames.namesOf(DepartmentAssigned.class);

    @Override
    public String name() {
        return "departments";
    }

    @Override
    public Class<PersonDepartments> document() {
        return PersonDepartments.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof DepartmentAssigned assigned ? assigned.person().value() : null;
    }

    @Override
    public PersonDepartments after(@Nullable PersonDepartments before, Object event) {
        if (!(event instanceof DepartmentAssigned assigned)) {
            return Fold.demand(before, event);
        }
        List<Since> history = new ArrayList<>(before == null ? List.of() : before.history());
        history.add(new Since(assigned.from(), assigned.department()));
        return new PersonDepartments(assigned.person(), history);
    }
}
