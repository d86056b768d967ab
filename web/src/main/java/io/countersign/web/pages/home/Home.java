package io.countersign.web.pages.home;

import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of somebody.
 *
 * @param called what they are called
 * @param today the day it is
 * @param totals what customers owe, by currency; nothing for whoever may not see it
 * @param boxes what waits for them
 */
public record Home(String called, LocalDate today, @Nullable List<CurrencyTotal> totals, List<HomeBox> boxes) {}
