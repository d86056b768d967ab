package io.countersign.web.stock;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.stock.StockQuery.Figures;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListStock.Stock;
import io.countersign.stock.StockQuery.ListStock.Total;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The daily stock list as a file for a spreadsheet: one line for each model in each warehouse, one for each model in all
 * of them, and last the day it speaks of. Quantities are plain decimals.
 */
final class StockCsv {

    private static final List<String> COLUMNS = List.of(
            "warehouse", "model", "onHand", "reserved", "available", "inTransit", "onOrder", "awaited", "countedOn");

    private final Page page;

    StockCsv(Page page) {
        this.page = page;
    }

    String of(Stock stock) {
        StringWriter file = new StringWriter();
        try {
            CsvWriter csv = Spreadsheet.begin(file);
            csv.writeRecord(
                    COLUMNS.stream().map(column -> page.say("column." + column)).toList());
            for (Item item : stock.items()) {
                csv.writeRecord(line(
                        Spreadsheet.harmless(item.warehouse().value()),
                        item.model(),
                        item.figures(),
                        page.day(item.countedOn())));
            }
            for (Total total : stock.totals()) {
                csv.writeRecord(line(page.say("column.allWarehouses"), total.model(), total.figures(), ""));
            }
            csv.writeRecord(page.say("receivables.asOf", stock.on().toString()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nothing can go wrong in memory", e);
        }
        return file.toString();
    }

    private static List<String> line(String warehouse, String model, Figures figures, String countedOn) {
        List<String> line = new ArrayList<>(List.of(warehouse, Spreadsheet.harmless(model)));
        Stream.of(
                        figures.onHand(),
                        figures.reserved(),
                        figures.available(),
                        figures.inTransit(),
                        figures.onOrder(),
                        figures.awaited())
                .forEach(quantity -> line.add(quantity.toString()));
        line.add(countedOn);
        return line;
    }
}
