package io.countersign.store.upcasting;

import tools.jackson.databind.node.ObjectNode;

/**
 * A policy from before the bank's statements were matched here: nothing was confirmed by itself.
 *
 * <p>The figures are written out, because what is delivered today may be delivered differently one day.
 */
record TermsOfTheBank(String event, String from, String to) implements Upcaster {

    @Override
    public ObjectNode upcast(ObjectNode content) {
        ((ObjectNode) content.get("figures"))
                .putObject("bank")
                .put("exactMatchesConfirm", false)
                .put("dateWindowDays", 10)
                .put("proposeFromScore", 50);
        return content;
    }
}
