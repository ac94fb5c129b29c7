package techfin.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static techfin.pledge.Everybody.CITY;
import static techfin.pledge.Everybody.union;
import static techfin.pledge.subsidy.IpRoundStory.APPLICATIONS;
import static techfin.pledge.subsidy.IpRoundStory.ORDERS;
import static techfin.pledge.subsidy.IpRoundStory.ROUNDS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import techfin.pledge.Rows.Command;
import techfin.pledge.Rows.Listed;
import techfin.pledge.Rows.Read;
import techfin.pledge.Rows.Refusal;
import techfin.pledge.subsidy.IpRoundStory;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/**
 * What everybody gets of a round with two cases of one firm at bank A: the first approved and ordered to be paid, the
 * second blocked by an objection. Everybody sees the round, both offices see its cases, and its own office decides.
 */
final class RoundRows {
    static final String OBJECTION = "{\"name\": \"赵某\", \"contact\": \"13900000000\", \"evidence\": \"贷款已挪用\"}";
    static final String INTEREST = "86000.00";
    private static final String API = "/api/ip-pledge/v1";

    /**
     * Who leads a round.
     *
     * @param mark ends the names that stand for its ids
     * @param people user names of its reviewer and approver without their last part
     * @param amount yuan that its scheme gives for a case
     */
    private record Lead(String office, String mark, String people, String scheme, String party, String amount) {}

    private static final Lead IP_OFFICE =
            new Lead("IP_OFFICE", "OfIpOffice", "ip", "SD-IP-PLEDGE", "PROVINCE", "43890.41");
    private static final Lead BUREAU =
            new Lead("SCIENCE_BUREAU", "OfBureau", "bureau", "LC-IP-PLEDGE", "CITY", "29260.27");

    private final Everybody everybody;
    private final Lead lead;
    private final Map<String, String> ids;

    private RoundRows(Everybody everybody, Lead lead, Map<String, String> ids) {
        this.everybody = everybody;
        this.lead = lead;
        this.ids = ids;
    }

    /** Of the IP office, with two settled loans. */
    static RoundRows ofIpOffice(RunningService service, Everybody everybody, List<String> loans) {
        IpRoundStory rounds = new IpRoundStory(service);
        String reviewer = TestTokens.ipReviewer();
        return new RoundRows(everybody, IP_OFFICE, played(service, rounds, reviewer, IP_OFFICE, everybody, loans));
    }

    /** Of the science bureau, with two settled loans. */
    static RoundRows ofBureau(RunningService service, Everybody everybody, List<String> loans) {
        String reviewer = TestTokens.bureauReviewer();
        IpRoundStory rounds = new IpRoundStory(service, reviewer, TestTokens.bureauApprover());
        return new RoundRows(everybody, BUREAU, played(service, rounds, reviewer, BUREAU, everybody, loans));
    }

    /** Plays the round from the real day on and returns to it. */
    private static Map<String, String> played(
            RunningService service,
            IpRoundStory rounds,
            String reviewer,
            Lead lead,
            Everybody everybody,
            List<String> loans) {
        String round =
                rounds.round(lead.scheme(), "2024", "1000000.00", ", \"office\": \"%s\"".formatted(lead.office()));
        List<String> cases = loans.stream()
                .map(loan -> rounds.passed(everybody.uscc(), round, loan, INTEREST))
                .toList();
        String notice = rounds.noticed(round);
        Answer objection = service.post(reviewer, APPLICATIONS + "/" + cases.get(1) + "/objections", OBJECTION);
        assertThat(objection.status()).as(objection.text()).isEqualTo(201);
        service.days().moveTo(40);
        PledgeStory.ok(rounds.approve(cases.get(0)));
        String order = rounds.ordered(round, lead.party(), lead.amount());
        service.days().moveTo(0);
        Map<String, String> ids = Map.of(
                "round",
                round,
                "application",
                cases.get(0),
                "notice",
                notice,
                "objection",
                objection.at("/id"),
                "order",
                order);
        return ids.entrySet().stream()
                .collect(Collectors.toMap(id -> "{" + id.getKey() + lead.mark() + "}", Map.Entry::getValue));
    }

    /** The ids by the names that stand for them. */
    Map<String, String> ids() {
        return ids;
    }

    private String marked(String path) {
        return path.replace("}", lead.mark() + "}");
    }

    String id(String name) {
        return ids.getOrDefault(marked("{" + name + "}"), "");
    }

    /** Where the round's notice stands, for everybody. */
    String notice() {
        return marked(API + "/public-notices/{notice}");
    }

    /** What everybody with an account reads. */
    List<String> open() {
        return List.of(marked(ROUNDS + "/{round}"), notice(), notice() + "/list.pdf");
    }

    List<Read> reads() {
        Set<String> near = everybody.near();
        Set<String> county = Set.of("county.371502");
        Set<String> bankFile = Set.of("finance.payer", "auditor");
        return List.of(
                ofCase("", near),
                ofCase("/receipt", near),
                ofCase("/timeline", near),
                ofCase("/clawbacks", near),
                ofCase("/objections", CITY),
                ofCase("/application-form.pdf", union(CITY, county, Set.of(everybody.owner()))),
                ofCase("/review-sheet.pdf", union(CITY, county)),
                read(ROUNDS + "/{round}/list", CITY),
                read(ROUNDS + "/{round}/approvals", CITY),
                read(ROUNDS + "/{round}/approval.pdf", CITY),
                read(ROUNDS + "/{round}/payable?party=" + lead.party(), Set.of("finance.payer")),
                read(ORDERS + "/{order}", CITY),
                read(ORDERS + "/{order}/reconciliation", CITY),
                read(ORDERS + "/{order}/order.xlsx", bankFile),
                read(ORDERS + "/{order}/order.csv", bankFile),
                read(API + "/subsidy-objections/{objection}", CITY));
    }

