package techfin.subsidykit.form.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import techfin.money.Money;
import techfin.subsidykit.form.ApplicationForm;
import techfin.subsidykit.form.ApprovalDocument;
import techfin.subsidykit.form.NoticeList;
import techfin.subsidykit.form.PartyAmount;
import techfin.subsidykit.form.PrintedEnterprise;
import techfin.subsidykit.form.PrintedLoan;
import techfin.subsidykit.form.PrintedScheme;
import techfin.subsidykit.form.ReviewSheet;

/** Forms as they come from a round. */
final class Forms {
    static final String DIGEST = "sha256:3f5c0de1a7b94466f2f0c1d7a9be02e4c1b7d6f8a5e39b7c42d10f86e5a4c3b2";

    private static final String ROUND = "2025年度科技成果转化贷款贴息（第一批）";
    private static final PrintedScheme SCHEME = new PrintedScheme("山东省科技成果转化贷款贴息", "2025", "鲁政办字〔2023〕155号");
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 8);
    private static final List<PartyAmount> PARTS =
            List.of(new PartyAmount("省级", Money.parse("13416.67")), new PartyAmount("市级", Money.parse("6708.34")));

    private static final PrintedLoan LOAN = new PrintedLoan(
            "中国工商银行股份有限公司聊城分行",
            "LC-2025-000123",
            "LC-2025-000123-01",
            Money.parse("5000000.00"),
            LocalDate.of(2025, 3, 5),
            LocalDate.of(2026, 3, 4),
            LocalDate.of(2026, 3, 4),
            "3.45%（固定）",
            Money.parse("5000000.00"),
            Money.parse("50312.51"));

    private Forms() {}

    static ApplicationForm application(String enterprise, String statement) {
        return new ApplicationForm(
                ROUND,
                SCHEME,
                new PrintedEnterprise(enterprise, "91371502MA0000001X", "东昌府区"),
                LOAN,
                Money.parse("20125.01"),
                PARTS,
                new ApplicationForm.Contact("王建国", "0635-8888888"),
                new ApplicationForm.Payee(enterprise, "1611 0010 0920 0012 345", "中国工商银行聊城东昌支行"),
                statement,
                List.of(
                        new ApplicationForm.Document("借款合同", "合同 LC-2025-000123.pdf", DIGEST.substring(7)),
                        new ApplicationForm.Document("付息凭证", "2025年3月至2026年3月.zip", DIGEST.substring(7))),
                "王建国",
                LocalDate.of(2026, 4, 15),
                DIGEST,
                TODAY);
    }

    static ApplicationForm bareApplication() {
        ApplicationForm full = application("甲", "");
        return new ApplicationForm(
                full.round(),
                full.scheme(),
                full.enterprise(),
                full.loan(),
                full.asked(),
                List.of(),
                null,
                null,
                "",
                List.of(),
                full.filedBy(),
                full.filedOn(),
                full.receiptDigest(),
                full.madeOn());
    }

    static ReviewSheet review(String comment) {
        List<ReviewSheet.Check> checks = List.of(
                new ReviewSheet.Check("借款合同、借据与申请所填一致", true, ""),
                new ReviewSheet.Check("付息凭证齐全，合计与已付利息一致", false, "缺 2025 年 9 月付息凭证"),
                new ReviewSheet.Check("企业未列入失信被执行人名单", true, "2026年4月20日查询"));
        return new ReviewSheet(
                ROUND,
                SCHEME,
                new PrintedEnterprise("聊城𠮷成轴承有限公司", "91371502MA0000001X", "东昌府区"),
                LOAN,
                Money.parse("20125.01"),
                PARTS,
                LocalDate.of(2026, 4, 15),
                List.of(
                        new ReviewSheet.Finding(
                                "银行确认", "李敏", LocalDate.of(2026, 4, 16), "通过", checks, "", List.of(), null),
                        new ReviewSheet.Finding(
                                "县（市、区）初审",
                                "赵强",
                                LocalDate.of(2026, 4, 20),
                                "退回补正",
                                checks,
                                comment,
                                List.of("付息凭证", "收款账号"),
                                LocalDate.of(2026, 4, 22)),
                        new ReviewSheet.Finding(
                                "市级复审",
                                "孙丽",
                                LocalDate.of(2026, 5, 7),
                                "通过",
                                checks,
                                "材料齐全，同意。",
                                List.of(),
                                LocalDate.of(2026, 5, 6))),
                DIGEST,
                TODAY);
    }

    static NoticeList notice(int entries) {
        return new NoticeList(
                ROUND,
                SCHEME,
                LocalDate.of(2026, 5, 8),
                LocalDate.of(2026, 5, 14),
                IntStream.rangeClosed(1, entries)
                        .mapToObj(number -> new NoticeList.Entry(
                                number,
                                "聊城第" + number + "号精密轴承制造有限公司",
                                "9137**********1X",
                                "聊城农村商业银行",
                                Money.parse("5000000.00"),
                                Money.parse("20125.01"),
                                PARTS))
                        .toList(),
                "对名单有异议的，请于公示期内以真实姓名书面向市科学技术局提出，并附证明材料。电话 0635-1234567。",
                DIGEST,
                TODAY);
    }

    static ApprovalDocument approval(int entries, List<ApprovalDocument.RaisedObjection> objections) {
        return new ApprovalDocument(
                ROUND,
                SCHEME,
                IntStream.rangeClosed(1, entries)
                        .mapToObj(number -> new ApprovalDocument.Entry(
                                number,
                                "聊城第" + number + "号精密轴承制造有限公司",
                                "91371502MA0000001X",
                                "聊城农村商业银行",
                                "LC-2025-000123-" + number,
                                Money.parse("5000000.00"),
                                Money.parse("20125.01"),
                                PARTS,
                                DIGEST))
                        .toList(),
                List.of(
                        new ApprovalDocument.BudgetLine("省级", Money.parse("8000000.00"), Money.parse("7986583.33")),
                        new ApprovalDocument.BudgetLine("市级", Money.parse("4000000.00"), Money.parse("3993291.66"))),
                "周明",
                LocalDate.of(2026, 5, 15),
                LocalDate.of(2026, 5, 8),
                LocalDate.of(2026, 5, 14),
                objections,
                DIGEST,
                TODAY);
    }
}
