package techfin.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.loan.Story.APPLICATIONS;
import static techfin.loan.Story.LOANS;
import static techfin.loan.Story.ROUNDS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.loan.subsidy.RoundStory;
import techfin.loan.workbook.Sheets;
import techfin.loan.workbook.usecase.LoanImports;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Nobody where they don't belong: every operation, every role, on a loan of bank A in 371502 and its application. */
class RightsThatLeakByRowTest {
    private static final String API = "/api/loan/v1";
    private static final Set<String> ANNOUNCING = Set.of("bureau.reviewer", "bureau.approver", "auditor");
    private static final Set<String> WITH_FIGURES = Set.of(
            "bank-a.clerk",
            "bank-a.checker",
            "bank-b.clerk",
            "bank-b.checker",
            "county.371502",
            "county.371581",
            "bureau.reviewer",
            "bureau.approver",
            "finance.payer",
            "auditor");
    private static final String OBJECTION = "{\"name\": \"赵某\", \"contact\": \"13900000000\", \"evidence\": \"贷款已挪用\"}";
    private static final String CORRECTION =
            "{\"rows\": [{\"key\": 1, \"cells\": [{\"column\": \"/amount\", \"text\": \"1.00\"}]}]}";
    private static final String MISSING = "01999999-0000-7000-8000-000000000000";
    private static final RunningService SERVICE = RunningService.alone(TestDatabase.h2());
    private static final Story STORY = new Story(SERVICE);
    private static final PaidRound PAID = PaidRound.of(SERVICE);
    private static final String USCC = PAID.applied().uscc();
    private static final String LOAN = PAID.applied().loan();
    private static final String ROUND = PAID.round();
    private static final String APPLICATION = PAID.applied().id();

    /** A round with a notice, an objection to its second case, and its first case approved and ordered to be paid. */
    private record PaidRound(String round, RoundStory.Applied applied, String notice, String objection, String order) {
        static PaidRound of(RunningService service) {
            RoundStory rounds = new RoundStory(service);
            String round = rounds.round("1000000.00", "");
            List<RoundStory.Applied> two = rounds.passed(round, 2, "10000.00");
            service.days().moveTo(6);
            assertThat(rounds.freeze(round).status()).isEqualTo(200);
            String notice = rounds.publish(round).at("/id");
            Answer objection = service.post(
                    TestTokens.bureauReviewer(), APPLICATIONS + "/" + two.get(1).id() + "/objections", OBJECTION);
            assertThat(objection.status()).as(objection.text()).isEqualTo(201);
            service.days().moveTo(40);
            RoundStory.ok(rounds.approve(TestTokens.bureauApprover(), two.get(0).id()), "APPROVED");
            Answer order = rounds.order(TestTokens.financePayer(), round, "CITY");
            assertThat(order.status()).as(order.text()).isEqualTo(201);
            service.days().moveTo(0);
            return new PaidRound(round, two.get(0), notice, objection.at("/id"), order.at("/id"));
        }
    }

    /** Who sees the loan (200), is told that there is none (404), or has no business with loans at all (403). */
    private static Map<String, Integer> readers() {
        Map<String, Integer> readers = new LinkedHashMap<>();
        readers.put(TestTokens.bankAClerk(), 200);
        readers.put(TestTokens.bankAChecker(), 200);
        readers.put(TestTokens.bankBClerk(), 404);
        readers.put(TestTokens.bankBChecker(), 404);
        readers.put(TestTokens.county371502(), 200);
        readers.put(TestTokens.county371581(), 404);
        readers.put(enterprise(USCC), 200);
        readers.put(TestTokens.enterpriseB(), 404);
        readers.put(TestTokens.bureauReviewer(), 200);
        readers.put(TestTokens.bureauApprover(), 200);
        readers.put(TestTokens.financePayer(), 200);
        readers.put(TestTokens.auditor(), 200);
        readers.put(TestTokens.ipReviewer(), 403);
        readers.put(TestTokens.ipApprover(), 403);
        readers.put(TestTokens.ruleAuthor(), 403);
        readers.put(TestTokens.ruleApprover(), 403);
        readers.put(TestTokens.admin(), 403);
        return readers;
    }

