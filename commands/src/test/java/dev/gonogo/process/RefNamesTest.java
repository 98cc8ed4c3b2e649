package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefNamesTest {
    private static final String UNSAFE = "is not a safe name for a branch or tag";
    private static final String FIXED = "is the same for every version; put {version} into it";
    private static final String OTHERS = "may only contain {version}, {major}, {minor} and {patch}";
    private static final String OWN_TAG =
            "must contain {version} and nothing else in braces, so that every version has its own tag";

    @ParameterizedTest
    @ValueSource(strings = {"main", "release/{version}", "{tag}", "chore/promote-{version}-{production}", "a.b", "a-"})
    void aNameThatGitAcceptsIsSafe(String name) {
        assertThat(RefNames.complaint(name)).isEmpty();
    }

    @ParameterizedTest
    @Tag("A-109")
    @ValueSource(
            strings = {
                "--force",
                "a..b",
                "a b",
                "a.lock",
                "a.lock/b",
                "/a",
                "a/",
                "a.",
                "a//b",
                ".a",
                "b/.a",
                "a~1",
                "a\\b",
                "$(x)",
                "@",
                "a@{b",
                "{Version}"
            })
    void anyOtherIsNot(String name) {
        assertThat(RefNames.complaint(name)).contains(UNSAFE);
        assertThat(RefNames.complaintOfFixed(name.replace("{", "^"))).contains(UNSAFE);
    }

    @Test
    void aNameHasAtMost150CharactersWithWhatFillsIt() {
        assertThat(RefNames.complaint("a".repeat(149) + "{version}")).isEmpty();
        assertThat(RefNames.complaint("a".repeat(150) + "{version}")).contains(UNSAFE);
    }

    @Test
    void aPermanentBranchHasNoPlaceholder() {
        assertThat(RefNames.complaintOfFixed("develop")).isEmpty();
        assertThat(RefNames.complaintOfFixed("dev{version}"))
                .contains("has a placeholder, but this branch is the same for every release");
    }

    @Test
    void theBranchOfAReleaseHasPartsOfItsVersionAndNothingElse() {
        assertThat(RefNames.complaintOfVersion("release/{version}")).isEmpty();
        assertThat(RefNames.complaintOfVersion("v{major}.{minor}-{patch}")).isEmpty();
        assertThat(RefNames.complaintOfVersion("release/next")).contains(FIXED);
        assertThat(RefNames.complaintOfVersion("release/{tag}")).contains(FIXED);
        assertThat(RefNames.complaintOfVersion("{tag}-{version}")).contains(OTHERS);
        assertThat(RefNames.complaintOfVersion("-{version}")).contains(UNSAFE);
    }

    @Test
    @Tag("A-11")
    void everyVersionHasItsOwnTag() {
        assertThat(RefNames.complaintOfTag("v{version}")).isEmpty();
        assertThat(RefNames.complaintOfTag("rel/{version}/all")).isEmpty();
        assertThat(RefNames.complaintOfTag("v{major}.{minor}.{patch}")).contains(OWN_TAG);
        assertThat(RefNames.complaintOfTag("v{patch}")).contains(OWN_TAG);
        assertThat(RefNames.complaintOfTag("{version}-{major}")).contains(OWN_TAG);
        assertThat(RefNames.complaintOfTag("{version}{version}")).contains(OWN_TAG);
        assertThat(RefNames.complaintOfTag("latest")).contains(FIXED);
        assertThat(RefNames.complaintOfTag("{tag}-{version}")).contains(OTHERS);
        assertThat(RefNames.complaintOfTag("{version}.lock")).contains(UNSAFE);
    }
}
