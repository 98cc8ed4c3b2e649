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
import java.util.List;

/**
 * Decisions, authorisations, facts, looks and tickets as JSON. The name of each kind is defined only here. Stored data
 * must stay readable, so a name never changes. Records with unknown or missing properties are rejected.
 */
final class Records {
    private static final List<Class<?>> SEALED =
            List.of(Decision.class, Fact.class, Span.class, Button.class, Ask.class, Remedy.class);

    private static final NamedType[] KINDS = {
        new NamedType(Decision.Cut.class, "cut"),
        new NamedType(Decision.Promote.class, "promote"),
        new NamedType(Decision.MetadataOnly.class, "metadata-only"),
        new NamedType(Decision.Go.class, "go"),
        new NamedType(Decision.NoGo.class, "no-go"),
        new NamedType(Decision.Tick.class, "tick"),
        new NamedType(Decision.OverrideRule.class, "override"),
        new NamedType(Decision.Abandon.class, "abandon"),
        new NamedType(Decision.Recover.class, "recover"),
        new NamedType(Decision.Rerun.class, "rerun"),
        new NamedType(Decision.Repaired.class, "repaired"),
        new NamedType(Decision.WriteIssue.class, "write-issue"),
        new NamedType(Decision.Defer.class, "defer"),
        new NamedType(Decision.Replace.class, "replace"),
        new NamedType(Fact.Landmark.class, "landmark"),
        new NamedType(Fact.NeedsHeld.class, "needs-held"),
        new NamedType(Fact.Intent.class, "intent"),
        new NamedType(Fact.Dispatched.class, "dispatched"),
        new NamedType(Fact.Pushing.class, "pushing"),
        new NamedType(Fact.Rejected.class, "rejected"),
        new NamedType(Fact.Watched.class, "watched"),
        new NamedType(Fact.Unwatched.class, "unwatched"),
        new NamedType(Fact.Posting.class, "posting"),
        new NamedType(Fact.BoardMessage.class, "board-message"),
        new NamedType(Fact.Rules.class, "rules"),
        new NamedType(Fact.RulesHistory.class, "rules-history"),
        new NamedType(Fact.Attached.class, "attached"),
        new NamedType(Fact.Noticed.class, "noticed"),
        new NamedType(Fact.Closed.class, "closed"),
        new NamedType(Span.Plain.class, "plain"),
        new NamedType(Span.Strong.class, "strong"),
        new NamedType(Span.Code.class, "code"),
        new NamedType(Span.Link.class, "link"),
        new NamedType(Span.Person.class, "person"),
        new NamedType(Span.Moment.class, "moment"),
        new NamedType(Span.Ago.class, "ago"),
        new NamedType(Button.Choice.class, "choice"),
        new NamedType(Button.OpenLink.class, "open-link"),
        new NamedType(Ask.OnForge.class, "on-forge"),
        new NamedType(Ask.Promote.class, "promote"),
        new NamedType(Ask.MetadataOnly.class, "metadata-only"),
        new NamedType(Ask.GoNoGo.class, "go-no-go"),
        new NamedType(Ask.Tick.class, "tick"),
        new NamedType(Ask.ChooseRemedy.class, "mend"),
        new NamedType(Ask.Restore.class, "restore"),
        new NamedType(Ask.Defer.class, "defer"),
        new NamedType(Remedy.Rerun.class, "rerun"),
        new NamedType(Remedy.Repaired.class, "repaired"),
        new NamedType(Remedy.Recover.class, "recover"),
        new NamedType(Remedy.WriteIssue.class, "write-issue"),
    };

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
        builder.registerSubtypes(KINDS);
        return builder.build();
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
