package io.countersign.web.pages;

/** What a page is asked to show does not exist. */
public final class NotThere extends RuntimeException {

    public NotThere() {
        super("what the page should show does not exist");
    }
}
