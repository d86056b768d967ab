package io.countersign.web.importing;

import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.View;
import io.countersign.permission.Permissions;
import io.countersign.web.importing.Jobs.Job;
import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** Long work on one page: imports are begun and followed, views that are being built are seen. */
@Controller
final class JobsPage {

    private static final String PATH = "/jobs";
    private static final int MAPPING_BYTES_MAX = 256 * 1024;

    private final Pages pages;
    private final Messages messages;
    private final Imports imports;
    private final ImportMappings mappings;

    JobsPage(Pages pages, Messages messages, Imports imports, ImportMappings mappings) {
        this.pages = pages;
        this.messages = messages;
        this.imports = imports;
        this.mappings = mappings;
    }

    @GetMapping(PATH)
    org.springframework.web.servlet.View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show("jobs/page", "jobs/sheet", jobs(who, List.of()));
    }

    /** What a browser asks now and then while one of its person's imports goes on. */
    @GetMapping(value = PATH + "/state", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<State>> state(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        Page page = pages.pageFor(request);
        return ResponseEntity.ok(imports.of(who.person()).stream()
                .map(Job::of)
                .map(job -> new State(job.id(), job.isRunning(), said(job, page)))
                .toList());
    }

    /** The lines that were rejected, for a spreadsheet and in the reader's language. */
    @GetMapping(PATH + "/{id}/rejects.csv")
    org.springframework.web.servlet.@Nullable View rejects(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Import ended = imports.of(who.person()).stream()
                .filter(one -> one.hasEnded() && one.id().equals(id))
                .findAny()
                .orElse(null);
        if (ended == null) {
            return pages.show(HttpStatus.NOT_FOUND, "problem/page", "problem/part", Problem.of(HttpStatus.NOT_FOUND));
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects.csv\"");
        new RejectsInLanguage(pages.pageFor(request)).write(ended.rejected(), response.getWriter());
        return null;
    }

    @PostMapping(value = PATH + "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    org.springframework.web.servlet.View begin(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile mapping,
            @RequestParam(defaultValue = "") String source,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        if (!mayImport(who)) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        List<FieldProblem> mistakes = new ArrayList<>();
        String yaml = mapping == null || mapping.isEmpty()
                ? mappings.find(source).orElse("")
                : mapping.getSize() > MAPPING_BYTES_MAX ? "" : new String(mapping.getBytes(), StandardCharsets.UTF_8);
        if (file == null || file.isEmpty()) {
            mistakes.add(new FieldProblem("file", "is needed"));
        }
        if (yaml.isEmpty()) {
            mistakes.add(new FieldProblem("mapping", "is needed"));
        }
        if (file != null && mistakes.isEmpty()) {
            try {
                Mapping read = MappingReader.read(yaml);
                imports.begin(read, file::transferTo, who.person());
                mappings.keep(read.source(), yaml, who.person());
                return new RedirectView(PATH + "?begun", true);
            } catch (MappingRefused refused) {
                mistakes.add(new FieldProblem("mapping", refused.sentence()));
            } catch (Rejected rejected) {
                rejected.refusals()
                        .forEach(refusal -> mistakes.add(new FieldProblem(refusal.code(), refusal.sentence())));
            }
        }
        return pages.show(HttpStatus.BAD_REQUEST, "jobs/page", "jobs/sheet", jobs(who, mistakes));
    }

    private Jobs jobs(SignedIn who, List<FieldProblem> mistakes) {
        List<View> building = Permissions.mayAsk(who.roles(), ListViews.class)
                ? messages.ask(new ListViews(), ListViews.Views.class, Asking.as(who)).views().stream()
                        .filter(view -> view.last() != null && view.last().endedAt() == null)
                        .toList()
                : List.of();
        return new Jobs(
                mayImport(who),
                mayImport(who) ? mappings.sources() : List.of(),
                imports.of(who.person()).stream().map(Job::of).toList(),
                building,
                mistakes);
    }

    private static boolean mayImport(SignedIn who) {
        return !Collections.disjoint(who.roles(), Permissions.TO_IMPORT);
    }

    private static String said(Job job, Page page) {
        return job.isDone()
                ? page.say("word.job.done", job.source(), job.accepted(), job.rejected())
                : page.say(
                        "word.job.failed", job.source(), page.told(job.failure().orElse("")));
    }

    /** How an import stands, and what to say when it has ended. */
    record State(String id, boolean running, String said) {}
}
