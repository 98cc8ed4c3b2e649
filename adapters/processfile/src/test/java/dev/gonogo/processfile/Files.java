package dev.gonogo.processfile;

import dev.gonogo.port.ProcessReader.Reading;
import dev.gonogo.process.ReleaseProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads process files for tests. */
final class Files {

    /** A small file without a preset; its lines are counted in tests. */
    static final String SMALL = """
            process: 1
            repository: org/app
            branches: {integration: develop, release: "release/{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z, X.Y.Z-rc], recovery: [X.Y.Z-rc.N]}
            metadata: [package.json]
            roles: {maintainer: [ann, bob]}
            stages:
              - name: go
                needs:
                  - tag-absent
                steps:
                  - sign-off: {role: maintainer}
                  - push-tag
            """;

    private Files() {}

    static ReleaseProcess good(String text) {
        return switch (new YamlProcessReader().read(text)) {
            case Reading.Good(ReleaseProcess process) -> process;
            case Reading.Bad bad -> throw new AssertionError(bad);
        };
    }

    /** The problems as {@code LINE: sentence}. */
    static List<String> problems(String text) {
        return switch (new YamlProcessReader().read(text)) {
            case Reading.Good good -> List.of();
            case Reading.Bad bad ->
                bad.problems().stream()
                        .map(problem -> problem.line() + ": " + problem.sentence())
                        .toList();
        };
    }

    /** The problems of the small file with one piece replaced. */
    static List<String> problemsWith(String piece, String other) {
        if (!SMALL.contains(piece)) {
            throw new AssertionError("the small file has no " + piece);
        }
        return problems(SMALL.replace(piece, other));
    }

    static String shipped(String name) {
        try (InputStream stream = Files.class.getResourceAsStream("/processes/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
