package dev.gonogo.process.tag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Placed;
import dev.gonogo.process.StepOutput;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the tag and the go before it must be. */
class TagValidationTest {
    private static final SignOff GO = new SignOff("maintainer", 1, false);
    private static final SignOff KEPT = new SignOff(List.of("maintainer"), 1, false, SignOff.PRODUCTION, true);

    private static SignOff quorum(int quorum, boolean cutterMayGo, String... roles) {
        return new SignOff(List.of(roles), quorum, cutterMayGo, SignOff.PRODUCTION, false);
    }

    @Test
    @Tag("A-70")
    @Tag("A-113")
    void noTagIsPushedBeforeAGo() {
        assertThat(Placed.first().problems(new PushTag()))
                .containsExactly("push-tag publishes, so a sign-off must come before it.");
        assertThat(Placed.after(KEPT).problems(new PushTag()))
                .containsExactly("push-tag publishes, so a sign-off that is not kept must come before it.");
        assertThat(Placed.after(GO).problems(new PushTag())).isEmpty();
        assertThat(Placed.after(GO, KEPT).problems(new PushTag())).isEmpty();
        assertThat(Placed.first().before(GO).problems(new PushTag())).hasSize(1);
    }

    @Test
    @Tag("A-11")
    @Tag("A-72")
    void aReleaseHasOneTag() {
        assertThat(Placed.after(GO, new PushTag()).problems(new PushTag()))
                .containsExactly("A release has one tag, and an earlier push-tag already pushes it.");
        assertThat(new PushTag().leaves()).containsExactly(new StepOutput.Tag());
    }

    @Test
    @Tag("B-30")
    void whatIsAboutTheTagStandsAfterIt() {
        for (String tag : List.of("{tag}", "v{version}")) {
            SignOff onTag = new SignOff(List.of("maintainer"), 1, false, tag, false);

            assertThat(Placed.first().problems(onTag))
                    .containsExactly("sign-off is about the tag, so it must come after push-tag.");
            assertThat(Placed.after(GO, new PushTag()).problems(onTag)).isEmpty();
        }
        assertThat(Placed.first().problems(GO)).isEmpty();
    }

    @Test
    void aQuorumCanBeReachedWithoutTheOneWhoCut() {
        assertThat(Placed.first().problems(quorum(2, false, "maintainer")))
                .containsExactly(
                        "sign-off wants 2 to say go, but only 1 of “maintainer” can, because the person who cut may"
                                + " not. Add people, or write cutter-may-go: true.");
        assertThat(Placed.first().problems(quorum(3, true, "maintainer")))
                .containsExactly("sign-off wants 3 to say go, but only 2 of “maintainer” can.");
        assertThat(Placed.first().problems(quorum(2, true, "maintainer"))).isEmpty();
        assertThat(Placed.first().problems(quorum(1, false, "maintainer"))).isEmpty();
    }

    @Test
    void whoMayHaveCutIsAMaintainerAndPerhapsOfTheRoleAsWell() {
        assertThat(Placed.first().problems(quorum(2, false, "qa", "maintainer")))
                .as("ann is both")
                .containsExactly(
                        "sign-off wants 2 to say go, but only 1 of “qa” can, because the person who cut may not. Add"
                                + " people, or write cutter-may-go: true.",
                        "sign-off wants 2 to say go, but only 1 of “maintainer” can, because the person who cut may"
                                + " not. Add people, or write cutter-may-go: true.");
        assertThat(Placed.first()
                        .in(Placed.process()
                                .with(Map.of("maintainer", Set.of("ann"), "qa", Set.of("carol", "dave")), List.of()))
                        .problems(quorum(2, false, "qa")))
                .isEmpty();
        assertThat(Placed.first().problems(quorum(9, false, "nobody")))
                .as("that there is no such role is said by itself")
                .isEmpty();
    }
}
