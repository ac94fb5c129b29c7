package techfin.rating.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import techfin.rating.QualificationStory;
import techfin.rating.RegisterStory;
import techfin.rating.RunningService;
import techfin.rating.Sheets;
import techfin.rating.qualification.usecase.QualificationImports;
import techfin.sheetkit.Cell;
import techfin.testkit.database.OnEveryDatabase;
import techfin.testkit.database.TestDatabase;
import techfin.testkit.http.Answer;
import techfin.testkit.token.TestTokens;

/** Published lists by sheet. */
@OnEveryDatabase
class QualificationSheetTest {
    private static final String HEADER = "统一社会信用代码,企业名称,资质类别,年度,编号,有效期起,有效期止,所属县（市、区）,行业代码,依据\n";
    private final int year = RunningService.today().getYear();
    private final RunningService service;
    private final RegisterStory register;
    private final QualificationStory story;
    private final Sheets sheets;

    QualificationSheetTest(TestDatabase database) {
        service = RunningService.on(database);
        register = new RegisterStory(service);
        story = new QualificationStory(service);
        sheets = new Sheets(service.port(), QualificationImports.PATH);
    }

    private String row(String uscc, String name, String kind, String division, String industry) {
        return "%s,%s,%s,%d,N-%s,%d-01-05,%s,%s,%s,鲁科字12号\n"
                .formatted(
                        uscc,
                        name,
                        kind,
                        year,
                        uscc.substring(10),
                        year,
                        kind.equals("瞪羚企业") ? year + "-12-31" : "",
                        division,
                        industry);
    }

    @Test
    void a_list_is_recorded_once_and_brings_enterprises_that_the_register_did_not_know() {
        String known = register.registered();
        String fresh = RegisterStory.freshUscc();
        String homeless = RegisterStory.freshUscc();
        String csv = HEADER
                + row(known, "聊城𠮷成轴承有限公司", "科技型中小企业", "", "")
                + row(known, "聊城吉成轴承公司", "HIGH_TECH", "", "")
                + row(fresh, "聊城新材料有限公司", "科技型中小企业", "茌平区", "2651")
                + row(fresh, "聊城新材料有限公司", "瞪羚企业", "", "")
                + row(fresh, "聊城新材料有限公司", "瞪羚企业", "", "")
                + row(homeless, "无处可寻公司", "科技型中小企业", "", "")
                + row(fresh, "聊城新材料有限公司", "没有这种", "", "")
                + row(RegisterStory.freshUscc(), "外地公司", "科技型中小企业", "371602", "2651");
        Answer checked = sheets.checked(sheets.send(csv));
        assertThat(checked.at("/acceptedRows")).as(checked.text()).isEqualTo("4");
        assertThat(checked.at("/duplicateRows")).isEqualTo("1");
        assertThat(checked.at("/rejectedRows")).isEqualTo("3");
        String findings = sheets.rows(checked.at("/id"), "WARNING").text()
                + sheets.rows(checked.at("/id"), "REJECTED").text();
        assertThat(findings)
                .contains(
                        "NAME_DIFFERS_FROM_REGISTER",
                        "COMES_ON_THE_REGISTER",
                        "/divisionCode",
                        "/industryCode",
                        "DIVISION_OF_ANOTHER_CITY");
        assertThat(register.get(TestTokens.bureauReviewer(), fresh).status()).isEqualTo(404);

        Answer written = sheets.written(checked.at("/id"));
        assertThat(written.at("/writtenRows")).isEqualTo("4");
        Answer newcomer = register.get(TestTokens.bureauReviewer(), fresh);
        assertThat(newcomer.at("/divisionCode")).isEqualTo("371503");
        assertThat(newcomer.at("/industryCode")).isEqualTo("2651");
        assertThat(story.list(TestTokens.bankAClerk(), fresh, "?on=" + year + "-06-30")
                        .json()
                        .path("items")
                        .findValuesAsText("kind"))
                .containsExactly("GAZELLE", "TECH_SME");
        assertThat(register.get(TestTokens.bureauReviewer(), homeless).status()).isEqualTo(404);

        Answer again = sheets.checked(sheets.send(HEADER
                + row(known, "聊城𠮷成轴承有限公司", "科技型中小企业", "", "")
                + row(fresh, "聊城新材料有限公司", "科技型中小企业", "", "").replace("N-", "M-")));
        assertThat(again.at("/duplicateRows")).isEqualTo("1");
        assertThat(again.at("/rejectedRows")).isEqualTo("1");
        assertThat(sheets.rows(again.at("/id"), "REJECTED").text()).contains("QUALIFICATION_KNOWN_OTHERWISE");
        assertThat(sheets.rows(again.at("/id"), "DUPLICATE").at("/items/0/link"))
                .isEqualTo(QualificationStory.path(known));
    }

    @Test
    void the_result_corrected_by_the_sender_heals_the_list() {
        String uscc = RegisterStory.freshUscc();
        Answer checked = sheets.checked(sheets.send(HEADER + row(uscc, "聊城新医药有限公司", "科技型中小企业", "", "2710")));
        String id = checked.at("/id");
        assertThat(checked.at("/rejectedRows")).isEqualTo("1");
        QualificationImports kind = service.context().getBean(QualificationImports.class);
        byte[] mended = Sheets.mended(
                kind,
                sheets.download("/" + id + "/result.xlsx"),
                (row, pointer, cell) -> pointer.equals("/divisionCode") ? new Cell.Text("东阿县") : cell);
        Answer sent = sheets.send(TestTokens.bureauReviewer(), "result.xlsx", mended);
        assertThat(sent.at("/id")).isEqualTo(id);
        Answer healed = sheets.awaits(id, "CHECKED");
        assertThat(healed.at("/acceptedRows")).as(healed.text()).isEqualTo("1");
        sheets.written(id);
        assertThat(register.get(TestTokens.bureauApprover(), uscc).at("/divisionCode"))
                .isEqualTo("371524");
        assertThat(sheets.download("/template.xlsx")).isNotEmpty();
    }

    @Test
    void an_enterprise_that_came_on_the_register_meanwhile_is_not_doubled() {
        String uscc = RegisterStory.freshUscc();
        Answer checked = sheets.checked(sheets.send(HEADER + row(uscc, "聊城𠮷成轴承有限公司", "科技型中小企业", "371502", "3451")));
        register.registered(uscc);
        Answer written = sheets.written(checked.at("/id"));
        assertThat(written.at("/writtenRows")).isEqualTo("1");
        assertThat(register.get(TestTokens.bureauReviewer(), uscc).at("/staff")).isEqualTo("320");
    }

    @Test
    void others_send_no_lists_and_do_not_see_them() {
        Answer sent = sheets.send(HEADER + row(RegisterStory.freshUscc(), "某公司", "科技型中小企业", "371502", "3451"));
        String id = sheets.checked(sent).at("/id");
        for (String other : List.of(TestTokens.bankAClerk(), TestTokens.county371502(), TestTokens.enterpriseA())) {
            assertThat(sheets.send(other, "list.csv", HEADER.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(403);
            assertThat(sheets.as(other)
                            .get(QualificationImports.PATH + "/" + id)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(sheets.as(TestTokens.bureauApprover())
                        .get(QualificationImports.PATH + "/" + id)
                        .status())
                .isEqualTo(200);
    }
}
