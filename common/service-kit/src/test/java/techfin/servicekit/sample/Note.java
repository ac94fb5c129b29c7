package techfin.servicekit.sample;

/** A note as it is answered. */
public record Note(String id, long version, String title, NewNote content) {}
