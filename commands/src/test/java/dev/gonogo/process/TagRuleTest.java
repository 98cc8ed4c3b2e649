package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRuleTest {
    private static Optional<Version> version(String name, String tag) {
        return new TagRule(name, "Release {version}", List.of()).versionOf(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "v{version}, v0.6.6, 0.6.6",
        "v{version}, v0.6.6-preview.12, 0.6.6-preview.12",
        "{version}, 1.4.0, 1.4.0",
        "rel/{version}/all, rel/1.4.0/all, 1.4.0"
    })
    void aTagSaysItsVersion(String name, String tag, String version) {
        assertThat(version(name, tag)).contains(Version.of(version));
    }

    @ParameterizedTest
    @CsvSource({
        "v{version}, 0.6.6",
        "v{version}, v",
        "v{version}, vnightly",
        "{version}-a, 1.4.0-b",
        "rel/{version}/all, rel/1.4.0",
        "rel/{version}/all, 1.4.0/all",
        "rel/{version}/all, rel/all",
        "aba{version}aba, aba"
    })
    void aTagOfAnotherNameSaysNone(String name, String tag) {
        assertThat(version(name, tag)).isEmpty();
    }

    @Test
    void aNameWithoutAVersionIsNoReleases() {
        assertThat(version("latest", "latest")).isEmpty();
        assertThat(version("v{major}", "v1.4.0")).isEmpty();
    }

    @Test
    void theTagIsWrittenByItsNameOrByItsPlaceholder() {
        TagRule rule = new TagRule("v{version}", "Release", List.of());

        assertThat(rule.isNamedBy("{tag}")).isTrue();
        assertThat(rule.isNamedBy("refs/tags/{tag}")).isTrue();
        assertThat(rule.isNamedBy("v{version}")).isTrue();
        assertThat(rule.isNamedBy("{version}")).isFalse();
    }
}