    private static String enterprise(String uscc) {
        return TestTokens.bearer("officer." + uscc, List.of("ENTERPRISE"), "ENTERPRISE", uscc, List.of("371502"), uscc);
    }

    private static final String IMPORTS = LoanImports.PATH;
    private static final Sheets SHEETS = new Sheets(SERVICE.port(), IMPORTS);
    private static final String IMPORT = SHEETS.checked(SHEETS.send(Sheets.HEADER + Sheets.row(Story.freshNote())))
            .at("/id");

    private static final String PAYMENTS = Sheets.PAYMENT_IMPORTS;
    private static final Sheets PAYMENT_SHEETS = new Sheets(SERVICE.port(), PAYMENTS);
    private static final String PAYMENT_IMPORT = PAYMENT_SHEETS
            .checked(PAYMENT_SHEETS.send(Sheets.PAYMENTS + Story.freshNote() + ",还款,2026-11-01,1.00,\n"))
            .at("/id");

    /** Reads of the batch: the bank's own people and the auditor. */
    private static final List<String> IMPORT_READS = List.of(
            IMPORTS + "/{import}",
            IMPORTS + "/{import}/rows",
            IMPORTS + "/{import}/result.xlsx",
            PAYMENTS + "/{payments}",
            PAYMENTS + "/{payments}/rows",
            PAYMENTS + "/{payments}/result.xlsx");

    private static final List<String> IMPORT_LISTS = List.of(
            IMPORTS,
            IMPORTS + "/count",
            IMPORTS + "/template.xlsx",
            PAYMENTS,
            PAYMENTS + "/count",
            PAYMENTS + "/template.xlsx");

    private static int importReader(String token) {
        return switch (name(token)) {
            case "bank-a.clerk", "bank-a.checker", "auditor" -> 200;
            case "bank-b.clerk", "bank-b.checker" -> 404;
            default -> 403;
        };
    }

