package io.countersign.web.books;

import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksCommand.CloseMonth;
import io.countersign.books.BooksId;
import io.countersign.books.BooksQuery.DrawUpMonth;
import io.countersign.books.BooksQuery.ListClosedMonths;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.export.Exported;
import io.countersign.web.books.ClosingRequests.JournalAsked;
import io.countersign.web.books.ClosingRequests.NewClosing;
import io.countersign.web.exports.Chosen;
import io.countersign.web.exports.Exports;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The books: months are closed, and the journal is handed to other programs. */
@RestController
@RequestMapping(BooksController.ADDRESS)
@Tag(name = "books", description = "The books: months are closed, and the journal is handed to other programs.")
final class BooksController {

    static final String ADDRESS = Api.ROOT + "/books";

    private static final String TEXT = "text/plain";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Exports exports;

    BooksController(Messages messages, PeopleDirectory directory, Exports exports) {
        this.exports = exports;
        this.messages = messages;
        this.directory = directory;
    }

    @PostMapping("/closings")
    @Sends({BeginClosing.class, CloseMonth.class})
    @Operation(
            summary = "Close a month.",
            description = "From here on, what comes with a business date in it counts in the next month."
                    + " Sent again, it finishes what was begun, and changes nothing when that was finished.")
    @ApiResponse(responseCode = "201", description = "The month with its figures.", useReturnTypeSchema = true)
    ResponseEntity<ShownClosing> close(@RequestBody NewClosing body, Sender sender) {
        YearMonth month = monthIn(body);
        messages.sendAndWait(new BeginClosing(BooksId.COMPANY, month), sender);
        DrawUpMonth.Figures figures = messages.ask(new DrawUpMonth(month), DrawUpMonth.Figures.class, sender);
        messages.sendAndWait(new CloseMonth(BooksId.COMPANY, month, figures.figures()), sender);
        return closings(sender).stream()
                .filter(closing -> closing.month().equals(month.toString()))
                .findFirst()
                .map(closing -> ResponseEntity.status(201).body(closing))
                .orElseThrow(() -> Rejected.unknown("closed month"));
    }

    @GetMapping("/closings")
    @Operation(
            summary = "List the closed months, newest first.",
            description = "Each with the figures it was closed with, and whether they come out the same today.")
    List<ShownClosing> closings(Sender sender) {
        ListClosedMonths.ClosedMonths closed =
                messages.ask(new ListClosedMonths(), ListClosedMonths.ClosedMonths.class, sender);
        var names = directory.namesOf(
                closed.months().stream().flatMap(ShownClosing::people).toList());
        return closed.months().stream()
                .map(month -> ShownClosing.of(month, names))
                .toList();
    }

    @GetMapping(value = "/journal", produces = TEXT)
    @Operation(
            summary = "Download the journal.",
            description =
                    "As hledger (which ledger reads too) or beancount, so that another program can prove it, or as"
                            + " comma-separated values.")
    @ApiResponse(
            responseCode = "200",
            description = "Every entry with the event behind it.",
            content = @Content(mediaType = TEXT, schema = @Schema(type = "string")))
    void journal(@ParameterObject JournalAsked asked, Sender sender, HttpServletResponse response) throws IOException {
        ReadJournal first = new ReadJournal(asked.from(), asked.until(), asked.knownAt(), 0, null);
        ReadJournal.Page page = messages.ask(first, ReadJournal.Page.class, sender);
        exports.takes(
                new Exported(
                        "journal",
                        asked.format().onRecord(),
                        new Chosen().with("from", asked.from()).filters(),
                        asked.until(),
                        asked.knownAt(),
                        page.upTo()),
                sender);
        response.setContentType(TEXT);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Writer writer = response.getWriter();
        JournalText.in(asked.format(), writer)
                .journal(first, page, question -> messages.ask(question, ReadJournal.Page.class, sender));
        writer.flush();
    }

    private static YearMonth monthIn(NewClosing body) {
        try {
            return YearMonth.parse(body.month());
        } catch (DateTimeException e) {
            throw Rejected.shape("month", "is a month like 2026-10");
        }
    }
}
