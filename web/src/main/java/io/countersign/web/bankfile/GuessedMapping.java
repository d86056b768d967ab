package io.countersign.web.bankfile;

import io.countersign.web.bankfile.StatementMapping.Column;
import io.countersign.web.bankfile.StatementMapping.Label;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a first guess at what the columns of a bank's table mean, from the names that banks usually give them. */
public final class GuessedMapping {

    private static final Map<Column, List<String>> USUAL = Map.ofEntries(
            Map.entry(
                    Column.BOOKED_ON,
                    List.of(
                            "交易日期",
                            "记账日期",
                            "入账日期",
                            "交易日",
                            "交易时间",
                            "日期",
                            "booking date",
                            "transaction date",
                            "booked on",
                            "buchungstag",
                            "date")),
            Map.entry(Column.VALUE_DATE, List.of("起息日", "起息日期", "value date", "valuta", "value")),
            Map.entry(Column.AMOUNT, List.of("交易金额", "发生额", "金额", "amount", "betrag")),
            Map.entry(
                    Column.IN,
                    List.of("收入金额", "贷方发生额", "贷方金额", "存入金额", "收入", "贷方", "存入", "credit", "deposit", "money in")),
            Map.entry(
                    Column.OUT,
                    List.of("支出金额", "借方发生额", "借方金额", "支取金额", "支出", "借方", "支取", "debit", "withdrawal", "money out")),
            Map.entry(Column.DIRECTION, List.of("借贷标志", "借贷方向", "收付标志", "借贷", "d/c", "direction")),
            Map.entry(Column.BALANCE, List.of("账户余额", "余额", "balance", "saldo")),
            Map.entry(Column.REFERENCE, List.of("参考号", "凭证号码", "凭证号", "reference")),
            Map.entry(Column.BANK_REFERENCE, List.of("交易流水号", "流水号", "bank reference", "transaction id")),
            Map.entry(
                    Column.COUNTERPARTY,
                    List.of("对方户名", "对方账户名称", "对方名称", "对方单位名称", "counterparty", "payer", "payee", "name")),
            Map.entry(
                    Column.TEXT,
                    List.of("摘要", "用途", "附言", "备注", "purpose", "description", "details", "memo", "verwendungszweck")));

    private static final Map<Label, List<String>> BESIDE = Map.of(
            Label.ACCOUNT, List.of("账号", "账户", "卡号", "Account", "IBAN"),
            Label.CURRENCY, List.of("币种", "货币", "Currency"),
            Label.OPENING, List.of("期初余额", "承前余额", "Opening balance"),
            Label.CLOSING, List.of("期末余额", "Closing balance"));

    private static final List<String> SUMS = List.of("合计", "总计", "小计", "本页合计", "Total");
    private static final List<String> MONEY_IN = List.of("贷", "贷方", "收", "收入", "C", "CR", "Credit");
    private static final List<String> MONEY_OUT = List.of("借", "借方", "付", "支出", "D", "DR", "Debit");

    private static final Map<String, Pattern> DAYS = new LinkedHashMap<>();

