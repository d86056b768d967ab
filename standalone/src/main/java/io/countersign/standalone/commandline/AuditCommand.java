package io.countersign.standalone.commandline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks the trails of credit releases, and says what is not as it has to be. */
@Command(
        name = "audit",
        description = "Walks the trails of credit releases, and says what is not as it has to be.",
        mixinStandardHelpOptions = true,
        subcommands = {
            AuditCommand.Trail.class,
            AuditCommand.Releases.class,
            AuditCommand.Person.class,
            AuditCommand.Exceptions.class,
            VerifyCommand.class
        })
public final class AuditCommand {

    private static final String ADDRESS = "/api/v1/audit";
    private static final int AT_ONCE = 200;

    /** Nothing that an auditor reads is cut. */
    private static final int WHOLE = 1_000;

    /** Every page of a list, as one. */
    private static JsonNode everyPage(Server server, String address, String parameters) {
        ArrayNode items = Server.JSON.createArrayNode();
        ObjectNode all = Server.JSON.createObjectNode();
        String after = "";
        do {
            String joined = address + parameters + (parameters.isEmpty() ? "?" : "&") + "limit=" + AT_ONCE
                    + (after.isEmpty() ? "" : "&after=" + after);
            JsonNode page = server.get(joined);
            page.properties().forEach(field -> all.set(field.getKey(), field.getValue()));
            page.path("items").forEach(items::add);
            after = Cells.text(page, "next");
        } while (!after.isEmpty());
        all.remove("next");
        all.set("items", items);
        return all;
    }

    private static String who(JsonNode person) {
        String name = Cells.text(person, "name");
        return name.isEmpty() ? Cells.text(person, "number") : name;
    }

    private static String moment(JsonNode node, String field) {
        return Cells.text(node, field).replaceAll("\\.\\d+", "");
    }

    private static String differences(JsonNode differences) {
        List<String> texts = new ArrayList<>();
        differences.forEach(one -> texts.add(Cells.text(one, "what") + " " + Cells.text(one, "recorded")
                + " on record, " + Cells.text(one, "found") + " by the log"));
        return String.join("; ", texts);
    }

    /** Walks one trail. */
    @Command(
            name = "trail",
            description = {
                "Walks the trail of a release or an order, from the request to the money.",
                "The position of an event leads to the trail of what it is about."
            },
            footer = {"", "Exit codes: 0 all is well, 1 something on the trail is not as it has to be, 2 not done."},
            mixinStandardHelpOptions = true)
    static final class Trail implements Callable<Integer> {

        @Mixin
        private Server server = new Server();

        @Mixin
        private Output output = new Output();

        @Option(names = "--as-of", description = "the business day up to which payments count; today when absent")
        private @Nullable LocalDate asOf;

        @Parameters(paramLabel = "ID", description = "a release, an order, or the position of an event")
        private String number = "";

        @Override
        public Integer call() {
            JsonNode trails = server.get(new Question(Question.path(ADDRESS + "/trails", number))
                    .with("asOf", asOf)
                    .toString());
            output.write(trails, Trail::table, Trail::csv);
            for (JsonNode trail : trails.path("trails")) {
                if (!trail.path("findings").isEmpty()) {
                    return 1;
                }
            }
            return 0;
        }

        static String table(JsonNode trails) {
            StringBuilder text = new StringBuilder();
            for (JsonNode trail : trails.path("trails")) {
                text.append(title(trail))
                        .append(", payments as of ")
                        .append(Cells.text(trails, "asOf"))
                        .append(", read to event ")
                        .append(Cells.text(trails, "position"))
                        .append(".\n");
                TextTable steps = new TextTable(WHOLE, "step", "event", "recorded at", "counts on", "who", "what");
                steps(trail).forEach(step -> steps.row(step.cells()));
                text.append(steps);
                if (trail.path("request").isObject()) {
                    text.append('\n').append(seen(trail));
                }
                text.append('\n').append(findings(trail.path("findings")));
            }
            return text.toString();
        }

        private static String title(JsonNode trail) {
            String release = Cells.text(trail, "release");
            return (release.isEmpty() ? "No release" : "Release " + release + " (" + Cells.text(trail, "state") + ")")
                    + ": order " + Cells.text(trail, "order") + " of " + Cells.text(trail, "account") + " "
                    + Cells.text(trail, "customer") + ", " + Cells.text(trail, "currency") + " "
                    + Cells.grouped(trail, "total");
        }

