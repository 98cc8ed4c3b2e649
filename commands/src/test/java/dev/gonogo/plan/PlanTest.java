package dev.gonogo.plan;

import static dev.gonogo.talk.Words.say;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.release.Fact.Landmark;
import dev.gonogo.release.Fact.Outcome;
import dev.gonogo.talk.Mark;
import dev.gonogo.world.Check;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanTest {
    private final EndOfRelease course = new EndOfRelease().saidGo();

    private static Duration nextLook(Standing standing) {
        return new Plan(standing, List.of(), List.of()).nextLook();
    }

    @Test
    @Tag("A-74")
    void aRunIsLookedAtEveryTwentySeconds() {
        assertThat(nextLook(new Standing.Working())).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whatActsLooksAgainAtOnceAndWhatWaitsTakesItsTime() {
        assertThat(nextLook(new Standing.Acting(new Act.ClosePullRequest(1)))).isEqualTo(Duration.ZERO);
        assertThat(nextLook(new Standing.Unsure("silence"))).isEqualTo(Duration.ofSeconds(30));
        assertThat(nextLook(new Standing.Waiting(Ask.OnForge.NOWHERE))).isEqualTo(Duration.ofMinutes(1));
        assertThat(nextLook(new Standing.Blocked())).isEqualTo(Duration.ofMinutes(1));
        assertThat(nextLook(new Standing.Stopped(Ask.OnForge.NOWHERE))).isEqualTo(Duration.ofMinutes(1));
        assertThat(nextLook(new Standing.Over(Outcome.PUBLISHED))).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whatIsAskedOfPeopleIsKnownWhetherItWaitsOrIsStopped() {
        Ask mend = new Ask.ChooseRemedy(List.of(), "https://github.com/o/r/actions/runs/7");

        assertThat(ask(new Standing.Waiting(mend))).isEqualTo(mend);
        assertThat(ask(new Standing.Stopped(mend))).isEqualTo(mend);
        assertThat(Stream.of(
                                new Standing.Acting(new Act.ClosePullRequest(1)),
                                new Standing.Working(),
                                new Standing.Blocked(),
                                new Standing.Unsure("silence"),
                                new Standing.Over(Outcome.PUBLISHED))
                        .map(PlanTest::ask))
                .containsOnly(Ask.OnForge.NOWHERE);
    }

    private static Ask ask(Standing standing) {
        return new Plan(standing, List.of(), List.of()).ask();
    }

    @Test
    void aRefusedActStopsTheStageThatAskedForItAndNoOther() {
        Plan refused = course.plan().stopped("main is protected");

        assertThat(refused.standing()).isEqualTo(new Standing.Stopped(Ask.OnForge.NOWHERE));
        assertThat(EndOfRelease.lines(refused))
                .containsExactly("✔ go | carol said go on 9f8e7d6", "✘ publish | main is protected", "· clean up | ");
    }

    @Test
    void anActThatDidNotGetThroughLeavesDoubt() {
        Plan lost = course.plan().unsureNow("GitHub did not answer in time");

        assertThat(lost.standing()).isEqualTo(new Standing.Unsure("GitHub did not answer in time"));
        assertThat(EndOfRelease.lines(lost))
                .contains("? publish | cannot tell right now: GitHub did not answer in time");
    }

    @Test
    void whatWasFoundAndSeenStaysWhenTheActIsRefused() {
        Landmark seen = new Landmark("go/1", EndOfRelease.NOW, say("gone"), Map.of());
        Plan blocked = course.test(Check.State.RED).plan();
        Plan refused = new Plan(blocked.standing(), blocked.stages(), List.of(seen)).stopped("no");

        assertThat(refused.findings()).isEqualTo(blocked.findings()).isNotEmpty();
        assertThat(refused.landmarks()).containsExactly(seen);
    }

    @Test
    void aProcessThatCannotBeReadIsDoubt() {
        Plan plan = Plan.unsure("git did not answer");

        assertThat(plan.standing()).isEqualTo(new Standing.Unsure("git did not answer"));
        assertThat(EndOfRelease.lines(plan)).containsExactly("? process | cannot tell right now: git did not answer");
        assertThat(plan.current().map(StageSnapshot::mark)).contains(Mark.UNSURE);
    }

    @Test
    void aSoakIsLookedAtWhenItIsOver() {
        assertThat(new Plan(new Standing.Soaking(0, Duration.ofSeconds(5)), List.of(), List.of()).nextLook())
                .isEqualTo(Duration.ofSeconds(5));
        assertThat(new Plan(new Standing.Soaking(0, Duration.ofHours(5)), List.of(), List.of()).nextLook())
                .isEqualTo(Duration.ofMinutes(1));
    }
}
