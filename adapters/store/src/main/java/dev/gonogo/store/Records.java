package dev.gonogo.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Span;
import dev.gonogo.version.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Decisions, authorisations, facts, snapshots and dialogs as JSON. A kind is stored under the name of its record, such as
 * {@code no-go}. Stored data must stay readable, so a renamed record keeps its older name here. Records with unknown or
 * missing properties are rejected.
 */
final class Records {
    private static final List<Class<?>> SEALED =
            List.of(Decision.class, Fact.class, Span.class, Button.class, Ask.class, Remedy.class);

    /** The kinds that are not stored under the names of their records, because these are newer. */
    private static final Map<Class<?>, String> OLDER_NAMES =
            Map.of(Decision.OverrideRule.class, "override", Ask.ChooseRemedy.class, "mend");

    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final JsonMapper mapper = mapper();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kind {}

    private static JsonMapper mapper() {
        SimpleModule texts = new SimpleModule("texts")
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new TextReader<>(Instant.class, Instant::parse))
                .addSerializer(Version.class, ToStringSerializer.instance)
                .addDeserializer(Version.class, new TextReader<>(Version.class, Version::of));
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(texts)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY);
        SEALED.forEach(type -> builder.addMixIn(type, Kind.class));
        SEALED.stream()
                .flatMap(Records::kinds)
                .forEach(kind -> builder.registerSubtypes(new NamedType(kind, name(kind))));
        return builder.build();
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Records::kinds) : Stream.of(type);
    }

    private static String name(Class<?> kind) {
        String name = NEXT_WORD.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT);
        return OLDER_NAMES.getOrDefault(kind, name);
    }

    /** @param type with which it will be read back */
    <T> String write(T value, Class<T> type) {
        try {
            return mapper.writerFor(type).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + type.getSimpleName(), e);
        }
    }

    /** @throws Unreadable for a text that this version did not write */
    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new Unreadable("a stored " + type.getSimpleName() + " is not understood", e);
        }
    }
}
