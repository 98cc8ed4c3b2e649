package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
