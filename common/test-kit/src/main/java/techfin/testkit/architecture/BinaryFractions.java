package techfin.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.util.Locale;

/**
 * Finds {@code double} and {@code float} wherever they can hide: in fields, signatures, calls and in the instructions of
 * a method body, since a local variable leaves no other trace.
 */
final class BinaryFractions extends ArchCondition<JavaClass> {
    BinaryFractions() {
        super("hold no double and no float");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        URI uri = type.getSource()
                .orElseThrow(() -> new IllegalStateException("no class file for " + type.getName()))
                .getUri();
        ClassModel model = parse(uri);
        for (FieldModel field : model.fields()) {
            if (isFraction(field.fieldType().stringValue())) {
                report(type, "field " + field.fieldName().stringValue(), events);
            }
        }
        for (MethodModel method : model.methods()) {
            String name = method.methodName().stringValue();
            if (isFraction(method.methodType().stringValue())) {
                report(type, "signature of " + name, events);
            } else if (method.code()
                    .map(code -> code.elementStream().anyMatch(BinaryFractions::touches))
                    .orElse(false)) {
                report(type, "body of " + name, events);
            }
        }
    }

    private static void report(JavaClass type, String where, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(type, type.getName() + ": binary fraction in the " + where));
    }

    private static ClassModel parse(URI uri) {
        try (InputStream bytes = uri.toURL().openStream()) {
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean touches(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> isFraction(call.type().stringValue());
            case ConstantInstruction constant ->
                constant.constantValue() instanceof Double || constant.constantValue() instanceof Float;
            case java.lang.classfile.Instruction instruction -> isFraction(instruction.opcode());
            default -> false;
        };
    }

    private static boolean isFraction(Opcode opcode) {
        String name = opcode.name().toUpperCase(Locale.ROOT);
        if (name.startsWith("DUP")) {
            return false;
        }
        return name.startsWith("D") || name.startsWith("F") || name.endsWith("2D") || name.endsWith("2F");
    }

    /** Whether a descriptor such as {@code (DLjava/lang/String;)V} names one of the two. */
    private static boolean isFraction(String descriptor) {
        String bare = descriptor
                .replace("Ljava/lang/Double;", "D")
                .replace("Ljava/lang/Float;", "F")
                .replaceAll("L[^;]+;", "");
        return bare.indexOf('D') >= 0 || bare.indexOf('F') >= 0;
    }
}
