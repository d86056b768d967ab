package io.countersign.web.problem;

import io.countersign.refusal.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said when the answer is no, in the reader's language. In English it is what the sources and the rulebook say,
 * to the letter. In Chinese a rule is known by its code and everything else by its English sentence; what is known by
 * neither stays English.
 */
public final class Sentences {

    /** Longer than anything that is said here. Whatever is longer has much in it that somebody sent. */
    private static final int CHARACTERS_MAX = 2_000;

    /** A rule that is told of one of several things is told after the number of that thing. */
    private static final Pattern OF_ONE = Pattern.compile("(\\S+): (.+)", Pattern.DOTALL);

    private static final Sentences ENGLISH = new Sentences(Locale.ENGLISH, " ", Map.of(), Map.of());
    private static final Sentences CHINESE = new Sentences(
            Locale.SIMPLIFIED_CHINESE, "", rules("/rules_zh_CN.properties"), table("/sentences_zh_CN.txt"));

    private final Locale language;
    private final String between;
    private final Map<String, String> rules;
    private final Map<String, String> table;
    private final List<SentenceForm> forms;

    private Sentences(Locale language, String between, Map<String, String> rules, Map<String, String> table) {
        this.language = language;
        this.between = between;
        this.rules = rules;
        this.table = table;
        this.forms = table.entrySet().stream()
                .map(entry -> SentenceForm.of(entry.getKey(), entry.getValue()))
                .filter(SentenceForm::hasPlaces)
                .sorted(Comparator.comparing(SentenceForm::lettersGiven).reversed())
                .toList();
    }

    /** The sentences for whoever reads this language; English ones when we do not have it. */
    public static Sentences in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    /** The language they are in. */
    public Locale language() {
        return language;
    }

    /** The rule that did not hold, in this language. */
    public Refusal told(Refusal refusal) {
        return new Refusal(refusal.code(), ruleOf(refusal.code(), refusal.sentence()), refusal.decidedBy());
    }

    FieldProblem told(FieldProblem problem) {
        return new FieldProblem(problem.field(), told(problem.rule()));
    }

    /** What this kind of problem is called. */
    String title(ProblemKind kind) {
        return rules.getOrDefault(kind.code(), kind.title());
    }

    /** The sentences of several rules as one text. */
    String joined(List<Refusal> refusals) {
        return String.join(
                between,
                refusals.stream().map(this::told).map(Refusal::sentence).toList());
    }

    public String told(String sentence) {
        String known = known(sentence);
        return known == null ? sentence : known;
    }

    private String ruleOf(String code, String sentence) {
        String known = known(sentence);
        if (known != null) {
            return known;
        }
        String rule = rules.get(code);
        if (rule == null) {
            return sentence;
        }
        Matcher one = OF_ONE.matcher(sentence);
        return one.matches() ? one.group(1) + "：" + rule : rule;
    }

    private @Nullable String known(String sentence) {
        String whole = table.get(sentence);
        if (whole != null || sentence.length() > CHARACTERS_MAX) {
            return whole;
        }
        for (SentenceForm form : forms) {
            String said = form.say(sentence, this::known);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    private static Map<String, String> rules(String file) {
        Properties rules = new Properties();
        try (BufferedReader lines = open(file)) {
            rules.load(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> byCode = new HashMap<>();
        rules.stringPropertyNames().forEach(code -> byCode.put(code, rules.getProperty(code)));
        return Map.copyOf(byCode);
    }

    private static Map<String, String> table(String file) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader read = open(file)) {
            read.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < lines.size(); i += 2) {
            if (table.put(lines.get(i), lines.get(i + 1)) != null) {
                throw new IllegalStateException("said twice: " + lines.get(i));
            }
        }
        return Map.copyOf(table);
    }

    private static BufferedReader open(String file) {
        InputStream stream = Sentences.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the program has its sentences with it: " + file);
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
