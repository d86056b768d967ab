package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the messages of a bank to a customer: reports (camt.052), statements (camt.053) and notifications (camt.054), in
 * any version, alone or in an envelope. It goes by the names of the elements, which no version has changed.
 */
final class CamtReader {

    private final List<ReadStatement> read = new ArrayList<>();
    private int lines;

    private CamtReader() {}

    static List<ReadStatement> read(byte[] bytes) {
        return new CamtReader().readAll(bytes);
    }

    /** What one of the three messages is called, and the statement in it. */
    private enum Message {
        REPORT("BkToCstmrAcctRpt", "Rpt", StatementKind.INTERIM_REPORT, StatementFormat.CAMT_052),
        STATEMENT("BkToCstmrStmt", "Stmt", StatementKind.STATEMENT, StatementFormat.CAMT_053),
        NOTIFICATION("BkToCstmrDbtCdtNtfctn", "Ntfctn", StatementKind.NOTIFICATION, StatementFormat.CAMT_054);

        private final String element;
        private final String statement;
        private final StatementKind kind;
        private final StatementFormat format;

        Message(String element, String statement, StatementKind kind, StatementFormat format) {
            this.element = element;
            this.statement = statement;
            this.kind = kind;
            this.format = format;
        }

        static @Nullable Message called(String element) {
            for (Message message : values()) {
                if (message.element.equals(element)) {
                    return message;
                }
            }
            return null;
        }
    }

    private List<ReadStatement> readAll(byte[] bytes) {
        try (Xml xml = Xml.of(bytes)) {
            boolean known = false;
            while (xml.nextElement()) {
                Message message = Message.called(xml.name());
                if (message != null) {
                    known = true;
                    read(message, xml);
                }
            }
            if (!known) {
                throw StatementRefused.file("is a camt.052, camt.053 or camt.054 message");
            }
        }
        if (read.isEmpty()) {
            throw StatementRefused.file("has at least one statement");
        }
        return read;
    }

    private void read(Message message, Xml xml) {
        while (xml.nextChild()) {
            if (xml.name().equals(message.statement)) {
                if (read.size() >= Limits.STATEMENTS_MAX) {
                    throw StatementRefused.line(
                            xml.line(), "is among the first " + Limits.STATEMENTS_MAX + " statements of a file");
                }
                CamtStatement statement = new CamtStatement(xml.line(), message.kind, message.format);
                while (xml.nextChild()) {
                    statement.take(xml.part());
                    if (lines + statement.lineCount() > Limits.LINES_MAX) {
                        throw StatementRefused.line(
                                xml.line(), "is among the first " + Limits.LINES_MAX + " lines of a file");
                    }
                }
                lines += statement.lineCount();
                read.add(statement.statement());
            } else {
                xml.part();
            }
        }
    }
}
