package techfin.rating;

import techfin.rating.ahp.AhpExamples;
import techfin.rating.monitoring.MigrationExamples;
import techfin.rating.product.ProductExamples;
import techfin.rating.selfcheck.SelfCheckExamples;
import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Questions to rules that store nothing. */
final class RuleExamples {
    private static final String TRIALS = "/api/rating/v1/trial-self-checks/";

    private RuleExamples() {}

    /** The same questions about an enterprise on record. */
    static void addTo(BadInput table, RegisterStory register) {
        String own = RegisterStory.ENTERPRISES + "/{uscc}/self-checks/";
        table.example("POST " + own + "tech-sme", about(register, SelfCheckExamples.techSme()))
                .example(
                        "POST " + own + "high-tech",
                        about(register, SelfCheckExamples.highTech()),
                        about(register, SelfCheckExamples.growthAlone()))
                .example("POST " + own + "innovative-sme", about(register, SelfCheckExamples.innovativeSme()))
                .example("POST " + own + "specialised-sme", about(register, SelfCheckExamples.specialisedSme()));
    }

    private static Example about(RegisterStory register, Example question) {
        return question.as(TestTokens::bureauReviewer).path("uscc", register::registered);
    }

    static void addTo(BadInput table) {
        table.example("POST " + TRIALS + "tech-sme", SelfCheckExamples.techSme())
                .example("POST " + TRIALS + "high-tech", SelfCheckExamples.highTech(), SelfCheckExamples.growthAlone())
                .example("POST " + TRIALS + "innovative-sme", SelfCheckExamples.innovativeSme())
                .example("POST " + TRIALS + "specialised-sme", SelfCheckExamples.specialisedSme())
                .example("POST /api/rating/v1/indicator-systems/ahp", AhpExamples.twoLevels(), AhpExamples.otherForms())
                .example("POST /api/rating/v1/trial-matches", ProductExamples.applicant())
                .example("POST /api/rating/v1/trial-migrations", MigrationExamples.twoGrades());
    }
}
