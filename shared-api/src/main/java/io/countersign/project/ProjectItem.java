package io.countersign.project;

import io.countersign.money.Quantity;

/** How many rolls of a model a project is planned to take. */
public record ProjectItem(String model, Quantity quantity) {}
