package techfin.rating.city;

/** A text in both languages. */
public record Words(String zh, String en) {}