        private static String seen(JsonNode trail) {
            TextTable table = new TextTable("figure", "on record", "by the log then", "");
            JsonNode request = trail.path("request");
            for (String figure :
                    List.of("shortBy", "balance", "available", "unpaidReleases", "withheldOrders", "oldestOverdueOn")) {
                String recorded = Cells.text(request.path("seen"), figure);
                String again = Cells.text(request.path("seenAgain"), figure);
                table.row(List.of(
                        figure,
                        grouped(figure, recorded),
                        grouped(figure, again),
                        recorded.equals(again) ? "" : "DIFFERS"));
            }
            return table.toString();
        }

        private static String grouped(String figure, String value) {
            return figure.endsWith("On") ? value : Cells.grouped(value);
        }

        private static String findings(JsonNode findings) {
            if (findings.isEmpty()) {
                return "Nothing on this trail is other than it has to be.\n\n";
            }
            StringBuilder text = new StringBuilder();
            findings.forEach(finding -> text.append(Cells.text(finding, "severity"))
                    .append(' ')
                    .append(Cells.text(finding, "kind"))
                    .append(" in event ")
                    .append(Cells.text(finding.path("evidence"), "position"))
                    .append(": ")
                    .append(differences(finding.path("differences")))
                    .append('\n'));
            return text.append('\n').toString();
        }

        static String csv(JsonNode trails) {
            StringBuilder csv = new StringBuilder("release,order,step,position,event,recordedAt,on,who,what\r\n");
            trails.path("trails")
                    .forEach(trail -> steps(trail).forEach(step -> {
                        List<String> cells = new ArrayList<>(
                                List.of(Cells.text(trail, "release"), Cells.text(trail, "order"), step.name()));
                        cells.addAll(List.of(
                                Cells.text(step.evidence(), "position"),
                                Cells.text(step.evidence(), "event"),
                                Cells.text(step.evidence(), "recordedAt"),
                                Cells.text(step.evidence(), "on"),
                                who(step.evidence()),
                                step.what()));
                        csv.append(Cells.csvLine(cells));
                    }));
            return csv.toString();
        }

        private static String who(JsonNode evidence) {
            String by = AuditCommand.who(evidence.path("by"));
            return evidence.path("onBehalfOf").isObject()
                    ? by + " for " + AuditCommand.who(evidence.path("onBehalfOf"))
                    : by;
        }

        /** One step, the event it stands on, and what there is to say about it. */
        private record Step(String name, JsonNode evidence, String what) {

            List<String> cells() {
                return List.of(
                        name,
                        Cells.text(evidence, "position"),
                        moment(evidence, "recordedAt"),
                        Cells.text(evidence, "on"),
                        who(evidence),
                        what);
            }
        }

        private static List<Step> steps(JsonNode trail) {
            List<Step> steps = new ArrayList<>();
            add(steps, "placed", trail.path("placed"), "");
            JsonNode request = trail.path("request");
            if (request.isObject()) {
                add(steps, "asked", request.path("evidence"), Cells.text(request, "reason"));
                policy(steps, request.path("policy"));
            }
            JsonNode decision = trail.path("decision");
            if (decision.isObject()) {
                decision(steps, decision);
            }
            JsonNode ended = trail.path("ended");
            add(steps, "ended", ended.path("evidence"), Cells.text(ended, "reason"));
            add(steps, "cancelled", trail.path("cancelled"), "");
            JsonNode shipment = trail.path("shipment");
            add(steps, "let go", shipment.path("slip"), Cells.text(shipment, "basis"));
            add(
                    steps,
                    "shipped",
                    shipment.path("shipped"),
                    Cells.text(shipment, "carrier") + " " + Cells.text(shipment, "waybill"));
            payment(steps, trail.path("payment"), Cells.text(trail, "currency"));
            return steps;
        }

        private static void decision(List<Step> steps, JsonNode decision) {
            boolean approved = decision.path("approved").asBoolean();
            String region = Cells.text(decision, "region");
            String role = Cells.text(decision, "role")
                    + (region.isEmpty() ? "" : " " + region)
                    + (decision.path("delegatedBy").isObject()
                            ? " lent by " + AuditCommand.who(decision.path("delegatedBy"))
                            : "");
            decision.path("proof").forEach(proof -> add(steps, "authority", proof, Cells.text(proof, "stream")));
            add(
                    steps,
                    approved ? "approved" : "refused",
                    decision.path("evidence"),
                    (approved ? "until " + Cells.text(decision, "lapsesOn") + ", " : "")
                            + role
                            + (decision.path("proved").asBoolean() ? "" : " NOT HELD OR NOT ENOUGH"));
            if (decision.path("policy").isObject()) {
                policy(steps, decision.path("policy"));
            }
        }

        private static void policy(List<Step> steps, JsonNode policy) {
            String what = "version " + Cells.text(policy, "version")
                    + (policy.path("version").asInt() == 0 ? " as delivered" : "")
                    + (policy.path("held").asBoolean() ? "" : " NOT IN FORCE THEN");
            steps.add(new Step("policy", policy.path("publication"), what));
        }

