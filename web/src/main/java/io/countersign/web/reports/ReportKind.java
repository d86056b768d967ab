package io.countersign.web.reports;

import io.countersign.report.ReportQuestion;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of report that may be asked for. Each business declares its own as beans.
 *
 * @param name what it is called in addresses and files; its texts are under {@code report.<name>}
 * @param parameters what may be given with it
 * @param question makes the question of what was given
 */
public record ReportKind(String name, List<Parameter> parameters, Function<ReportAsked, ReportQuestion> question) {

    public ReportKind {
        parameters = List.copyOf(parameters);
    }

    /**
     * Something that may be given with a report; its texts are under {@code parameter.<name>}.
     *
     * @param choices what may be given, when that is a list; its texts are under {@code choice.<choice>}
     */
    public record Parameter(String name, Form form, List<String> choices) {

        /** The business day up to which facts count. */
        public static final Parameter AS_OF = new Parameter("asOf", Form.DAY);

        /** The moment up to which facts had been recorded. */
        public static final Parameter KNOWN_AT = new Parameter("knownAt", Form.MOMENT);

        /** Where the page before ended. */
        public static final Parameter AFTER = new Parameter("after", Form.PLACE);

        public Parameter {
            choices = List.copyOf(choices);
        }

        public Parameter(String name, Form form) {
            this(name, form, List.of());
        }

        /** One of these. */
        public static <E extends Enum<E>> Parameter choice(String name, Class<E> choices) {
            return new Parameter(
                    name,
                    Form.CHOICE,
                    Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
        }

        /** What a parameter looks like. */
        public enum Form {
            DAY,
            MOMENT,
            WEEK,
            MONTH,
            TEXT,
            /** Words to be searched for. */
            WORDS,
            PERSON,
            CHOICE,
            /** Where a page ended: given by a link and not by hand. */
            PLACE
        }
    }
}
