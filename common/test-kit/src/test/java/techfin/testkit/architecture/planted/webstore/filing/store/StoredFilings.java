package techfin.testkit.architecture.planted.webstore.filing.store;

/** A store. */
public final class StoredFilings {}
