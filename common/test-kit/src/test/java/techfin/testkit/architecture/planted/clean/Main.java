package techfin.testkit.architecture.planted.clean;

import techfin.testkit.architecture.planted.clean.filing.usecase.FileLoan;

/** Wiring may reach a use case. */
public final class Main {
    FileLoan useCase = new FileLoan();
}
