package dev.gonogo.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionedVersionsTest {

    @Test
    void eachVersionIsMentionedOnceAndWhole() {
        assertThat(MentionedVersions.in("chore(release/0.6.6-preview): release 0.6.6-preview"))
                .containsExactly("0.6.6-preview");
        assertThat(MentionedVersions.in("v0.6.5...v0.6.6, then (0.6.6-preview.1)."))
                .containsExactly("0.6.5", "0.6.6-preview.1");
        assertThat(MentionedVersions.in("1.2.3.4 and 1.2.3+build.5 and 1.2.3-4-5"))
                .containsExactly("1.2.3.4", "1.2.3+build.5", "1.2.3-4-5");
    }

    @Test
    void whatIsNoVersionIsNotMentioned() {
        assertThat(MentionedVersions.in("#2436, node 22.1, x1.2.3, 2026-11-20 and preview.3"))
                .isEmpty();
    }
}
