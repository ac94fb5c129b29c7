package techfin.testkit.architecture.planted.clean.filing.web;

import techfin.testkit.architecture.planted.clean.filing.usecase.FileLoan;

/** A door. */
public final class FilingController {
    FileLoan useCase = new FileLoan();
}
