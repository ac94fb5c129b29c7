package techfin.gateway.account;

/**
 * An organisation whose people sign in.
 *
 * @param id made by the application
 * @param kind what it is to the platform
 * @param code unique within the kind: {@code BANK-A}, a division code, a unified social credit code
 * @param name as people know it
 * @param version counts the changes, from 0
 */
public record Organisation(String id, OrganisationKind kind, String code, String name, long version) {
    /** Longest code. */
    public static final int CODE_LENGTH = 40;

    /** Longest name. */
    public static final int NAME_LENGTH = 200;

    public Organisation {
        if (code.isBlank() || code.length() > CODE_LENGTH) {
            throw new IllegalArgumentException(
                    "organisation code is blank or longer than " + CODE_LENGTH + ": " + code);
        }
        if (name.isBlank() || name.length() > NAME_LENGTH) {
            throw new IllegalArgumentException(
                    "organisation name is blank or longer than " + NAME_LENGTH + ": " + name);
        }
    }
}
