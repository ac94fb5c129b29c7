package techfin.sheetkit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import techfin.money.Money;
import techfin.sheetkit.Cell;

/** Laws over seeded chance: whichever way a value is written, it is read as itself or refused, never as another. */
class RoundTripTest {
    private static final int CASES = 2_000;
    private final Random chance = new Random(20250305);

    @Test
    void an_amount_is_itself_in_every_spelling() {
        for (int i = 0; i < CASES; i++) {
            Money money = Money.ofFen(chance.nextLong(Money.LARGEST_READ.fen()));
            BigDecimal yuan = money.toYuan();
            String grouped = String.format(java.util.Locale.ROOT, "%,.2f", yuan);
            for (String typed : new String[] {
                money.toString(), grouped, wide(grouped), " " + grouped + "　", "¥" + grouped, money + "元"
            }) {
                assertThat(Cells.amount(new Cell.Text(typed), 1)).as(typed).isEqualTo(new Reading.Good<>(money));
            }
            assertThat(Cells.amount(new Cell.Text(money.toWan()), 10_000)).isEqualTo(new Reading.Good<>(money));
            assertThat(Cells.amount(new Cell.Text(money.toWan() + "万元"), 10_000))
                    .isEqualTo(new Reading.Good<>(money));
            assertThat(Cells.amount(new Cell.Numeric(yuan, false), 1)).isEqualTo(new Reading.Good<>(money));
        }
    }

    @Test
    void a_day_is_itself_in_every_spelling() {
        for (int i = 0; i < CASES; i++) {
            LocalDate day = LocalDate.of(1900, 1, 1).plusDays(chance.nextInt(100_000));
            String parts = "%d%s%d%s%d%s";
            for (String typed : new String[] {
                day.toString(),
                wide(day.toString()),
                day.toString().replace("-", ""),
                parts.formatted(day.getYear(), "/", day.getMonthValue(), "/", day.getDayOfMonth(), ""),
                parts.formatted(day.getYear(), ".", day.getMonthValue(), ".", day.getDayOfMonth(), " "),
                parts.formatted(day.getYear(), "年", day.getMonthValue(), "月", day.getDayOfMonth(), "日")
            }) {
                assertThat(Cells.day(new Cell.Text(typed))).as(typed).isEqualTo(new Reading.Good<>(day));
            }
            BigDecimal number = new BigDecimal(day.toString().replace("-", ""));
            assertThat(Cells.day(new Cell.Numeric(number, false))).isEqualTo(new Reading.Good<>(day));
        }
    }

    @Test
    void any_text_is_read_or_refused_and_never_fails() {
        String alphabet = "0123456789.,-/年月日¥元万%() \t\u0000１，٣eE+一\u200b\ud800;:T";
        for (int i = 0; i < CASES * 5; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = chance.nextInt(14); length > 0; length--) {
                typed.append(alphabet.charAt(chance.nextInt(alphabet.length())));
            }
            Cell cell = new Cell.Text(typed.toString());
            for (Reading<?> reading : new Reading<?>[] {
                Cells.text(cell, 9),
                Cells.day(cell),
                Cells.days(cell),
                Cells.amount(cell, 1),
                Cells.percent(cell),
                Cells.whole(cell)
            }) {
                assertThat(reading).isNotNull();
            }
        }
    }

    private static String wide(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }
}
