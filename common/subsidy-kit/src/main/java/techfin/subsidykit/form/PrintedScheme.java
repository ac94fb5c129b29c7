package techfin.subsidykit.form;

/**
 * The rule by which a form was made.
 *
 * @param version for example 2025
 * @param source the document, for example 鲁政办字〔2023〕155号
 */
public record PrintedScheme(String name, String version, String source) {}
