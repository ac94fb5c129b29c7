package techfin.testkit.architecture.planted.usecaseouter.filing.usecase;

import techfin.testkit.architecture.planted.usecaseouter.filing.web.FilingRequest;

final class FileLoan {
    FilingRequest outer = new FilingRequest();
}