    private Read ofCase(String more, Set<String> sees) {
        return new Read(marked(APPLICATIONS + "/{application}" + more), sees, everybody.far());
    }

    private Read read(String path, Set<String> sees) {
        return new Read(marked(path), sees, Set.of());
    }

    List<Listed> lists() {
        return List.of(
                new Listed(APPLICATIONS, id("application"), everybody.near(), everybody.far()),
                new Listed(ORDERS, id("order"), CITY, Set.of()),
                new Listed(API + "/subsidy-objections", id("objection"), CITY, Set.of()));
    }

    List<Command> commands(String loan) {
        return Stream.of(ofRound(loan), ofCase(), ofPayment())
                .flatMap(List::stream)
                .toList();
    }

    private String reviewer() {
        return lead.people() + ".reviewer";
    }

    private String approver() {
        return lead.people() + ".approver";
    }

    private Command command(String path, String body, Refusal refusal, String... whoMay) {
        return new Command(marked(path), body, Set.of(whoMay), refusal);
    }

    private List<Command> ofRound(String loan) {
        return List.of(
                new Command(ROUNDS, """
                        {"name": "x", "schemeCode": "%s", "schemeVersion": "2024", "opensOn": "2026-09-01",
                         "closesOn": "2027-03-31", "grantYear": 2026, "budget": "1.00", "office": "%s"}
                        """.formatted(lead.scheme(), lead.office()), Set.of(reviewer()), Refusal.BY_ROLE),
                command(
                        ROUNDS + "/{round}/applications",
                        "{\"loanId\": \"" + loan + "\"}",
                        Refusal.BY_OFFICE,
                        reviewer(),
                        everybody.owner(),
                        "enterprise.b"),
                command(
                        ROUNDS + "/{round}/budget",
                        "{\"budget\": \"2000000.00\", \"reason\": \"追加\"}",
                        Refusal.BY_OFFICE,
                        approver()),
                command(ROUNDS + "/{round}/list", "{}", Refusal.BY_OFFICE, reviewer()),
                command(ROUNDS + "/{round}/notice", "", Refusal.BY_OFFICE, reviewer()),
                new Command(
                        marked(ROUNDS + "/{round}/approvals/preview"), "{\"takeOut\": []}", CITY, Refusal.BY_OFFICE),
                command(
                        ROUNDS + "/{round}/approvals",
                        "{\"count\": 1, \"total\": \"1.00\"}",
                        Refusal.BY_OFFICE,
                        approver()));
    }

    private List<Command> ofCase() {
        String firm = everybody.owner();
        String county = "county.371502";
        String bank = "bank-a.checker";
        return List.of(
                decision("SUBMIT", firm, reviewer()),
                decision("WITHDRAW", firm, reviewer()),
                decision("CONFIRM", bank),
                decision("REVIEW", county, reviewer()),
                decision("RETURN", bank, county, reviewer()),
                decision("REJECT", county, reviewer(), approver()),
                decision("APPROVE", approver()),
                command(
                        APPLICATIONS + "/{application}/corrections",
                        "{\"statement\": \"研发\"}",
                        Refusal.BY_SCOPE,
                        firm,
                        reviewer()),
                command(
                        APPLICATIONS + "/{application}/objections",
                        OBJECTION,
                        Refusal.BY_SCOPE,
                        county,
                        reviewer(),
                        approver()),
                command(
                        APPLICATIONS + "/{application}/clawbacks",
                        "{\"amount\": \"1.00\", \"reason\": {\"code\": \"FALSE_STATEMENT\"}}",
                        Refusal.BY_SCOPE,
                        approver()),
                command(
                        API + "/subsidy-objections/{objection}/decisions",
                        "{\"decision\": \"DISMISS\", \"reason\": {\"code\": \"NO_EVIDENCE\"}}",
                        Refusal.BY_SCOPE,
                        approver()));
    }

    private Command decision(String decision, String... whoMay) {
        return command(
                APPLICATIONS + "/{application}/decisions",
                "{\"decision\": \"" + decision + "\"}",
                Refusal.BY_SCOPE,
                whoMay);
    }

    private List<Command> ofPayment() {
        String payer = "finance.payer";
        return List.of(
                command(
                        ROUNDS + "/{round}/payment-orders",
                        "{\"party\": \"%s\", \"count\": 1, \"total\": \"1.00\"}".formatted(lead.party()),
                        Refusal.BY_ROLE,
                        payer),
                command(ORDERS + "/{order}/receipts", """
                        {"receipts": [{"line": 1, "amount": "1.00", "paidOn": "2026-09-10", "bankReference": "1",
                                       "outcome": "PAID"}]}
                        """, Refusal.BY_ROLE, payer),
                new Command(
                        marked(APPLICATIONS + "/{application}/clawbacks/") + "{number}/returns",
                        "{\"amount\": \"1.00\", \"receivedOn\": \"2026-09-10\", \"bankReference\": \"1\"}",
                        Set.of(payer),
                        Refusal.BY_ROLE));
    }
}
