package techfin.pledge.workbook;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import techfin.pledge.RightStory;
import techfin.pledge.RunningService;

/** Sound rows of bank A, to be spoilt. */
public final class Lines {
    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000 * 100);

    private Lines() {}

    /** A number that nothing else has. */
    public static String fresh(String prefix) {
        return prefix + "-" + NUMBERS.incrementAndGet();
    }

    /** A fresh invention of an enterprise in a registered pledge of 5 million. */
    public static Map<String, String> right(String contract, String uscc) {
        LocalDate today = RunningService.today();
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("/contractNumber", contract);
        cells.put("/bankBranchCode", "BANK-A-001");
        cells.put("/pledgorUscc", uscc);
        cells.put("/kind", "发明专利");
        cells.put("/number", "ZL" + RightStory.freshNumber(1));
        cells.put("/name", "高精度轴承𠮷及其制造方法");
        cells.put("/owners", "聊城𠮷成轴承有限公司," + uscc + ",100");
        cells.put("/divisionCode", "东昌府区");
        cells.put("/appliedOn", "2021-03-05");
        cells.put("/grantedOn", "2022-06-10");
        cells.put("/feePaidUntil", today.plusDays(100).toString());
        cells.put("/value", "20000000.00");
        cells.put("/method", "收益法");
        cells.put("/appraiser", "聊城𠮷信资产评估事务所");
        cells.put("/appraisedOn", today.minusDays(90).toString());
        cells.put("/securedAmount", "5000000.00");
        cells.put("/securedFrom", today.minusDays(80).toString());
        cells.put("/securedTo", today.plusYears(3).toString());
        cells.put("/registrationNumber", "Y-" + contract);
        cells.put("/registeredOn", today.minusDays(70).toString());
        return cells;
    }

    /** A loan of one million on these pledges. */
    public static Map<String, String> loan(String contracts, String uscc) {
        LocalDate today = RunningService.today();
        String note = fresh("N");
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("/contractNumber", "C-" + note);
        cells.put("/noteNumber", note);
        cells.put("/pledgeContracts", contracts);
        cells.put("/bankBranchCode", "BANK-A-001");
        cells.put("/enterprise/uscc", uscc);
        cells.put("/enterprise/name", "聊城𠮷成轴承有限公司");
        cells.put("/enterprise/divisionCode", "371502");
        cells.put("/enterprise/industryCode", "3451");
        cells.put("/signedOn", today.minusDays(60).toString());
        cells.put("/disbursedOn", today.minusDays(58).toString());
        cells.put("/maturesOn", today.plusYears(1).toString());
        cells.put("/principal", "1000000.00");
        cells.put("/rate/annualRatePercent", "3.45");
        cells.put("/purpose", "研究开发");
        cells.put("/firstLoan", "是");
        cells.put("/riskShares", "省级补偿资金,40；银行,60");
        return cells;
    }

    /** The same row with something else in some cells, given as pointer and text in turn. */
    public static Map<String, String> with(Map<String, String> row, String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(row);
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return cells;
    }
}