    @TestFactory
    Stream<DynamicTest> every_read_of_a_batch_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        readers().keySet().forEach(token -> {
            int expected = importReader(token);
            IMPORT_READS.forEach(path -> tests.add(DynamicTest.dynamicTest(
                    name(token) + " GET " + path,
                    () -> assertThat(get(token, path).status()).isEqualTo(expected))));
            IMPORT_LISTS.forEach(path -> tests.add(DynamicTest.dynamicTest(name(token) + " GET " + path, () -> {
                Answer answer = get(token, path);
                assertThat(answer.status()).isEqualTo(expected == 403 ? 403 : 200);
                assertThat(answer.text().contains(IMPORT)).isEqualTo(expected == 200 && path.equals(IMPORTS));
            })));
            if (!name(token).equals("bank-a.clerk") && !name(token).equals("bank-b.clerk")) {
                tests.add(DynamicTest.dynamicTest(name(token) + " POST " + IMPORTS, () -> {
                    byte[] csv = (Sheets.HEADER + Sheets.row(Story.freshNote())).getBytes(StandardCharsets.UTF_8);
                    assertThat(SHEETS.send(token, "a.csv", csv).status()).isEqualTo(403);
                    assertThat(PAYMENT_SHEETS.send(token, "a.csv", csv).status())
                            .isEqualTo(403);
                }));
            }
        });
        return tests.stream();
    }

    /** Reads of the loan or its application. */
    private static final List<String> SCOPED = List.of(
            LOANS + "/{loan}",
            LOANS + "/{loan}/timeline",
            LOANS + "/{loan}/repayments",
            LOANS + "/{loan}/interest-vouchers",
            LOANS + "/{loan}/extensions",
            APPLICATIONS + "/{application}",
            APPLICATIONS + "/{application}/receipt",
            APPLICATIONS + "/{application}/timeline",
            APPLICATIONS + "/{application}/clawbacks");

    /** Who objected, the enterprise's account and the review are not for everybody who sees the application. */
    private static final Map<String, Set<String>> SCOPED_FOR_SOME = Map.of(
            APPLICATIONS + "/{application}/objections",
            Set.of("bureau.reviewer", "bureau.approver", "finance.payer", "auditor"),
            APPLICATIONS + "/{application}/application-form.pdf",
            Set.of(
                    "officer." + USCC,
                    "county.371502",
                    "bureau.reviewer",
                    "bureau.approver",
                    "finance.payer",
                    "auditor"),
            APPLICATIONS + "/{application}/review-sheet.pdf",
            Set.of("county.371502", "bureau.reviewer", "bureau.approver", "finance.payer", "auditor"));

    private static final List<String> SCOPED_LISTS = List.of(LOANS, APPLICATIONS);

    /** Open to whoever is signed in: rules and rounds are announced publicly. */
    private static final List<String> OPEN = List.of(
            ROUNDS,
            ROUNDS + "/count",
            ROUNDS + "/{round}",
            API + "/public-notices",
            API + "/public-notices/{notice}",
            API + "/public-notices/{notice}/list.pdf",
            API + "/schemes",
            API + "/schemes/{code}",
            API + "/reference-rates/lpr");

    /** Runs that revoke lapsed filings: the bureau's and the auditor's. */
    private static final String RUNS = API + "/filing-revocations";

    private static final String DRAFTS = API + "/scheme-drafts";
    private static final String DRAFT = SERVICE.post(TestTokens.ruleAuthor(), DRAFTS, """
                    {"code": "%s", "version": "1", "name": {"zh": "试点", "en": "Pilot"}, "source": "own",
                     "validFrom": "%s", "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360",
                     "grants": [{"party": "CITY", "percent": "40"}]}
                    """.formatted(
                            Story.freshNote(), RunningService.today().plusDays(1)))
            .at("/id");

    private static final Set<String> RULE_PEOPLE = Set.of("rule.author", "rule.approver", "auditor");

    private static final String ORDERS = RoundStory.ORDERS;
    /** Lists, budgets and orders of a round: the office that runs it, the payer and the auditor. */
    private static final Set<String> BUDGET_PEOPLE =
            Set.of("bureau.reviewer", "bureau.approver", "finance.payer", "auditor");

    private static final Map<String, Set<String>> BUREAU_ONLY = Map.ofEntries(
            Map.entry(DRAFTS, RULE_PEOPLE),
            Map.entry(DRAFTS + "/count", RULE_PEOPLE),
            Map.entry(DRAFTS + "/{draft}", RULE_PEOPLE),
            Map.entry(RUNS, Set.of("bureau.reviewer", "bureau.approver", "auditor")),
            Map.entry(RUNS + "/count", Set.of("bureau.reviewer", "bureau.approver", "auditor")),
            Map.entry(RUNS + "/preview", Set.of("bureau.reviewer")),
            Map.entry(LOANS + "/{loan}/filed-amount", Set.of("bureau.reviewer")),
            Map.entry(ROUNDS + "/{round}/list", BUDGET_PEOPLE),
            Map.entry(ROUNDS + "/{round}/approvals", BUDGET_PEOPLE),
            Map.entry(ROUNDS + "/{round}/approval.pdf", BUDGET_PEOPLE),
            Map.entry(ROUNDS + "/{round}/payable", Set.of("finance.payer")),
            Map.entry(ORDERS, BUDGET_PEOPLE),
            Map.entry(ORDERS + "/count", BUDGET_PEOPLE),
            Map.entry(ORDERS + "/{order}", BUDGET_PEOPLE),
            Map.entry(ORDERS + "/{order}/reconciliation", BUDGET_PEOPLE),
            Map.entry(ORDERS + "/{order}/order.xlsx", Set.of("finance.payer", "auditor")),
            Map.entry(ORDERS + "/{order}/order.csv", Set.of("finance.payer", "auditor")),
            Map.entry(API + "/subsidy-objections", BUDGET_PEOPLE),
            Map.entry(API + "/subsidy-objections/count", BUDGET_PEOPLE),
            Map.entry(API + "/subsidy-objections/{objection}", BUDGET_PEOPLE));

    private static final String PROVISIONAL = API + "/provisional-filings";

    private static final List<String> AUDITORS_ONLY = List.of(
            API + "/audit/entries",
            API + "/audit/verify",
            API + "/audit/trail",
            API + "/audit/trail/count",
            API + "/audit/trail.jsonl");

    @TestFactory
    Stream<DynamicTest> every_read_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .forEach((token, expected) -> SCOPED.forEach(path -> tests.add(DynamicTest.dynamicTest(
                        name(token) + " GET " + path,
                        () -> assertThat(get(token, path).status()).isEqualTo(expected)))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_list_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .forEach((token, expected) -> SCOPED_LISTS.forEach(list ->
                        tests.add(DynamicTest.dynamicTest(name(token) + " GET " + list, () -> {
                            Answer page = get(token, list + "?limit=500");
                            Answer count = get(token, list + "/count");
                            if (expected == 403) {
                                assertThat(page.status()).isEqualTo(403);
                                assertThat(count.status()).isEqualTo(403);
                            } else {
                                assertThat(page.text().contains(LOAN)).isEqualTo(expected == 200);
                                assertThat(count.at("/count"))
                                        .isEqualTo(Integer.toString(
                                                page.json().at("/items").size()));
                            }
                        }))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> what_is_public_and_what_is_the_auditors() {
        List<DynamicTest> tests = new ArrayList<>();
        readers().forEach((token, ignored) -> {
            OPEN.forEach(path -> tests.add(DynamicTest.dynamicTest(
                    name(token) + " GET " + path,
                    () -> assertThat(get(token, path).status()).isEqualTo(200))));
            AUDITORS_ONLY.forEach(path -> tests.add(DynamicTest.dynamicTest(
                    name(token) + " GET " + path,
                    () -> assertThat(get(token, path).status())
                            .isEqualTo(token.equals(auditorOf(token)) ? 200 : 403))));
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> what_is_the_bureau_s() {
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .forEach((token, ignored) -> BUREAU_ONLY.forEach((path, whoMay) ->
                        tests.add(DynamicTest.dynamicTest(name(token) + " GET " + path, () -> {
                            assertThat(get(token, path + query(path)).status())
                                    .isEqualTo(whoMay.contains(name(token)) ? 200 : 403);
                            if (path.contains("{")) {
                                assertThat(SERVICE.as(token)
                                                .get(nowhere(path) + query(path))
                                                .status())
                                        .isEqualTo(whoMay.contains(name(token)) ? 404 : 403);
                            }
                            if (path.equals(RUNS)) {
                                assertThat(get(token, RUNS + "/" + MISSING).status())
                                        .isEqualTo(whoMay.contains(name(token)) ? 404 : 403);
                            }
                        }))));
        return tests.stream();
    }

    private static String query(String path) {
        return path.endsWith("/preview") ? "?on=2025-12-31" : path.endsWith("/payable") ? "?party=CITY" : "";
    }

    /** The same path with ids that nothing has. */
    private static String nowhere(String path) {
        return path.replaceAll("\\{[a-z]+}", MISSING);
    }

    @TestFactory
    Stream<DynamicTest> what_not_everybody_sees_of_an_application_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .forEach((token, reads) -> SCOPED_FOR_SOME.forEach((path, whoMay) ->
                        tests.add(DynamicTest.dynamicTest(name(token) + " GET " + path, () -> {
                            int expected = reads == 404 ? 404 : whoMay.contains(name(token)) ? 200 : 403;
                            assertThat(get(token, path).status()).isEqualTo(expected);
                        }))));
        return tests.stream();
    }

    @Test
    void a_public_notice_is_read_without_signing_in_and_names_nobody_who_objected() {
        Answer notices = SERVICE.anonymous().get(API + "/public-notices");
        assertThat(notices.at("/items/0/id")).isEqualTo(PAID.notice());
        Answer notice = SERVICE.anonymous().get(filled(API + "/public-notices/{notice}"));
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.text()).doesNotContain(USCC, "赵某", "13900000000");
        assertThat(SERVICE.anonymous().get(API + "/public-notices/" + MISSING).status())
                .isEqualTo(404);
        assertThat(SERVICE.anonymous()
                        .get(filled(API + "/public-notices/{notice}/list.pdf"))
                        .status())
                .isEqualTo(200);
    }

    /** Before the notice's first day, so that nothing is written. */
    @TestFactory
    Stream<DynamicTest> everybody_with_an_account_may_object_and_nobody_without_one() {
        String path = filled(API + "/public-notices/{notice}/objections");
        String body = OBJECTION.replaceFirst("\\{", "{\"entry\": 1, ");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest(
                "nobody",
                () -> assertThat(SERVICE.anonymous()
                                .post(path, body, "Idempotency-Key", RunningService.key())
                                .status())
                        .isEqualTo(401)));
        readers()
                .keySet()
                .forEach(token -> tests.add(DynamicTest.dynamicTest(
                        name(token),
                        () -> assertThat(SERVICE.post(token, path, body).at("/code"))
                                .isEqualTo("NOTICE_CLOSED"))));
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> provisional_filings_by_every_role() {
        String filing = STORY.accepted(USCC, "1.00");
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .forEach((token, expected) ->
                        tests.add(DynamicTest.dynamicTest(name(token) + " GET " + PROVISIONAL, () -> {
                            Answer page = get(token, PROVISIONAL + "?limit=500");
                            Answer count = get(token, PROVISIONAL + "/count");
                            if (expected == 403) {
                                assertThat(page.status()).isEqualTo(403);
                                assertThat(count.status()).isEqualTo(403);
                            } else {
                                assertThat(page.text().contains(filing)).isEqualTo(expected == 200);
                                assertThat(count.at("/count"))
                                        .isEqualTo(Integer.toString(
                                                page.json().at("/items").size()));
                            }
                        })));
        return tests.stream();
    }

    private static String auditorOf(String token) {
        return "auditor".equals(name(token)) ? token : "";
    }

    private static final String REASON = "{\"reason\": {\"code\": \"WRONG\"}}";

    /** Figures over many loans, and who may see them over some. */
    private static final Map<String, Set<String>> PUBLISHED = Map.of(
            API + "/statistics/loans",
            WITH_FIGURES,
            API + "/statistics/loans.xlsx",
            WITH_FIGURES,
            API + "/statistics/loan-table",
            WITH_FIGURES,
            API + "/statistics/loan-table.xlsx",
            WITH_FIGURES,
            API + "/announcements/{period}",
            ANNOUNCING,
            API + "/announcements/{period}.xlsx",
            ANNOUNCING,
            API + "/announcements/{period}.pdf",
            ANNOUNCING);

    @TestFactory
    Stream<DynamicTest> what_is_published_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        readers()
                .keySet()
                .forEach(token -> PUBLISHED.forEach((path, whoMay) -> tests.add(DynamicTest.dynamicTest(
                        name(token) + " GET " + path,
                        () -> assertThat(get(token, path + (path.contains("/statistics/loans") ? "?by=bank" : ""))
                                        .status())
                                .isEqualTo(whoMay.contains(name(token)) ? 200 : 403)))));
        return tests.stream();
    }

    private record Command(String path, String body, Set<String> whoMay) {}

    private static List<Command> commands() {
        return List.of(
                new Command(LOANS, Story.loan(Story.freshNote(), USCC, "1.00"), Set.of("bank-a.clerk")),
                new Command(LOANS + "/{loan}/decisions", "{\"decision\": \"ACCEPT\"}", Set.of("bureau.reviewer")),
                new Command(LOANS + "/{loan}/decisions", "{\"decision\": \"CHECK\"}", Set.of("bank-a.checker")),
                new Command(
                        LOANS + "/{loan}/corrections",
                        Story.loan(Story.freshNote(), USCC, "1.00"),
                        Set.of("bank-a.clerk")),
                new Command(
                        LOANS + "/{loan}/repayments",
                        "{\"on\": \"2026-11-01\", \"amount\": \"1.00\"}",
                        Set.of("bank-a.clerk")),
                new Command(
                        LOANS + "/{loan}/interest-vouchers",
                        "{\"paidOn\": \"2026-11-01\", \"amount\": \"1.00\"}",
                        Set.of("bank-a.clerk")),
                new Command(
                        LOANS + "/{loan}/settlement",
                        "{\"settledOn\": \"2026-11-01\"}",
                        Set.of("bank-a.clerk", "bank-a.checker")),
                new Command(LOANS + "/{loan}/repayments/{entry}/reversal", REASON, Set.of("bank-a.clerk")),
                new Command(LOANS + "/{loan}/interest-vouchers/{entry}/reversal", REASON, Set.of("bank-a.clerk")),
                new Command(LOANS + "/{loan}/filed-amount", "", Set.of("bureau.reviewer")),
                new Command(LOANS + "/{loan}/settlement/confirmation", "", Set.of("bank-a.checker")),
                new Command(LOANS + "/{loan}/settlement/reversal", REASON, Set.of("bank-a.checker", "bureau.reviewer")),
                new Command(
                        LOANS + "/{loan}/extensions",
                        "{\"newMaturesOn\": \"2028-11-01\", \"agreedOn\": \"2026-11-01\"}",
                        Set.of("bank-a.clerk")),
                new Command(
                        LOANS + "/{loan}/qualification",
                        "{\"libraryNumber\": \"202637150200000001\"}",
                        Set.of("bank-a.clerk")),
                new Command(
                        RUNS,
                        "{\"on\": \"2025-12-31\", \"reason\": {\"code\": \"YEAR_END\"}}",
                        Set.of("bureau.reviewer")),
                new Command(IMPORTS + "/{import}/corrections", CORRECTION, Set.of("bank-a.clerk")),
                new Command(PAYMENTS + "/{payments}/corrections", CORRECTION, Set.of("bank-a.clerk")),
                new Command(IMPORTS + "/{import}/confirmation", "{\"mode\": \"VALID_ROWS\"}", Set.of("bank-a.clerk")),
                new Command(
                        PAYMENTS + "/{payments}/confirmation", "{\"mode\": \"VALID_ROWS\"}", Set.of("bank-a.clerk")),
                new Command(DRAFTS, "{\"code\": \"X\"}", Set.of("rule.author")),
                new Command(DRAFTS + "/{entry}/decisions", "{\"decision\": \"RELEASE\"}", Set.of("rule.approver")),
                new Command(
                        API + "/subsidy-overlaps",
                        """
                        {"days": [{"uscc": "91371502MA0000001X", "bankCode": "BANK-A", "contractNumber": "LC-2025-1",
                         "noteNumber": "LC-2025-1-01", "principal": "1.00", "disbursedOn": "2025-03-05",
                         "from": "2025-03-05", "to": "2025-06-05"}]}
                        """,
                        Set.of(
                                "bank-a.clerk",
                                "bank-a.checker",
                                "bureau.reviewer",
                                "bureau.approver",
                                "ip.reviewer",
                                "ip.approver",
                                "auditor")),
                new Command(ROUNDS, """
                        {"name": "x", "schemeCode": "SD-TRANSFER-LOAN", "schemeVersion": "2027", "opensOn":
                         "2026-09-01", "closesOn": "2027-03-31", "grantYear": 2027, "budget": "1.00"}
                        """, Set.of("bureau.reviewer")),
                new Command(
                        ROUNDS + "/{round}/applications",
                        "{\"loanId\": \"" + LOAN + "\"}",
                        Set.of("bureau.reviewer", "officer." + USCC)),
                decision("SUBMIT", Set.of("officer." + USCC, "bureau.reviewer")),
                decision("WITHDRAW", Set.of("officer." + USCC, "bureau.reviewer")),
                decision("CONFIRM", Set.of("bank-a.checker")),
                decision("REVIEW", Set.of("county.371502", "bureau.reviewer")),
                decision("RETURN", Set.of("bank-a.checker", "county.371502", "bureau.reviewer")),
                decision("REJECT", Set.of("county.371502", "bureau.reviewer", "bureau.approver")),
                decision("APPROVE", Set.of("bureau.approver")),
                new Command(
                        APPLICATIONS + "/{application}/corrections",
                        "{\"statement\": \"研发\"}",
                        Set.of("officer." + USCC, "bureau.reviewer")),
                new Command(
                        APPLICATIONS + "/{application}/objections",
                        OBJECTION,
                        Set.of("county.371502", "bureau.reviewer", "bureau.approver")),
                new Command(
                        APPLICATIONS + "/{application}/clawbacks",
                        "{\"amount\": \"1.00\", \"reason\": {\"code\": \"FALSE_STATEMENT\"}}",
                        Set.of("bureau.approver")),
                new Command(
                        APPLICATIONS + "/{application}/clawbacks/{number}/returns",
                        "{\"amount\": \"1.00\", \"receivedOn\": \"2026-11-01\", \"bankReference\": \"1\"}",
                        Set.of("finance.payer")),
                new Command(
                        API + "/subsidy-objections/{objection}/decisions",
                        "{\"decision\": \"DISMISS\", \"reason\": {\"code\": \"NO_EVIDENCE\"}}",
                        Set.of("bureau.approver")),
                new Command(
                        ROUNDS + "/{round}/budget",
                        "{\"budget\": \"2000000.00\", \"reason\": \"追加\"}",
                        Set.of("bureau.approver")),
                new Command(ROUNDS + "/{round}/list", "{}", Set.of("bureau.reviewer")),
                new Command(ROUNDS + "/{round}/notice", "", Set.of("bureau.reviewer")),
                new Command(ROUNDS + "/{round}/approvals/preview", "{\"takeOut\": []}", BUDGET_PEOPLE),
                new Command(
                        ROUNDS + "/{round}/approvals",
                        "{\"count\": 1, \"total\": \"1.00\"}",
                        Set.of("bureau.approver")),
                new Command(
                        ROUNDS + "/{round}/payment-orders",
                        "{\"party\": \"CITY\", \"count\": 1, \"total\": \"1.00\"}",
                        Set.of("finance.payer")),
                new Command(
                        ORDERS + "/{order}/receipts",
                        RoundStory.receipt("1.00", RunningService.today()),
                        Set.of("finance.payer")));
    }

    private static Command decision(String decision, Set<String> whoMay) {
        return new Command(APPLICATIONS + "/{application}/decisions", "{\"decision\": \"" + decision + "\"}", whoMay);
    }

    /** The right role for a row of another bank, county or enterprise, or for none at all. */
    @TestFactory
    Stream<DynamicTest> the_right_role_with_a_foreign_row_is_told_that_there_is_none() {
        List<DynamicTest> tests = new ArrayList<>();
        Map.of(
                        TestTokens.bankBChecker(), List.of("CONFIRM", "RETURN"),
                        TestTokens.county371581(), List.of("REVIEW", "RETURN", "REJECT"),
                        TestTokens.enterpriseB(), List.of("SUBMIT", "WITHDRAW"))
                .forEach((token, decisions) -> decisions.forEach(decision ->
                        tests.add(DynamicTest.dynamicTest(name(token) + " " + decision, () -> {
                            Command command = decision(decision, Set.of());
                            Answer foreign =
                                    SERVICE.post(token, filled(command.path()), command.body(), "If-Match", "\"v1\"");
                            Answer missing =
                                    SERVICE.post(token, nowhere(command.path()), command.body(), "If-Match", "\"v1\"");
                            assertThat(foreign.status()).as(foreign.text()).isEqualTo(404);
                            assertThat(told(foreign)).isEqualTo(told(missing));
                        }))));
        tests.add(DynamicTest.dynamicTest(
                "a correction of another enterprise",
                () -> assertThat(SERVICE.post(
                                        TestTokens.enterpriseB(),
                                        filled(APPLICATIONS + "/{application}/corrections"),
                                        "{\"statement\": \"x\"}",
                                        "If-Match",
                                        "\"v1\"")
                                .status())
                        .isEqualTo(404)));
        for (Command command : commands()) {
            if (command.path().startsWith(APPLICATIONS) || command.path().startsWith(ROUNDS + "/")) {
                readers().keySet().stream()
                        .filter(token -> command.whoMay().contains(name(token)))
                        .forEach(token -> tests.add(DynamicTest.dynamicTest(
                                name(token) + " nowhere " + command.path() + " " + command.body(), () -> {
                                    String path = nowhere(command.path().replace("{number}", "1"));
                                    Answer answer = SERVICE.post(token, path, command.body(), "If-Match", "\"v1\"");
                                    assertThat(answer.status())
                                            .as(answer.text())
                                            .isEqualTo(404);
                                })));
            }
        }
        return tests.stream();
    }

    private static String told(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    @TestFactory
    Stream<DynamicTest> every_command_by_everybody_who_may_not() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Command command : commands()) {
            readers().keySet().stream()
                    .filter(token -> !command.whoMay().contains(name(token)))
                    .filter(token ->
                            !(command.path().equals(LOANS) && name(token).endsWith(".clerk")))
                    .forEach(token -> tests.add(DynamicTest.dynamicTest(
                            name(token) + " POST " + command.path() + " " + command.whoMay(), () -> {
                                Answer answer = SERVICE.post(
                                        token, filled(command.path()), command.body(), "If-Match", "\"v1\"");
                                boolean unknownLoan = answer.text().contains("UNKNOWN_LOAN");
                                assertThat(answer.status())
                                        .as(answer.text())
                                        .isIn(unknownLoan ? List.of(400) : List.of(403, 404));
                            })));
        }
        return tests.stream();
    }

    @Test
    void a_foreign_loan_and_no_loan_are_told_alike() {
        Answer foreign = get(TestTokens.bankBClerk(), LOANS + "/" + LOAN);
        Answer missing = get(TestTokens.bankBClerk(), LOANS + "/" + MISSING);
        assertThat(foreign.status()).isEqualTo(missing.status());
        assertThat(told(foreign)).isEqualTo(told(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=2025-02-30", "?to=9999-12-31", "?from=2025-02-02&to=2025-02-01", "?by=x"})
    void the_audit_trail_refuses_what_cannot_be_asked(String query) {
        for (String path : List.of("/audit/trail", "/audit/trail/count", "/audit/trail.jsonl")) {
            assertThat(SERVICE.as(TestTokens.auditor()).get(API + path + query).status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void the_table_knows_every_operation_of_the_api_file() throws IOException {
        Set<String> known = new TreeSet<>();
        Stream.of(SCOPED, OPEN, AUDITORS_ONLY).flatMap(List::stream).forEach(path -> known.add("get " + generic(path)));
        BUREAU_ONLY.keySet().forEach(path -> known.add("get " + generic(path)));
        known.add("get " + RUNS + "/{}");
        known.add("get " + PROVISIONAL);
        known.add("get " + PROVISIONAL + "/count");
        SCOPED_LISTS.forEach(list -> {
            known.add("get " + list);
            known.add("get " + list + "/count");
        });
        PUBLISHED.keySet().forEach(path -> known.add("get " + generic(path)));
        commands().forEach(command -> known.add("post " + generic(command.path())));
        SCOPED_FOR_SOME.keySet().forEach(path -> known.add("get " + generic(path)));
        known.add("post " + API + "/public-notices/{}/objections");
        known.add("post " + API + "/subsidy-quotes");
        Stream.of(IMPORT_READS, IMPORT_LISTS).flatMap(List::stream).forEach(path -> known.add("get " + generic(path)));
        known.add("post " + IMPORTS);
        known.add("post " + PAYMENTS);
        assertThat(operations()).isEqualTo(known);
    }

    private static Set<String> operations() throws IOException {
        Set<String> found = new TreeSet<>();
        String path = "";
        Pattern line = Pattern.compile("^(?:  (/api/\\S+):|    (get|post|put|patch|delete):)$");
        for (String text : Files.readAllLines(Path.of("api/openapi.yaml"))) {
            Matcher match = line.matcher(text);
            if (match.matches() && match.group(1) != null) {
                path = generic(match.group(1));
            } else if (match.matches()) {
                found.add(match.group(2) + " " + path);
            }
        }
        return found;
    }

    private static String generic(String path) {
        return path.replaceAll("\\{[A-Za-z]+}", "{}");
    }

    private static Answer get(String token, String path) {
        return SERVICE.as(token).get(filled(path));
    }

    private static String filled(String path) {
        return path.replace("{loan}", LOAN)
                .replace("{import}", IMPORT)
                .replace("{payments}", PAYMENT_IMPORT)
                .replace("{application}", APPLICATION)
                .replace("{round}", ROUND)
                .replace("{entry}", MISSING)
                .replace("{draft}", DRAFT)
                .replace("{notice}", PAID.notice())
                .replace("{objection}", PAID.objection())
                .replace("{order}", PAID.order())
                .replace("{number}", "1")
                .replace("{period}", "2025-Q2")
                .replace("{code}", "SD-TRANSFER-LOAN");
    }

    /** The user name that a token speaks for. */
    private static String name(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        Matcher sub = Pattern.compile("\"sub\":\"([^\"]+)\"").matcher(claims);
        return sub.find() ? sub.group(1) : "";
    }
}