    static {
        DAYS.put("yyyyMMdd", Pattern.compile("\\d{8}"));
        DAYS.put("yyyy-MM-dd", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"));
        DAYS.put("yyyy/MM/dd", Pattern.compile("\\d{4}/\\d{2}/\\d{2}"));
        DAYS.put("yyyy/M/d", Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2}"));
        DAYS.put("dd.MM.yyyy", Pattern.compile("\\d{2}\\.\\d{2}\\.\\d{4}"));
        DAYS.put("yyyy年MM月dd日", Pattern.compile("\\d{4}年\\d{2}月\\d{2}日"));
        DAYS.put("yyyy-MM-dd HH:mm:ss", Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}"));
        DAYS.put("yyyyMMdd HH:mm:ss", Pattern.compile("\\d{8} \\d{2}:\\d{2}:\\d{2}"));
        DAYS.put("MM/dd/yyyy", Pattern.compile("\\d{2}/\\d{2}/\\d{4}"));
    }

    private static final Pattern COMMA_DECIMAL = Pattern.compile("-?[0-9.]*[0-9],[0-9]{1,2}");

    private GuessedMapping() {}

    /** The guess; it may lack what nothing in the table tells. */
    public static MappingDraft of(TableSample table) {
        Map<String, String> choices = new LinkedHashMap<>();
        TableSample.Row header = table.rows().stream()
                .max(Comparator.comparingInt(GuessedMapping::namesIn))
                .filter(row -> namesIn(row) > 1)
                .orElse(null);
        if (header == null) {
            return new MappingDraft(choices);
        }
        USUAL.forEach((column, names) -> names.stream()
                .flatMap(name -> header.cells().stream().filter(cell -> isNamed(cell, name)))
                .findFirst()
                .ifPresent(cell -> choices.put("columns." + column.key(), cell)));
        onlyOneWayOfAmounts(choices);
        List<TableSample.Row> below = table.rows().stream()
                .filter(row -> row.number() > header.number())
                .toList();
        labels(table, header, below, choices);
        if (!table.workbook()) {
            choices.put("separator", table.separator() == '\t' ? "tab" : String.valueOf(table.separator()));
        }
        boolean comma = below.stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> COMMA_DECIMAL.matcher(cell).matches());
        choices.put("decimal", comma ? "," : ".");
        choices.put("grouping", comma ? "." : ",");
        days(header, below, choices);
        directions(header, below, choices);
        choices.put("skip", String.join(",", SUMS));
        return new MappingDraft(choices);
    }

    /** A table has either one amount or two, for money that came and money that went. */
    private static void onlyOneWayOfAmounts(Map<String, String> choices) {
        boolean both = choices.containsKey("columns.in") && choices.containsKey("columns.out");
        if (both) {
            choices.remove("columns.amount");
            choices.remove("columns.direction");
        } else {
            choices.remove("columns.in");
            choices.remove("columns.out");
        }
    }

    private static void labels(
            TableSample table, TableSample.Row header, List<TableSample.Row> below, Map<String, String> choices) {
        BESIDE.forEach((label, words) -> words.stream()
                .filter(word -> table.rows().stream()
                        .filter(row -> row.number() < header.number()
                                || below.contains(row) && row.first().startsWith(word))
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> cell.startsWith(word)))
                .findFirst()
                .ifPresent(word -> choices.put("labels." + label.key(), word)));
        if (!choices.containsKey("labels.opening") || !choices.containsKey("labels.closing")) {
            choices.remove("labels.opening");
            choices.remove("labels.closing");
        }
        if (!choices.containsKey("labels.currency")) {
            choices.put("currency", "CNY");
        }
    }

    private static void days(TableSample.Row header, List<TableSample.Row> below, Map<String, String> choices) {
        int column = header.cells().indexOf(choices.getOrDefault("columns.bookedOn", ""));
        below.stream()
                .filter(row -> column >= 0 && column < row.cells().size())
                .map(row -> row.cells().get(column))
                .flatMap(day -> DAYS.entrySet().stream()
                        .filter(known -> known.getValue().matcher(day).matches())
                        .map(Map.Entry::getKey))
                .findFirst()
                .ifPresent(pattern -> choices.put("dates", pattern));
    }

    private static void directions(TableSample.Row header, List<TableSample.Row> below, Map<String, String> choices) {
        int column = header.cells().indexOf(choices.getOrDefault("columns.direction", ""));
        if (column < 0) {
            return;
        }
        List<String> said = below.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column))
                .distinct()
                .toList();
        choices.put("directions.in", known(said, MONEY_IN));
        choices.put("directions.out", known(said, MONEY_OUT));
    }

    private static String known(List<String> said, List<String> words) {
        List<String> found = words.stream().filter(said::contains).toList();
        return String.join(",", found.isEmpty() ? words : found);
    }

    private static int namesIn(TableSample.Row row) {
        return (int) USUAL.values().stream()
                .filter(names ->
                        names.stream().anyMatch(name -> row.cells().stream().anyMatch(cell -> isNamed(cell, name))))
                .count();
    }

    /** Names are compared without what banks put in brackets behind them, such as the currency. */
    private static boolean isNamed(String cell, String name) {
        return Arrays.stream(cell.split("[(（]", 2))
                .findFirst()
                .orElse("")
                .strip()
                .toLowerCase(Locale.ROOT)
                .equals(name);
    }
}
