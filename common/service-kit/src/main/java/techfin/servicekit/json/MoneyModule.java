package techfin.servicekit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.Function;
import techfin.money.Money;
import techfin.money.Percent;
import techfin.money.Rate;

/** Amounts, rates and shares are text in JSON, both ways: {@code "5000000.00"}, {@code "3.85"}, {@code "40"}. */
@Singleton
public class MoneyModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** The module. */
    public MoneyModule() {
        super("money");
        text(Money.class, Money::parse);
        text(Rate.class, Rate::ofPercent);
        text(Percent.class, Percent::parse);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new Writer<>(type));
        addDeserializer(type, new Reader<>(type, parse));
    }

    private static final class Writer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;

        Writer(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(value.toString());
        }
    }

    private static final class Reader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Reader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "must be a decimal as text");
            }
        }
    }
}
