package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.web.bankfile.Xml.Part;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement, report or notification while its parts are taken in. */
final class CamtStatement {

    private static final Pattern AMOUNT = Pattern.compile("[+]?\\d{1,13}(?:\\.\\d{0,10})?");
    private static final int DAY_LENGTH = 10;
    private static final List<String> OPENING = List.of("OPBD", "PRCD");
    private static final List<String> CLOSING = List.of("CLBD");

    private final int begunAt;
    private final StatementKind kind;
    private final StatementFormat format;
    private final List<ReadLine> lines = new ArrayList<>();
    private final List<Balance> balances = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String page;
    private @Nullable String account;
    private @Nullable Currency currency;
    private @Nullable LocalDate created;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;

    CamtStatement(int begunAt, StatementKind kind, StatementFormat format) {
        this.begunAt = begunAt;
        this.kind = kind;
        this.format = format;
    }

    private record Balance(
            String type, Money amount, @Nullable LocalDate on) {}

    int lineCount() {
        return lines.size();
    }

    void take(Part part) {
        switch (part.name()) {
            case "Id" -> id = Wording.name(part.text());
            case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> page = Wording.reference(part.textAt("PgNb"));
            case "CreDtTm" -> created = day(part, part.text());
            case "FrToDt" -> {
                from = dayAt(part, "FrDtTm", "FrDt");
                until = dayAt(part, "ToDtTm", "ToDt");
            }
            case "Acct" -> account(part);
            case "Bal" -> balances.add(balance(part));
            case "Ntry" -> entry(part);
            default -> {}
        }
    }

