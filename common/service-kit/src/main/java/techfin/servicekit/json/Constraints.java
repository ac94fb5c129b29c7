package techfin.servicekit.json;

import io.micronaut.core.beans.BeanIntrospector;
import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks constraints of records; a record that has some and cannot be checked is a mistake of ours, told loudly. */
@Singleton
class Constraints {
    private final Validator validator;
    private final ConcurrentMap<Class<?>, Boolean> checkable = new ConcurrentHashMap<>();

    Constraints(Validator validator) {
        this.validator = validator;
    }

    Set<ConstraintViolation<Object>> of(Object value) {
        return isCheckable(value.getClass()) ? validator.validate(value) : Set.of();
    }

    <T> Set<ConstraintViolation<T>> ofField(Class<T> owner, String field, @Nullable Object value) {
        return isCheckable(owner) ? validator.validateValue(owner, field, value) : Set.of();
    }

    private boolean isCheckable(Class<?> type) {
        return checkable.computeIfAbsent(type, Constraints::check);
    }

    private static boolean check(Class<?> type) {
        if (BeanIntrospector.SHARED.findIntrospection(type).isPresent()) {
            return true;
        }
        if (type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(Constraints::isConstrained)) {
            throw new IllegalStateException(type.getName() + " has constraints and must be @Introspected");
        }
        return false;
    }

    private static boolean isConstrained(RecordComponent component) {
        return Stream.concat(
                        Arrays.stream(component.getAccessor().getAnnotations()),
                        Arrays.stream(
                                component.getAccessor().getAnnotatedReturnType().getAnnotations()))
                .map(Annotation::annotationType)
                .anyMatch(kind -> kind == Valid.class || kind.isAnnotationPresent(Constraint.class));
    }
}