        private static void payment(List<Step> steps, JsonNode payment, String currency) {
            String dueOn = Cells.text(payment, "dueOn");
            add(
                    steps,
                    "invoiced",
                    payment.path("invoiced"),
                    Cells.text(payment, "invoice") + " " + Cells.grouped(payment, "price") + " due " + dueOn);
            payment.path("parts")
                    .forEach(part -> add(
                            steps,
                            Cells.text(part, "amount").startsWith("-") ? "taken back" : "paid",
                            part.path("evidence"),
                            Cells.text(part, "document") + " " + Cells.grouped(part, "amount")));
            add(steps, "settled", payment.path("settled"), "");
            String days = Cells.text(payment, "overdueDays");
            if (!Cells.text(payment, "open").matches("0(\\.0+)?")) {
                steps.add(new Step(
                        "open",
                        payment.path("nothing"),
                        currency + " " + Cells.grouped(payment, "open")
                                + (days.equals("0") ? "" : ", " + days + " days overdue")));
            }
        }

        private static void add(List<Step> steps, String name, JsonNode evidence, String what) {
            if (evidence.isObject()) {
                steps.add(new Step(name, evidence, what.strip()));
            }
        }
    }

    /** Lists releases. */
    @Command(
            name = "releases",
            description = "Lists the credit releases in the order in which they were asked for.",
            mixinStandardHelpOptions = true)
    static final class Releases implements Callable<Integer> {

        private static final List<String> MARKS =
                List.of("requested", "decided", "ended", "slip", "shipped", "settled");

        @Mixin
        private Server server = new Server();

        @Mixin
        private Output output = new Output();

        @Option(names = "--from", description = "only those asked for on this day or later")
        private @Nullable LocalDate from;

        @Option(names = "--to", description = "only those asked for on this day or earlier")
        private @Nullable LocalDate to;

        @Option(names = "--approver", description = "only those that this person approved, by user name or number")
        private @Nullable String approver;

        @Option(
                names = "--state",
                description = "OPEN, APPROVED, USED, REFUSED, WITHDRAWN, LAPSED or SETTLED; all when absent")
        private @Nullable String state;

        @Option(names = "--account", description = "only this customer's")
        private @Nullable String account;

        @Override
        public Integer call() {
            Question question = new Question("")
                    .with("from", from)
                    .with("to", to)
                    .with("approver", approver)
                    .with("state", state)
                    .with("account", account);
            JsonNode all = everyPage(server, ADDRESS + "/releases", question.toString());
            output.write(all, Releases::table, Releases::csv);
            return 0;
        }

        static String table(JsonNode all) {
            TextTable table = new TextTable(
                    "release",
                    "state",
                    "account",
                    "order",
                    "cur",
                    "missing",
                    "asked at",
                    "by",
                    "decided at",
                    "by",
                    "slip",
                    "settled");
            all.path("items")
                    .forEach(release -> table.row(List.of(
                            Cells.text(release, "id"),
                            Cells.text(release, "state"),
                            Cells.text(release, "account"),
                            Cells.text(release, "order"),
                            Cells.text(release, "currency"),
                            Cells.grouped(release, "shortBy"),
                            moment(release.path("requested"), "at"),
                            who(release.path("requested").path("by")),
                            moment(release.path("decided"), "at"),
                            who(release.path("decided").path("by")),
                            Cells.text(release.path("slip"), "position"),
                            Cells.text(release.path("settled"), "position"))));
            return all.path("items").size() + " releases.\n" + table;
        }

        static String csv(JsonNode all) {
            String marks = MARKS.stream()
                    .map(mark -> mark + "Position," + mark + "At," + mark + "By")
                    .collect(Collectors.joining(","));
            StringBuilder csv = new StringBuilder("release,state,account,order,currency,shortBy," + marks + "\r\n");
            all.path("items").forEach(release -> {
                List<String> cells = new ArrayList<>(List.of(
                        Cells.text(release, "id"),
                        Cells.text(release, "state"),
                        Cells.text(release, "account"),
                        Cells.text(release, "order"),
                        Cells.text(release, "currency"),
                        Cells.text(release, "shortBy")));
                for (String mark : MARKS) {
                    JsonNode node = release.path(mark);
                    cells.addAll(List.of(
                            Cells.text(node, "position"),
                            Cells.text(node, "at"),
                            Cells.text(node.path("by"), "number")));
                }
                csv.append(Cells.csvLine(cells));
            });
            return csv.toString();
        }
    }

    /** Lists what somebody did. */
    @Command(
            name = "person",
            description = "Lists what somebody asked for, decided and let go, and what they were refused, in order.",
            mixinStandardHelpOptions = true)
    static final class Person implements Callable<Integer> {