    ReadStatement statement() {
        if (account == null) {
            throw StatementRefused.field(begunAt, "Acct", "is needed: the account");
        }
        if (currency == null) {
            throw StatementRefused.field(begunAt, "Acct/Ccy", "is needed, or a balance, or an entry");
        }
        Balance opening = find(OPENING);
        Balance closing = find(CLOSING);
        if (kind == StatementKind.STATEMENT && (opening == null || closing == null)) {
            throw StatementRefused.field(
                    begunAt, "Bal", opening == null ? "of type OPBD or PRCD is needed" : "of type CLBD is needed");
        }
        LocalDate last = Stream.of(closing == null ? null : closing.on(), until, lastBooked(), created)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> StatementRefused.field(begunAt, "FrToDt", "is needed, or some other day"));
        LocalDate first = Stream.of(from, opening == null ? null : opening.on(), firstBooked())
                .filter(Objects::nonNull)
                .filter(day -> !day.isAfter(last))
                .findFirst()
                .orElse(last);
        return new ReadStatement(
                begunAt,
                kind,
                format,
                account,
                currency,
                id == null || page == null ? id : id + "/" + page,
                first,
                last,
                opening == null || closing == null ? null : opening.amount(),
                opening == null || closing == null ? null : closing.amount(),
                lines);
    }

    private @Nullable Balance find(List<String> types) {
        return types.stream()
                .flatMap(type ->
                        balances.stream().filter(balance -> balance.type().equals(type)))
                .findFirst()
                .orElse(null);
    }

    private void account(Part part) {
        String number = Wording.name(part.textAt("Id.IBAN", "Id.Othr.Id", "Id.PrtryAcct.Id", "Id.BBAN", "Id.UPIC"));
        if (number == null) {
            throw StatementRefused.field(part.line(), "Acct/Id", "is needed: the account");
        }
        account = number.replace(" ", "");
        String code = part.textAt("Ccy");
        if (code != null) {
            currency = currency(part, code);
        }
    }

    private Balance balance(Part part) {
        String type = part.textAt("Tp.CdOrPrtry.Cd", "Tp.CdOrPrtry.Prtry", "Tp.Cd");
        return new Balance(
                type == null ? "" : type,
                signed(part, amount(part, part.find("Amt"))),
                dayAt(part, "Dt.Dt", "Dt.DtTm"));
    }

    private void entry(Part entry) {
        String status = entry.textAt("Sts.Cd", "Sts.Prtry", "Sts");
        if (status != null && !status.equals("BOOK")) {
            return; // what is only expected, or only told, moves no balance
        }
        Money whole = signed(entry, amount(entry, entry.find("Amt")));
        LocalDate booked = dayAt(entry, "BookgDt.Dt", "BookgDt.DtTm");
        LocalDate value = dayAt(entry, "ValDt.Dt", "ValDt.DtTm");
        if (booked == null && value == null) {
            booked = Stream.of(until, created)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow(() -> StatementRefused.field(entry.line(), "BookgDt", "is needed, or ValDt"));
        }
        LocalDate bookedOn = booked == null ? Objects.requireNonNull(value) : booked;
        LocalDate valueDate = value == null ? bookedOn : value;
        boolean reversal = "true".equals(entry.textAt("RvslInd")) || "1".equals(entry.textAt("RvslInd"));
        List<Part> details = Stream.concat(
                        entry.all("NtryDtls").stream().flatMap(batch -> batch.all("TxDtls").stream()),
                        entry.all("TxDtls").stream())
                .toList();
        List<Money> amounts = amountsOf(details, whole, entry);
        if (amounts.isEmpty()) {
            lines.add(
                    line(entry, details.size() == 1 ? details.getFirst() : null, bookedOn, valueDate, whole, reversal));
            return;
        }
        for (int i = 0; i < details.size(); i++) {
            lines.add(line(entry, details.get(i), bookedOn, valueDate, amounts.get(i), reversal));
        }
    }

    /** The amount of each detail, when there are several that come to the whole; nothing when the whole is one line. */
    private List<Money> amountsOf(List<Part> details, Money whole, Part entry) {
        if (details.size() < 2) {
            return List.of();
        }
        List<Money> amounts = new ArrayList<>();
        for (Part detail : details) {
            Part written = Stream.of(
                            detail.find("Amt"),
                            detail.find("AmtDtls", "TxAmt", "Amt"),
                            detail.find("AmtDtls", "CntrValAmt", "Amt"))
                    .filter(Objects::nonNull)
                    .filter(amount -> amount.currency().equals(whole.currency().getCurrencyCode()))
                    .findFirst()
                    .orElse(null);
            if (written == null) {
                return List.of();
            }
            Money amount = amount(detail, written);
            String direction = detail.textAt("CdtDbtInd");
            amounts.add(direction == null ? signed(entry, amount) : signed(detail, amount));
        }
        long sum = amounts.stream().mapToLong(Money::minorUnits).sum();
        return sum == whole.minorUnits() ? amounts : List.of();
    }

    private ReadLine line(
            Part entry,
            @Nullable Part detail,
            LocalDate bookedOn,
            LocalDate valueDate,
            Money amount,
            boolean reversal) {
        String bankReference = Wording.reference(detail == null ? null : detail.textAt("Refs.AcctSvcrRef"));
        if (bankReference == null) {
            bankReference = Wording.reference(entry.textAt("AcctSvcrRef", "NtryRef"));
        }
        if (detail == null) {
            return new ReadLine(
                    entry.line(),
                    bookedOn,
                    valueDate,
                    amount,
                    reversal,
                    null,
                    bankReference,
                    null,
                    Wording.text(entry.textAt("AddtlNtryInf")));
        }
        String who = amount.isNegative() ? "Cdtr" : "Dbtr";
        String other = amount.isNegative() ? "Dbtr" : "Cdtr";
        String whose = reversal ? other : who;
        String reference =
                Wording.reference(detail.textAt("RmtInf.Strd.CdtrRefInf.Ref", "RmtInf.Strd.CdtrRefInf.CdtrRef"));
        String endToEnd = Wording.reference(detail.textAt("Refs.EndToEndId"));
        List<String> words = new ArrayList<>();
        detail.all("RmtInf").forEach(info -> info.all("Ustrd").forEach(text -> words.add(text.text())));
        Collections.addAll(
                words,
                reference == null ? null : endToEnd,
                Wording.reference(detail.textAt("Refs.InstrId")),
                Wording.reference(detail.textAt("Refs.TxId")),
                detail.textAt("AddtlTxInf"),
                entry.textAt("AddtlNtryInf"));
        return new ReadLine(
                detail.line(),
                bookedOn,
                valueDate,
                amount,
                reversal,
                reference == null ? endToEnd : reference,
                bankReference,
                Wording.name(detail.textAt(
                        "RltdPties." + whose + ".Pty.Nm",
                        "RltdPties." + whose + ".Nm",
                        "RltdPties.Ultmt" + whose + ".Pty.Nm",
                        "RltdPties.Ultmt" + whose + ".Nm")),
                Wording.text(
                        String.join(" ", words.stream().filter(Objects::nonNull).toList())));
    }

    private Money amount(Part of, @Nullable Part written) {
        String text = written == null ? null : written.text();
        if (written == null || text == null || !AMOUNT.matcher(text).matches()) {
            throw StatementRefused.field(of.line(), of.name() + "/Amt", "is a decimal, not negative, with a currency");
        }
        Currency own = currency(written, written.currency());
        if (currency == null) {
            currency = own;
        }
        if (!own.equals(currency)) {
            throw StatementRefused.field(written.line(), of.name() + "/Amt", "is in the currency of the account");
        }
        return Amounts.money(new BigDecimal(text.endsWith(".") ? text + "0" : text), own)
                .orElseThrow(() -> StatementRefused.field(
                        written.line(),
                        of.name() + "/Amt",
                        "has at most " + own.getDefaultFractionDigits() + " decimals and twelve digits before them"));
    }

    private static Money signed(Part part, Money amount) {
        String direction = part.textAt("CdtDbtInd");
        if (direction == null || !(direction.equals("CRDT") || direction.equals("DBIT"))) {
            throw StatementRefused.field(part.line(), part.name() + "/CdtDbtInd", "is CRDT or DBIT");
        }
        return direction.equals("CRDT") ? amount : amount.negated();
    }

    private static Currency currency(Part part, String code) {
        return Amounts.currency(code)
                .orElseThrow(() -> StatementRefused.field(part.line(), "Ccy", "is an ISO 4217 currency"));
    }

    private static @Nullable LocalDate dayAt(Part part, String... paths) {
        String text = part.textAt(paths);
        return text == null ? null : day(part, text);
    }

    private static LocalDate day(Part part, @Nullable String text) {
        try {
            if (text != null && text.length() >= DAY_LENGTH) {
                LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH));
                if (day.getYear() >= 1980 && day.getYear() <= 2199) {
                    return day;
                }
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw StatementRefused.field(part.line(), part.name(), "has a day that there is, such as 2026-01-12");
    }

    private @Nullable LocalDate lastBooked() {
        return lines.stream().map(ReadLine::bookedOn).max(LocalDate::compareTo).orElse(null);
    }

    private @Nullable LocalDate firstBooked() {
        return lines.stream().map(ReadLine::bookedOn).min(LocalDate::compareTo).orElse(null);
    }
}
