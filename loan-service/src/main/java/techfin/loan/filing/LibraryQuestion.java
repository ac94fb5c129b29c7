package techfin.loan.filing;

import java.util.Optional;
import techfin.lending.enterprise.Uscc;

/**
 * Whether an enterprise is registered as a 科技型中小企业 under a number.
 *
 * @param number 入库登记编号 as the bank states it
 * @param year the library year: the first four digits of the number
 */
public record LibraryQuestion(Uscc uscc, String number, int year) {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;

    /** The question that a borrower leads to; empty while it states no number, or one without a year. */
    public static Optional<LibraryQuestion> about(Borrower borrower) {
        String number = borrower.libraryNumber();
        return number == null
                ? Optional.empty()
                : Provisional.yearOf(number)
                        .filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                        .map(year -> new LibraryQuestion(borrower.uscc(), number, year));
    }

    /** Whether two statements of a borrower lead to the same question. */
    public static boolean sameIn(Borrower one, Borrower other) {
        return about(one).equals(about(other));
    }
}
