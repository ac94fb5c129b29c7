package techfin.subsidykit.form;

/** Names of divisions for printed forms; each service provides its table. */
public interface PlaceNames {
    /** The Chinese name of a division, the code itself when it is not in the table. */
    String of(String divisionCode);
}
