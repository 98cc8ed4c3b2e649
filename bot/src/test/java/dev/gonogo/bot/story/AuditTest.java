package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Old tags, asked about in a room. */
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
                        "✘ v0.6.5-preview.3 recovery-lines: Its message lacks recovery-release: true,",
                        " · github-release: It has no GitHub Release.")
                .contains(
                        "✘ v0.6.4 annotated: The tag is lightweight. Release tags are annotated, so that they say"
                                + " who made them and why."
                                + " · reachable: Its commit ",
                        " is not in main. Only commits on main are published. · file-says: ")
                .contains("✘ v0.6.5-preview.1 annotated: The tag is lightweight.")
                .contains("Tags that are not release tags and were left out: 2.");
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
    @Tag("A-10")
    void whatAReleaseWentOutWithoutIsSaidAndWhoMeantItAndWhichCommitsThatWere() {
        room.says("ann", "cut 0.6.6-preview");
        Operator operator = new Operator(room, "0.6.6-preview").without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        String pushed = room.seed.hotfixLands("docs: say less", "README.md").substring(0, 7);
        room.wait(Duration.ofMinutes(5));
        room.answer("bob", "override accounted-for it is only a readme");
        HappyPathTest.playToTheEnd(room);

        assertThat(room.repository().refs().tag("v0.6.6-preview")).isPresent();
        assertThat(audit())
                .contains(
                        "! v0.6.6-preview accounted-for: bob accepted what reached main since v0.6.5-preview.3 in any"
                                + " other way: "
                                + pushed + " docs: say less (pushed by dave, ",
                        "). Reason: it is only a readme.",
                        "! v0.6.6-preview overridden: It was released although bob overrode accounted-for: it is"
                                + " only a readme.");
    }

    @Test
    void whereGitCannotBeReachedItIsSaid() {
        room.git.lose("github.com did not answer in time");

        assertThat(audit())
                .isEqualTo(
                        "I cannot read the tags of OneStepAt4time/aegis right now: github.com did not answer in time."
                                + " Try again later.");
    }
}
