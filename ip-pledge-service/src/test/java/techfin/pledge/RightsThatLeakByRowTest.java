package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.Everybody.BANK_A;
import static techfin.pledge.Everybody.BANK_B;
import static techfin.pledge.Everybody.CITY;
import static techfin.pledge.Everybody.STRANGERS;
import static techfin.pledge.Everybody.name;
import static techfin.pledge.Everybody.union;
import static techfin.pledge.PledgeStory.LOANS;
import static techfin.pledge.PledgeStory.PLEDGES;
import static techfin.pledge.RightStory.RIGHTS;
import static techfin.pledge.subsidy.IpRoundStory.APPLICATIONS;
import static techfin.pledge.subsidy.IpRoundStory.ORDERS;
import static techfin.pledge.subsidy.IpRoundStory.ROUNDS;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import techfin.pledge.Rows.Command;
import techfin.pledge.Rows.Listed;
import techfin.pledge.Rows.Read;
import techfin.pledge.Rows.Refusal;
import techfin.pledge.lapse.WatchedCity;
import techfin.pledge.subsidy.IpRoundStory;
import techfin.pledge.workbook.Books;
import techfin.pledge.workbook.Lines;
import techfin.pledge.workbook.usecase.LoanImports;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.openapi.RowCounts;
import techfin.testkit.token.TestTokens;

/** Nobody where they don't belong: every operation, every role, on the records of bank A and of a firm in 371502. */
class RightsThatLeakByRowTest {
    private static final String API = "/api/ip-pledge/v1";
    private static final String CORRECTION =
            "{\"rows\": [{\"key\": 1, \"cells\": [{\"column\": \"/amount\", \"text\": \"1.00\"}]}]}";
    private static final String MISSING = "01999999-0000-7000-8000-000000000000";
    private static final RunningService SERVICE = RunningService.alone(TestDatabase.h2());
    private static final RightStory RIGHT_STORY = new RightStory(SERVICE);
    private static final String USCC = RightStory.freshUscc();
    private static final Everybody EVERYBODY = new Everybody(USCC);
    private static final String FAR_USCC = RightStory.freshUscc();
    /** How many rows there were when somebody looked last. */
    private static final AtomicReference<Map<String, Long>> ROWS = new AtomicReference<>(Map.of());

    private static final String RIGHT = RIGHT_STORY.stated(USCC);
    private static final String WARNING = new WatchedCity(SERVICE.context()).warned(USCC);
    private static final String RUN =
            SERVICE.as(TestTokens.auditor()).get(API + "/lapse-runs").at("/items/0/id");
    private static final String DRAFT = SERVICE.post(TestTokens.ruleAuthor(), API + "/scheme-drafts", """
                    {"code": "PILOT-0", "version": "1", "name": {"zh": "试点", "en": "Pilot"}, "source": "own",
                     "validFrom": "%s", "base": {"kind": "INTEREST_PAID"}, "dayCount": "ACT_360",
                     "grants": [{"party": "CITY", "percent": "40"}]}
                    """.formatted(
                            RunningService.today().plusDays(1)))
            .at("/id");

    private static final String IMPORTS = LoanImports.PATH;
    private static final Books BOOKS = new Books(SERVICE);
    private static final String IMPORT = BOOKS.checked(
                    List.of(Lines.right("ZY-1", USCC)), List.of(Lines.loan("ZY-1", USCC)))
            .at("/id");

    private static final PledgeStory STORY = new PledgeStory(SERVICE);
    private static final String PLEDGE = STORY.pledged(USCC);
    private static final String LOAN = STORY.accepted(USCC, PLEDGE);
    private static final String FEE_BODY = "{\"kind\": \"APPRAISAL\", \"payee\": \"评估所\", \"invoiceNumber\":"
            + " \"FP-1\", \"paidOn\": \"2026-09-01\", \"amount\": \"1.00\"}";
    private static final String REPAYMENT_BODY = "{\"on\": \"2026-09-01\", \"amount\": \"1.00\"}";
    private static final String VOUCHER_BODY =
            "{\"paidOn\": \"2026-09-01\", \"amount\": \"1.00\", \"voucherNumber\": \"V-LEAK\"}";
    private static final String FEE = entry("fees", FEE_BODY);
    private static final String REPAYMENT = entry("repayments", REPAYMENT_BODY);
    private static final String VOUCHER = entry("interest-vouchers", VOUCHER_BODY);
    /** The same of bank B and a firm in 371581. */
    private static final String FAR_PLEDGE = farPledge();

