package techfin.testkit.architecture.planted.coreouter.filing;

import techfin.testkit.architecture.planted.coreouter.filing.usecase.FileLoan;

final class Filing {
    FileLoan outer = new FileLoan();
}