        @Mixin
        private Server server = new Server();

        @Mixin
        private Output output = new Output();

        @Parameters(paramLabel = "NAME", description = "a user name or a person's number")
        private String person = "";

        @Override
        public Integer call() {
            JsonNode all = everyPage(server, Question.path(ADDRESS + "/people", person) + "/deeds", "");
            output.write(all, Person::table, Person::csv);
            return 0;
        }

        static String table(JsonNode all) {
            TextTable table = new TextTable(WHOLE, "event", "at", "what", "release", "order", "with", "tried");
            all.path("items")
                    .forEach(deed -> table.row(List.of(
                            Cells.text(deed, "position"),
                            moment(deed, "at"),
                            Cells.text(deed, "kind"),
                            Cells.text(deed, "release"),
                            Cells.text(deed, "order"),
                            who(deed.path("other")),
                            Cells.text(deed, "words"))));
            return table.toString();
        }

        static String csv(JsonNode all) {
            StringBuilder csv = new StringBuilder("position,at,kind,release,order,other,words\r\n");
            all.path("items")
                    .forEach(deed -> csv.append(Cells.csvLine(List.of(
                            Cells.text(deed, "position"),
                            Cells.text(deed, "at"),
                            Cells.text(deed, "kind"),
                            Cells.text(deed, "release"),
                            Cells.text(deed, "order"),
                            Cells.text(deed.path("other"), "number"),
                            Cells.text(deed, "words")))));
            return csv.toString();
        }
    }

    /** Lists what is not as it has to be. */
    @Command(
            name = "exceptions",
            description = "Lists what is not as it has to be, and what is worth knowing.",
            footer = {"", "Exit codes: 0 no violations, 1 violations, 2 not done."},
            mixinStandardHelpOptions = true)
    static final class Exceptions implements Callable<Integer> {

        @Mixin
        private Server server = new Server();

        @Mixin
        private Output output = new Output();

        @Option(names = "--kind", description = "only this kind, such as SHIPPED_UNPAID")
        private @Nullable String kind;

        @Option(names = "--as-of", description = "only what was recorded up to this day")
        private @Nullable LocalDate asOf;

        @Option(names = "--known-at", description = "only what had been recorded by this moment")
        private @Nullable String knownAt;

        @Override
        public Integer call() {
            Question question =
                    new Question("").with("kind", kind).with("asOf", asOf).with("knownAt", knownAt);
            JsonNode all = everyPage(server, ADDRESS + "/findings", question.toString());
            output.write(all, Exceptions::table, Exceptions::csv);
            return all.path("violations").asLong() == 0 ? 0 : 1;
        }

        static String table(JsonNode all) {
            StringBuilder text = new StringBuilder(Cells.grouped(all, "violations") + " violations in "
                    + Cells.grouped(all, "shipments") + " shipments and " + Cells.grouped(all, "decisions")
                    + " decisions, read to event " + Cells.text(all, "position") + ".\n");
            for (String severity : List.of("VIOLATION", "INFORMATION")) {
                TextTable table = new TextTable(
                        WHOLE, "event", "recorded at", "what", "account", "order", "release", "who", "why");
                boolean any = false;
                for (JsonNode finding : all.path("items")) {
                    if (severity.equals(Cells.text(finding, "severity"))) {
                        any = true;
                        JsonNode evidence = finding.path("evidence");
                        table.row(List.of(
                                Cells.text(evidence, "position"),
                                moment(evidence, "recordedAt"),
                                Cells.text(finding, "kind"),
                                Cells.text(finding, "account"),
                                Cells.text(finding, "order"),
                                Cells.text(finding, "release"),
                                who(finding.path("by")),
                                differences(finding.path("differences"))));
                    }
                }
                if (any) {
                    text.append('\n')
                            .append(severity.equals("VIOLATION") ? "Violations" : "For information")
                            .append('\n')
                            .append(table);
                }
            }
            return text.toString();
        }

        static String csv(JsonNode all) {
            StringBuilder csv =
                    new StringBuilder("severity,kind,position,recordedAt,account,order,release,who,why\r\n");
            all.path("items")
                    .forEach(finding -> csv.append(Cells.csvLine(List.of(
                            Cells.text(finding, "severity"),
                            Cells.text(finding, "kind"),
                            Cells.text(finding.path("evidence"), "position"),
                            Cells.text(finding.path("evidence"), "recordedAt"),
                            Cells.text(finding, "account"),
                            Cells.text(finding, "order"),
                            Cells.text(finding, "release"),
                            Cells.text(finding.path("by"), "number"),
                            differences(finding.path("differences"))))));
            return csv.toString();
        }
    }
}
