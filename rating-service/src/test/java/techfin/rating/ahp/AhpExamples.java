package techfin.rating.ahp;

import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Judgements that give weights, for the table of bad input. */
public final class AhpExamples {
    private AhpExamples() {}

    /** Two levels: the upper as a whole matrix, the lower by a triangle. */
    public static Example twoLevels() {
        return Example.of("""
            {"randomIndex": "SAATY_1980", "names": ["a", "b"], "matrix": [[1, "3"], ["1/3", 1]],
             "below": [{"of": "a", "names": ["x", "y", "z"], "upperTriangle": [["2", 3], ["1/2"]]}]}\
            """)
                .as(TestTokens::ruleAuthor)
                .refuses("a matrix and a triangle", "/matrix", body -> body.putArray("upperTriangle"));
    }

    /** Two levels the other way round. */
    public static Example otherForms() {
        return Example.of("""
            {"names": ["a", "b"], "upperTriangle": [["3"]],
             "below": [{"of": "b", "names": ["x", "y"], "matrix": [["1", 9], ["1/9", "1"]]}]}\
            """).as(TestTokens::ruleAuthor);
    }
}
