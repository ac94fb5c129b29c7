package techfin.subsidykit.application;

import techfin.casework.CaseState;
import techfin.casework.Party;

/**
 * A sentence in both languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Words(String zh, String en) {
    /** Where a case stands, in words for somebody who waits for the money. */
    public static Words of(CaseState state) {
        return switch (state) {
            case DRAFT -> new Words("草稿，尚未提交", "A draft, not handed in yet");
            case SUBMITTED -> new Words("已提交，等待贷款银行确认结清和付息", "Handed in; the bank confirms settlement and interest");
            case BANK_CONFIRMED -> new Words("银行已确认，等待审核", "Confirmed by the bank; waits for review");
            case COUNTY_REVIEWED -> new Words("县（市、区）初审通过，等待市级复审", "Passed by the county; the city reviews");
            case CITY_REVIEWED -> new Words("市级复审通过，等待列入本批次名单", "Passed by the city; waits for the list of the round");
            case LISTED -> new Words("已列入名单，等待公示", "On the list; waits for the public notice");
            case NOTICED -> new Words("公示中，或公示期满等待审批", "On public notice, or waiting for approval after it");
            case OBJECTED -> new Words("有异议，正在核查", "Somebody objects; it is being looked into");
            case APPROVED -> new Words("已批准，等待拨付", "Approved; waits for payment");
            case PAYMENT_ORDERED -> new Words("已下达拨款，等待到账", "Payment is ordered");
            case PAID -> new Words("已全额拨付", "Paid in full");
            case RETURNED -> new Words("已退回，请修改标注的内容", "Sent back; change the marked fields");
            case REJECTED -> new Words("未通过", "Refused");
            case WITHDRAWN -> new Words("已撤回", "Taken back");
            case CLAWED_BACK -> new Words("已拨付资金被追回", "Paid money was asked back");
        };
    }

    /** What comes next. */
    public static Words next(CaseState state, boolean countyReviews) {
        return switch (state) {
            case DRAFT -> new Words("提交申请", "Hand it in");
            case SUBMITTED -> new Words("银行确认后转入审核", "After the bank, the review");
            case BANK_CONFIRMED ->
                countyReviews
                        ? new Words("县（市、区）初审后转市级复审", "After the county, the city reviews")
                        : new Words("市级审核后列入名单", "After the city's review, the list");
            case COUNTY_REVIEWED -> new Words("市级复审后列入名单", "After the city's review, the list");
            case CITY_REVIEWED -> new Words("名单确定后公示", "When the list is made, it goes on public notice");
            case LISTED -> new Words("公示", "The public notice");
            case NOTICED -> new Words("公示期满无异议的，由审批人批准", "Approval, once the notice is over without an objection");
            case OBJECTED -> new Words("异议不成立的恢复原程序，成立的不予批准", "Dismissed, the case goes on; upheld, it is refused");
            case APPROVED -> new Words("财政部门下达拨款", "The payer orders the payment");
            case PAYMENT_ORDERED -> new Words("资金到账后办结", "Done when the money has arrived");
            case RETURNED ->
                new Words("修改后继续，已通过且不受影响的审核仍然有效", "It goes on; reviews that do not rest on the change stay");
            case PAID, REJECTED, WITHDRAWN, CLAWED_BACK -> new Words("无", "Nothing");
        };
    }

    /** Who holds the case. */
    public static Words of(Party party) {
        return switch (party) {
            case APPLICANT -> new Words("申请企业", "The applicant");
            case BANK -> new Words("贷款银行", "The bank");
            case COUNTY_REVIEWER -> new Words("县（市、区）主管部门", "The county office");
            case CITY_REVIEWER -> new Words("市级主管部门", "The city office");
            case APPROVER -> new Words("市级审批人", "The city's approver");
            case PAYER -> new Words("财政部门", "The payer");
        };
    }
}
