package techfin.subsidykit.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import techfin.money.Money;
import techfin.printkit.Printer;
import techfin.printkit.Typeface;
import techfin.servicekit.problem.Problem;
import techfin.subsidykit.form.ApprovalDocument;

class FormPdfTest {
    private static final FormPdf FORMS = new FormPdf(new Printer(new Typeface()));

    /** The text of each page without blanks and line ends, which depend on its layout. */
    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replaceAll("\\s", ""));
            }
        }
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1))
                    .as("page " + page)
                    .contains("第" + page + "页共" + pages.size() + "页", Forms.DIGEST, "2026-05-08");
        }
        return pages;
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("", pages(pdf));
    }

    @Test
    void an_application_tells_the_case_and_the_amount_in_figures_and_capitals() throws IOException {
        String text = text(FORMS.of(Forms.application("聊城𠮷成轴承有限公司", "研发高速轴承\n购置检测设备")));
        assertThat(text)
                .contains("贷款贴息申请表", "2025年度科技成果转化贷款贴息（第一批）", "鲁政办字〔2023〕155号")
                .contains("聊城𠮷成轴承有限公司", "91371502MA0000001X", "东昌府区", "LC-2025-000123-01", "3.45%（固定）")
                .contains("5,000,000.00元", "50,312.51元", "2025年3月5日", "2026年3月4日")
                .contains("20,125.01元（大写：人民币贰万零壹佰贰拾伍元零壹分）", "省级13,416.67元；市级6,708.34元")
                .contains("王建国", "0635-8888888", "16110010092000123", "研发高速轴承购置检测设备", "付息凭证");
    }

    @Test
    void a_form_has_a_number_by_which_two_prints_can_be_held_against_each_other() throws IOException {
        assertThat(text(FORMS.of(Forms.bareApplication()))).contains("表单编号：SQ-3F5C0DE1A7B9");
        assertThat(text(FORMS.of(Forms.review("请补交凭证。")))).contains("表单编号：SH-3F5C0DE1A7B9");
    }

    @Test
    void what_is_not_written_yet_is_a_dash() throws IOException {
        assertThat(text(FORMS.of(Forms.bareApplication())))
                .contains("联系人—联系电话—", "收款户名—收款账号—", "开户银行—", "贷款用途说明—", "所附材料无");
    }

    @Test
    void a_review_sheet_has_every_stage_with_its_checklist_and_its_deadline() throws IOException {
        String text = text(FORMS.of(Forms.review("请补交凭证。")));
        assertThat(text)
                .contains("银行确认", "县（市、区）初审", "市级复审", "李敏", "赵强", "孙丽")
                .contains("缺2025年9月付息凭证", "退回补正", "请补交凭证。", "需补正内容付息凭证、收款账号")
                .contains("2026年4月22日（按期）", "2026年5月6日（逾期）", "办理时限—")
                .contains("20,125.01元（大写：人民币贰万零壹佰贰拾伍元零壹分）");
    }

    @Test
    void a_long_public_list_repeats_its_head_on_every_page_and_adds_up() throws IOException {
        List<String> pages = pages(FORMS.of(Forms.notice(300)));
        assertThat(pages).hasSizeGreaterThan(5);
        for (int page = 0; page < pages.size() - 1; page++) {
            assertThat(pages.get(page)).as("page " + (page + 1)).contains("序号企业名称统一社会信用代码贷款银行", "省级（元）市级（元）");
        }
        String text = String.join("", pages);
        for (int number = 1; number <= 300; number++) {
            assertThat(text).containsOnlyOnce("聊城第" + number + "号精密");
        }
        assertThat(text)
                .contains("公示期：2026年5月8日至2026年5月14日。共300笔。", "9137**********1X")
                .contains("1,500,000,000.006,037,503.004,025,001.002,012,502.00")
                .contains("6,037,503.00元（大写：人民币陆佰零叁万柒仟伍佰零叁元整）", "0635-1234567");
    }

    @Test
    void a_list_of_several_parts_is_numbered_through_and_has_its_sums_once() throws IOException {
        List<String> pages = pages(FORMS.of(Forms.notice(801)));
        assertThat(String.join("", pages)).containsOnlyOnce("贴息金额合计").containsOnlyOnce("现将拟给予");
        assertThat(pages.getLast()).contains("聊城第801号", "16,120,133.01元（大写：人民币壹仟陆佰壹拾贰万零壹佰叁拾叁元零壹分）");
    }

    @Test
    void an_approval_tells_amounts_budgets_objections_and_who_decided() throws IOException {
        byte[] pdf = FORMS.of(Forms.approval(
                300, List.of(new ApprovalDocument.RaisedObjection(7, LocalDate.of(2026, 5, 11), "贷款用途不符", "经核查不成立"))));
        List<String> pages = pages(pdf);
        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(pages.get(2)).contains("序号企业名称及信用代码", "计息回执摘要");
        assertThat(String.join("", pages))
                .contains("审批总额6,037,503.00元（大写：人民币陆佰零叁万柒仟伍佰零叁元整）", "300笔", "周明", "2026年5月15日")
                .contains("省级8,000,000.0013,416.677,986,583.33", "72026年5月11日贷款用途不符经核查不成立");
    }

    @Test
    void the_approval_of_one_case_says_that_nobody_objected() throws IOException {
        List<String> pages = pages(FORMS.of(Forms.approval(1, List.of())));
        assertThat(pages).hasSize(1);
        assertThat(pages.getFirst()).contains("1笔", "人民币贰万零壹佰贰拾伍元零壹分", "公示期内未收到异议");
    }

    @Test
    void markup_in_a_name_is_printed_as_text() throws IOException {
        assertThat(text(FORMS.of(Forms.application("<script>alert(1)</script>甲&乙\"厂", "&lt;b&gt;"))))
                .contains("<script>alert(1)</script>甲&乙\"厂", "&lt;b&gt;");
    }

    @Test
    void a_character_that_the_typeface_lacks_is_refused_by_name() {
        assertThatThrownBy(() -> FORMS.of(Forms.application("山东𪚥龙厂", "")))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.code()).isEqualTo("CHARACTER_NOT_PRINTABLE");
                    assertThat(problem.values())
                            .containsEntry("character", "𪚥")
                            .containsEntry("codePoint", "U+2A6A5")
                            .containsEntry("text", "山东𪚥龙厂")
                            .containsEntry("place", "贷款贴息申请表");
                });
    }

    @Test
    void figures_do_not_follow_the_machines_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(FormWords.figure(Money.parse("1234567.80"))).isEqualTo("1,234,567.80");
        } finally {
            Locale.setDefault(before);
        }
    }
}
