package techfin.testkit.architecture.planted.webstore.filing.web;

import techfin.testkit.architecture.planted.webstore.filing.store.StoredFilings;

final class FilingController {
    StoredFilings shortcut = new StoredFilings();
}
