package io.countersign.web.stock;

/**
 * A receipt or a count that was put on record.
 *
 * @param id the number of the receipt or count
 * @param item how the goods stand after it
 */
record ShownBooking(String id, ShownStockCard item) {}
