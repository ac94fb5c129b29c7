package techfin.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import techfin.lending.enterprise.Uscc;
import techfin.rating.qualification.usecase.QualificationImports;
import techfin.rating.review.usecase.WatchRatings;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** One of everything: of enterprise.a in 371502, and of enterprise.b in 371581. */
final class SharedObjects {
    static final String FIRM = "91371502MA0000001X";
    static final String OTHER_FIRM = "9137158100000001A5";
    private static final String MISSING = "01999999-0000-7000-8000-000000000000";
    /** A good code that stands on no register. */
    private static final String MISSING_FIRM =
            Uscc.withCheckCharacter("91371502MA0000002").value();

    private final RunningService service;
    private final ConsentStory consents;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final LocalDate today = RunningService.today();

    SharedObjects(RunningService service) {
        this.service = service;
        this.consents = new ConsentStory(service);
        ids.put("{uscc}", FIRM);
        ids.put("{otherUscc}", OTHER_FIRM);
        register(FIRM, "371502");
        register(OTHER_FIRM, "371581");
        addConsents();
        addVetoes();
        DeclarationStory declarations = new DeclarationStory(service);
        ids.put("{declaration}", declarations.opened(FIRM).id());
        ids.put("{otherDeclaration}", declarations.opened(OTHER_FIRM).id());
        addRatings();
        addQualifications();
        ids.put("{system}", new SystemStory(service).written());
        ids.put("{indicator}", "P6");
        ids.put("{product}", first("/products"));
    }

    private void register(String uscc, String division) {
        Answer answer = new RegisterStory(service)
                .register(
                        TestTokens.bureauReviewer(),
                        RegisterStory.enterprise(uscc).replace("\"371502\"", "\"" + division + "\""));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void addConsents() {
        ids.put("{consent}", given(FIRM, "BANK-A", "FULL"));
        given(FIRM, "BANK-D", "GRADE");
        String withdrawn = given(FIRM, "BANK-C", "FULL");
        assertThat(consents.withdraw(FIRM, withdrawn).status()).isEqualTo(200);
        ids.put("{otherConsent}", given(OTHER_FIRM, "BANK-B", "FULL"));
    }

    private String given(String uscc, String bank, String scope) {
        Answer answer = consents.give(uscc, bank, scope, today.plusMonths(3));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    private void addVetoes() {
        VetoStory vetoes = new VetoStory(service);
        ids.put("{veto}", vetoes.entered(FIRM, "FALSE_DATA", today));
        ids.put("{otherVeto}", vetoes.entered(OTHER_FIRM, "FALSE_DATA", today));
    }

    private void addRatings() {
        AssessmentStory ratings = new AssessmentStory(service);
        Uscc firm = ratings.firm(FIRM, 0);
        watchRatings();
        Answer run = ratings.assess(firm);
        String assessment = run.at("/assessmentId");
        ids.put("{run}", run.at("/id"));
        ids.put("{assessment}", assessment);
        ids.put("{otherAssessment}", ratings.assessed(ratings.firm(OTHER_FIRM, 0)));
        ids.put("{override}", new OverrideStory(service).proposed(firm, assessment, "A"));
        ids.put("{appeal}", new AppealStory(service).filed(firm, assessment));
    }

    /** The new data call for a review; the timer has nothing left to write today. */
    private void watchRatings() {
        service.context().getBean(WatchRatings.class).on(service.businessDay());
        ids.put("{trigger}", first("/review-triggers?uscc=" + FIRM));
        ids.put("{reviewRun}", first("/review-runs"));
    }

    private String first(String list) {
        return service.as(TestTokens.auditor()).get("/api/rating/v1" + list).at("/items/0/id");
    }

    private void addQualifications() {
        QualificationStory library = new QualificationStory(service);
        ids.put("{qualification}", library.recorded(FIRM, QualificationStory.techSme()));
        ids.put("{otherQualification}", library.recorded(OTHER_FIRM, QualificationStory.techSme()));
        Sheets sheets = new Sheets(service.port(), QualificationImports.PATH);
        ids.put("{import}", sheets.checked(sheets.send(sheet())).at("/id"));
    }

    /** A list with one line. */
    static String sheet() {
        return "统一社会信用代码,企业名称,资质类别,年度,有效期起,所属县（市、区）,行业代码,依据\n%s,某公司,科技型中小企业,2026,2026-01-05,东昌府区,3451,名单\n"
                .formatted(RegisterStory.freshUscc());
    }

    String id(String name) {
        return ids.getOrDefault("{" + name + "}", "");
    }

    /** The path with these ids. */
    String filled(String path) {
        String filled = path;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace(id.getKey(), id.getValue());
        }
        return filled;
    }

    /** The same path with ids that nothing has. */
    static String nowhere(String path) {
        return path.replace("{uscc}", MISSING_FIRM).replaceAll("\\{[A-Za-z]+}", MISSING);
    }
}
