package techfin.subsidykit.access;

/**
 * Where this service's resources stand.
 *
 * @param base for example {@code /api/loan/v1}
 */
public record ServicePath(String base) {
    /** The address of a resource, for example {@code of("/subsidy-rounds/", id)}. */
    public String of(String folder, String id) {
        return base + folder + id;
    }
}
