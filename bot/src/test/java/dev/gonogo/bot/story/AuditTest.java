package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tags of old, asked about in a room. */
class AuditTest {
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private String audit() {
        assertThat(room.answer("erin", "audit")).isEqualTo("Looking at the tags of OneStepAt4time/aegis…");
        return room.later.getLast().plain();
    }

    @Test
    @Tag("A-87")
    @Tag("A-114")
    void everybodyMayAskAndIsAnsweredPrivatelyAndNothingIsChanged() {
        room.repository().lightweightTag("v0.6.4", room.repository().headOf(SeedA.DEVELOP));
        var before = room.repository().refs();

        assertThat(audit())
                .startsWith("3 of 3 release tags of OneStepAt4time/aegis break a rule.")
                .contains(
                        "✘ v0.6.5-preview.3 recovery-lines, github-release: Its message lacks recovery-release: true,")
                .contains(
                        "✘ v0.6.4 annotated, reachable, file-says, changelog-has, github-release: The tag is lightweight.")
                .contains("✘ v0.6.5-preview.1 annotated, reachable, ")
                .contains("Tags that are no release tags, and were left out: 2.");
        assertThat(room.repository().refs()).isEqualTo(before);
        assertThat(room.transcript()).isEmpty();
    }

    @Test
    @Tag("A-108")
    void aReleaseThatTheBotMadeKeepsEveryRule() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        HappyPathTest.playToTheEnd(room);

        assertThat(room.repository().refs().tag("v0.6.6-preview")).isPresent();
        assertThat(audit()).startsWith("2 of 3 release tags").doesNotContain("✘ v0.6.6-preview ");
    }

    @Test
    void whereGitCannotBeReachedItIsSaid() {
        room.git.lose("github.com did not answer in time");

        assertThat(audit())
                .isEqualTo("I cannot look at the tags of OneStepAt4time/aegis now: github.com did not answer in time."
                        + " Try again later.");
    }
}
