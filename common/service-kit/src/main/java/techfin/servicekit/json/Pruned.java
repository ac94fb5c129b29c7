package techfin.servicekit.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import techfin.servicekit.problem.FieldError;
import techfin.servicekit.problem.Violations;

/** Checks the constraints of single fields of a body that cannot become a record as a whole. */
final class Pruned {
    private final ObjectMapper mapper;
    private final Constraints constraints;
    private final Findings findings;

    private Pruned(ObjectMapper mapper, Constraints constraints, Findings findings) {
        this.mapper = mapper;
        this.constraints = constraints;
        this.findings = findings;
    }

    static void fields(JsonNode tree, JavaType type, ObjectMapper mapper, Constraints constraints, Findings findings) {
        new Pruned(mapper, constraints, findings).record(tree, type, "");
    }

    private void record(JsonNode node, JavaType type, String pointer) {
        if (!type.getRawClass().isRecord() || Scalars.isTextual(type.getRawClass()) || !node.isObject()) {
            return;
        }
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            String name = Components.jsonName(component);
            String at = Pointers.child(pointer, name);
            JsonNode value = node.path(name);
            if (findings.isWrongAt(at) || value.isMissingNode() || value.isNull()) {
                continue;
            }
            JavaType componentType =
                    mapper.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
            below(value, componentType, at);
            if (!findings.isWrongBelow(at)) {
                field(type.getRawClass(), component, value, componentType, at);
            }
        }
    }

    private void below(JsonNode node, JavaType type, String pointer) {
        if (type.isCollectionLikeType() && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                record(node.get(i), type.getContentType(), Pointers.child(pointer, i));
            }
        } else {
            record(node, type, pointer);
        }
    }

    private <T> void field(Class<T> owner, RecordComponent component, JsonNode node, JavaType type, String pointer) {
        Object value;
        try {
            value = mapper.readerFor(type).readValue(node);
        } catch (IOException e) {
            findings.add(pointer, "INVALID_VALUE");
            return;
        }
        for (ConstraintViolation<T> violation : constraints.ofField(owner, component.getName(), value)) {
            FieldError error = Violations.error(violation, false);
            findings.add(new FieldError(pointer, error.code(), error.values()));
        }
    }
}
