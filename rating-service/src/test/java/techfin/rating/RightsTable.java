package techfin.rating;

import static techfin.rating.AppealStory.APPEALS;
import static techfin.rating.DeclarationStory.DECLARATIONS;
import static techfin.rating.Everybody.ALL;
import static techfin.rating.Everybody.BANKS;
import static techfin.rating.Everybody.BANK_A;
import static techfin.rating.Everybody.BANK_B;
import static techfin.rating.Everybody.BANK_C;
import static techfin.rating.Everybody.BANK_D;
import static techfin.rating.Everybody.BUREAU;
import static techfin.rating.Everybody.CITY;
import static techfin.rating.Everybody.COUNTY;
import static techfin.rating.Everybody.FAR;
import static techfin.rating.Everybody.OFFICES;
import static techfin.rating.Everybody.OWNER;
import static techfin.rating.Everybody.STRANGERS;
import static techfin.rating.Everybody.union;
import static techfin.rating.OverrideStory.OVERRIDES;
import static techfin.rating.RegisterStory.ENTERPRISES;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import techfin.lending.enterprise.Uscc;
import techfin.rating.Rows.Command;
import techfin.rating.Rows.Listed;
import techfin.rating.Rows.Read;
import techfin.rating.city.CityStory;
import techfin.rating.qualification.usecase.QualificationImports;

/** Who may do what with enterprise.a of 371502 and what belongs to it. */
final class RightsTable {
    static final String API = "/api/rating/v1";
    static final String IMPORTS = QualificationImports.PATH;
    private static final String FIRM = ENTERPRISES + "/{uscc}";

    /** The firm itself and whoever rates it or looks after those who do. */
    private static final Set<String> INSIDE = union(OFFICES, Set.of(OWNER));

    private static final Set<String> WITH_CONSENT = union(BANK_A, Set.of(BANK_D));
    private static final Set<String> SELF_AND_AUDITOR = Set.of(OWNER, "auditor");
    private static final Set<String> RUN_OFFICE = union(BUREAU, Set.of("auditor"));
    private static final Set<String> REVIEW_PEOPLE = union(RUN_OFFICE, Set.of(COUNTY, OWNER));
    private static final Set<String> NOT_FOR_THEM = union(BANKS, FAR);
    private static final Set<String> REVIEWER = Set.of("bureau.reviewer");
    private static final Set<String> APPROVER = Set.of("bureau.approver");

    private final SharedObjects objects;

    RightsTable(SharedObjects objects) {
        this.objects = objects;
    }

