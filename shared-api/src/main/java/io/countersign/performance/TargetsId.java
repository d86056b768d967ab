package io.countersign.performance;

import io.countersign.identity.Id;
import io.countersign.people.Department;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The targets of one person, of one department, or of the company. */
public record TargetsId(String value) implements Id {

    /** The company's targets. */
    public static final TargetsId COMPANY = new TargetsId("company");

    private static final String PERSON = "person-";
    private static final String DEPARTMENT = "department-";

    public TargetsId {
        Id.checked(value, "whoever has targets");
        if (!value.equals("company") && !value.startsWith(PERSON) && !value.startsWith(DEPARTMENT)) {
            throw new IllegalArgumentException("targets are those of a person, a department or the company");
        }
    }

    /** A person's targets. */
    public static TargetsId of(PersonId person) {
        return new TargetsId(PERSON + person.value());
    }

    /** A department's targets. */
    public static TargetsId of(Department department) {
        return new TargetsId(DEPARTMENT + department.value());
    }

    /** Whose they are, when they are a person's. */
    public @Nullable PersonId person() {
        return value.startsWith(PERSON) ? new PersonId(value.substring(PERSON.length())) : null;
    }

    /** Whose they are, when they are a department's. */
    public @Nullable Department department() {
        return value.startsWith(DEPARTMENT) ? new Department(value.substring(DEPARTMENT.length())) : null;
    }

    @Override
    public String toString() {
        return "targets-" + value;
    }
}
