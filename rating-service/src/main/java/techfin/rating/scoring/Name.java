package techfin.rating.scoring;

/** What something is called in both languages. */
public record Name(String zh, String en) {}
