package io.countersign.store.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.permission.Contract;
import java.io.IOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} says what is stored. {@code -Devents.write=true} writes it. */
class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "events.md");
    private static final Path SOURCES = Path.of("..", "shared-api", "src", "main", "java");
    private static final List<Class<?>> LIVES = Contract.EVENTS;

    @Test
    void every_event_is_in_the_document() {
        assertThat(LIVES.stream().flatMap(life -> Arrays.stream(life.getPermittedSubclasses())))
                .containsExactlyInAnyOrderElementsOf(StoredNames.EVENTS.values());
    }

    @Test
    void the_document_says_what_is_stored() throws IOException {
        String today = document();
        if (Boolean.getBoolean("events.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, today);
        }

        assertThat(DOCUMENT).as("-Devents.write=true writes it").hasContent(today);
    }

    private static String document() throws IOException {
        StringBuilder text = new StringBuilder("""
                # Events

                What is stored, by the name under which it is stored. A name and a revision are promises: an event that changes
                gets a further revision, and the old one stays readable. This page is written by a test.

                How a field is stored: an id, a region, a unit price and a quantity as a plain text; money as
                `{"minorUnits":123450,"currency":"CNY"}`; a day as `2026-01-31`; a moment as `2026-01-31T08:00:00Z`. What is
                absent is left out.
                """);
        for (Class<?> life : LIVES) {
            String source = Files.readString(SOURCES.resolve(life.getName().replace('.', '/') + ".java"));
            text.append("\n## ")
                    .append(life.getSimpleName().replace("Event", ""))
                    .append("\n\n")
                    .append(meaningOf(life, source))
                    .append('\n');
            for (Class<?> event : life.getPermittedSubclasses()) {
                text.append("\n### `")
                        .append(StoredNames.nameOf(event))
                        .append("` revision ")
                        .append(StoredNames.currentRevision(event))
                        .append("\n\n")
                        .append(meaningOf(event, source))
                        .append("\n\n| field | type |\n|---|---|\n");
                for (RecordComponent field : event.getRecordComponents()) {
                    text.append("| ")
                            .append(field.getName())
                            .append(" | ")
                            .append(typeOf(field.getAnnotatedType()))
                            .append(" |\n");
                }
            }
        }
        text.append(partsOfEvents());
        return text.toString();
    }

    /** The records that stand inside events, with their fields. */
    private static String partsOfEvents() {
        StringBuilder text = new StringBuilder("\n## What stands inside events\n\n| record | fields |\n|---|---|\n");
        for (Class<?> part : List.of(
                io.countersign.order.OrderLine.class,
                io.countersign.remittance.RemittanceSlip.class,
                io.countersign.account.Allocation.class,
                io.countersign.account.TakenBack.class,
                io.countersign.account.ChargedInvoice.class,
                io.countersign.account.FiguresSeen.class,
                io.countersign.account.PaymentPromise.class,
                io.countersign.account.FreedMoney.class,
                io.countersign.people.ExercisedAuthority.class,
                io.countersign.order.ReturnedLine.class,
                io.countersign.order.ReceivedGoods.class,
                io.countersign.project.ProjectItem.class,
                io.countersign.project.AskedPrice.class,
                io.countersign.project.Draw.class,
                io.countersign.inquiry.WantedGoods.class,
                io.countersign.freight.ZoneRates.class,
                io.countersign.freight.WeightStep.class,
                io.countersign.expense.ExpenseInvoice.class,
                io.countersign.policy.OfficePolicy.class,
                io.countersign.policy.OfficePolicy.CreditTerms.class,
                io.countersign.policy.OfficePolicy.DunningTerms.class,
                io.countersign.policy.OfficePolicy.ReservationTerms.class,
                io.countersign.policy.OfficePolicy.ProjectTerms.class,
                io.countersign.policy.OfficePolicy.DiscountTier.class,
                io.countersign.policy.OfficePolicy.PaperTerms.class,
                io.countersign.policy.OfficePolicy.BankTerms.class,
                io.countersign.bank.StatementLine.class,
                io.countersign.bank.MatchedLine.class,
                io.countersign.bank.MatchedRemittance.class,
                io.countersign.bank.ScoredGround.class,
                io.countersign.refusal.Refusal.class)) {
            text.append("| ")
                    .append(part.getSimpleName())
                    .append(" | ")
                    .append(Stream.of(part.getRecordComponents())
                            .map(field -> field.getName() + ": " + typeOf(field.getAnnotatedType()))
                            .collect(Collectors.joining("; ")))
                    .append(" |\n");
        }
        return text.toString();
    }

    /** The Javadoc of a type up to its parameters, in one line. */
    private static String meaningOf(Class<?> type, String source) {
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@Revision\\(\"\\w+\"\\)\\s*)?"
                                + "(?:public sealed interface|record) " + type.getSimpleName() + "\\b",
                        Pattern.DOTALL)
                .matcher(source);
        assertThat(comment.find()).as("a sentence on %s", type.getSimpleName()).isTrue();
        String text = Objects.requireNonNull(comment.group(1)).replaceAll("(?m)^\\s*\\*", " ");
        return text.split("@param", 2)[0].replaceAll("\\s+", " ").strip();
    }

    private static String typeOf(AnnotatedType type) {
        String optional = type.isAnnotationPresent(Nullable.class) ? " (may be absent)" : "";
        if (type instanceof AnnotatedParameterizedType list) {
            return "list of " + typeOf(list.getAnnotatedActualTypeArguments()[0]) + optional;
        }
        Class<?> raw = (Class<?>) type.getType();
        String values = raw.isEnum()
                ? ": "
                        + Arrays.stream(raw.getEnumConstants())
                                .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                                .collect(Collectors.joining(" "))
                : "";
        return raw.getSimpleName() + values + optional;
    }
}
