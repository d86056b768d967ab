package io.countersign.books;

import io.countersign.identity.Id;

/** A set of books. */
public record BooksId(String value) implements Id {

    /** The company's books. */
    public static final BooksId COMPANY = new BooksId("company");

    public BooksId {
        Id.checked(value, "a set of books");
    }

    @Override
    public String toString() {
        return "books-" + value;
    }
}
