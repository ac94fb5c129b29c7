package techfin.rating;

import techfin.testkit.openapi.BadInput;
import techfin.testkit.openapi.Example;
import techfin.testkit.token.TestTokens;

/** Good requests of the register, for the table of bad ones. */
final class EnterpriseExamples {
    private final RegisterStory story;

    EnterpriseExamples(RunningService service) {
        story = new RegisterStory(service);
    }

    void addTo(BadInput table) {
        table.example("POST " + RegisterStory.ENTERPRISES, enterprise())
                .example("POST " + RegisterStory.ENTERPRISES + "/{uscc}/changes", change());
    }

    private static Example enterprise() {
        return BadInputTest.keyed(Example.of(() -> RegisterStory.enterprise(RegisterStory.freshUscc())))
                .as(TestTokens::bureauReviewer)
                .refuses("a place of another city", "/divisionCode", body -> body.put("divisionCode", "371602"))
                .refuses(
                        "founded tomorrow",
                        "/foundedOn",
                        body -> body.put(
                                "foundedOn", RunningService.today().plusDays(1).toString()));
    }

    private Example change() {
        return BadInputTest.keyed(Example.of("""
                        {"name": "山东吉成轴承股份有限公司", "nameFrom": "2024-05-01", "divisionCode": "371503",
                         "industryCode": "3452", "foundedOn": "2012-04-19",
                         "figures": {"staff": 20, "revenue": "3000000.00", "totalAssets": "1.00"},
                         "reason": "营业执照变更"}
                        """))
                .as(TestTokens::bureauReviewer)
                .header("If-Match", () -> "\"v1\"")
                .path("uscc", story::registered);
    }
}