    private static final String FAR_LOAN = farLoan();
    private static final String FAR_APPLICATION = farApplication();
    private static final List<String> SETTLED = List.of(
            STORY.settled(USCC, STORY.pledged(USCC), RoundRows.INTEREST),
            STORY.settled(USCC, STORY.pledged(USCC), RoundRows.INTEREST));
    private static final RoundRows BY_IP_OFFICE = RoundRows.ofIpOffice(SERVICE, EVERYBODY, SETTLED);
    private static final RoundRows BY_BUREAU = RoundRows.ofBureau(SERVICE, EVERYBODY, SETTLED);
    private static final String PAYMENTS = PaymentSheets.PATH;
    private static final PaymentSheets PAYMENT_SHEETS = new PaymentSheets(SERVICE);
    private static final String PAYMENT_IMPORT = PAYMENT_SHEETS.checked();

    private static String entry(String what, String body) {
        return made(SERVICE.post(TestTokens.bankAClerk(), LOANS + "/" + LOAN + "/" + what, body));
    }

    private static String far(String json) {
        return json.replace("BANK-A-", "BANK-B-").replace("371502\"", "371581\"");
    }

    private static String farPledge() {
        String token = TestTokens.bankBClerk();
        String right = RIGHT_STORY.stated(far(RightStory.invention(RightStory.freshNumber(1), FAR_USCC)), token);
        String id = made(STORY.enter(token, far(PledgeStory.contract(PledgeStory.fresh("P"), FAR_USCC, right))));
        PledgeStory.ok(STORY.act(
                token,
                PLEDGES,
                id,
                "registration",
                PledgeStory.registration(PledgeStory.fresh("Y2026"), "2026-03-09")));
        return id;
    }

    private static String farLoan() {
        String json = far(PledgeStory.loan(PledgeStory.fresh("N"), FAR_USCC, FAR_PLEDGE));
        String id = made(STORY.record(TestTokens.bankBClerk(), json));
        PledgeStory.ok(STORY.decide(TestTokens.bankBChecker(), id, "CHECK"));
        PledgeStory.ok(STORY.decide(TestTokens.ipReviewer(), id, "ACCEPT"));
        return id;
    }

