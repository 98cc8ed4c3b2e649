package dev.gonogo.processfile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.gonogo.port.Pointers;
import java.util.Locale;
import java.util.Optional;

/** Finds values in JSON and YAML files by JSON pointer, see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>. */
public final class FilePointers implements Pointers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A number keeps the digits it is written with: 1.10 is not 1.1. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    public Optional<String> find(String path, String text, String pointer) {
        Optional<ObjectMapper> format = format(path.toLowerCase(Locale.ROOT));
        if (format.isEmpty() || !(pointer.isEmpty() || pointer.startsWith("/"))) {
            return Optional.empty();
        }
        try {
            JsonNode value = format.get().readTree(text).at(JsonPointer.compile(pointer));
            return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()) : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectMapper> format(String path) {
        if (path.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return path.endsWith(".yaml") || path.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }
}
