package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.Evidence;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.Trail;
import io.countersign.people.PersonId;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.DrawUpBundle;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.audit.PeopleOnTrails;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.audit.Story.Item;
import io.countersign.web.pages.audit.TrailSheet.Found;
import io.countersign.web.pages.audit.TrailSheet.Step;
import io.countersign.web.pages.audit.TrailSheet.Walked;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the story of trails in every language, and which events it stands on.
 *
 * <p>Nothing in it says when it was told or to whom: the same trails under the same checkpoint make the same papers, as long
 * as nobody named in them is erased.
 */
@Component
public final class Stories {

    private static final String TEMPLATE = "evidence/story";
    private static final String STYLE_BESIDE_IT = "<link rel=\"stylesheet\" href=\"story.css\">";
    private static final String STYLE_IN_IT = "<style>\n" + styleSheet() + "</style>";

    private final Pages pages;
    private final Names names;

    Stories(Pages pages, Names names) {
        this.pages = pages;
        this.names = names;
    }

    /** What goes into a bundle. */
    public record Told(List<DrawUpBundle.Item> items, List<DrawUpBundle.Paper> papers) {

        public Told {
            items = List.copyOf(items);
            papers = List.copyOf(papers);
        }
    }

    /** What the file of the bundle is called. */
    public static String fileOf(Trails trails) {
        return "evidence-" + trails.number() + ".zip";
    }

    /** The place in the log of the last event that these trails stand on; 0 when they stand on none. */
    public long lastOf(Trails trails) {
        return walked(trails, pages.in(Locale.ENGLISH), Map.of()).stream()
                .flatMap(Stories::evidenceOf)
                .mapToLong(Evidence::position)
                .max()
                .orElse(0);
    }

    /** The story of these trails, with the events as far as this checkpoint vouches for them. */
    public Told tell(Trails trails, Seal seal, Checkpoint checkpoint) {
        Map<PersonId, String> people = names.namesOf(PeopleOnTrails.in(trails));
        Page inEnglish = pages.in(Locale.ENGLISH);
        Page inChinese = pages.in(Locale.SIMPLIFIED_CHINESE);
        Story english = story(trails, seal, checkpoint, inEnglish, people);
        Story chinese = story(trails, seal, checkpoint, inChinese, people);
        return new Told(
                IntStream.range(0, english.items().size())
                        .mapToObj(i -> new DrawUpBundle.Item(
                                english.items().get(i).position(),
                                english.items().get(i).title(),
                                chinese.items().get(i).title()))
                        .toList(),
                List.of(paper("story.en.html", english, inEnglish), paper("story.zh.html", chinese, inChinese)));
    }

    /** A file that needs no other: the style sheet is in it. */
    private DrawUpBundle.Paper paper(String path, Story story, Page page) {
        String content = pages.written(TEMPLATE, story, page).replace(STYLE_BESIDE_IT, STYLE_IN_IT);
        return new DrawUpBundle.Paper(
                path, Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static String styleSheet() {
        try (InputStream text =
                Objects.requireNonNull(Stories.class.getResourceAsStream("/evidence/story.css"), "story.css")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story story(
            Trails trails, Seal seal, Checkpoint checkpoint, Page page, Map<PersonId, String> people) {
        List<Walked> walked = walked(trails, page, people);
        return new Story(trails, seal, checkpoint, walked, items(walked, checkpoint, page));
    }

    private static List<Walked> walked(Trails trails, Page page, Map<PersonId, String> people) {
        Steps steps = new Steps(page, people);
        return trails.trails().stream()
                .map(trail -> steps.walked(trail, trails.asOf()))
                .toList();
    }

    private static List<Item> items(List<Walked> walked, Checkpoint checkpoint, Page page) {
        TreeMap<Long, Evidence> events = new TreeMap<>();
        TreeMap<Long, Set<String>> titles = new TreeMap<>();
        for (Walked one : walked) {
            evidenceOf(one).forEach(evidence -> events.put(evidence.position(), evidence));
            titlesOf(one, page)
                    .forEach((position, said) -> titles.computeIfAbsent(position, first -> new LinkedHashSet<>())
                            .add(page.say("evidence.inMatter", matterOf(one.trail()), String.join(" · ", said))));
        }
        List<Item> items = new ArrayList<>();
        for (Evidence event : events.values()) {
            items.add(new Item(
                    "%04d".formatted(items.size() + 1),
                    event.position(),
                    onOneLine(String.join("; ", titles.get(event.position()))),
                    event.stream(),
                    event.event(),
                    event.recordedAt(),
                    event.position() <= checkpoint.position()));
        }
        return items;
    }

    private static Map<Long, Set<String>> titlesOf(Walked walked, Page page) {
        Map<Long, Set<String>> titles = new TreeMap<>();
        for (Step step : walked.steps()) {
            say(titles, step.evidence(), step.title());
        }
        for (Found found : walked.findings()) {
            say(
                    titles,
                    found.finding().evidence(),
                    page.say("evidence.finding", page.say(found.finding().kind())));
        }
        return titles;
    }

    private static void say(Map<Long, Set<String>> titles, @Nullable Evidence evidence, String title) {
        if (evidence != null) {
            titles.computeIfAbsent(evidence.position(), first -> new LinkedHashSet<>())
                    .add(title);
        }
    }

    private static Stream<Evidence> evidenceOf(Walked walked) {
        return Stream.concat(
                walked.steps().stream().flatMap(step -> Stream.ofNullable(step.evidence())),
                walked.findings().stream().map(found -> found.finding().evidence()));
    }

    private static String matterOf(Trail trail) {
        return trail.release() == null ? trail.order().value() : trail.release().value();
    }

    /** A bundle has a line for each title. */
    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
