package io.countersign.project;

import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;

/** Goods that an order takes from what a project may have. */
public record Draw(String model, Quantity quantity, UnitPrice unitPrice) {}
