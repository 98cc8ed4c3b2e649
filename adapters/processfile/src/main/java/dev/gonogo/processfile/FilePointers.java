package dev.gonogo.processfile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.gonogo.port.Pointers;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds, compares and replaces values in JSON, YAML and TOML files by JSON pointer, see <a
 * href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>.
 */
public final class FilePointers implements Pointers {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A number keeps its digits: 1.10 is not 1.1. */
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final ObjectMapper TOML = new TomlMapper();

    private static final YAMLFactory YAML_FACTORY = new YAMLFactory();

    @Override
    public Optional<String> find(String path, String text, String pointer) {
        return format(path)
                .filter(format -> isPointer(pointer))
                .flatMap(format -> new Scalars(format).find(text, JsonPointer.compile(pointer)));
    }

    @Override
    public Optional<String> rewrite(String path, String text, List<String> pointers, String value) {
        Optional<ObjectMapper> format = format(path).filter(known -> known != YAML || !hasAlias(text));
        Optional<String> rewritten = Optional.of(text);
        for (String pointer : pointers) {
            rewritten = rewritten
                    .filter(before -> format.isPresent() && isPointer(pointer))
                    .flatMap(before ->
                            new Scalars(format.orElseThrow()).replaced(before, JsonPointer.compile(pointer), value));
        }
        return rewritten;
    }

    @Override
    public Optional<String> values(String path, String text, List<String> without) {
        return format(path)
                .filter(known -> known != YAML || !hasAlias(text))
                .flatMap(format -> new Scalars(format)
                        .values(text, without.stream().map(JsonPointer::compile).toList()));
    }

    @Override
    public Optional<List<String>> changed(String path, Optional<String> before, Optional<String> after) {
        return format(path)
                .filter(known -> known != YAML
                        || Stream.of(before, after).flatMap(Optional::stream).noneMatch(FilePointers::hasAlias))
                .flatMap(format -> new Scalars(format).changed(before.orElse(""), after.orElse("")));
    }

    /** An alias reads as its own name here, so neither it nor its anchor may be replaced. */
    private static boolean hasAlias(String yaml) {
        try (YAMLParser parser = YAML_FACTORY.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.isCurrentAlias()) {
                    return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Whether the format of a file with this name is known. */
    static boolean reads(String path) {
        return format(path).isPresent();
    }

    private static boolean isPointer(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/");
    }

    private static Optional<ObjectMapper> format(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        if (name.endsWith(".toml")) {
            return Optional.of(TOML);
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }
}
