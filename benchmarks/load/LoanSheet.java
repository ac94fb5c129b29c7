import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A sheet of loans as a bank would send it, told by one seed. Three rows of a hundred are bad, in twenty ways by turns; the
 * others can be filed.
 */
final class LoanSheet {
    /** Ways in which a row can be bad. */
    static final int WAYS = 20;

    private static final int BAD_OF_HUNDRED = 3;
    private static final int LOANS_PER_FIRM = 10;
    private static final String[] HEADERS = {
        "借款合同号", "借据号", "统一社会信用代码", "企业名称", "所属县（市、区）", "行业代码", "入库登记编号", "经办机构代码",
        "合同签订日期", "放款日期", "到期日期", "贷款金额（元）", "利率方式", "年利率（%）", "LPR期限", "加点（基点）", "重定价日",
        "担保方式", "贷款用途", "企业发展阶段", "是否首贷", "科技成果名称", "成果登记号", "原借据号"
    };
    private static final int NOTE = 1;
    private static final int USCC = 2;
    private static final int DIVISION = 4;
    private static final int INDUSTRY = 5;
    private static final int BRANCH = 7;
    private static final int SIGNED = 8;
    private static final int DISBURSED = 9;
    private static final int MATURES = 10;
    private static final int AMOUNT = 11;
    private static final int RATE_KIND = 12;
    private static final int RATE = 13;
    private static final int SPREAD = 15;
    private static final int SECURITY = 17;
    private static final int PURPOSE = 18;

    private static final String[] DIVISIONS = {"371502", "371503", "371521", "371522", "371524", "371525", "371526", "371581"};
    private static final String[] SECURITIES = {"CREDIT", "GUARANTEE", "MORTGAGE", "IP_PLEDGE", "OTHER_PLEDGE"};
    private static final String[] PURPOSES = {"RESEARCH", "TRANSFER", "INDUSTRIALISATION", "OTHER_INNOVATION"};
    private static final String[] STAGES = {"EARLY", "GROWTH", "STABLE"};
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private final Random random;
    private final String run;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private int bad;

    /**
     * A sheet.
     *
     * @param run stands in all numbers, so that two runs never have a note number in common
     */
    LoanSheet(long seed, String run) {
        this.random = new Random(seed);
        this.run = run;
    }

    /** How many rows of the last sheet are bad. */
    int bad() {
        return bad;
    }

    /** Writes so many rows to a new temporary file. */
    Path write(int rows) throws IOException {
        Path file = Files.createTempFile("loans", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "load", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("贷款");
            for (int column = 0; column < HEADERS.length; column++) {
                sheet.value(0, column, HEADERS[column]);
            }
            for (int row = 1; row <= rows; row++) {
                Object[] cells = good(row);
                if (random.nextInt(100) < BAD_OF_HUNDRED) {
                    spoil(cells, bad++ % WAYS);
                }
                write(sheet, row, cells);
                if (row % 500 == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static void write(Worksheet sheet, int row, Object[] cells) {
        for (int column = 0; column < cells.length; column++) {
            switch (cells[column]) {
                case null -> {}
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case BigDecimal number -> sheet.value(row, column, number);
                case Integer number -> sheet.value(row, column, number);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }

    private Object[] good(int row) {
        int firm = row / LOANS_PER_FIRM;
        LocalDate disbursed = today.minusDays(1 + random.nextInt(60));
        boolean floating = random.nextInt(4) == 0;
        String division = DIVISIONS[firm % DIVISIONS.length];
        return new Object[] {
            "C-" + run + "-" + row,
            "LC-" + run + "-" + row,
            uscc(firm),
            "聊城示例" + firm + "号科技有限公司",
            division,
            String.format(Locale.ROOT, "%04d", 1300 + firm % 3000),
            String.format(Locale.ROOT, "%d%s%08d", today.getYear(), division, firm),
            "BANK-A-" + (100 + random.nextInt(40)),
            disbursed.minusDays(random.nextInt(10)),
            disbursed,
            disbursed.plusMonths(6 + random.nextInt(30)),
            BigDecimal.valueOf(10_000_00L + random.nextInt(150_000_000), 2),
            floating ? "LPR_PLUS" : "FIXED",
            floating ? null : BigDecimal.valueOf(250 + random.nextInt(300), 2),
            floating ? "ONE_YEAR" : null,
            floating ? random.nextInt(120) : null,
            null,
            SECURITIES[random.nextInt(SECURITIES.length)],
            PURPOSES[random.nextInt(PURPOSES.length)],
            STAGES[random.nextInt(STAGES.length)],
            random.nextBoolean() ? "是" : "否",
            "成果" + row,
            "SD-" + row,
            null
        };
    }

    private void spoil(Object[] cells, int way) {
        switch (way) {
            case 0 -> cells[USCC] = "91371502MA0000001Y";
            case 1 -> cells[NOTE] = null;
            case 2 -> cells[MATURES] = today.minusYears(1);
            case 3 -> cells[DISBURSED] = today.plusDays(3);
            case 4 -> cells[DISBURSED] = today.minusMonths(5);
            case 5 -> cells[DIVISION] = "999999";
            case 6 -> cells[DIVISION] = "371602";
            case 7 -> cells[BRANCH] = "BANK-B-001";
            case 8 -> cells[AMOUNT] = BigDecimal.ZERO;
            case 9 -> cells[AMOUNT] = BigDecimal.valueOf(-500_000);
            case 10 -> cells[AMOUNT] = "500000.005";
            case 11 -> cells[AMOUNT] = "五十万";
            case 12 -> cells[SIGNED] = "2026-02-30";
            case 13 -> cells[SIGNED] = "03/05/2026";
            case 14 -> cells[SECURITY] = "PROMISE";
            case 15 -> cells[NOTE] = "LC-" + run + "-1";
            case 16 -> {
                cells[RATE_KIND] = "FIXED";
                cells[RATE] = BigDecimal.valueOf(99);
            }
            case 17 -> cells[INDUSTRY] = "345";
            case 18 -> cells[PURPOSE] = "REPAY_PREDECESSOR";
            case 19 -> {
                cells[RATE_KIND] = "LPR_PLUS";
                cells[RATE] = null;
                cells[SPREAD] = null;
            }
            default -> throw new IllegalArgumentException("no such way: " + way);
        }
    }

    private static String uscc(int firm) {
        String first = String.format(Locale.ROOT, "91371502MC%07d", firm);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first.charAt(i)) * WEIGHTS[i];
        }
        return first + ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
