package techfin.servicekit.json;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.io.buffer.ByteBuffer;
import io.micronaut.core.io.buffer.ReferenceCounted;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.http.codec.CodecException;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON body of a controller's {@code @Body} strictly. Everything else that is JSON, such as a neighbour's
 * answer, is read as before: a consumer reads just the fields it knows.
 */
@Singleton
@Order(-100)
@Consumes(MediaType.APPLICATION_JSON)
final class StrictBodyReader<T> implements MessageBodyReader<T> {
    private final StrictJson strict;
    private final JsonMapper lenient;

    StrictBodyReader(StrictJson strict, JsonMapper lenient) {
        this.strict = strict;
        this.lenient = lenient;
    }

    @Override
    public boolean isReadable(Argument<T> type, @Nullable MediaType mediaType) {
        return mediaType != null
                && mediaType.getName().equals(MediaType.APPLICATION_JSON)
                && !CharSequence.class.isAssignableFrom(type.getType())
                && !type.getType().isArray();
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, ByteBuffer<?> buffer) {
        T value = read(type, buffer.toByteArray());
        // On failure the caller releases it.
        if (buffer instanceof ReferenceCounted counted) {
            counted.release();
        }
        return value;
    }

    @Override
    public T read(Argument<T> type, @Nullable MediaType mediaType, Headers headers, InputStream stream) {
        try {
            return read(type, stream.readAllBytes());
        } catch (IOException e) {
            throw new CodecException("Cannot read the body", e);
        }
    }

    @SuppressWarnings("unchecked") // the strict reader answers with a value of the type it was given
    private T read(Argument<T> type, byte[] bytes) {
        if (type.getAnnotationMetadata().hasAnnotation(Body.class)) {
            return (T) strict.read(bytes, type.asType());
        }
        try {
            return lenient.readValue(bytes, type);
        } catch (IOException e) {
            throw new CodecException("Cannot read JSON as " + type.getTypeName(), e);
        }
    }
}
