package io.countersign.inquiry;

import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks about, with what the procurement plan needs to know.
 *
 * @param alreadyOrdered whether the customer has ordered it
 * @param stockingSuggested how much the sales office would put in stock
 * @param inStock how much the sales office sees in stock
 * @param askAbroad whether foreign stock is to be asked for
 * @param forProject whether it is for a construction project
 * @param project the project's registration, when there is one
 */
public record WantedGoods(
        String model,
        @Nullable String patternBook,
        @Nullable String maker,
        Quantity quantity,
        UnitOfMeasure unit,
        boolean alreadyOrdered,
        @Nullable Quantity stockingSuggested,
        @Nullable Quantity inStock,
        boolean askAbroad,
        boolean forProject,
        @Nullable ProjectId project) {}
