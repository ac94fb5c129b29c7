package techfin.testkit.architecture.planted.foreign.filing.usecase;

import techfin.testkit.architecture.planted.clean.filing.Filings;

interface FileLoan extends Filings {}
