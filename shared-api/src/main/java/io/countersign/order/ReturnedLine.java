package io.countersign.order;

import io.countersign.money.Quantity;

/**
 * Goods of one line of an order that may come back.
 *
 * @param line the number of the order's line, from 1
 */
public record ReturnedLine(int line, Quantity quantity) {}
