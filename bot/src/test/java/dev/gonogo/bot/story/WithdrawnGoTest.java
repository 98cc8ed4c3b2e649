package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Store;
import dev.gonogo.port.Unreachable;
import dev.gonogo.release.By;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Response;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A no-go after the go, while the tag is not there yet. */
@Tag("A-70")
@Tag("A-113")
class WithdrawnGoTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String TAG = "v" + VERSION;
    private static final String PROTECTED = "a rule of the repository forbids tags of that name";

    /** What happens to a push of the tag, before and after it. */
    private Runnable before = () -> {};

    private Runnable after = () -> {};
    /** What happens once while the bot looks. */
    private Runnable meanwhile = () -> {};

    private int pushes;
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, true, new Seams() {
        @Override
        public GitRemote git(GitRemote git) {
            return between(git);
        }
    });

    private GitRemote between(GitRemote git) {
        return (GitRemote) Proxy.newProxyInstance(
                GitRemote.class.getClassLoader(), new Class<?>[] {GitRemote.class}, (proxy, method, arguments) -> {
                    boolean pushesTag = method.getName().equals("pushTag");
                    try {
                        if (arguments.length == 1) {
                            Runnable now = meanwhile;
                            meanwhile = () -> {};
                            now.run();
                        }
                        if (pushesTag) {
                            pushes++;
                            before.run();
                        }
                        Object result = method.invoke(git, arguments);
                        if (pushesTag) {
                            after.run();
                        }
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @BeforeEach
    void playToTheQuestion() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20 && room.open().landmark("promote/1").isEmpty(); round++) {
            operator.round();
        }
        operator.round();
        assertThat(room.board().question()).as(room.transcript()).isNotEmpty();
    }

    private void refused() {
        before = () -> {
            throw new Refused(PROTECTED);
        };
    }

    private static Unreachable lost() {
        return new Unreachable("GitHub did not answer in time", Duration.ZERO);
    }

    private void goes() {
        room.presses("carol", "Go");
        later();
    }

    private void later() {
        room.wait(Duration.ofMinutes(1));
    }

    private boolean tagged() {
        return room.repository().refs().tag(TAG).isPresent();
    }

    private String head() {
        return room.repository().headOf(SeedA.MAIN);
    }

    private String shortHead() {
        return head().substring(0, 7);
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    private String noGo(String login) {
        return room.answer(login, "no-go " + VERSION + " the changelog misses the fix");
    }

    @Test
    void itHoldsWhereTheTagWasRefusedAndAGoOfItsAuthorTakesItBack() {
        refused();
        goes();
        assertThat(room.transcript()).contains("publish stopped: " + PROTECTED);
        assertThat(buttons()).containsExactly("No-go…");

        assertThat(noGo("dave")).isEqualTo("No-go for 0.6.6-preview on " + shortHead() + ", noted.");
        later();
        before = () -> {};
        int tried = pushes;
        later();
        later();

        assertThat(tagged()).isFalse();
        assertThat(pushes).isEqualTo(tried);
        assertThat(room.transcript())
                .contains("no-go by dave on " + shortHead()
                        + ": the changelog misses the fix. It counts until dave says go or main moves;"
                        + " /release abandon 0.6.6-preview ends the attempt")
                .doesNotContain("may still appear");
        assertThat(buttons()).containsExactly("Go", "No-go…", "Override no-go…");

        room.presses("dave", "Go");
        later();
        assertThat(tagged()).isTrue();
    }

    @Test
    void theButtonSaysItAsWell() {
        refused();
        goes();

        Response dialog = room.presses("dave", "No-go");
        assertThat(room.submits("dave", dialog, Map.of("reason", "the changelog misses the fix")))
                .isEqualTo("No-go for 0.6.6-preview on " + shortHead() + ", noted.");
        before = () -> {};
        later();

        assertThat(tagged()).isFalse();
    }

    @Test
    void whoSaidGoAndWhoCutMaySayItAndNobodyElse() {
        refused();
        goes();

        assertThat(noGo("erin"))
                .isEqualTo("Go or no-go for 0.6.6-preview is not your call, erin. It is up to bob, dave.");
        assertThat(noGo("ann")).startsWith("No-go for 0.6.6-preview on ");
        later();
        assertThat(noGo("carol")).startsWith("No-go for 0.6.6-preview on ");
        assertThat(room.open().decided(Decision.NoGo.class))
                .extracting(no -> no.by().login())
                .containsExactly("ann", "carol");
    }

    @Test
    void anAbandonedAttemptIsNotPushedAfterwards() {
        refused();
        goes();
        noGo("dave");
        later();

        assertThat(room.answer("bob", "abandon " + VERSION + " dave is right"))
                .startsWith("0.6.6-preview is abandoned.");
        before = () -> {};
        later();

        assertThat(tagged()).isFalse();
    }

    /** The bot has already looked, and is about to push. */
    private void decidedMeanwhile(Decision decision) {
        Store store = room.store;
        store.decide(room.open().id(), room.open().revision(), decision, Occasion.NONE);
    }

    @Test
    void whatIsSaidBeforeThePushBeginsKeepsTheTagBack() {
        room.presses("carol", "Go");
        meanwhile = () -> decidedMeanwhile(noGoOf("dave"));
        later();

        assertThat(pushes).isZero();
        assertThat(room.transcript()).contains("no-go by dave on " + shortHead());
    }

    @Test
    void soDoesAnAbandonWhoseAnswerSaysThatTheBranchesGo() {
        room.presses("carol", "Go");
        meanwhile = () -> assertThat(room.answer("bob", "abandon " + VERSION + " wrong baseline"))
                .startsWith("0.6.6-preview is abandoned.");
        later();
        later();

        assertThat(pushes).isZero();
        assertThat(room.board().standing().plain()).isEqualTo("abandoned by bob: wrong baseline");
    }

    private Decision noGoOf(String login) {
        return new Decision.NoGo(
                new By(login, ReleaseRoom.ROOM, room.clock.instant()), "go/1", head(), "the changelog misses the fix");
    }

    @Test
    void whatIsSaidWhileThePushIsUnderWayIsAnsweredSoAndComesTooLateWhereItGetsThrough() {
        before = () -> assertThat(noGo("dave"))
                .isEqualTo("No-go for 0.6.6-preview on " + shortHead() + ", noted.\nThe push of its tag started at "
                        + "2026-11-20 10:08 UTC and has not been answered yet, so the tag may still appear."
                        + " It will not be pushed again; the board will say whether the tag appeared.");
        goes();

        assertThat(tagged()).isTrue();
        assertThat(room.transcript()).contains("carol said go on " + shortHead());
        later();
        assertThat(room.transcript())
                .contains("dave said no-go on " + shortHead()
                        + " when its tag was already being pushed: the changelog misses the" + " fix");
    }

    @Test
    void aPushWhoseAnswerWasLostIsNotTriedAgainAfterIt() {
        before = () -> {
            throw lost();
        };
        goes();
        before = () -> {};
        int tried = pushes;

        assertThat(noGo("carol")).contains("so the tag may still appear.");
        later();
        later();

        assertThat(pushes).isEqualTo(tried);
        assertThat(tagged()).isFalse();
        assertThat(room.transcript())
                .contains("no-go by carol on " + shortHead())
                .contains("and was not answered. The tag does not exist, but may still appear; it will not be pushed"
                        + " again while"
                        + " there is a no-go.");

        room.repository().tag(TAG, head(), "Release " + TAG);
        later();
        assertThat(room.open().tagged()).isPresent();
        assertThat(room.transcript()).contains("carol said go on " + shortHead());
    }

    @Test
    void aTagPushedByHandAgainstItAfterARefusedPushStopsTheRelease() {
        refused();
        goes();
        noGo("dave");
        later();
        before = () -> {};
        room.repository().tag(TAG, head(), "Release " + TAG);
        later();

        assertThat(room.open().tagged()).isEmpty();
        assertThat(room.transcript())
                .contains("The tag v0.6.6-preview already exists at " + shortHead()
                        + ", and is exactly what a go would push.")
                .doesNotContain("carol said go on", "✔ go");
    }

    @Test
    void aTagPushedByHandAtTheCommitOfAGoStopsTheReleaseWhereSomebodySaidNoGoOnALaterHead() {
        refused();
        goes();
        String went = head();
        room.repository().commit(SeedA.MAIN, "erin", "fix: login", Map.of("src/login.ts", "fixed\n"));
        decidedMeanwhile(noGoOf("dave"));
        room.repository().tag(TAG, went, "Release " + TAG);
        later();

        assertThat(room.open().tagged()).isEmpty();
        assertThat(room.transcript())
                .contains("go stopped: the tag v0.6.6-preview is at " + went.substring(0, 7)
                        + ", and dave said no-go on " + shortHead()
                        + " (2026-11-20 10:08 UTC): the changelog misses the fix")
                .doesNotContain("✔ go");
        assertThat(buttons()).containsExactly("Override no-go…");
    }

    @Test
    @Tag("A-72")
    void onceTheTagIsThereTheAnswerSaysWhatIsLeftToDo() {
        goes();
        assertThat(tagged()).isTrue();

        assertThat(noGo("dave"))
                .startsWith("The tag v0.6.6-preview was pushed at 2026-11-20 ")
                .contains(" UTC (on " + shortHead()
                        + "); a no-go is too late, because the tag starts the publishing. What is public and"
                        + " what is safe to do:"
                        + " /release diagnose 0.6.6-preview. If a published artifact cannot be repaired: /release recover"
                        + " 0.6.6-preview. To stop here: /release abandon 0.6.6-preview; what is public"
                        + " stays public. Where it stands:");
        assertThat(room.open().decided(Decision.NoGo.class)).isEmpty();
        assertThat(buttons()).doesNotContain("No-go…");
    }

    @Test
    void aDialogThatWasOpenedBeforeTheTagRecordsNothingAfterIt() {
        Response dialog = room.presses("dave", "No-go");
        goes();

        assertThat(room.submits("dave", dialog, Map.of("reason", "the changelog misses the fix")))
                .startsWith("The tag v0.6.6-preview was pushed at ");
        assertThat(room.open().decided(Decision.NoGo.class)).isEmpty();
    }

    @Test
    void aRefusedPushIsKeptApartFromOneThatWasNotAnswered() {
        refused();
        goes();

        assertThat(room.open().facts()).anyMatch(Fact.Pushing.class::isInstance);
        assertThat(room.open().pushOf(head())).isEmpty();
    }
}
