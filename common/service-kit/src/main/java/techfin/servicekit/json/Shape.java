package techfin.servicekit.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Compares a tree with the record it is to become and names every place that does not fit: fields that are missing,
 * unknown or of another kind. A component that is not {@code @Nullable} is required.
 */
final class Shape {
    private final ObjectMapper mapper;
    private final Findings findings;

    Shape(ObjectMapper mapper, Findings findings) {
        this.mapper = mapper;
        this.findings = findings;
    }

    void check(JsonNode node, JavaType type, String pointer) {
        Class<?> raw = type.getRawClass();
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return;
        }
        if (Scalars.isTextual(raw)) {
            scalar(node, raw, pointer);
        } else if (type.isContainerType()) {
            container(node, type, pointer);
        } else if (raw.isRecord()) {
            object(node, type, pointer, Optional.empty());
        } else if (raw.isAnnotationPresent(JsonTypeInfo.class)) {
            variant(node, type, pointer);
        } else {
            scalar(node, raw, pointer);
        }
    }

    private void container(JsonNode node, JavaType type, String pointer) {
        if (type.isMapLikeType()) {
            if (expect(node.isObject(), pointer, "NOT_AN_OBJECT")) {
                node.properties()
                        .forEach(entry -> valueOrNull(
                                entry.getValue(), type.getContentType(), Pointers.child(pointer, entry.getKey())));
            }
        } else if (expect(node.isArray(), pointer, "NOT_A_LIST")) {
            for (int i = 0; i < node.size(); i++) {
                String at = Pointers.child(pointer, i);
                if (node.get(i).isNull()) {
                    findings.add(at, "REQUIRED");
                } else {
                    check(node.get(i), type.getContentType(), at);
                }
            }
        }
    }

    private void valueOrNull(JsonNode node, JavaType type, String pointer) {
        if (!node.isNull()) {
            check(node, type, pointer);
        }
    }

    private void object(JsonNode node, JavaType type, String pointer, Optional<String> discriminator) {
        if (!expect(node.isObject(), pointer, "NOT_AN_OBJECT")) {
            return;
        }
        Map<String, RecordComponent> components = new HashMap<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            components.put(Components.jsonName(component), component);
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!components.containsKey(name)
                    && !discriminator.filter(name::equals).isPresent()) {
                findings.add(Pointers.child(pointer, name), "UNKNOWN_FIELD");
            }
        });
        components.forEach((name, component) -> {
            JsonNode value = node.path(name);
            String at = Pointers.child(pointer, name);
            if (!value.isMissingNode() && !value.isNull()) {
                check(value, typeOf(component, type), at);
            } else if (Components.isRequired(component)) {
                findings.add(at, "REQUIRED");
            }
        });
    }

    private JavaType typeOf(RecordComponent component, JavaType owner) {
        return mapper.getTypeFactory().resolveMemberType(component.getGenericType(), owner.getBindings());
    }

    private void variant(JsonNode node, JavaType type, String pointer) {
        if (!expect(node.isObject(), pointer, "NOT_AN_OBJECT")) {
            return;
        }
        Class<?> raw = type.getRawClass();
        String property = raw.getAnnotation(JsonTypeInfo.class).property();
        JsonNode name = node.path(property);
        String at = Pointers.child(pointer, property);
        if (name.isMissingNode() || name.isNull()) {
            findings.add(at, "REQUIRED");
        } else if (!name.isTextual()) {
            findings.add(at, "NOT_A_STRING");
        } else {
            Optional<Class<?>> named = named(raw, name.textValue());
            if (named.isEmpty()) {
                findings.add(at, "UNKNOWN_VALUE");
            } else if (named.get().isRecord()) {
                object(node, mapper.constructType(named.get()), pointer, Optional.of(property));
            }
        }
    }

    private static Optional<Class<?>> named(Class<?> raw, String name) {
        JsonSubTypes subTypes = raw.getAnnotation(JsonSubTypes.class);
        if (subTypes != null) {
            for (JsonSubTypes.Type subType : subTypes.value()) {
                if (subType.name().equals(name)) {
                    return Optional.of(subType.value());
                }
            }
        }
        return Optional.empty();
    }

    private void scalar(JsonNode node, Class<?> raw, String pointer) {
        if (raw == int.class || raw == Integer.class) {
            if (expect(node.isIntegralNumber(), pointer, "NOT_AN_INTEGER")) {
                expect(node.canConvertToInt(), pointer, "OUT_OF_RANGE");
            }
        } else if (raw == long.class || raw == Long.class) {
            expect(node.isIntegralNumber(), pointer, "NOT_AN_INTEGER");
        } else if (raw == boolean.class || raw == Boolean.class) {
            expect(node.isBoolean(), pointer, "NOT_A_BOOLEAN");
        } else if (raw.isEnum()) {
            if (expect(node.isTextual(), pointer, "NOT_A_STRING")) {
                expect(Components.hasConstant(raw, node.textValue()), pointer, "UNKNOWN_VALUE");
            }
        } else if (Scalars.isTextual(raw) && expect(node.isTextual(), pointer, "NOT_A_STRING")) {
            Scalars.complaint(raw, node.textValue()).ifPresent(code -> findings.add(pointer, code));
        }
    }

    private boolean expect(boolean right, String pointer, String code) {
        if (!right) {
            findings.add(pointer, code);
        }
        return right;
    }
}