    /** A case of that loan, settled, in an open round of the IP office. */
    private static String farApplication() {
        String path = LOANS + "/" + FAR_LOAN;
        made(SERVICE.post(
                TestTokens.bankBClerk(),
                path + "/interest-vouchers",
                "{\"paidOn\": \"2026-09-04\", \"amount\": \"%s\", \"voucherNumber\": \"V-FAR\"}"
                        .formatted(RoundRows.INTEREST)));
        PledgeStory.ok(SERVICE.post(
                TestTokens.bankBClerk(), path + "/settlement", "{\"settledOn\": \"2026-09-04\", \"overdueDays\": 0}"));
        PledgeStory.ok(STORY.act(TestTokens.bankBChecker(), LOANS, FAR_LOAN, "settlement/confirmation", ""));
        IpRoundStory rounds = new IpRoundStory(SERVICE);
        String round = rounds.round("SD-IP-PLEDGE", "2024", "1000000.00", "");
        return rounds.applied(FAR_USCC, round, FAR_LOAN, RoundRows.INTEREST);
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    private static final Set<String> NEAR = EVERYBODY.near();
    private static final Set<String> FAR = EVERYBODY.far();
    private static final Set<String> THERE = EVERYBODY.there();
    private static final Set<String> NOT_THERE = EVERYBODY.notThere();

    private static final Set<String> STATISTICS = union(BANK_A, CITY, BANK_B, Set.of("county.371502", "county.371581"));
    private static final Set<String> WATCH_OFFICE = Set.of("ip.reviewer", "ip.approver", "auditor");
    private static final Set<String> WATCHERS = union(BANK_A, WATCH_OFFICE, Set.of("county.371502", EVERYBODY.owner()));
    private static final Set<String> SHEET_PEOPLE = union(BANK_A, Set.of("auditor"));
    private static final Set<String> RULE_PEOPLE = Set.of("rule.author", "rule.approver", "auditor");

    private static List<Read> reads() {
        return Stream.of(otherReads(), BY_IP_OFFICE.reads(), BY_BUREAU.reads(), ofFarCase())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Read> ofFarCase() {
        return List.of(
                new Read(APPLICATIONS + "/{farApplication}", THERE, NOT_THERE),
                new Read(APPLICATIONS + "/{farApplication}/receipt", THERE, NOT_THERE),
                new Read(APPLICATIONS + "/{farApplication}/timeline", THERE, NOT_THERE),
                new Read(APPLICATIONS + "/{farApplication}/clawbacks", THERE, NOT_THERE));
    }

    private static List<Read> otherReads() {
        return List.of(
                new Read(RIGHTS + "/{right}", NEAR, FAR),
                new Read(RIGHTS + "/{right}/statuses", NEAR, FAR),
                new Read(RIGHTS + "/{right}/timeline", NEAR, FAR),
                new Read(RIGHTS + "/{right}/appraisals", union(BANK_A, CITY), BANK_B),
                new Read(PLEDGES + "/{pledge}", NEAR, FAR),
                new Read(PLEDGES + "/{pledge}/changes", NEAR, FAR),
                new Read(PLEDGES + "/{pledge}/timeline", NEAR, FAR),
                new Read(LOANS + "/{loan}", NEAR, FAR),
                new Read(LOANS + "/{loan}/timeline", NEAR, FAR),
                new Read(LOANS + "/{loan}/fees", NEAR, FAR),
                new Read(LOANS + "/{loan}/repayments", NEAR, FAR),
                new Read(LOANS + "/{loan}/interest-vouchers", NEAR, FAR),
                new Read(LOANS + "/{loan}/extensions", NEAR, FAR),
                new Read(PAYMENTS + "/{payments}", SHEET_PEOPLE, BANK_B),
                new Read(PAYMENTS + "/{payments}/rows", SHEET_PEOPLE, BANK_B),
                new Read(PAYMENTS + "/{payments}/result.xlsx", SHEET_PEOPLE, BANK_B),
                new Read(PAYMENTS + "/template.xlsx", union(SHEET_PEOPLE, BANK_B), Set.of()),
                new Read(API + "/statistics/loans?by=bank", STATISTICS, Set.of()),
                new Read(API + "/statistics/loans.xlsx?by=bank", STATISTICS, Set.of()),
                new Read(API + "/statistics/loan-table", STATISTICS, Set.of()),
                new Read(API + "/statistics/loan-table.xlsx", STATISTICS, Set.of()),
                new Read(API + "/statistics/pledges?by=kind", STATISTICS, Set.of()),
                new Read(API + "/statistics/pledges.xlsx?by=kind", STATISTICS, Set.of()),
                new Read(API + "/lapse-warnings/{warning}", WATCHERS, FAR),
                new Read(API + "/lapse-runs/{run}", WATCH_OFFICE, Set.of()),
                new Read(IMPORTS + "/{import}", SHEET_PEOPLE, BANK_B),
                new Read(IMPORTS + "/{import}/rows", SHEET_PEOPLE, BANK_B),
                new Read(IMPORTS + "/{import}/result.xlsx", SHEET_PEOPLE, BANK_B),
                new Read(IMPORTS + "/template.xlsx", union(SHEET_PEOPLE, BANK_B), Set.of()),
                new Read(API + "/scheme-drafts/{draft}", RULE_PEOPLE, Set.of()),
                new Read(API + "/audit/entries", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/verify", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail/count", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail.jsonl", Set.of("auditor"), Set.of()));
    }

    private static List<Listed> lists() {
        return Stream.of(otherLists(), BY_IP_OFFICE.lists(), BY_BUREAU.lists())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Listed> otherLists() {
        return List.of(
                new Listed(APPLICATIONS, FAR_APPLICATION, THERE, NOT_THERE),
                new Listed(RIGHTS, RIGHT, NEAR, FAR),
                new Listed(PLEDGES, PLEDGE, NEAR, FAR),
                new Listed(PLEDGES, FAR_PLEDGE, THERE, NOT_THERE),
                new Listed(LOANS, LOAN, NEAR, FAR),
                new Listed(LOANS, FAR_LOAN, THERE, NOT_THERE),
                new Listed(PAYMENTS, PAYMENT_IMPORT, SHEET_PEOPLE, BANK_B),
                new Listed(API + "/lapse-warnings", WARNING, WATCHERS, FAR),
                new Listed(API + "/lapse-runs", RUN, WATCH_OFFICE, Set.of()),
                new Listed(IMPORTS, IMPORT, SHEET_PEOPLE, BANK_B),
                new Listed(API + "/scheme-drafts", DRAFT, RULE_PEOPLE, Set.of()));
    }

    /** Open to whoever is signed in: rules and rounds are announced publicly. */
    private static final List<String> OPEN = Stream.of(
                    List.of(
                            ROUNDS,
                            ROUNDS + "/count",
                            API + "/schemes",
                            API + "/schemes/{code}",
                            API + "/reference-rates/lpr",
                            API + "/public-notices"),
                    BY_IP_OFFICE.open(),
                    BY_BUREAU.open())
            .flatMap(List::stream)
            .toList();

    private static List<Command> commands() {
        return Stream.of(
                        pledgeCommands(),
                        loanCommands(),
                        decisions(),
                        otherCommands(),
                        BY_IP_OFFICE.commands(LOAN),
                        BY_BUREAU.commands(LOAN))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> pledgeCommands() {
        Set<String> clerk = Set.of("bank-a.clerk");
        Set<String> checker = Set.of("bank-a.checker");
        String end = "{\"on\": \"2026-09-10\", \"text\": null}";
        return List.of(
                new Command(
                        PLEDGES, PledgeStory.contract("P-LEAK", USCC, RIGHT), Set.of("bank-a.clerk", "bank-b.clerk")),
                new Command(
                        PLEDGES + "/{pledge}/registration", PledgeStory.registration("Y-LEAK", "2026-03-09"), clerk),
                new Command(
                        PLEDGES + "/{pledge}/changes",
                        "{\"securedAmount\": \"6000000.00\", \"securedTo\": \"2027-06-30\", \"changeNumber\":"
                                + " \"B-LEAK\", \"changedOn\": \"2026-09-10\"}",
                        clerk),
                new Command(PLEDGES + "/{pledge}/release", end, checker),
                new Command(PLEDGES + "/{pledge}/withdrawal", end, checker));
    }

    private static List<Command> loanCommands() {
        Set<String> clerk = Set.of("bank-a.clerk");
        String loan = PledgeStory.loan("N-LEAK", USCC, PLEDGE);
        String reason = "{\"reason\": {\"code\": \"WRONG_AMOUNT\"}}";
        return List.of(
                new Command(LOANS, loan, Set.of("bank-a.clerk", "bank-b.clerk")),
                new Command(LOANS + "/{loan}/corrections", loan, clerk),
                new Command(LOANS + "/{loan}/fees", FEE_BODY, clerk),
                new Command(LOANS + "/{loan}/fees/{fee}/reversal", reason, clerk),
                new Command(LOANS + "/{loan}/repayments", REPAYMENT_BODY, clerk),
                new Command(LOANS + "/{loan}/repayments/{repayment}/reversal", reason, clerk),
                new Command(LOANS + "/{loan}/interest-vouchers", VOUCHER_BODY, clerk),
                new Command(LOANS + "/{loan}/interest-vouchers/{voucher}/reversal", reason, clerk),
                new Command(
                        LOANS + "/{loan}/extensions",
                        "{\"newMaturesOn\": \"2027-06-01\", \"agreedOn\": \"2026-09-10\"}",
                        clerk),
                new Command(LOANS + "/{loan}/settlement", "{\"settledOn\": \"2026-09-04\"}", BANK_A),
                new Command(LOANS + "/{loan}/settlement/confirmation", "", Set.of("bank-a.checker")),
                new Command(LOANS + "/{loan}/settlement/reversal", reason, Set.of("bank-a.checker", "ip.reviewer")),
                new Command(PAYMENTS + "/{payments}/corrections", CORRECTION, clerk),
                new Command(PAYMENTS + "/{payments}/confirmation", "{\"mode\": \"VALID_ROWS\"}", clerk));
    }

    private static List<Command> decisions() {
        return List.of(
                decision("CHECK", Set.of("bank-a.checker")),
                decision("ACCEPT", Set.of("ip.reviewer")),
                decision("RETURN", Set.of("bank-a.checker", "ip.reviewer")),
                decision("REJECT", Set.of("ip.reviewer")),
                decision("REVOKE", Set.of("ip.reviewer")));
    }

    private static Command decision(String decision, Set<String> whoMay) {
        return new Command(LOANS + "/{loan}/decisions", "{\"decision\": \"" + decision + "\"}", whoMay);
    }

    private static List<Command> otherCommands() {
        String right = RightStory.invention(RightStory.freshNumber(1), USCC);
        return List.of(
                new Command(RIGHTS, right, Set.of("bank-a.clerk", "bank-b.clerk", "ip.reviewer")),
                new Command(
                        RIGHTS + "/{right}/corrections",
                        RightStory.facts(right),
                        Set.of("bank-a.clerk", "ip.reviewer")),
                new Command(
                        RIGHTS + "/{right}/statuses",
                        RightStory.standing(RunningService.today()),
                        Set.of("bank-a.clerk", "ip.reviewer")),
                new Command(
                        RIGHTS + "/{right}/appraisals",
                        "{\"value\": \"1.00\", \"method\": \"COST\", \"appraiser\": \"x\", \"appraisedOn\": \"2026-06-30\"}",
                        Set.of("bank-a.clerk")),
                new Command(
                        API + "/lapse-warnings/{warning}/acknowledgement", "{\"note\": \"x\"}", Set.of("bank-a.clerk")),
                new Command(IMPORTS + "/{import}/corrections", CORRECTION, Set.of("bank-a.clerk")),
                new Command(IMPORTS + "/{import}/confirmation", "{\"mode\": \"VALID_ROWS\"}", Set.of("bank-a.clerk")),
                new Command(API + "/scheme-drafts", "{\"code\": \"X\"}", Set.of("rule.author")),
                new Command(
                        API + "/scheme-drafts/{draft}/decisions",
                        "{\"decision\": \"RELEASE\"}",
                        Set.of("rule.approver")),
                new Command(
                        API + "/subsidy-overlaps",
                        """
                        {"days": [{"uscc": "91371502MA0000001X", "bankCode": "BANK-A", "contractNumber": "ZY-2025-1",
                         "noteNumber": "ZY-2025-1-01", "principal": "1.00", "disbursedOn": "2025-03-05",
                         "from": "2025-03-05", "to": "2025-06-05"}]}
                        """,
                        union(
                                BANK_A,
                                Set.of(
                                        "bureau.reviewer",
                                        "bureau.approver",
                                        "ip.reviewer",
                                        "ip.approver",
                                        "auditor"))));
    }

    @TestFactory
    Stream<DynamicTest> every_read_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Read read : reads()) {
            for (String token : EVERYBODY.tokens()) {
                int due = read.sees().contains(name(token)) ? 200 : read.told().contains(name(token)) ? 404 : 403;
                tests.add(DynamicTest.dynamicTest(name(token) + " GET " + read.path(), () -> {
                    Answer answer = SERVICE.as(token).get(filled(read.path()));
                    assertThat(answer.status()).as(answer.text()).isEqualTo(due);
                    if (read.path().contains("{")) {
                        Answer missing = SERVICE.as(token).get(nowhere(read.path()));
                        if (due == 200) {
                            assertThat(missing.status()).as(missing.text()).isEqualTo(404);
                        } else if (due == 404 || STRANGERS.contains(name(token))) {
                            assertThat(told(answer)).isEqualTo(told(missing));
                        }
                    }
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> every_list_by_every_role() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Listed list : lists()) {
            for (String token : EVERYBODY.tokens()) {
                tests.add(DynamicTest.dynamicTest(name(token) + " GET " + list.path(), () -> {
                    Answer page = SERVICE.as(token).get(list.path() + "?limit=500");
                    Answer count = SERVICE.as(token).get(list.path() + "/count");
                    boolean sees = list.sees().contains(name(token));
                    if (sees || list.others().contains(name(token))) {
                        assertThat(page.text().contains(list.id())).isEqualTo(sees);
                        assertThat(count.at("/count"))
                                .isEqualTo(Integer.toString(
                                        page.json().at("/items").size()));
                    } else {
                        assertThat(page.status()).isEqualTo(403);
                        assertThat(count.status()).isEqualTo(403);
                    }
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> what_is_open_is_open_to_everybody_with_an_account() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String path : OPEN) {
            EVERYBODY
                    .tokens()
                    .forEach(token -> tests.add(DynamicTest.dynamicTest(
                            name(token) + " GET " + path,
                            () -> assertThat(SERVICE.as(token).get(filled(path)).status())
                                    .isEqualTo(200))));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> nothing_without_an_account() {
        noteRows();
        List<DynamicTest> tests = new ArrayList<>();
        Set<String> published = Set.of(
                API + "/public-notices",
                BY_IP_OFFICE.notice(),
                BY_IP_OFFICE.notice() + "/list.pdf",
                BY_BUREAU.notice(),
                BY_BUREAU.notice() + "/list.pdf");
        Stream.of(reads().stream().map(Read::path), lists().stream().map(Listed::path), OPEN.stream())
                .flatMap(paths -> paths)
                .distinct()
                .forEach(path -> tests.add(DynamicTest.dynamicTest(
                        "GET " + path,
                        () -> assertThat(SERVICE.anonymous().get(filled(path)).status())
                                .isEqualTo(published.contains(path) ? 200 : 401))));
        for (Command command : commands()) {
            tests.add(DynamicTest.dynamicTest("POST " + command.path() + " " + command.body(), () -> {
                String key = RunningService.key();
                Answer answer =
                        SERVICE.anonymous().post(filled(command.path()), command.body(), "Idempotency-Key", key);
                assertThat(answer.status()).as(answer.text()).isEqualTo(401);
                checkNothingWritten();
            }));
        }
        return tests.stream();
    }

    /** Before its first day, so that nothing is written. */
    @TestFactory
    Stream<DynamicTest> everybody_with_an_account_may_object_to_a_notice_and_nobody_without_one() {
        noteRows();
        String body = RoundRows.OBJECTION.replaceFirst("\\{", "{\"entry\": 1, ");
        List<DynamicTest> tests = new ArrayList<>();
        for (String notice : List.of(BY_IP_OFFICE.notice(), BY_BUREAU.notice())) {
            String path = notice + "/objections";
            tests.add(DynamicTest.dynamicTest("nobody POST " + path, () -> {
                String key = RunningService.key();
                Answer answer = SERVICE.anonymous().post(filled(path), body, "Idempotency-Key", key);
                assertThat(answer.status()).isEqualTo(401);
                checkNothingWritten();
            }));
            EVERYBODY
                    .tokens()
                    .forEach(token -> tests.add(DynamicTest.dynamicTest(name(token) + " POST " + path, () -> {
                        Answer answer = SERVICE.post(token, filled(path), body);
                        assertThat(answer.at("/code")).as(answer.text()).isEqualTo("NOTICE_CLOSED");
                        assertThat(SERVICE.post(token, nowhere(path), body).status())
                                .isEqualTo(404);
                        checkNothingWritten();
                    })));
        }
        return tests.stream();
    }

    @Test
    void a_notice_names_neither_the_firm_s_number_nor_who_objected() {
        for (String notice : List.of(BY_IP_OFFICE.notice(), BY_BUREAU.notice())) {
            assertThat(SERVICE.anonymous().get(filled(notice)).text())
                    .contains("聊城")
                    .doesNotContain(USCC, "赵某", "13900000000", "3715000000001234");
        }
    }

    @Test
    void an_order_shows_whole_account_numbers_to_payers_and_auditors_alone() {
        for (RoundRows rows : List.of(BY_IP_OFFICE, BY_BUREAU)) {
            for (String token : EVERYBODY.tokens()) {
                String path = ORDERS + "/" + rows.id("order");
                assertThat(SERVICE.as(token).get(path).text().contains("3715000000001234"))
                        .as(name(token))
                        .isEqualTo(Set.of("finance.payer", "auditor").contains(name(token)));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_command_by_everybody_who_may_not() {
        noteRows();
        List<DynamicTest> tests = new ArrayList<>();
        for (Command command : commands()) {
            EVERYBODY.tokens().stream()
                    .filter(token -> !command.whoMay().contains(name(token)))
                    .forEach(token -> tests.add(DynamicTest.dynamicTest(
                            name(token) + " POST " + command.path() + " " + command.body(), () -> {
                                Answer answer = sent(token, filled(command.path()), command.body());
                                assertThat(answer.status()).as(answer.text()).isIn(due(command.refusal(), name(token)));
                                checkNothingWritten();
                            })));
        }
        return tests.stream();
    }

    private static List<Integer> due(Refusal refusal, String name) {
        return switch (refusal) {
            case EITHER -> List.of(403, 404);
            case BY_SCOPE -> List.of(FAR.contains(name) ? 404 : 403);
            case BY_ROLE, BY_OFFICE -> List.of(403);
        };
    }

    private static Map<String, Long> rows() {
        return RowCounts.of(
                DelegatingDataSource.unwrapDataSource(SERVICE.context().getBean(DataSource.class)),
                "audit_seal",
                "audit_head",
                "audit_pending");
    }

    private static void noteRows() {
        ROWS.set(rows());
    }

    private static void checkNothingWritten() {
        Map<String, Long> now = rows();
        assertThat(now).isEqualTo(ROWS.getAndSet(now));
    }

    @TestFactory
    Stream<DynamicTest> a_workbook_by_everybody_who_sends_none() {
        byte[] file = BOOKS.workbook(List.of(), List.of(Lines.loan("ZY-1", USCC)));
        return EVERYBODY.tokens().stream()
                .filter(token -> !Set.of("bank-a.clerk", "bank-b.clerk").contains(name(token)))
                .map(token -> DynamicTest.dynamicTest(
                        name(token) + " POST " + IMPORTS,
                        () -> assertThat(BOOKS.send(token, "a.xlsx", file).status())
                                .isEqualTo(403)));
    }

    /** Whoever has the role for another record, and whoever has none at all, cannot tell this one from none. */
    @TestFactory
    Stream<DynamicTest> every_command_on_a_foreign_record_and_on_none() {
        noteRows();
        List<DynamicTest> tests = new ArrayList<>();
        for (Command command : commands()) {
            if (command.path().contains("{")) {
                for (String token : EVERYBODY.tokens()) {
                    boolean atHome = command.whoMay().contains(name(token));
                    if (atHome || FAR.contains(name(token)) || STRANGERS.contains(name(token))) {
                        tests.add(DynamicTest.dynamicTest(
                                name(token) + " POST " + command.path() + " " + command.body(), () -> {
                                    checkMissing(token, command, atHome);
                                    checkNothingWritten();
                                }));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void checkMissing(String token, Command command, boolean atHome) {
        boolean abroad = command.whoMay().contains(name(token).replace("bank-b.", "bank-a."));
        Answer missing = sent(token, nowhere(command.path()), command.body());
        assertThat(missing.status()).as(missing.text()).isIn(abroad ? List.of(404) : List.of(403, 404));
        if (!atHome && command.refusal() != Refusal.BY_OFFICE) {
            assertThat(told(sent(token, filled(command.path()), command.body())))
                    .isEqualTo(told(missing));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_foreign_record_named_in_a_body_and_none() {
        String pledge = far(PledgeStory.contract("P-LEAK-2", FAR_USCC, RIGHT));
        String loan = far(PledgeStory.loan("N-LEAK-2", FAR_USCC, PLEDGE));
        String application = "{\"loanId\": \"" + LOAN + "\"}";
        String open = ROUNDS + "/" + BY_IP_OFFICE.id("round") + "/applications";
        noteRows();
        return Stream.of(
                alike(TestTokens.bankBClerk(), PLEDGES, pledge, pledge.replace(RIGHT, MISSING)),
                alike(TestTokens.bankBClerk(), LOANS, loan, loan.replace(PLEDGE, MISSING)),
                alike(TestTokens.enterpriseB(), open, application, application.replace(LOAN, MISSING)));
    }

    private static DynamicTest alike(String token, String path, String foreign, String missing) {
        return DynamicTest.dynamicTest(name(token) + " POST " + path, () -> {
            Answer answer = SERVICE.post(token, path, foreign);
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(told(answer)).isEqualTo(told(SERVICE.post(token, path, missing)));
            checkNothingWritten();
        });
    }

    /** An entry belongs to its loan; nobody reaches it through a loan of one's own. */
    @TestFactory
    Stream<DynamicTest> an_entry_of_another_bank_s_loan_under_one_s_own() {
        String reason = "{\"reason\": {\"code\": \"WRONG_AMOUNT\"}}";
        return Stream.of("fees/" + FEE, "repayments/" + REPAYMENT, "interest-vouchers/" + VOUCHER)
                .map(entry -> DynamicTest.dynamicTest(entry, () -> {
                    String own = LOANS + "/" + FAR_LOAN + "/" + entry + "/reversal";
                    assertThat(SERVICE.post(TestTokens.bankBClerk(), own, reason)
                                    .status())
                            .isEqualTo(404);
                }));
    }

    @TestFactory
    Stream<DynamicTest> payments_in_a_sheet_by_everybody_who_sends_none() {
        return EVERYBODY.tokens().stream()
                .filter(token -> !Set.of("bank-a.clerk", "bank-b.clerk").contains(name(token)))
                .map(token -> DynamicTest.dynamicTest(
                        name(token) + " POST " + PAYMENTS,
                        () -> assertThat(PAYMENT_SHEETS.send(token).status()).isEqualTo(403)));
    }

    private static Answer sent(String token, String path, String body) {
        return SERVICE.post(token, path, body, "If-Match", "\"v1\"");
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
        reads().forEach(read -> known.add("get " + generic(read.path())));
        lists().forEach(list -> {
            known.add("get " + generic(list.path()));
            known.add("get " + generic(list.path()) + "/count");
        });
        OPEN.forEach(path -> known.add("get " + generic(path)));
        commands().forEach(command -> known.add("post " + generic(command.path())));
        known.add("post " + IMPORTS);
        known.add("post " + PAYMENTS);
        known.add("post " + API + "/subsidy-quotes");
        known.add("post " + API + "/public-notices/{}/objections");
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
        return path.replaceAll("\\{[A-Za-z]+}", "{}").replaceAll("\\?.*", "");
    }

    private static String filled(String path) {
        String filled = path;
        for (RoundRows rows : List.of(BY_IP_OFFICE, BY_BUREAU)) {
            for (Map.Entry<String, String> id : rows.ids().entrySet()) {
                filled = filled.replace(id.getKey(), id.getValue());
            }
        }
        return filled.replace("{farApplication}", FAR_APPLICATION)
                .replace("{number}", "1")
                .replace("{right}", RIGHT)
                .replace("{pledge}", PLEDGE)
                .replace("{loan}", LOAN)
                .replace("{fee}", FEE)
                .replace("{repayment}", REPAYMENT)
                .replace("{voucher}", VOUCHER)
                .replace("{payments}", PAYMENT_IMPORT)
                .replace("{warning}", WARNING)
                .replace("{run}", RUN)
                .replace("{import}", IMPORT)
                .replace("{draft}", DRAFT)
                .replace("{code}", "LC-IP-PLEDGE");
    }

    /** The same path with ids that nothing has. */
    private static String nowhere(String path) {
        return path.replace("{number}", "1").replaceAll("\\{[A-Za-z]+}", MISSING);
    }

    private static String told(Answer answer) {
        return answer.text().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
