package io.countersign.web.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places in it, such as {@code has at most {0} bytes}, and the same in another language, where a place
 * that is {@code {0,said}} is said in that language too. It is found by looking for what stands between the places, from
 * left to right, and never by trying again: what somebody sent may stand in it.
 *
 * @param given what stands before the first place, between two of them and after the last
 * @param other the sentence in the other language
 */
record SentenceForm(List<String> given, String other) {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern PLACE_SAID = Pattern.compile("\\{(\\d)(,said)?}");

    SentenceForm {
        given = List.copyOf(given);
    }

    static SentenceForm of(String sentence, String other) {
        return new SentenceForm(List.of(PLACE.split(sentence, -1)), other);
    }

    boolean hasPlaces() {
        return given.size() > 1;
    }

    /** How much of the sentence is always the same: the more it is, the surer is the form. */
    int lettersGiven() {
        return given.stream().mapToInt(String::length).sum();
    }

    /**
     * The sentence in the other language.
     *
     * @param saying knows what is said of a place in the other language, if anything is
     * @return nothing when the sentence does not have this form
     */
    @Nullable
    String say(String sentence, Function<String, @Nullable String> saying) {
        List<String> places = placesIn(sentence);
        if (places.isEmpty()) {
            return null;
        }
        StringBuilder said = new StringBuilder();
        Matcher place = PLACE_SAID.matcher(other);
        while (place.find()) {
            String there = places.get(Integer.parseInt(place.group(1)));
            String inside = place.group(2) == null ? there : saying.apply(there);
            if (inside == null) {
                return null;
            }
            place.appendReplacement(said, Matcher.quoteReplacement(inside));
        }
        return place.appendTail(said).toString();
    }

    /** What stands in the places, in their order; nothing at all when the sentence does not have this form. */
    private List<String> placesIn(String sentence) {
        String end = given.getLast();
        if (!sentence.startsWith(given.getFirst()) || !sentence.endsWith(end)) {
            return List.of();
        }
        List<String> places = new ArrayList<>();
        int from = given.getFirst().length();
        for (String next : given.subList(1, given.size() - 1)) {
            int at = sentence.indexOf(next, from + 1);
            if (at < 0) {
                return List.of();
            }
            places.add(sentence.substring(from, at));
            from = at + next.length();
        }
        int to = sentence.length() - end.length();
        if (from >= to) {
            return List.of();
        }
        places.add(sentence.substring(from, to));
        return places;
    }
}
