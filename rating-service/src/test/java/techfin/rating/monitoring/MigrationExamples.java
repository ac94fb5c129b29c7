package techfin.rating.monitoring;

import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Matrices that can be carried on, for the table of bad input. */
public final class MigrationExamples {
    private MigrationExamples() {}

    /** Two grades for two spans. */
    public static Example twoGrades() {
        return Example.of("""
            {"grades": ["X", "Y"], "spans": 2,
             "moves": [{"from": "X", "percents": ["50", 50]}, {"from": "Y", "percents": ["33.33", "66.67"]}]}\
            """).as(TestTokens::auditor);
    }
}
