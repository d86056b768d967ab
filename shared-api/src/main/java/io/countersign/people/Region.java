package io.countersign.people;

/** A sales region, by its name. */
public record Region(String value) {

    private static final int LENGTH_MAX = 60;

    public Region {
        if (value.isBlank() || value.length() > LENGTH_MAX || !value.equals(value.strip())) {
            throw new IllegalArgumentException("a region is a name of at most " + LENGTH_MAX + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
