package techfin.loan.filing;

import org.jspecify.annotations.Nullable;
import techfin.lending.enterprise.Uscc;
import techfin.lending.place.Divisions;

/**
 * The enterprise that borrows, as the bank stated it.
 *
 * @param divisionCode county or zone of its seat, see {@link Divisions}
 * @param industryCode class of GB/T 4754-2017, four digits such as {@code 3451}
 * @param libraryNumber registration number (入库登记编号) in the national library of tech SMEs for the year, null while
 *     it is not known
 */
public record Borrower(
        Uscc uscc,
        String name,
        String divisionCode,
        String industryCode,
        @Nullable String libraryNumber) {
    /** The same borrower with this library number. */
    public Borrower withLibraryNumber(String number) {
        return new Borrower(uscc, name, divisionCode, industryCode, number);
    }
}
