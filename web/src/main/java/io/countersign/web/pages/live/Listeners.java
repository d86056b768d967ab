package io.countersign.web.pages.live;

/** Those whose pages are kept current. */
@FunctionalInterface
public interface Listeners {

    /** How many there are now. */
    int count();
}
