package io.countersign.web.bank;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.BankQuery.ListLines;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.MatchGround;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementCommand.AssignLine;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementCommand.FinishStatement;
import io.countersign.bank.StatementCommand.MatchLines;
import io.countersign.bank.StatementCommand.ParkLine;
import io.countersign.bank.StatementCommand.ReopenLine;
import io.countersign.bank.StatementCommand.TakeMatchBack;
import io.countersign.bank.StatementId;
import io.countersign.bank.TieCommand.TieRemittance;
import io.countersign.bank.TieCommand.UntieRemittance;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.permission.Permissions;
import io.countersign.web.bank.BankRequests.Assignment;
import io.countersign.web.bank.BankRequests.ExactMatches;
import io.countersign.web.bank.BankRequests.Finish;
import io.countersign.web.bank.BankRequests.LinesAsked;
import io.countersign.web.bank.BankRequests.MatchRemoval;
import io.countersign.web.bank.BankRequests.NewMatch;
import io.countersign.web.bank.BankRequests.Parking;
import io.countersign.web.bank.BankRequests.Reopening;
import io.countersign.web.bank.BankRequests.StatementsAsked;
import io.countersign.web.bank.EnteringStatements.Entered;
import io.countersign.web.bankfile.Limits;
import io.countersign.web.bankfile.StatementMapping;
import io.countersign.web.idempotency.DocumentNumbers;
import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Versions;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.Colleagues;
import io.countersign.web.signin.IfMatch;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Encoding;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Bank statements: entered from files, their lines matched with remittances, assigned or parked, and finished. */
@RestController
@RequestMapping(BankStatementsController.ADDRESS)
@Tag(
        name = "bank statements",
        description = "Bank statements: entered from files, their lines matched with remittances, assigned or parked.")
final class BankStatementsController {

    static final String ADDRESS = Api.ROOT + "/bank-statements";

    private static final String FILE = "file";
    private static final String MAPPING = "mapping";
    private static final String BANK_ACCOUNT = "bankAccount";
    private static final int MAPPING_BYTES_MAX = 256 * 1024;
    private static final int BANK_ACCOUNT_MAX = 140;

    private final Messages messages;
    private final PeopleDirectory directory;
    private final DocumentNumbers numbers;
    private final Colleagues colleagues;
    private final EnteringStatements entering;
    private final MatchingStatements matching;
    private final StatementTexts texts;
    private final MessageSource sentences;

