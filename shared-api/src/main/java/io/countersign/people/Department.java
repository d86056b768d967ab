package io.countersign.people;

/** A department of the sales office (一部, 二部), by its name. */
public record Department(String value) {

    private static final int LENGTH_MAX = 60;

    public Department {
        if (value.isBlank() || value.length() > LENGTH_MAX || !value.equals(value.strip())) {
            throw new IllegalArgumentException("a department is a name of at most " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
