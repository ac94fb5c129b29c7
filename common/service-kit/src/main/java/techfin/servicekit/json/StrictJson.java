package techfin.servicekit.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import techfin.servicekit.problem.FieldError;
import techfin.servicekit.problem.Problem;
import techfin.servicekit.problem.Violations;

/** Reads a request body into its record and names every wrong field at once. Nothing is coerced or guessed. */
@Singleton
public class StrictJson {
    private static final Logger LOG = LoggerFactory.getLogger(StrictJson.class);

    private final ObjectMapper mapper;
    private final Constraints constraints;

    /** A reader that knows the types of this mapper. */
    StrictJson(ObjectMapper mapper, Constraints constraints) {
        this.mapper = strict(mapper);
        this.constraints = constraints;
    }

    /**
     * The body as a value of this type, checked against its constraints too.
     *
     * @throws Problem 400 with every error and its pointer
     */
    public <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(read(bytes, (Type) type));
    }

    /** The same for a type with arguments of its own. */
    public Object read(byte[] bytes, Type type) {
        Findings findings = new Findings();
        JsonNode tree = new TreeReader(findings).read(bytes);
        JavaType javaType = mapper.constructType(type);
        new Shape(mapper, findings).check(tree, javaType, "");
        if (!findings.isEmpty()) {
            validateWhatCanBe(tree, javaType, findings);
            throw findings.problem();
        }
        Object value = convert(tree, javaType, findings);
        validate(value, findings);
        if (!findings.isEmpty()) {
            throw findings.problem();
        }
        return value;
    }

    private Object convert(JsonNode tree, JavaType type, Findings findings) {
        try {
            return mapper.readerFor(type).readValue(tree);
        } catch (JsonMappingException e) {
            findings.add(pointer(e), "INVALID_VALUE");
            LOG.debug("Body refused", e);
        } catch (IOException e) {
            findings.add("", "INVALID_VALUE");
            LOG.debug("Body refused", e);
        }
        throw findings.problem();
    }

    /** Constraints of the fields that do fit, so that a caller learns of all mistakes in one answer. */
    private void validateWhatCanBe(JsonNode tree, JavaType type, Findings findings) {
        Pruned.fields(tree, type, mapper, constraints, findings);
    }

    private void validate(Object value, Findings findings) {
        Set<ConstraintViolation<Object>> violations = constraints.of(value);
        violations.stream()
                .map(violation -> Violations.error(violation, false))
                .sorted(Comparator.comparing(FieldError::pointer))
                .forEach(findings::add);
    }

    private static String pointer(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference reference : e.getPath()) {
            String name = reference.getFieldName();
            pointer.append(name == null ? "/" + reference.getIndex() : Pointers.child("", name));
        }
        return pointer.toString();
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        ObjectMapper copy = mapper.copy();
        copy.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        copy.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        copy.setConfig(copy.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        return copy;
    }
}
