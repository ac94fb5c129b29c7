package techfin.rating.product;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import techfin.subsidy.tree.FieldError;
import techfin.subsidy.tree.Fields;
import techfin.subsidy.tree.Fields.Need;

/** Reads lists of named constants. */
final class Constants {
    private Constants() {}

    static <E extends Enum<E>> List<E> read(
            Fields fields, String name, Class<E> type, int most, List<FieldError> errors) {
        return fields.list(name, Need.OPTIONAL, most, (item, at) -> {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(item)) {
                    return constant;
                }
            }
            errors.add(
                    item instanceof String
                            ? new FieldError(
                                    at, "UNKNOWN_VALUE", Map.of("allowed", Arrays.toString(type.getEnumConstants())))
                            : new FieldError(at, "NOT_A_STRING"));
            return null;
        });
    }
}
