package techfin.subsidy;

import java.util.Locale;
import java.util.Map;
import techfin.subsidy.tree.Tree;

/**
 * Why a loan gets nothing.
 *
 * @param seen what the condition asked and what it found, by name; for example {@code limit} and {@code found}
 */
public record Refusal(Code code, Map<String, String> seen) {
    public Refusal {
        seen = Map.copyOf(seen);
    }

    static Refusal of(Code code, String limit, String found) {
        return new Refusal(code, Map.of("limit", limit, "found", found));
    }

    /** The stable code of each reason, with its text in both languages. */
    public enum Code {
        FILED_TOO_EARLY("备案日期（{found}）须晚于 {limit}", "filed on {found}; only loans filed after {limit} count"),
        NOT_SETTLED("贷款尚未结清，须于 {limit} 前（含当日）结清", "not settled; must be settled by {limit}"),
        SETTLED_AFTER_CUTOFF("结清日期（{found}）晚于截止日 {limit}", "settled on {found}, after the cut-off {limit}"),
        NOT_ON_TIME("未按期还本付息（{found}）", "not repaid on time ({found})"),
        ALREADY_USED("该企业已享受过本项贴息（{found}）", "the enterprise has already had this subsidy ({found})"),
        RATE_ABOVE_CEILING("合同利率 {found}% 高于上限 {limit}%", "the rate of {found} % is above the ceiling of {limit} %"),
        NOTHING_IN_WINDOW("付息凭证均不在 {limit} 期间内", "no interest voucher was paid within {limit}"),
        PLEDGED_TOO_LATE(
                "质押登记日期（{found}）须早于首次放款日 {limit}",
                "the pledge was registered on {found}; it must be before the first drawdown on {limit}"),
        NOT_FIRST_LOAN("仅限首贷企业", "only for an enterprise's first loan"),
        NOT_FIRST_PLEDGE("须至少有一项知识产权为首次质押", "at least one of the rights must be pledged for the first time"),
        RIGHT_KIND_NOT_COVERED(
                "质押的知识产权类型（{found}）不在补贴范围 {limit} 内", "rights of the kind {found}; only {limit} are covered"),
        PRINCIPAL_ABOVE_LIMIT("贷款金额 {found} 元超过 {limit} 元", "the loan of {found} is above {limit}"),
        NOTHING_TO_SUBSIDISE("没有可补贴的费用或金额（{limit}）", "nothing was found to subsidise ({limit})");

        private final String zh;
        private final String en;

        Code(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    /** The reason in the language of {@code locale}: English for English, Chinese for all others. */
    public String message(Locale locale) {
        String message = "en".equals(locale.getLanguage()) ? code.en : code.zh;
        for (Map.Entry<String, String> entry : seen.entrySet()) {
            message = message.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return message;
    }

    Tree toTree(Locale locale) {
        return Tree.of("code", code).with("message", message(locale));
    }
}