    static List<Read> reads() {
        return Stream.of(
                        ofRegister(),
                        ofConsents(),
                        ofVetoes(),
                        ofReviews(),
                        ofDeclarations(),
                        ofRatings(),
                        ofMonitoring(),
                        ofLibrary(),
                        open())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Read> ofRegister() {
        return List.of(
                new Read(FIRM, union(INSIDE, WITH_CONSENT), FAR),
                new Read(FIRM + "/timeline", INSIDE, FAR),
                new Read(API + "/audit/entries", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/verify", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail/count", Set.of("auditor"), Set.of()),
                new Read(API + "/audit/trail.jsonl", Set.of("auditor"), Set.of()));
    }

    private static List<Read> ofConsents() {
        return List.of(new Read(FIRM + "/consents/{consent}", SELF_AND_AUDITOR, FAR));
    }

    private static List<Read> ofVetoes() {
        return List.of(
                new Read(FIRM + "/vetoes", REVIEW_PEOPLE, NOT_FOR_THEM),
                new Read(FIRM + "/vetoes/{veto}", REVIEW_PEOPLE, NOT_FOR_THEM),
                new Read(FIRM + "/vetoes/{veto}/timeline", union(RUN_OFFICE, Set.of(COUNTY)), NOT_FOR_THEM));
    }

    private static List<Read> ofReviews() {
        return Stream.of("/overrides/{override}", "/appeals/{appeal}", "/review-triggers/{trigger}")
                .flatMap(path -> Stream.of(
                        new Read(API + path, REVIEW_PEOPLE, NOT_FOR_THEM),
                        new Read(API + path + "/timeline", union(RUN_OFFICE, Set.of(COUNTY)), NOT_FOR_THEM)))
                .toList();
    }

    /** What an enterprise declares is nobody's business but its own and of those who verify it. */
    private static List<Read> ofDeclarations() {
        return List.of(
                new Read(DECLARATIONS + "/{declaration}", REVIEW_PEOPLE, ALL),
                new Read(DECLARATIONS + "/{declaration}/timeline", REVIEW_PEOPLE, ALL));
    }

    private static List<Read> ofRatings() {
        return List.of(
                new Read(FIRM + "/rating", union(INSIDE, WITH_CONSENT), FAR),
                new Read(FIRM + "/ratings", union(INSIDE, BANK_A), union(FAR, Set.of(BANK_D))),
                new Read(FIRM + "/matches", union(INSIDE, BANK_A), union(FAR, Set.of(BANK_D))),
                new Read(API + "/assessments/{assessment}", INSIDE, union(BANKS, FAR)),
                new Read(API + "/assessment-runs/{run}", RUN_OFFICE, Set.of()));
    }

    private static List<Read> ofMonitoring() {
        return Stream.of("/score-stability", "/indicator-stability", "/migration", "/rates")
                .map(path ->
                        new Read(API + "/monitoring" + path + "?from=2026-01-01&to=2026-02-01", RUN_OFFICE, Set.of()))
                .toList();
    }

    private static List<Read> ofLibrary() {
        return List.of(
                new Read(
                        FIRM + "/qualifications/{qualification}",
                        union(INSIDE, BANKS, Set.of("county.371581")),
                        Set.of("enterprise.b")),
                new Read(IMPORTS + "/{import}", RUN_OFFICE, Set.of()),
                new Read(IMPORTS + "/{import}/rows", RUN_OFFICE, Set.of()),
                new Read(IMPORTS + "/{import}/result.xlsx", RUN_OFFICE, Set.of()),
                new Read(IMPORTS + "/template.xlsx", RUN_OFFICE, Set.of()));
    }

    /** Rules, products and figures of the city are for whoever is signed in. */
    private static List<Read> open() {
        return Stream.of(
                        "/indicator-systems/{system}",
                        "/indicator-systems/{system}/timeline",
                        "/products",
                        "/products/{product}",
                        "/official-rules",
                        "/city-indicators",
                        "/city-indicators/{indicator}")
                .map(path -> new Read(API + path, ALL, Set.of()))
                .toList();
    }

    /** What everybody who may read the library at all learns of any enterprise, on the register or not. */
    static final Read PUBLISHED =
            new Read(FIRM + "/qualifications", union(INSIDE, BANKS, Set.of("county.371581")), Set.of("enterprise.b"));

    List<Listed> lists() {
        return List.of(
                new Listed(ENTERPRISES, SharedObjects.FIRM, union(INSIDE, WITH_CONSENT), FAR),
                new Listed(
                        ENTERPRISES,
                        SharedObjects.OTHER_FIRM,
                        union(CITY, BANK_B, Set.of("county.371581", "enterprise.b")),
                        union(WITH_CONSENT, Set.of(BANK_C, COUNTY, OWNER))),
                new Listed(FIRM + "/consents", objects.id("consent"), SELF_AND_AUDITOR, Set.of(), FAR),
                new Listed(FIRM + "/looks", "RATING", SELF_AND_AUDITOR, Set.of(), FAR),
                new Listed(API + "/consents", objects.id("consent"), BANK_A, union(BANK_B, Set.of(BANK_C, BANK_D))),
                reviewed("/vetoes", "veto"),
                reviewed("/overrides", "override"),
                reviewed("/appeals", "appeal"),
                reviewed("/review-triggers", "trigger"),
                new Listed(API + "/review-runs", objects.id("reviewRun"), RUN_OFFICE, Set.of()),
                new Listed(
                        DECLARATIONS,
                        objects.id("declaration"),
                        REVIEW_PEOPLE,
                        Set.of("county.371581", "enterprise.b")),
                new Listed(
                        API + "/assessments",
                        objects.id("assessment"),
                        INSIDE,
                        Set.of("county.371581", "enterprise.b")),
                new Listed(API + "/assessment-runs", objects.id("run"), RUN_OFFICE, Set.of()),
                new Listed(API + "/indicator-systems", objects.id("system"), ALL, Set.of()),
                new Listed(IMPORTS, objects.id("import"), RUN_OFFICE, Set.of()));
    }

    private Listed reviewed(String path, String record) {
        return new Listed(
                API + path, objects.id(record), REVIEW_PEOPLE, Set.of("county.371581", "enterprise.b"), BANKS);
    }

    List<Command> commands() {
        return Stream.of(onRegister(), onVetoes(), onReviews(), onDeclarations(), onRatings(), selfChecks(), onRules())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Command> onRegister() {
        String today = RunningService.today().toString();
        Set<String> owner = Set.of(OWNER);
        return List.of(
                Command.post(
                        ENTERPRISES,
                        RegisterStory.enterprise(RegisterStory.freshUscc()),
                        union(REVIEWER, Set.of(COUNTY, "county.371581"))),
                Command.post(
                        FIRM + "/changes", "{\"name\": \"某公司\", \"reason\": \"更名\"}", union(REVIEWER, Set.of(COUNTY))),
                Command.post(
                        FIRM + "/consents",
                        ConsentStory.json(
                                "BANK-B", "FULL", RunningService.today().plusMonths(1)),
                        owner),
                Command.post(FIRM + "/consents/{consent}/withdrawal", "{}", owner),
                Command.post(FIRM + "/qualifications", QualificationStory.techSme(), REVIEWER),
                Command.post(
                                FIRM + "/qualifications/{qualification}/revocation",
                                "{\"on\": \"%s\", \"reason\": \"抽查不合格\"}".formatted(today),
                                REVIEWER)
                        .hiddenFrom(union(STRANGERS, Set.of("enterprise.b"))),
                Command.post(
                        IMPORTS + "/{import}/corrections",
                        "{\"rows\": [{\"key\": 1, \"cells\": [{\"column\": \"/name\", \"text\": \"某公司\"}]}]}",
                        REVIEWER),
                Command.post(IMPORTS + "/{import}/confirmation", "{\"mode\": \"VALID_ROWS\"}", REVIEWER));
    }

    private static List<Command> onVetoes() {
        String path = FIRM + "/vetoes";
        return List.of(
                Command.post(path, VetoStory.event("MAJOR_ACCIDENT", RunningService.today()), REVIEWER),
                Command.post(path + "/{veto}/decision", VetoStory.decision("CONFIRM"), APPROVER),
                Command.post(path + "/{veto}/lifting", VetoStory.lifting(RunningService.today()), REVIEWER),
                Command.post(path + "/{veto}/lifting/decision", VetoStory.decision("LIFT"), APPROVER));
    }

    private List<Command> onReviews() {
        String assessment = objects.id("assessment");
        return List.of(
                Command.post(
                        OVERRIDES,
                        OverrideStory.override(
                                new Uscc(SharedObjects.FIRM),
                                assessment,
                                "A",
                                RunningService.today().plusMonths(2)),
                        REVIEWER),
                Command.post(OVERRIDES + "/{override}/decisions", OverrideStory.decision("APPROVE"), APPROVER),
                Command.post(APPEALS, AppealStory.appeal(assessment), Set.of(OWNER)),
                Command.post(APPEALS + "/{appeal}/decisions", AppealStory.decision("TAKE"), REVIEWER));
    }

    private static List<Command> onDeclarations() {
        String path = DECLARATIONS + "/{declaration}";
        Set<String> owner = Set.of(OWNER);
        String entries = "{\"REVENUE\": {\"value\": \"5.00\"}}";
        return List.of(
                Command.post(
                        DECLARATIONS,
                        "{\"year\": %d}".formatted(DeclarationStory.YEAR - 1),
                        Set.of(OWNER, "enterprise.b")),
                Command.put(path + "/entries", "{\"entries\": " + entries + "}", owner),
                Command.post(path + "/submission", "", owner),
                Command.post(path + "/withdrawal", "", owner),
                Command.post(path + "/decisions", "{\"decision\": \"TAKE_UP\"}", union(REVIEWER, Set.of(COUNTY))),
                Command.post(
                        path + "/official-values",
                        "{\"entries\": {\"REVENUE\": {\"value\": \"5.00\", \"source\": \"TAX\"}}, \"reason\": \"核对\"}",
                        REVIEWER),
                Command.post(path + "/corrections", "{\"reason\": \"填错\"}", owner),
                Command.post(path + "/discard", "", owner));
    }

    private static List<Command> onRatings() {
        return List.of(
                Command.post(
                        AssessmentStory.ASSESSMENTS,
                        "{\"scope\": {\"uscc\": \"%s\"}}".formatted(SharedObjects.FIRM),
                        REVIEWER),
                Command.post(FIRM + "/what-if", "{\"values\": {\"I02\": 9}}", INSIDE),
                Command.post(
                                CityStory.INDICATORS + "/{indicator}/values",
                                "{\"year\": 2024, \"value\": \"917.5\", \"source\": \"统计公报\", \"reason\": \"更正\"}",
                                REVIEWER)
                        .hiddenFrom(Set.of()));
    }

    private static List<Command> selfChecks() {
        return Stream.of("tech-sme", "high-tech", "innovative-sme", "specialised-sme")
                .map(ruleSet -> Command.post(FIRM + "/self-checks/" + ruleSet, "{}", INSIDE))
                .toList();
    }

    private static List<Command> onRules() {
        return List.of(
                Command.post(SystemStory.SYSTEMS, SystemStory.body(SystemStory.document()), Set.of("rule.author")),
                Command.post(
                        SystemStory.SYSTEMS + "/{system}/decisions",
                        "{\"decision\": \"RELEASE\"}",
                        Set.of("rule.approver")),
                Command.post(
                        SystemStory.SYSTEMS + "/ahp",
                        "{\"names\": [\"a\", \"b\"], \"upperTriangle\": [[\"3\"]]}",
                        union(RUN_OFFICE, Set.of("rule.author", "rule.approver"))));
    }

    /** Questions that anybody with an account may ask and nobody is shown anything on record by. */
    static final List<String> TRIALS = Stream.of(
                    "/trial-assessments",
                    "/trial-matches",
                    "/trial-migrations",
                    "/trial-self-checks/tech-sme",
                    "/trial-self-checks/high-tech",
                    "/trial-self-checks/innovative-sme",
                    "/trial-self-checks/specialised-sme")
            .map(path -> API + path)
            .toList();
}
