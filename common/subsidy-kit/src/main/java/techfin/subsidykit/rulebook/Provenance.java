package techfin.subsidykit.rulebook;

/**
 * Who made a released scheme version answer.
 *
 * @param author user name of who wrote it
 * @param releasedBy user name of who released it, never the author
 */
public record Provenance(String author, String releasedBy) {}
