package techfin.lending.servicing;

import java.util.List;

/** Extensions of all loans; one follows the other and none is changed. */
public interface Extensions {
    void add(Extension extension);

    /** Extensions of a loan, one after another. */
    List<Extension> of(String loanId);
}
