package io.countersign.web.bank;

import io.countersign.bank.BankQuery.FindStatement;
import io.countersign.bank.BankQuery.Home;
import io.countersign.bank.BankQuery.LineAtHome;
import io.countersign.bank.BankQuery.ListLines;
import io.countersign.bank.BankQuery.ListParkedLines;
import io.countersign.bank.BankQuery.ListParkedLines.ParkedLineOfStatement;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.bank.BankQuery.Match;
import io.countersign.bank.BankQuery.Proposal;
import io.countersign.bank.BankQuery.ProposeMatches.Proposals;
import io.countersign.bank.BankQuery.StatementState;
import io.countersign.bank.StatementCommand.EnterStatement;
import io.countersign.bank.StatementId;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.web.bank.EnteringStatements.Entered;
import io.countersign.web.bank.KeptMappings.Kept;
import io.countersign.web.bank.StatementSheet.OpenLine;
import io.countersign.web.bank.StatementSheet.Suggestion;
import io.countersign.web.bankfile.BankFile;
import io.countersign.web.bankfile.GuessedMapping;
import io.countersign.web.bankfile.MappingDraft;
import io.countersign.web.bankfile.ReadStatement;
import io.countersign.web.bankfile.StatementMapping;
import io.countersign.web.bankfile.StatementRefused;
import io.countersign.web.bankfile.TableSample;
import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.Refusals;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** Bank statements on the screen: listed, entered from files, worked off line by line, finished. */
@Controller
final class StatementPages {

    /** Where they are. */
    static final String PATH = "/bank-statements";

    private static final int STATEMENTS_SHOWN = 100;
    private static final int LINES_SHOWN = 200;
    private static final int BANK_MAX = 80;

    private final Pages pages;
    private final Messages messages;
    private final PeopleDirectory directory;
    private final EnteringStatements entering;
    private final MatchingStatements matching;
    private final StatementTexts texts;
    private final KeptMappings mappings;
    private final JsonMapper json = JsonMapper.shared();

    StatementPages(
            Pages pages,
            Messages messages,
            PeopleDirectory directory,
            EnteringStatements entering,
            MatchingStatements matching,
            StatementTexts texts,
            KeptMappings mappings) {
        this.pages = pages;
        this.messages = messages;
        this.directory = directory;
        this.entering = entering;
        this.matching = matching;
        this.texts = texts;
        this.mappings = mappings;
    }

