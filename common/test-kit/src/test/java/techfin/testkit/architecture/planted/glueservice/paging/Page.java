package techfin.testkit.architecture.planted.glueservice.paging;

import techfin.testkit.architecture.planted.clean.filing.Filings;

interface Page extends Filings {}
