package techfin.loan.filing;

/** The library of qualifications, which another service keeps. */
public interface RegistrationLibrary {
    /**
     * Asks for a registration.
     *
     * @param authorization header of whoever wants to know
     * @return {@link LibraryCheck.Outcome#NOT_ASKED} whenever there is no exact answer, whatever the reason
     */
    LibraryCheck.Outcome ask(String authorization, LibraryQuestion question);
}
