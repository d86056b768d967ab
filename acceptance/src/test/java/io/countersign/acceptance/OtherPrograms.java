package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs of other people that prove our books, as the distribution has them. */
final class OtherPrograms {

    private static final long SECONDS_MAX = 180;
    private static final Pattern BALANCE =
            Pattern.compile("\"Assets:1122-Receivables:([^\"]+)\",\"(-?[0-9.]+) [A-Z]{3}\"");

    private OtherPrograms() {}

    /** hledger takes the journal, and every account and currency in it is declared. */
    static void hledgerTakes(Path journal) {
        run("hledger", "-f", journal.toString(), "check", "--strict");
    }

    /** beancount takes the journal. */
    static void beancountTakes(Path journal) {
        assertThat(run("bean-check", journal.toString())).isBlank();
    }

    /** What each customer owes at the end of a day, as hledger adds it up. */
    static Map<String, String> receivablesByHledger(Path journal, LocalDate day) {
        String csv = run(
                "hledger",
                "-f",
                journal.toString(),
                "balance",
                "1122",
                "--end",
                day.plusDays(1).toString(),
                "--flat",
                "--no-total",
                "-O",
                "csv");
        Map<String, String> balances = new TreeMap<>();
        Matcher lines = BALANCE.matcher(csv);
        while (lines.find()) {
            balances.put(lines.group(1), lines.group(2));
        }
        return balances;
    }

    /** How a customer's code is written in an account's name. */
    static String named(String code) {
        StringBuilder name = new StringBuilder();
        code.codePoints().forEach(character -> {
            boolean first = name.isEmpty();
            String plain = first
                    ? "0123456789ABCDEFGHIJKLMNOPQRSTUVWYZ"
                    : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
            if (plain.indexOf(character) >= 0) {
                name.appendCodePoint(character);
            } else {
                name.append(first ? "X-u" : "-u")
                        .append(Integer.toHexString(character))
                        .append('-');
            }
        });
        return name.toString();
    }

    private static String run(String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
