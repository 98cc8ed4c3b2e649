package dev.gonogo.registries;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Charts in a repository's {@code index.yaml} (helm.sh/docs/topics/chart_repository). An index may list thousands of
 * charts, so it is parsed as it arrives and never held as a whole.
 */
final class HelmRepository {
    private static final int LARGEST = 64 * 1024 * 1024;

    private final @Nullable URI instead;
    private final Fetch fetch;
    private final YAMLFactory yaml;

    /** @param instead used instead of the artifact's repository; null for none */
    HelmRepository(@Nullable URI instead, Fetch fetch) {
        this.instead = instead;
        this.fetch = fetch;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        this.yaml = YAMLFactory.builder().loaderOptions(options).build();
    }

    Publication look(HelmChart.Version wanted) throws IOException {
        URI index = index(wanted);
        String name = "The Helm repository " + Objects.requireNonNullElse(index.getHost(), "");
        Optional<Boolean> listed = fetch.get(new Page<>(
                name, index, "application/x-yaml, text/yaml, */*", LARGEST, (headers, body) -> lists(body, wanted)));
        return listed.orElse(false) ? new Publication.Present(index.toString()) : new Publication.Absent();
    }

    private URI index(HelmChart.Version wanted) throws RegistryFailure {
        String repository = instead == null ? wanted.repository() : instead.toString();
        return Address.below(repository, "/index.yaml", "Helm repository", wanted.chart());
    }

    private boolean lists(InputStream body, HelmChart.Version wanted) throws IOException {
        try (JsonParser parser = yaml.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notCharts();
            }
            if (!enters(parser, "entries") || parser.currentToken() != JsonToken.START_OBJECT) {
                throw notCharts();
            }
            return enters(parser, wanted.chart()) && hasVersion(parser, wanted.version());
        }
    }

    private static RegistryFailure notCharts() {
        return new RegistryFailure("The index of the Helm repository is not a list of charts.");
    }

    /** From the start of an object to the value of one of its fields. */
    private static boolean enters(JsonParser parser, String field) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals(field);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    /** From the start of a list of a chart's versions. */
    private static boolean hasVersion(JsonParser parser, String version) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw notCharts();
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            if (isOf(parser, version)) {
                return true;
            }
        }
        return false;
    }

    /** Reads one entry to its end. */
    private static boolean isOf(JsonParser parser, String version) throws IOException {
        boolean same = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean tells = parser.currentName().equals("version");
            parser.nextToken();
            same |= tells && parser.getText().equals(version);
            parser.skipChildren();
        }
        return same;
    }
}
