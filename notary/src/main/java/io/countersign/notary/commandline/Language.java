package io.countersign.notary.commandline;

import io.countersign.notary.bundle.Title;
import java.util.Locale;
import java.util.ResourceBundle;

/** The languages that the notary speaks, with its sentences in each. */
enum Language {
    EN(Locale.ROOT),
    ZH(Locale.CHINESE);

    private static final String TEXTS = "io.countersign.notary.commandline.texts";

    private final ResourceBundle texts;

    Language(Locale locale) {
        texts = ResourceBundle.getBundle(
                TEXTS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentence, with what is said about these things. They may be from a stranger and are printed harmlessly. */
    String say(String key, Object... things) {
        Object[] harmless = new Object[things.length];
        for (int thing = 0; thing < things.length; thing++) {
            harmless[thing] = Printable.of(String.valueOf(things[thing]));
        }
        return texts.getString(key).formatted(harmless);
    }

    String title(Title title) {
        String text = this == ZH && !title.chinese().isEmpty() ? title.chinese() : title.english();
        return Printable.of(text);
    }
}
