package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.DunningChannel;
import io.countersign.account.HoldReason;
import io.countersign.account.PaperKind;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.audit.AuditQuery.FindingKind;
import io.countersign.audit.AuditQuery.ListDeeds.DeedKind;
import io.countersign.audit.AuditQuery.Severity;
import io.countersign.bank.MatchGround;
import io.countersign.credit.CreditQuery.State;
import io.countersign.dispatch.DispatchKind;
import io.countersign.expense.ExpenseCategory;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageKind;
import io.countersign.operation.DeadLetterQuery.Explanation;
import io.countersign.operation.ViewQuery.Phase;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.OrderKind;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.ErasureReason;
import io.countersign.people.Role;
import io.countersign.permission.Contract;
import io.countersign.remittance.PaymentMethod;
import io.countersign.staff.SignInPart;
import io.countersign.stock.ReceiptReason;
import io.countersign.web.pages.history.Layout;
import io.countersign.web.pages.receivables.Figure;
import io.countersign.web.pages.signin.Answer;
import io.countersign.web.pages.statement.Show;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text is there in both languages, and no page has a text of its own. */
class TextsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path SOURCES = Path.of("src/main/java/io/countersign/web");
    private static final Path PAGES = SOURCES.resolve("pages");
    private static final Path SCRIPTS = Path.of("src/main/resources/static/assets/js");
    private static final Map<String, String> ENGLISH = texts("messages.properties");
    private static final Map<String, String> CHINESE = texts("messages_zh_CN.properties");

    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z0-9]+(?:\\.[a-zA-Z0-9-]+)+)\"");
    private static final Pattern SAID = Pattern.compile("say(?:IfKnown)?\\(\"([^\"]+)\"[,)]");
    private static final Pattern PARAMETER = Pattern.compile("\\b(?:read|count|texts?)\\(\"([a-zA-Z]+)\"");
    private static final Set<String> MADE_OF_PARTS = Set.of(
            "viewName",
            "screen",
            "group",
            "palette",
            "about",
            "check",
            "choice",
            "column",
            "day",
            "deed",
            "difference",
            "event",
            "field",
            "keys",
            "language",
            "mistake",
            "parameter",
            "problem",
            "report",
            "show",
            "word");

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(CHINESE.keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @Test
    void every_text_says_something_and_is_well_formed() {
        Stream.of(ENGLISH, CHINESE).flatMap(texts -> texts.entrySet().stream()).forEach(text -> {
            assertThat(text.getValue()).as(text.getKey()).isNotBlank();
            assertThat(text.getValue())
                    .as("an apostrophe hides what follows: " + text.getKey())
                    .doesNotContain("'");
            assertThat(new MessageFormat(text.getValue())).isNotNull();
        });
    }

    @Test
    void both_languages_speak_of_the_same_things() {
        ENGLISH.forEach((key, text) ->
                assertThat(placesIn(CHINESE.getOrDefault(key, ""))).as(key).isEqualTo(placesIn(text)));
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        Set<String> asked = new TreeSet<>();
        Stream.of(TEMPLATES, SOURCES)
                .flatMap(TextsTest::filesIn)
                .forEach(file -> SAID.matcher(content(file)).results().forEach(found -> asked.add(found.group(1))));

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(ENGLISH.keySet()).containsAll(asked);
    }

    @Test
    void every_parameter_has_a_word_for_when_it_makes_no_sense() {
        Set<String> parameters = new TreeSet<>();
        filesIn(PAGES)
                .forEach(file -> PARAMETER
                        .matcher(content(file))
                        .results()
                        .forEach(found -> parameters.add("mistake." + found.group(1))));

        assertThat(parameters).contains("mistake.asOf", "mistake.stream");
        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("mistake.")))
                .containsExactlyInAnyOrderElementsOf(parameters);
    }

    @Test
    void every_choice_has_a_name() {
        Stream<Enum<?>> choices = Stream.of(
                        Standing.values(),
                        Role.values(),
                        OrderKind.values(),
                        ShippingBasis.values(),
                        Supply.values(),
                        UnitOfMeasure.values(),
                        PaymentMethod.values(),
                        HoldReason.values(),
                        DunningChannel.values(),
                        PaperKind.values(),
                        Goods.values(),
                        GoodsCondition.values(),
                        ReceiptReason.values(),
                        MessageKind.values(),
                        DispatchKind.values(),
                        ExpenseCategory.values(),
                        MessageChannel.values(),
                        MatchGround.values(),
                        ErasureReason.values(),
                        SignInPart.values(),
                        Figure.values(),
                        Show.values(),
                        Layout.values(),
                        Phase.values(),
                        Explanation.values(),
                        FindingKind.values(),
                        Severity.values(),
                        DeedKind.values(),
                        State.values())
                .flatMap(Arrays::stream);

        assertThat(ENGLISH.keySet()).containsAll(choices.map(TextsTest::keyOf).toList());
        assertThat(ENGLISH.keySet())
                .containsAll(Arrays.stream(Show.values())
                        .map(show -> keyOf(show) + ".means")
                        .toList())
                .containsAll(Arrays.stream(Answer.values())
                        .filter(answer -> answer != Answer.NONE_YET)
                        .map(TextsTest::keyOf)
                        .toList());
    }

    @Test
    void every_event_and_every_field_of_one_has_a_name() {
        Set<Class<?>> events = Contract.everythingIn(Contract.EVENTS);
        Set<String> fields = new HashSet<>();
        events.forEach(event -> collectFields(event, fields));

        assertThat(ENGLISH.keySet().stream().filter(key -> key.startsWith("event.")))
                .hasSameSizeAs(events);
        assertThat(ENGLISH.keySet())
                .containsAll(fields.stream().map(field -> "field." + field).toList());
    }

    @Test
    void no_text_is_left_over() {
        Set<String> mentioned = new HashSet<>();
        Stream.of(TEMPLATES, SOURCES)
                .flatMap(TextsTest::filesIn)
                .forEach(file -> KEY.matcher(content(file)).results().forEach(found -> mentioned.add(found.group(1))));
        Set<String> kinds = Stream.of(
                        Standing.class,
                        Role.class,
                        OrderKind.class,
                        ShippingBasis.class,
                        Supply.class,
                        UnitOfMeasure.class,
                        PaymentMethod.class,
                        HoldReason.class,
                        DunningChannel.class,
                        PaperKind.class,
                        Goods.class,
                        GoodsCondition.class,
                        ReceiptReason.class,
                        MessageKind.class,
                        DispatchKind.class,
                        ExpenseCategory.class,
                        MessageChannel.class,
                        MatchGround.class,
                        ErasureReason.class,
                        SignInPart.class,
                        Figure.class,
                        Layout.class,
                        Answer.class,
                        Phase.class,
                        Explanation.class,
                        FindingKind.class,
                        Severity.class,
                        DeedKind.class,
                        State.class)
                .map(kind -> kind.getSimpleName().substring(0, 1).toLowerCase(Locale.ROOT)
                        + kind.getSimpleName().substring(1))
                .collect(Collectors.toSet());
        kinds.addAll(FormTextsTest.kindsOfChoices());

        assertThat(ENGLISH.keySet().stream()
                        .filter(key -> !mentioned.contains(key))
                        .filter(key -> !kinds.contains(key.substring(0, key.indexOf('.'))))
                        .filter(key -> !MADE_OF_PARTS.contains(key.substring(0, key.indexOf('.')))))
                .isEmpty();
    }

    @Test
    void every_key_that_is_bound_is_explained_and_every_explanation_has_a_key() {
        Set<String> bound = Pattern.compile("bind\\(\\[[^]]*], '([a-zA-Z]+)'")
                .matcher(content(SCRIPTS.resolve("main.js")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(ENGLISH.keySet().stream()
                        .filter(key -> key.startsWith("keys."))
                        .map(key -> key.substring("keys.".length())))
                .containsExactlyInAnyOrderElementsOf(bound);
        assertThat(Browser.open("/sign-in").body())
                .contains(bound.stream().map(key -> "data-key=\"" + key + "\"").toList());
    }

    @Test
    void templates_have_no_text_of_their_own() {
        assertThat(filesIn(TEMPLATES))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(ownTextOf(content(template)))
                        .as(template.toString())
                        .doesNotContainPattern("\\p{L}"));
    }

    @Test
    void templates_have_no_scripts_or_styles_inside() {
        assertThat(filesIn(TEMPLATES))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(content(template))
                        .as(template.toString())
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=\"")
                        .doesNotContainPattern("<style")
                        .doesNotContainPattern("<script(?! src=)")
                        .doesNotContain("$unsafe", "hx-on", "js:"));
    }

    @Test
    void the_check_for_text_bites() {
        assertThat(ownTextOf("<p>${page.say(\"x.y\")} Hello</p>")).contains("Hello");
        assertThat(ownTextOf("<a title=\"Hello\">${page.say(\"x.y\")}</a>")).contains("Hello");
        assertThat(ownTextOf("@if(a)你好@endif")).contains("你好");
    }

    /** What is left of a template without its expressions, control structures, markup that nobody reads, and keys. */
    private static String ownTextOf(String template) {
        String text = template.replaceAll("(?m)^@(import|param).*$", "").replaceAll("<!doctype html>", "");
        text = withoutParentheses(text, "@(if|elseif|for|template\\.[a-zA-Z.-]+)\\(");
        text = text.replaceAll("@(else|endif|endfor)", "");
        text = withoutBraces(text).replaceAll("<kbd[^>]*>[^<]*</kbd>", ""); // keys are called the same everywhere
        Matcher read = Pattern.compile("(?:title|aria-label|placeholder|alt)=\"([^\"]*)\"")
                .matcher(text);
        String attributes = read.results().map(found -> found.group(1)).collect(Collectors.joining(" "));
        return attributes + text.replaceAll("(?s)<[a-zA-Z/][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>", "");
    }

    private static String withoutBraces(String text) {
        StringBuilder left = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            if (depth == 0 && (text.startsWith("${", i) || text.startsWith("!{", i))) {
                depth = 1;
                i++;
            } else if (depth > 0) {
                depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            } else {
                left.append(text.charAt(i));
            }
        }
        return left.toString();
    }

    /** The content of a layout is handed over in back ticks; it is read like the rest. */
    private static String withoutParentheses(String text, String before) {
        Matcher begin = Pattern.compile(before).matcher(text);
        StringBuilder left = new StringBuilder();
        int from = 0;
        while (begin.find(from)) {
            left.append(text, from, begin.start());
            int depth = 1;
            int i = begin.end();
            while (depth > 0 && text.charAt(i) != '`') {
                depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                i++;
            }
            from = i;
        }
        return left.append(text.substring(from)).toString();
    }

    private static Set<String> placesIn(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static void collectFields(Class<?> record, Set<String> fields) {
        for (RecordComponent field : record.getRecordComponents()) {
            fields.add(field.getName());
            Class<?> type = field.getGenericType() instanceof ParameterizedType list
                            && list.getActualTypeArguments()[0] instanceof Class<?> element
                    ? element
                    : field.getType();
            boolean isFlat = !type.isRecord() || type.getRecordComponents().length < 3;
            if (!isFlat) {
                collectFields(type, fields);
            }
        }
    }

    private static String keyOf(Enum<?> choice) {
        String kind = choice.getDeclaringClass().getSimpleName();
        return Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + "." + choice.name();
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources", file))) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, texts::getProperty));
    }
}
