package dev.gonogo.hotfix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PullRequestReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "2440, ''",
        "#2440, ''",
        "https://github.com/o/r/pull/2440, o/r",
        "https://github.com/o/r/pull/2440/files, o/r",
        "https://github.com/o/r/pull/2440#issuecomment-1, o/r",
        "http://127.0.0.1:8080/o/r/pull/2440?x=1, o/r"
    })
    void isReadAsPeopleWriteIt(String text, String repository) {
        assertThat(PullRequestReference.parse(text)).contains(new PullRequestReference(repository, 2440));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "#",
                "24 40",
                "2440x",
                "12345678901",
                "https://github.com/o/r/issues/2440",
                "https://github.com/o/r/pull/2440x",
                "https://github.com/pull/2440"
            })
    void anythingElseIsNone(String text) {
        assertThat(PullRequestReference.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2440, ''",
        "#2440, ''",
        "https://github.com/o/r/issues/2440, o/r",
        "https://github.com/o/r/pull/2440/files, o/r",
        "http://127.0.0.1:8080/o/r/issues/2440#issuecomment-1, o/r"
    })
    void anIssueIsNamedInTheSameWay(String text, String repository) {
        assertThat(PullRequestReference.parseItem(text)).contains(new PullRequestReference(repository, 2440));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "24 40",
                "https://github.com/o/r/discussions/2440",
                "https://github.com/o/r/issues/2440x"
            })
    void anythingElseIsNoItem(String text) {
        assertThat(PullRequestReference.parseItem(text)).isEmpty();
    }
}
