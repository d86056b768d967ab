package io.countersign.order;

import io.countersign.money.Quantity;

/**
 * Goods that came back.
 *
 * @param line the number of the order's line, from 1
 */
public record ReceivedGoods(int line, String model, Quantity quantity, GoodsCondition condition) {}
