package techfin.loan.announcement.web;

import java.util.List;

/** The Chinese words that workbook and document share; announcements are published in Chinese. */
final class NoticeWords {
    static final String ANNEX = "科技成果转化贷款备案清单";

    static final List<String> COLUMNS = List.of(
            "序号", "贷款银行", "县（市、区）", "企业名称", "借款合同号", "借据号", "贷款金额（万元）", "备案金额（万元）", "年利率（%）", "用途", "放款日期", "到期日期");

    private NoticeWords() {}

    static String title(AnnouncementView view, String periodZh) {
        return "关于公布" + periodZh + "科技成果转化贷款备案情况的公告" + (view.complete() ? "" : "（暂定）");
    }

    /** The figures as label and value, in the order in which announcements tell them. */
    static List<List<String>> figures(AnnouncementView view) {
        return List.of(
                List.of("贷款银行（家）", Long.toString(view.banks())),
                List.of("县（市、区）（个）", Long.toString(view.divisions())),
                List.of("企业（家）", Long.toString(view.enterprises())),
                List.of("贷款（笔）", Long.toString(view.loans())),
                List.of("贷款总额（万元）", view.amountWan()),
                List.of("备案金额（万元）", view.filedAmountWan()),
                List.of("平均利率（简单平均，%）", orDash(view.simpleAverageRatePercent())),
                List.of("平均利率（按金额加权，%）", orDash(view.weightedAverageRatePercent())));
    }

    static String provisional(AnnouncementView view) {
        return "本期至 " + view.to() + " 结束，以上为截至 " + view.madeOn() + " 的暂定数据。";
    }

    static String orDash(@org.jspecify.annotations.Nullable String figure) {
        return figure == null ? "—" : figure;
    }

    /** The cells of a line of the annex, as text, in the order of {@link #COLUMNS}. */
    static List<String> cells(AnnouncementView.Line line) {
        return List.of(
                Long.toString(line.serial()),
                line.bankCode(),
                line.divisionNameZh(),
                line.enterpriseName(),
                line.contractNumber(),
                line.noteNumber(),
                line.amountWan(),
                line.filedAmountWan(),
                orDash(line.annualRatePercent()),
                line.use(),
                line.disbursedOn().toString(),
                line.maturesOn().toString());
    }
}
