package dev.gonogo.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TagPatternTest {
    private final TagPattern pattern = TagPattern.of("v{version}");

    @Test
    void aReleaseTagBeginsWithThePrefixAndGoesOnWithADigit() {
        assertThat(pattern.middle("v1.4.0")).contains("1.4.0");
        assertThat(pattern.middle("v1.4.0 or not")).contains("1.4.0 or not");
        assertThat(pattern.middle("vault")).isEmpty();
        assertThat(pattern.middle("v")).isEmpty();
        assertThat(pattern.middle("1.4.0")).isEmpty();
    }

    @Test
    void whatFollowsTheVersionIsTakenOffWhereItIsThere() {
        TagPattern release = TagPattern.of("release-{version}-final");

        assertThat(release.middle("release-1.4.0-final")).contains("1.4.0");
        assertThat(release.middle("release-1.4.0")).contains("1.4.0");
    }

    @Test
    void aTemplateMayBeginWithItsVersionOrHaveNone() {
        assertThat(TagPattern.of("{version}").middle("1.4.0")).contains("1.4.0");
        assertThat(TagPattern.of("{version}").middle("v1.4.0")).isEmpty();
        assertThat(TagPattern.of("latest").middle("latest")).isEmpty();
    }
}
