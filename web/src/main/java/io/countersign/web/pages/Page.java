package io.countersign.web.pages;

import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.Menu;
import io.countersign.web.pages.menu.MenuEntry;
import io.countersign.web.people.PersonEntry;
import io.countersign.web.problem.Sentences;
import io.countersign.web.signin.SignedIn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every template is given beside its model: the language and its texts, how amounts and times are written, who is
 * signed in.
 */
public final class Page {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /** What the keyboard can do, in the order of the key sheet. */
    private static final List<String> KEYS = List.of(
            "palette",
            "search",
            "next",
            "previous",
            "cellNext",
            "cellPrevious",
            "select",
            "extend",
            "open",
            "events",
            "approve",
            "refuse",
            "approveAll",
            "call",
            "promise",
            "nextCall",
            "only",
            "exclude",
            "save",
            "asOf",
            "menu",
            "send",
            "theme",
            "sheet");

    private final MessageSource texts;
    private final Locale locale;
    private final ZoneId zone;
    private final String assets;
    private final Address here;
    private final @Nullable SignedIn who;
    private final @Nullable CsrfToken csrf;
    private final Menu menu;

    Page(
            MessageSource texts,
            Locale locale,
            ZoneId zone,
            String assets,
            Address here,
            @Nullable SignedIn who,
            @Nullable CsrfToken csrf,
            Menu menu) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
        this.assets = assets;
        this.here = here;
        this.who = who;
        this.csrf = csrf;
        this.menu = menu;
    }

    /** A text in the reader's language. */
    public String say(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }

    /**
     * What one of a few choices is called, such as a standing. It may be called differently where it means something
     * else: a state of a reservation has its text under {@code state.reservation.}, if it needs one of its own.
     */
    public String say(Enum<?> choice) {
        String kind = choice.getDeclaringClass().getSimpleName();
        String within = choice.getDeclaringClass().getPackageName();
        String key = Character.toLowerCase(kind.charAt(0)) + kind.substring(1) + ".";
        String known = sayIfKnown(key + within.substring(within.lastIndexOf('.') + 1) + "." + choice.name());
        return known == null ? say(key + choice.name()) : known;
    }

    /** What events of this stored name are called; their stored name when nobody told us. */
    public String sayEvent(String name) {
        String known = sayIfKnown("event." + name);
        return known == null ? name : known;
    }

    /** What a view is called; its name when nobody told us. */
    public String sayView(String name) {
        String known = sayIfKnown("viewName." + name);
        return known == null ? name : known;
    }

    /** What a field is called, in forms, lists and events alike; its own name when nobody told us. */
    public String sayField(String name) {
        String known = sayIfKnown("field." + name);
        return known == null ? name : known;
    }

    /** What a field is called on a screen, which may have a name of its own for it. */
    public String sayField(String screen, String name) {
        return sayField(fieldKey(screen, name));
    }

    /** The name under which a field of a screen has its text. */
    public String fieldKey(String screen, String name) {
        String own = screen + "." + name;
        return sayIfKnown("field." + own) == null ? name : own;
    }

    /** Where whoever is signed in can go, under its headings. */
    public Map<Group, List<MenuEntry>> menu() {
        return who == null ? Map.of() : menu.groupsFor(who.roles());
    }

    /** What is wrong with a parameter: in words of its own, if it has them, else by the rule that it misses. */
    public String mistake(Parameters.Mistake mistake) {
        return sayIfKnown("mistake." + mistake.field()) == null
                ? sayField(mistake.field()) + ": " + told(mistake.given())
                : say("mistake." + mistake.field(), mistake.given());
    }

    /** A sentence that the sources say in English. */
    public String told(String sentence) {
        return Sentences.in(locale).told(sentence);
    }

    /** Why something was refused. */
    public String refusal(Refusal refusal) {
        return Sentences.in(locale).told(refusal).sentence();
    }

    /** Whether whoever is signed in may ask this. */
    public boolean mayAsk(Class<?> question) {
        return who != null && Permissions.mayAsk(who.roles(), question);
    }

    /** A text in the reader's language, or nothing when there is none. */
    public @Nullable String sayIfKnown(String key) {
        return texts.getMessage(key, null, null, locale);
    }

    /** An amount with its currency. */
    public String money(Money amount) {
        return Amounts.written(amount);
    }

    /** How an amount is coloured. */
    public String toneOf(Money amount) {
        return amount.isNegative() ? "negative" : amount.isZero() ? "zero" : "";
    }

    /** A business day. */
    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** A moment in the company's time zone, to the second. */
    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    /** A moment in the form that a browser's field for moments wants. */
    public String momentField(@Nullable Instant moment) {
        return moment == null ? "" : FIELD.format(moment.atZone(zone));
    }

    /** The company's time zone. */
    public String zone() {
        return zone.getId();
    }

    /** A person's name among these, or that it was erased, else their number; an automation by what it is for. */
    public String nameOf(@Nullable PersonId person, Map<PersonId, String> names) {
        if (person == null) {
            return "";
        }
        return person.value().startsWith(MetadataKeys.AUTOMATION)
                ? say("history.automation", person.value().substring(MetadataKeys.AUTOMATION.length()))
                : called(names.getOrDefault(person, person.value()));
    }

    /** The name, or that it was erased, in the reader's language. */
    public String called(String name) {
        return name.equals(PersonEntry.ERASED) ? say("person.erased") : name;
    }

    /** The tag of the language, such as {@code zh-CN}. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** The tags of all languages. */
    public List<String> languages() {
        return Languages.ALL.stream().map(Locale::toLanguageTag).toList();
    }

    /** This very address in another language. */
    public String inLanguage(String tag) {
        return here.with(LanguageSwitch.PARAMETER, tag).toString();
    }

    /** Whether this is the page at the path, or one below it. */
    public boolean isAt(String path) {
        String shown = here.toString();
        return path.equals("/") ? shown.equals(path) : shown.startsWith(path);
    }

    /** The address of a style sheet or script. */
    public String asset(String name) {
        return assets + name;
    }

    /** What the keyboard can do; the texts are under {@code keys.}. */
    public List<String> keys() {
        return KEYS;
    }

    /** Who is signed in. */
    public @Nullable SignedIn who() {
        return who;
    }

    /** The name of the hidden field that proves a form is ours. */
    public String csrfName() {
        return csrf == null ? "_csrf" : csrf.getParameterName();
    }

    /** The content of that field. */
    public String csrfToken() {
        return csrf == null ? "" : csrf.getToken();
    }
}
