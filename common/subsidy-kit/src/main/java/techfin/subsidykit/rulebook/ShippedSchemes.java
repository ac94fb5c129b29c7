package techfin.subsidykit.rulebook;

import techfin.subsidy.Schemes;

/** The scheme versions that come with the program; they never change while it runs. */
public record ShippedSchemes(Schemes schemes) {}