    @GetMapping(PATH)
    View list(
            @RequestParam(defaultValue = "") String bankAccount,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListStatements.class)) {
            return forbidden();
        }
        String account = bankAccount.isBlank() ? null : bankAccount.strip();
        StatementState wanted = Stream.of(StatementState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        ListStatements.Statements found = messages.ask(
                new ListStatements(account, wanted, after.isBlank() ? null : readable(after), STATEMENTS_SHOWN),
                ListStatements.Statements.class,
                Asking.as(who));
        return pages.show(
                "bank/list",
                "bank/list-part",
                new StatementList(
                        account,
                        wanted,
                        found.statements(),
                        found.next(),
                        Permissions.maySend(who.roles(), EnterStatement.class)));
    }

    @GetMapping(PATH + "/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), FindStatement.class)) {
            return forbidden();
        }
        Sender sender = Asking.as(who);
        StatementId statement = readable(id);
        FindStatement.Found found = messages.find(new FindStatement(statement), FindStatement.Found.class, sender)
                .orElseThrow(NotThere::new);
        List<LineAtHome> open = lines(statement, Home.OPEN, sender);
        List<LineAtHome> assigned = lines(statement, Home.ASSIGNED, sender);
        List<LineAtHome> parked = lines(statement, Home.PARKED, sender);
        Proposals proposals = matching.proposals(statement, sender);
        List<Match> matches = matching.matches(statement, sender).stream()
                .filter(match -> match.takenBackBecause() == null)
                .toList()
                .reversed();
        List<Integer> numbers = Stream.of(open, assigned, parked)
                .flatMap(List::stream)
                .map(line -> line.line().number())
                .toList();
        return pages.show(
                "bank/statement",
                "bank/statement-part",
                new StatementSheet(
                        found.statement(),
                        found.before(),
                        open.stream().map(line -> open(line, proposals)).toList(),
                        assigned,
                        parked,
                        matches.stream().limit(LINES_SHOWN).toList(),
                        proposals.proposals().stream().filter(Proposal::exact).count(),
                        names(found, Stream.of(open, assigned, parked).flatMap(List::stream), matches),
                        texts.of(statement, numbers),
                        who.roles()));
    }

    @GetMapping("/parked-lines")
    View parked(@RequestParam(defaultValue = "") String owner, @AuthenticationPrincipal SignedIn who) {
        if (!Permissions.mayAsk(who.roles(), ListParkedLines.class)) {
            return forbidden();
        }
        List<ParkedLineOfStatement> all = messages.ask(
                        new ListParkedLines(null), ListParkedLines.ParkedLines.class, Asking.as(who))
                .lines();
        List<PersonId> owners =
                all.stream().map(parked -> parked.line().owner()).distinct().toList();
        PersonId chosen = owners.stream()
                .filter(one -> one.value().equals(owner))
                .findFirst()
                .orElse(null);
        return pages.show(
                "bank/parked",
                "bank/parked-part",
                new ParkedSheet(
                        chosen,
                        owners,
                        all.stream()
                                .filter(parked ->
                                        chosen == null || parked.line().owner().equals(chosen))
                                .toList(),
                        directory.namesOf(owners),
                        messages.today()));
    }

    @GetMapping(PATH + "/upload")
    View upload(@AuthenticationPrincipal SignedIn who) {
        return Permissions.maySend(who.roles(), EnterStatement.class)
                ? pages.show("bank/upload", UploadSheet.empty(banks()))
                : forbidden();
    }

    @PostMapping(value = PATH + "/preview", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View preview(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        return Permissions.maySend(who.roles(), EnterStatement.class)
                ? pages.show("bank/upload", "bank/preview", look(form, file, Asking.as(who)))
                : forbidden();
    }

    @PostMapping(value = PATH + "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View enter(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn who)
            throws IOException {
        if (!Permissions.maySend(who.roles(), EnterStatement.class)) {
            return forbidden();
        }
        Sender sender = Asking.as(who);
        UploadSheet looked = look(form, file, sender);
        if (!looked.isReadable() || file == null) {
            return pages.show("bank/upload", "bank/preview", looked);
        }
        try {
            Entered entered =
                    entering.enter(file.getBytes(), mapping(looked), emptyIsNothing(looked.bankAccount()), sender);
            int exact = 0;
            for (StatementId statement : entered.added()) {
                exact += matching.matchExact(statement, null, true, sender);
            }
            if (looked.table() != null && !looked.bank().isEmpty()) {
                mappings.keep(looked.bank(), looked.mapping(), who.person());
            }
            return pages.show(
                    "bank/upload",
                    "bank/preview",
                    with(
                            looked,
                            List.of(),
                            new UploadSheet.Done(entered.all(), entered.added().size(), exact)));
        } catch (CommandExecutionException refused) {
            return pages.show("bank/upload", "bank/preview", with(looked, Refusals.in(refused), null));
        }
    }

    @ExceptionHandler
    View on(NotThere nothing) {
        return pages.show(HttpStatus.NOT_FOUND, "problem/page", "problem/part", Problem.of(HttpStatus.NOT_FOUND));
    }

    private View forbidden() {
        return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
    }

    private List<String> banks() {
        return mappings.all().stream().map(Kept::bank).toList();
    }

    /** Reads what can be read, and says what cannot. */
    private UploadSheet look(Map<String, String> form, @Nullable MultipartFile file, Sender sender) throws IOException {
        List<String> banks = banks();
        if (file == null || file.isEmpty()) {
            return UploadSheet.empty(banks);
        }
        String account = shortened(form.getOrDefault("bankAccount", ""));
        String called = Objects.requireNonNullElse(file.getOriginalFilename(), "") + ":" + file.getSize();
        boolean isSame = called.equals(form.get("shownFile"));
        BankFile read = new BankFile(new BankFile.Bytes(file.getBytes()), null);
        TableSample table = null;
        Kept mapping = new Kept("", new MappingDraft(Map.of()));
        List<ReadStatement> found = List.of();
        List<FieldProblem> mistakes = new ArrayList<>();
        try {
            if (read.isTable()) {
                table = read.sample(isSame ? separator(form) : null);
                mapping = mapping(form, table, isSame);
            }
            found = entering.look(
                    file.getBytes(),
                    table == null
                            ? null
                            : StatementMapping.read(mapping.mapping().yaml()),
                    emptyIsNothing(account));
        } catch (StatementRefused refused) {
            mistakes.add(new FieldProblem(refused.where(), refused.reason()));
        } catch (MappingRefused refused) {
            mistakes.add(new FieldProblem("mapping", refused.sentence()));
        } catch (Rejected rejected) {
            mistakes.addAll(rejected.errors());
        }
        Set<StatementId> here = found.stream()
                .map(ReadStatement::id)
                .filter(statement -> entering.isKnown(statement, sender))
                .collect(Collectors.toSet());
        String bank = isSame ? shortened(form.getOrDefault("bank", "")) : "";
        return new UploadSheet(
                banks,
                mapping.bank(),
                bank.isEmpty() ? mapping.bank() : bank,
                account,
                called,
                table,
                mapping.mapping(),
                found,
                here,
                mistakes,
                List.of(),
                null);
    }

    /**
     * Of a file that was just chosen: the first kept mapping that fits, or else a guess. Of one that is shown already: the
     * kept mapping that was just chosen, or else what the form says.
     *
     * @return the bank that it is kept for; with an empty name when it is not kept
     */
    private Kept mapping(Map<String, String> form, TableSample table, boolean isSame) {
        String chosen = form.getOrDefault("template", "");
        if (isSame && chosen.equals(form.getOrDefault("shownTemplate", ""))) {
            return new Kept(chosen, MappingDraft.chosen(form));
        }
        return mappings.all().stream()
                .filter(kept ->
                        isSame ? kept.bank().equals(chosen) : kept.mapping().fits(table))
                .findFirst()
                .orElseGet(() -> new Kept("", GuessedMapping.of(table)));
    }

    private static @Nullable Character separator(Map<String, String> form) {
        String given = form.getOrDefault("separator", "");
        return given.isEmpty() ? null : given.equals("tab") ? '\t' : Character.valueOf(given.charAt(0));
    }

    private static @Nullable StatementMapping mapping(UploadSheet looked) {
        return looked.table() == null
                ? null
                : StatementMapping.read(looked.mapping().yaml());
    }

    private static UploadSheet with(UploadSheet looked, List<Refusal> refusals, UploadSheet.@Nullable Done done) {
        return new UploadSheet(
                looked.banks(),
                looked.template(),
                looked.bank(),
                looked.bankAccount(),
                looked.file(),
                looked.table(),
                looked.mapping(),
                looked.found(),
                looked.here(),
                looked.mistakes(),
                refusals,
                done);
    }

    private List<LineAtHome> lines(StatementId statement, Home home, Sender sender) {
        return messages.ask(new ListLines(statement, home, 0, LINES_SHOWN), ListLines.Lines.class, sender)
                .lines();
    }

    private OpenLine open(LineAtHome at, Proposals proposals) {
        int number = at.line().number();
        Proposal best = proposals.proposals().stream()
                .filter(proposal -> proposal.lines().contains(number))
                .findFirst()
                .orElse(null);
        boolean elsewhere = best != null && best.lines().getFirst() != number;
        return new OpenLine(
                at.line(),
                best == null || elsewhere ? null : suggestion(best),
                proposals.others().stream()
                        .filter(proposal -> proposal.lines().getFirst() == number)
                        .map(this::suggestion)
                        .toList(),
                best != null && elsewhere ? best.lines().getFirst() : null);
    }

    private Suggestion suggestion(Proposal proposal) {
        return new Suggestion(
                proposal,
                json.writeValueAsString(Map.of(
                        "lines",
                        proposal.lines(),
                        "remittances",
                        proposal.remittances().stream()
                                .map(one -> Map.of(
                                        "remittance",
                                        one.remittance().value(),
                                        "amount",
                                        one.amount().toDecimal()))
                                .toList())));
    }

    private Map<PersonId, String> names(FindStatement.Found found, Stream<LineAtHome> lines, List<Match> matches) {
        return directory.namesOf(Stream.of(
                        ShownStatement.people(found.statement()),
                        lines.flatMap(ShownLine::people),
                        matches.stream().flatMap(ShownMatch::people))
                .flatMap(people -> people)
                .toList());
    }

    private static StatementId readable(String id) {
        try {
            return new StatementId(id);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() > BANK_MAX ? stripped.substring(0, BANK_MAX) : stripped;
    }

    private static @Nullable String emptyIsNothing(String text) {
        return text.isEmpty() ? null : text;
    }
}
