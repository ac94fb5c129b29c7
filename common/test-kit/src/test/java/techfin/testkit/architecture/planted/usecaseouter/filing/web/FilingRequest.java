package techfin.testkit.architecture.planted.usecaseouter.filing.web;

/** A door. */
public final class FilingRequest {}
