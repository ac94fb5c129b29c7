package techfin.testkit.architecture.planted.coreouter.filing.usecase;

/** Further out. */
public final class FileLoan {}
