package techfin.rating;

import techfin.rating.ahp.AhpExamples;
import techfin.rating.product.ProductExamples;
import techfin.rating.selfcheck.SelfCheckExamples;
import techfin.testkit.openapi.BadInput;

/** Questions to rules that store nothing. */
final class RuleExamples {
    private static final String TRIALS = "/api/rating/v1/trial-self-checks/";

    private RuleExamples() {}

    static void addTo(BadInput table) {
        table.example("POST " + TRIALS + "tech-sme", SelfCheckExamples.techSme())
                .example("POST " + TRIALS + "high-tech", SelfCheckExamples.highTech(), SelfCheckExamples.growthAlone())
                .example("POST " + TRIALS + "innovative-sme", SelfCheckExamples.innovativeSme())
                .example("POST " + TRIALS + "specialised-sme", SelfCheckExamples.specialisedSme())
                .example("POST /api/rating/v1/indicator-systems/ahp", AhpExamples.twoLevels(), AhpExamples.otherForms())
                .example("POST /api/rating/v1/trial-matches", ProductExamples.applicant());
    }
}
