package techfin.loan.filing.usecase;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import techfin.lending.filing.LoanDecision;
import techfin.lending.filing.Role;
import techfin.loan.filing.Borrower;
import techfin.loan.filing.LibraryCheck;
import techfin.loan.filing.LibraryQuestion;
import techfin.loan.filing.Loan;
import techfin.loan.filing.LoanCourse;
import techfin.loan.filing.LoanRecord;
import techfin.loan.filing.RegistrationLibrary;
import techfin.servicekit.actor.Actor;
import techfin.servicekit.clock.BusinessClock;
import techfin.servicekit.idempotency.Idempotency;
import techfin.servicekit.problem.Problem;

/**
 * Looks a record's library number up before the transaction that writes it. A filing is never refused because the library
 * is silent: that it was not asked is said on the record, and the next one to handle it asks again.
 */
@Singleton
public class AskLibrary {
    private final RegistrationLibrary library;
    private final FindLoans find;
    private final BusinessClock clock;

    AskLibrary(RegistrationLibrary library, FindLoans find, BusinessClock clock) {
        this.library = library;
        this.find = find;
        this.clock = clock;
    }

    /**
     * What the library said.
     *
     * @param question null when there was nothing to ask
     * @param check the answer, null when there was nothing to ask
     */
    public record Asked(
            @Nullable LibraryQuestion question, @Nullable LibraryCheck check) implements Idempotency.Prepared {
        /** Nothing was asked. */
        public static final Asked NOTHING = new Asked(null, null);

        /**
         * What stands about this borrower.
         *
         * @param before what stood before about the same number, null for nothing
         */
        public @Nullable LibraryCheck about(Borrower borrower, @Nullable LibraryCheck before) {
            Optional<LibraryQuestion> due = LibraryQuestion.about(borrower);
            if (due.isEmpty()) {
                return null;
            }
            if (check == null || !due.get().equals(question)) {
                return before;
            }
            return before == null ? check : before.after(check);
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    /** A check that says that nobody asked, where there is something to ask. */
    static @Nullable LibraryCheck notAsked(Borrower borrower, LocalDate day) {
        return LibraryQuestion.about(borrower)
                .map(question -> new LibraryCheck(LibraryCheck.Outcome.NOT_ASKED, day))
                .orElse(null);
    }

    /**
     * Asks about a record that a clerk is going to state.
     *
     * @param authorization header of the clerk's request
     * @throws Problem 403 for anybody but a bank's clerk
     */
    public Asked beforeStating(Actor clerk, String authorization, LoanRecord record) {
        clerk.require(Role.BANK_CLERK);
        return ask(authorization, LibraryQuestion.about(record.borrower()));
    }

    /**
     * Asks about a loan that somebody is going to release or to accept; other decisions need no answer.
     *
     * @throws Problem 404 outside the actor's scope, 403 for a role that does not decide so
     */
    public Asked beforeDeciding(Actor actor, String authorization, String id, LoanDecision decision) {
        if (decision != LoanDecision.CHECK && decision != LoanDecision.ACCEPT) {
            return Asked.NOTHING;
        }
        Loan loan = find.one(actor, id);
        actor.require(LoanCourse.TABLE.rolesFor(decision).toArray(String[]::new));
        return ask(authorization, LibraryQuestion.about(loan.record().borrower()));
    }

    /**
     * Asks about the number with which a bank is going to complete a filing.
     *
     * @param libraryNumber null when it is completed in another way
     * @throws Problem 404 outside the clerk's scope, 403 for anybody but a bank's clerk
     */
    public Asked beforeCompleting(Actor clerk, String authorization, String id, @Nullable String libraryNumber) {
        if (libraryNumber == null) {
            return Asked.NOTHING;
        }
        Loan loan = find.one(clerk, id);
        clerk.require(Role.BANK_CLERK);
        return ask(authorization, LibraryQuestion.about(loan.record().borrower().withLibraryNumber(libraryNumber)));
    }

    private Asked ask(String authorization, Optional<LibraryQuestion> question) {
        return question.map(due -> new Asked(due, new LibraryCheck(library.ask(authorization, due), clock.today())))
                .orElse(Asked.NOTHING);
    }
}
