package io.countersign.web.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.refusal.Refusal;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/** The lines that were not brought along, as whoever began the import reads them. */
final class RejectsInLanguage {

    /** Fewer has a line that a full disk cut short. */
    private static final int FIELDS = 5;

    private final Page page;

    RejectsInLanguage(Page page) {
        this.page = page;
    }

    void write(Path rejected, Writer to) throws IOException {
        CsvWriter csv = Spreadsheet.begin(to);
        csv.writeRecord(
                page.say("jobs.rejects.line"),
                page.say("jobs.rejects.column"),
                page.say("jobs.rejects.value"),
                page.say("jobs.rejects.rule"),
                page.say("jobs.rejects.reason"));
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .detectBomHeader(true)
                .allowUnclosedQuote(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(rejected)) {
            for (CsvRecord line : lines) { // one at a time: there may be a million
                if (line.getStartingLineNumber() > 1 && line.getFieldCount() == FIELDS) {
                    csv.writeRecord(
                            line.getField(0),
                            line.getField(1),
                            line.getField(2),
                            line.getField(3),
                            reason(line.getField(3), line.getField(4)));
                }
            }
        }
        csv.flush();
    }

    private String reason(String codes, String sentences) {
        if (codes.isEmpty()) {
            return aboutAValue(sentences);
        }
        List<String> rules = List.of(codes.split(" "));
        if (rules.size() == 1) {
            return page.refusal(new Refusal(codes, sentences));
        }
        List<String> told =
                rules.stream().map(code -> page.refusal(new Refusal(code, ""))).toList();
        return told.contains("") ? sentences : String.join("", told);
    }

    /** A rule about numbers stands in the file as a sentence of its own; it is known as what it is anywhere else. */
    private String aboutAValue(String sentence) {
        String told = page.told(sentence);
        if (!told.equals(sentence)) {
            return told;
        }
        String rule = Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1, sentence.length() - 1);
        String toldAsRule = page.told(rule);
        return toldAsRule.equals(rule) ? sentence : page.say("jobs.rejects.asSentence", toldAsRule);
    }
}
