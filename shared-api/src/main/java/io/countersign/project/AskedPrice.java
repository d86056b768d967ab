package io.countersign.project;

import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;

/** A special price that is asked for, beside the list price. */
public record AskedPrice(String model, Quantity quantity, UnitPrice listPrice, UnitPrice askedPrice) {}
