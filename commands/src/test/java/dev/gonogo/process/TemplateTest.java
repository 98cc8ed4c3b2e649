package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    @ParameterizedTest
    @Tag("A-59")
    @Tag("A-61")
    @CsvSource({
        "{version}, 0.6.6-preview",
        "v{version}, v0.6.6-preview",
        "{major}.{minor}.{patch}, 0.6.6",
        "{tag}, v0.6.6-preview",
        "{release}, release/0.6.6-preview",
        "{integration} to {production}, develop to main",
        "chore/promote-{version}-{production}, chore/promote-0.6.6-preview-main",
        "chore(release): promote {version} to main, chore(release): promote 0.6.6-preview to main",
        "no place, no place",
        "{Version} {} { version }, {Version} {} { version }"
    })
    void placeholdersAreFilled(String template, String filled) {
        assertThat(Scene.preview().situation().fill(template)).isEqualTo(filled);
    }

    @Test
    void aPlaceholderThatNothingFillsIsNamed() {
        assertThat(Template.unknownIn("{version} {codename} {week} {codename}"))
                .containsExactly("{codename}", "{week}");
        assertThat(Template.unknownIn("{version} {tag}")).isEmpty();
        assertThatThrownBy(() -> Scene.preview().situation().fill("{codename}")).hasMessage("nothing fills {codename}");
    }

    @ParameterizedTest
    @Tag("A-28")
    @Tag("A-29")
    @Tag("A-30")
    @CsvSource({
        "recovery-release: {recovery}, recovery-release: true",
        "recovery-issue: #{issue}, recovery-issue: #2431",
        "recovery-confirmation: {confirmation}, recovery-confirmation: RECOVERY 0.6.6-preview.1"
    })
    void aRecoverySaysWhyItIs(String template, String filled) {
        assertThat(Scene.recovery().situation().fill(template)).isEqualTo(filled);
    }

    @Test
    void bracesInWhatPeopleWroteMeanNothing() {
        assertThat(Scene.recovery().situation().fill("{reason} ({tag})"))
                .isEqualTo("the tarball of {tag} is empty (v0.6.6-preview.1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue", "reason", "confirmation"})
    void otherReleasesHaveNothingOfARecovery(String name) {
        assertThat(Scene.preview().situation().fill("<{" + name + "}>")).isEqualTo("<>");
        assertThat(Scene.preview().situation().fill("{recovery}")).isEqualTo("false");
        assertThat(Template.unknownIn("{recovery} {" + name + "}")).isEmpty();
    }
}
