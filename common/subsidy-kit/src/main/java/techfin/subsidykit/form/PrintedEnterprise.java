package techfin.subsidykit.form;

/**
 * Who applies.
 *
 * @param uscc unified social credit code, whole
 * @param division county, city or district by its name
 */
public record PrintedEnterprise(String name, String uscc, String division) {}
