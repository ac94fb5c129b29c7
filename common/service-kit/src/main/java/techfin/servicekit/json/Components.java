package techfin.servicekit.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What is known of a record's components: their name in JSON, and whether they must be there. */
final class Components {
    private Components() {}

    static String jsonName(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    /** Primitives, and whatever is not {@code @Nullable} in null-marked code. */
    static boolean isRequired(RecordComponent component) {
        if (component.getType().isPrimitive()) {
            return true;
        }
        if (component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return false;
        }
        return isNullMarked(component.getDeclaringRecord());
    }

    private static boolean isNullMarked(Class<?> type) {
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (outer.isAnnotationPresent(NullMarked.class)) {
                return true;
            }
        }
        return type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    static boolean hasConstant(Class<?> enumType, String name) {
        for (Object constant : enumType.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
