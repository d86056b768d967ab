package io.countersign.web.bankfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the free text below a line says (:86:), as far as it can be told: with subfields ({@code 166?20...?32...}), with
 * code words ({@code /EREF/.../NAME/...}), or neither.
 */
record Remittance86(
        @Nullable String name,
        @Nullable String reference,
        @Nullable String text) {

    private static final Pattern SUBFIELDS = Pattern.compile("\\d{3}(\\W)\\d{2}", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("/([A-Z]{3,5})/+([^/]*)");
    private static final Pattern END_TO_END = Pattern.compile("EREF\\+([A-Za-z0-9._:-]{1,35})");
    private static final List<String> WHO = List.of("NAME", "ORDP", "BENM", "NM");

    static Remittance86 of(String content) {
        if (content.isBlank()) {
            return new Remittance86(null, null, null);
        }
        Matcher subfields = SUBFIELDS.matcher(content);
        if (subfields.lookingAt()) {
            return withSubfields(content.replace("\n", ""), String.valueOf(subfields.group(1)));
        }
        if (content.startsWith("/")) {
            return withWords(content.replace("\n", ""));
        }
        String text = content.replace('\n', ' ');
        return new Remittance86(null, endToEnd(text), Wording.text(text));
    }

    private static Remittance86 withSubfields(String content, String separator) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : content.substring(3).split(Pattern.quote(separator), -1)) {
            if (part.length() > 2 && part.substring(0, 2).chars().allMatch(Character::isDigit)) {
                parts.merge(part.substring(0, 2), part.substring(2), String::concat);
            }
        }
        List<String> purpose = new ArrayList<>();
        parts.forEach((code, part) -> {
            if (code.startsWith("2") || code.startsWith("6")) {
                purpose.add(part);
            }
        });
        String text = String.join(" ", purpose);
        return new Remittance86(
                Wording.name(parts.getOrDefault("32", "") + parts.getOrDefault("33", "")),
                endToEnd(String.join("", purpose)),
                Wording.text(text));
    }

    private static Remittance86 withWords(String content) {
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher words = WORDS.matcher(content);
        while (words.find()) {
            parts.putIfAbsent(
                    String.valueOf(words.group(1)),
                    String.valueOf(words.group(2)).strip());
        }
        String name = WHO.stream()
                .map(word -> parts.getOrDefault(word, ""))
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse(null);
        return new Remittance86(
                Wording.name(name),
                Wording.reference(parts.get("EREF")),
                Wording.text(parts.getOrDefault("REMI", content)));
    }

    private static @Nullable String endToEnd(String text) {
        Matcher reference = END_TO_END.matcher(text);
        return reference.find() ? Wording.reference(reference.group(1)) : null;
    }
}
