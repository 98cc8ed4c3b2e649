package dev.gonogo.store;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.util.function.Function;

/** Reads a value that is written as text. */
final class TextReader<T> extends FromStringDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> parse;

    TextReader(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
        return parse.apply(text);
    }
}
