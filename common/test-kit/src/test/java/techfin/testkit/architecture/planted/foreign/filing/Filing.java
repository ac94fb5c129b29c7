package techfin.testkit.architecture.planted.foreign.filing;

import techfin.testkit.architecture.planted.clean.filing.Filings;

interface Filing extends Filings {}
