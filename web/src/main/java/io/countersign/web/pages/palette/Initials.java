package io.countersign.web.pages.palette;

import java.util.Locale;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Texts as people type them in a hurry: 上海墙布 is found by {@code shqb}, by {@code shanghai} and by 墙布. */
final class Initials {

    private Initials() {}

    /** The first letter of each character's pinyin; other characters as they are. */
    static String of(String text) {
        StringBuilder initials = new StringBuilder();
        text.chars().forEach(character -> {
            String syllable = syllable((char) character);
            initials.append(syllable.isEmpty() ? (char) character : syllable.charAt(0));
        });
        return initials.toString().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /** All of each character's pinyin, without tones; other characters as they are. */
    static String spelled(String text) {
        StringBuilder spelled = new StringBuilder();
        text.chars().forEach(character -> {
            String syllable = syllable((char) character);
            spelled.append(syllable.isEmpty() ? String.valueOf((char) character) : syllable);
        });
        return spelled.toString().toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static String syllable(char character) {
        String[] syllables = PinyinHelper.toHanyuPinyinStringArray(character);
        return syllables == null || syllables.length == 0
                ? ""
                : syllables[0].replaceAll("[0-9]", "").replace("u:", "v");
    }
}
