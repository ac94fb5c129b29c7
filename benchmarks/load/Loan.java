import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** One loan as a bank sends it, unlike every other one: its own note number and its own enterprise. */
record Loan(String bank, String noteNumber, String uscc, LocalDate day) {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    /** Powers of 3 modulo 31: GB 32100-2015, annex on the check character. */
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    /** Codes that end in seven characters of the alphabet. */
    private static final long CODES = 27_512_614_111L;

    private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
    private static final long FIRST_CODE = ThreadLocalRandom.current().nextLong(CODES);

    /** The loan of a number; numbers of one run give different notes and different enterprises. */
    static Loan of(String bank, int number) {
        String note = "LOAD-" + RUN + "-" + number;
        return new Loan(bank, note, uscc((FIRST_CODE + number) % CODES), LocalDate.now(BEIJING));
    }

    static String uscc(long number) {
        StringBuilder tail = new StringBuilder();
        long rest = number;
        for (int i = 0; i < 7; i++) {
            tail.append(ALPHABET.charAt((int) (rest % 31)));
            rest /= 31;
        }
        String first17 = "91371502MA" + tail;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return first17 + ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** A new key in the manner of the platform: UUID version 7, so that rows come in the order of their time. */
    static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, Long.MIN_VALUE | random.nextLong(1L << 62)).toString();
    }

    String json() {
        return """
                {"contractNumber":"C-%1$s","noteNumber":"%1$s",
                "enterprise":{"uscc":"%2$s","name":"聊城示例科技有限公司","divisionCode":"371502","industryCode":"3451",
                "libraryNumber":"%3$tY37150200000001"},"bankBranchCode":"%4$s-001",
                "signedOn":"%3$s","disbursedOn":"%3$s","maturesOn":"%5$s","principal":"5000000.00",
                "rate":{"kind":"FIXED","annualRatePercent":"3.45"},"security":"CREDIT","purpose":"RESEARCH",
                "stage":"EARLY","firstLoan":true,"achievement":null,"predecessorNoteNumber":null}"""
                .formatted(noteNumber, uscc, day, bank, day.plusYears(1));
    }
}
