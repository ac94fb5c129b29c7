package techfin.loankit.servicing.usecase;

import techfin.lending.servicing.LoanLife;

/** A loan found by its note, as it is now; nobody holds it. */
public record NotedLoan(String id, LoanLife life) {}
