package dev.gonogo.process.ticket;

import static dev.gonogo.process.Says.done;
import static dev.gonogo.process.Says.due;
import static dev.gonogo.process.Says.held;
import static dev.gonogo.process.Says.notHeld;
import static dev.gonogo.process.Says.unsure;
import static dev.gonogo.process.Says.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Scene;
import dev.gonogo.process.Step;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("B-21")
@Tag("B-42")
class TickTest {
    private final Step step = new Tick("docs", items());

    private static Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("user-manual", "User manual");
        items.put("onboarding", "Onboarding manual");
        return items;
    }

    private static Scene scene() {
        return Scene.preview().role("docs", "dora");
    }

    private static Decision ticked(String step, String item, String evidence) {
        return new Decision.Tick(Scene.by("dora"), step, item, "", evidence);
    }

    @Test
    void asksTheRoleForWhatIsNotTicked() {
        Scene scene = scene().decided(ticked(Scene.STEP, "onboarding", "https://docs.example.org/onboarding"));

        Progress.Waiting asks = waiting(step.progress(scene.situation()), "1 still to tick: User manual");

        assertThat(asks.ask())
                .isEqualTo(new Ask.Tick(Scene.STEP, Set.of("dora"), Map.of("user-manual", "User manual"), ""));
        notHeld(asks.findings().getFirst(), "User manual: not ticked yet.");
        held(asks.findings().getLast(), "Onboarding manual: ticked by dora, https://docs.example.org/onboarding");
    }

    @Test
    @Tag("B-11")
    void aLineIsTickedForTheCommitThatWasLookedAt() {
        Step one = new Tick("docs", Map.of("user-manual", "User manual"));
        Scene scene = scene().branch("release/0.6.6-preview", Scene.DEVELOP)
                .decided(new Decision.Tick(Scene.by("dora"), Scene.STEP, "user-manual", Scene.DEVELOP, "read"));
        assertThat(done(one.progress(scene.situation()), "ticked: User manual").about())
                .isEqualTo(Scene.DEVELOP);

        scene.branch("release/0.6.6-preview", Scene.MAIN)
                .knows(
                        new Difference(Scene.DEVELOP, Scene.MAIN),
                        List.of(new Change(Change.Kind.MODIFIED, "docs/user.md")));
        Progress.Waiting again = waiting(one.progress(scene.situation()), "1 still to tick: User manual");
        notHeld(
                again.findings().getFirst(),
                "User manual: ticked by dora on a1b2c3d, which is no longer what is released. Look again.");
        assertThat(again.ask())
                .isEqualTo(new Ask.Tick(Scene.STEP, Set.of("dora"), Map.of("user-manual", "User manual"), Scene.MAIN));
        unsure(
                one.progress(scene.cannotTell(new Difference(Scene.DEVELOP, Scene.MAIN))
                        .situation()),
                "GitHub did not answer in time");
    }

    @Test
    void isDoneWithItsEvidenceOnceAllIsTicked() {
        Scene scene = scene().decided(ticked(Scene.STEP, "onboarding", "nothing to change"))
                .decided(ticked(Scene.STEP, "user-manual", "first"))
                .decided(ticked(Scene.STEP, "user-manual", "second"));

        assertThat(done(step.progress(scene.situation()), "ticked: User manual; Onboarding manual")
                        .values())
                .containsOnly(entry("user-manual", "second"), entry("onboarding", "nothing to change"));
    }

    @Test
    @Tag("B-19")
    void aFileIsInTheRepositoryBeforeTheLineCounts() {
        Attachment shot = new Attachment("shot.png", "5eed");
        Scene scene = scene().decided(ticked(Scene.STEP, "onboarding", "nothing to change"))
                .decided(new Decision.Tick(Scene.by("dora"), Scene.STEP, "user-manual", "", "", List.of(shot)));

        assertThat(due(step.progress(scene.situation()), "putting shot.png into the repository"))
                .isEqualTo(new Act.PushAttachment(shot));

        scene.saw(new Fact.Attached(shot, Scene.CUT, "https://github.com/o/r/blob/5eed/shot.png"));
        done(step.progress(scene.situation()), "ticked: User manual; Onboarding manual");
    }

    @Test
    @Tag("B-19")
    void aFileIsLinkedBesideWhatWasSaid() {
        Attachment shot = new Attachment("shot.png", "5eed");
        Scene scene = scene().decided(
                        new Decision.Tick(Scene.by("dora"), Scene.STEP, "user-manual", "", "read", List.of(shot)))
                .saw(new Fact.Attached(shot, Scene.CUT, "https://github.com/o/r/blob/5eed/shot.png"));

        Finding ticked = waiting(step.progress(scene.situation()), "1 still to tick: Onboarding manual")
                .findings()
                .getFirst();
        held(ticked, "User manual: ticked by dora, read; shot.png");
        assertThat(ticked.words().spans())
                .contains(new Span.Link("shot.png", "https://github.com/o/r/blob/5eed/shot.png"));
    }

    @Test
    void aTitleWithACommaReadsAsOne() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("sessions", "Login, logout and timeouts work");
        items.put("user-manual", "User manual");
        Step list = new Tick("docs", items);

        waiting(list.progress(scene().situation()), "2 still to tick: Login, logout and timeouts work; User manual");
        Scene ticked = scene().decided(ticked(Scene.STEP, "sessions", "tried"))
                .decided(ticked(Scene.STEP, "user-manual", "read"));
        done(list.progress(ticked.situation()), "ticked: Login, logout and timeouts work; User manual");
        assertThat(list.explain().plain()).isEqualTo("docs tick: Login, logout and timeouts work; User manual");
    }

    @Test
    void aTickOfAnotherChecklistDoesNotCount() {
        Scene scene = scene().decided(ticked("other/1", "user-manual", "there"));

        waiting(step.progress(scene.situation()), "2 still to tick: User manual; Onboarding manual");
    }
}