    BankStatementsController(
            Messages messages,
            PeopleDirectory directory,
            DocumentNumbers numbers,
            Colleagues colleagues,
            EnteringStatements entering,
            MatchingStatements matching,
            StatementTexts texts,
            MessageSource sentences) {
        this.messages = messages;
        this.directory = directory;
        this.numbers = numbers;
        this.colleagues = colleagues;
        this.entering = entering;
        this.matching = matching;
        this.texts = texts;
        this.sentences = sentences;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Sends(EnterStatement.class)
    @Operation(
            summary = "Enter the statements of a bank's file.",
            description =
                    "The part `file` is MT940, MT942, CAMT.052, CAMT.053, CAMT.054, CSV or XLSX, of at most 50 MB. CSV and"
                            + " XLSX come with the part `mapping`, YAML that says what the columns mean. All statements of a file"
                            + " are entered, or none. The same statement again adds nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = NewStatements.class),
                                            encoding = {
                                                @Encoding(name = MAPPING, contentType = "application/yaml, text/plain"),
                                                @Encoding(
                                                        name = FILE,
                                                        contentType = "text/plain, application/xml, text/csv,"
                                                                + " application/octet-stream")
                                            })))
    @ApiResponse(responseCode = "201", description = "The statements of the file.", useReturnTypeSchema = true)
    ResponseEntity<EnteredStatements> enter(
            @Parameter(hidden = true) MultipartHttpServletRequest request,
            @AuthenticationPrincipal SignedIn who,
            Sender sender)
            throws IOException {
        if (!Permissions.maySend(who.roles(), EnterStatement.class)) {
            throw Rejected.permission();
        }
        MultipartFile file = request.getFile(FILE);
        StatementMapping mapping = mapping(request);
        if (file == null) {
            throw Rejected.shape(FILE, "is needed");
        }
        if (file.getSize() > Limits.FILE_MAX.toBytes()) {
            throw Rejected.of(
                    ProblemKind.TOO_LARGE, "A bank's file has at most " + Limits.FILE_MAX.toBytes() + " bytes.");
        }
        Entered entered = entering.enter(file.getBytes(), mapping, bankAccount(request), sender);
        int exact = 0;
        for (StatementId statement : entered.added()) {
            exact += matching.matchExact(statement, null, true, sender);
        }
        List<ShownStatement> statements = entered.all().stream()
                .map(statement -> shown(find(statement, sender)))
                .toList();
        return ResponseEntity.created(Versions.at(ADDRESS, statements.getFirst().id()))
                .body(new EnteredStatements(entered.added().size(), exact, statements));
    }

    @GetMapping
    @Operation(summary = "List the bank statements by number, perhaps only those of one bank account or in one state.")
    ResponseEntity<Page<ShownStatement>> list(
            @ParameterObject StatementsAsked asked, Sender sender, HttpServletRequest request) {
        ListStatements.Statements found = messages.ask(
                new ListStatements(asked.bankAccount(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListStatements.Statements.class,
                sender);
        var names = directory.namesOf(
                found.statements().stream().flatMap(ShownStatement::people).toList());
        StatementId next = found.next();
        return Page.answer(
                found.statements().stream()
                        .map(statement -> ShownStatement.of(statement, null, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    @GetMapping("/{statement}")
    @Operation(summary = "Show a bank statement, and what is missing before it can be finished.")
    ResponseEntity<ShownStatement> show(@PathVariable StatementId statement, Sender sender) {
        return answer(statement, sender);
    }

    @GetMapping("/{statement}/lines")
    @Operation(summary = "List the lines of a statement, and where each is at home.")
    ResponseEntity<Page<ShownLine>> lines(
            @PathVariable StatementId statement,
            @ParameterObject LinesAsked asked,
            Sender sender,
            HttpServletRequest request) {
        find(statement, sender);
        Integer after = asked.after();
        ListLines.Lines found = messages.ask(
                new ListLines(statement, asked.home(), after == null ? 0 : after, Page.limit(asked.limit())),
                ListLines.Lines.class,
                sender);
        var names = directory.namesOf(
                found.lines().stream().flatMap(ShownLine::people).toList());
        Map<Integer, String> words = texts.of(
                statement,
                found.lines().stream().map(line -> line.line().number()).toList());
        Integer next = found.next();
        return Page.answer(
                found.lines().stream()
                        .map(line ->
                                ShownLine.of(line, names, words.get(line.line().number())))
                        .toList(),
                next == null ? null : next.toString(),
                request);
    }

    @GetMapping("/{statement}/proposals")
    @Operation(
            summary = "Propose which remittances the open lines of a statement could be.",
            description = "Each proposal says why, and how many points of a hundred that counts, in the language of the"
                    + " header Accept-Language.")
    ShownProposals proposals(@PathVariable StatementId statement, Sender sender, Locale language) {
        find(statement, sender);
        return ShownProposals.of(matching.proposals(statement, sender), ground -> sentence(ground, language));
    }

    @GetMapping("/{statement}/matches")
    @Operation(summary = "List the matches of a statement, standing and taken back, oldest first.")
    Page<ShownMatch> matches(@PathVariable StatementId statement, Sender sender) {
        find(statement, sender);
        List<Match> found = matching.matches(statement, sender);
        var names = directory.namesOf(found.stream().flatMap(ShownMatch::people).toList());
        return new Page<>(
                found.stream().map(match -> ShownMatch.of(match, names)).toList(), null);
    }

    @PostMapping("/{statement}/matches")
    @Sends({MatchLines.class, ConfirmRemittance.class, TieRemittance.class, UntieRemittance.class})
    @Operation(
            summary = "Say that lines are the money of remittances.",
            description = "The remittances are confirmed by whoever says so, or reversed when the bank took the money"
                    + " back. What an account refuses is answered with its rules, and the lines are open again.")
    @ApiResponse(responseCode = "201", description = "The match as it stands.", useReturnTypeSchema = true)
    ResponseEntity<ShownMatch> match(
            @PathVariable StatementId statement,
            @RequestBody NewMatch body,
            @IfMatch Sender sender,
            HttpServletRequest request) {
        MatchId given = body.id();
        MatchId number = given == null ? new MatchId(numbers.forNew(request, sender)) : given;
        Match match = matching.match(statement, number, body, sender);
        return ResponseEntity.created(Versions.at(ADDRESS, statement.value()))
                .body(ShownMatch.of(
                        match, directory.namesOf(ShownMatch.people(match).toList())));
    }

    @PostMapping("/{statement}/exact-matches")
    @Sends({MatchLines.class, ConfirmRemittance.class, TieRemittance.class, UntieRemittance.class})
    @Operation(
            summary = "Match everything on a statement that is beyond doubt.",
            description = "Whoever sends this confirms it. What an account refuses stays open.")
    ResponseEntity<ShownStatement> matchExact(
            @PathVariable StatementId statement, @RequestBody ExactMatches body, Sender sender) {
        find(statement, sender);
        List<Integer> lines = body.lines();
        matching.matchExact(statement, lines == null ? null : Set.copyOf(lines), false, sender);
        return answer(statement, sender);
    }

    @PostMapping("/{statement}/matches/{match}/removal")
    @Sends({TakeMatchBack.class, UntieRemittance.class})
    @Operation(
            summary = "Say that lines are not the money of those remittances after all.",
            description = "The lines are open again, and the remittances may be matched again. What was confirmed stays"
                    + " confirmed until it is reversed.")
    ResponseEntity<ShownStatement> removeMatch(
            @PathVariable StatementId statement,
            @PathVariable MatchId match,
            @RequestBody MatchRemoval body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new TakeMatchBack(statement, match, body.reason(), List.of()), sender);
        messages.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
        return answer(statement, sender);
    }

    @PostMapping("/{statement}/lines/{line}/assignment")
    @Sends(AssignLine.class)
    @Operation(summary = "Say what a line is that is no customer's remittance.")
    ResponseEntity<ShownStatement> assign(
            @PathVariable StatementId statement,
            @PathVariable String line,
            @RequestBody Assignment body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new AssignLine(statement, numberOf(line), body.purpose(), body.remark()), sender);
        return answer(statement, sender);
    }

    @PostMapping("/{statement}/lines/{line}/parking")
    @Sends(ParkLine.class)
    @Operation(summary = "Give a line that nobody can explain to somebody who finds out.")
    ResponseEntity<ShownStatement> park(
            @PathVariable StatementId statement,
            @PathVariable String line,
            @RequestBody Parking body,
            @IfMatch Sender sender) {
        messages.sendAndWait(
                new ParkLine(statement, numberOf(line), colleagues.called(body.owner(), "owner"), body.remark()),
                sender);
        return answer(statement, sender);
    }

    @PostMapping("/{statement}/lines/{line}/reopening")
    @Sends(ReopenLine.class)
    @Operation(summary = "Open a line again that was parked, or that is something else than was said.")
    ResponseEntity<ShownStatement> reopen(
            @PathVariable StatementId statement,
            @PathVariable String line,
            @RequestBody Reopening body,
            @IfMatch Sender sender) {
        messages.sendAndWait(new ReopenLine(statement, numberOf(line), body.reason()), sender);
        return answer(statement, sender);
    }

    @PostMapping("/{statement}/finish")
    @Sends(FinishStatement.class)
    @Operation(
            summary = "Say that a statement is done with.",
            description = "Opening and lines come to the closing balance, and every line has a home.")
    ResponseEntity<ShownStatement> finish(
            @PathVariable StatementId statement, @RequestBody Finish body, @IfMatch Sender sender) {
        messages.sendAndWait(new FinishStatement(statement, body.remark()), sender);
        return answer(statement, sender);
    }

    private ResponseEntity<ShownStatement> answer(StatementId statement, Sender sender) {
        FindStatement.Found found = find(statement, sender);
        return Versions.shown(shown(found), found.statement().version());
    }

    private FindStatement.Found find(StatementId statement, Sender sender) {
        return messages.find(new FindStatement(statement), FindStatement.Found.class, sender)
                .orElseThrow(() -> Rejected.unknown("bank statement"));
    }

    private ShownStatement shown(FindStatement.Found found) {
        return ShownStatement.of(
                found,
                directory.namesOf(ShownStatement.people(found.statement()).toList()));
    }

    private String sentence(MatchGround ground, Locale language) {
        return Objects.requireNonNull(
                sentences.getMessage("matchGround." + ground.name(), null, ground.name(), language));
    }

    private static int numberOf(String line) {
        if (!line.matches("[1-9][0-9]{0,6}")) {
            throw Rejected.shape("line", "is the number of a line");
        }
        return Integer.parseInt(line);
    }

    private static @Nullable StatementMapping mapping(MultipartHttpServletRequest request) throws IOException {
        MultipartFile part = request.getFile(MAPPING);
        if (part != null && part.getSize() > MAPPING_BYTES_MAX) {
            throw Rejected.shape(MAPPING, "has at most " + MAPPING_BYTES_MAX + " bytes");
        }
        String yaml =
                part == null ? request.getParameter(MAPPING) : new String(part.getBytes(), StandardCharsets.UTF_8);
        if (yaml == null || yaml.isBlank()) {
            return null;
        }
        try {
            return StatementMapping.read(yaml);
        } catch (MappingRefused refused) {
            throw Rejected.shape(MAPPING, refused.sentence());
        }
    }

    private static @Nullable String bankAccount(MultipartHttpServletRequest request) {
        String given = request.getParameter(BANK_ACCOUNT);
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.length() > BANK_ACCOUNT_MAX || given.chars().anyMatch(Character::isISOControl)) {
            throw Rejected.shape(BANK_ACCOUNT, "has at most " + BANK_ACCOUNT_MAX + " printable characters");
        }
        return given.strip();
    }

    /** The parts of a request to enter statements. */
    record NewStatements(
            @Schema(
                    requiredMode = Schema.RequiredMode.REQUIRED,
                    type = "string",
                    format = "binary",
                    description = "The bank's file.")
            Object file,

            @Schema(
                    description = "What the columns of a CSV or XLSX mean, in YAML.",
                    example = "account: \"6222020200112233\"\ncurrency: CNY\ncolumns: {bookedOn: 交易日期, amount: 金额}\n")
            @Nullable
            String mapping,

            @Schema(description = "What the account is called here, when the bank calls it otherwise.") @Nullable
            String bankAccount) {}
}
