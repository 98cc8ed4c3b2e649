package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Button;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Run;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Before a release is cut, everything open in its milestone is finished, closed or deferred. */
@Tag("B-10")
class OpenWorkTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String MILESTONE = "v0.6.6-preview";
    private static final String AUDITED = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles:
              maintainer: [ann, bob, carol, dave]
            stages:
              - name: audit
                steps:
                  - no-open: {milestone: "v{version}", finished: "status: done", defer-to: next}
            """;

    private final ReleaseRoom room = audited(IoPoint.NONE);

    private static ReleaseRoom audited(IoPoint io) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.commitProcess(AUDITED);
        room.restart();
        return room;
    }

    private static int issue(ReleaseRoom room, String title) {
        int number = room.repository().issues().open("erin", title, "");
        room.repository().milestones().create(MILESTONE);
        room.repository().milestones().put(number, MILESTONE);
        return number;
    }

    private int issue(String title) {
        return issue(room, title);
    }

    private int pullRequest() {
        room.repository().branch("topic", room.repository().headOf(SeedA.DEVELOP));
        room.repository().commit("topic", "dave", "feat: login", Map.of("login.ts", "new\n"));
        int number = room.repository().pullRequests().open("dave", "topic", SeedA.DEVELOP, "feat: login");
        room.repository().milestones().create(MILESTONE);
        room.repository().milestones().put(number, MILESTONE);
        return number;
    }

    private String cut() {
        room.says("ann", "cut " + VERSION);
        room.tick();
        return room.transcript();
    }

    private static List<Run> cuts(ReleaseRoom room) {
        return room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH);
    }

    private static List<String> comments(ReleaseRoom room, int issue) {
        return room.repository().issues().find(issue).orElseThrow().comments().stream()
                .map(Issue.Comment::text)
                .toList();
    }

    @Test
    void withoutItsMilestoneTheReleaseStopsUntilThereIsOne() {
        assertThat(cut())
                .contains("OneStepAt4time/aegis has no milestone v0.6.6-preview, so nobody can see what was planned"
                        + " for this release. Create it, even if empty, and this continues by itself.");
        assertThat(cuts(room)).isEmpty();

        room.repository().milestones().create(MILESTONE);
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript()).contains("nothing unfinished is open in v0.6.6-preview");
        assertThat(cuts(room)).hasSize(1);
    }

    @Test
    void whatIsOpenIsListedAndWhoCutIsTold() {
        int issue = issue("The login is slow");
        int request = pullRequest();

        assertThat(cut())
                .contains(
                        "milestone v0.6.6-preview has 2 unfinished items: finish, close or defer each",
                        "✘ Issue #" + issue + " The login is slow by erin is open.",
                        "✘ Pull request #" + request + " feat: login by dave is open.");
        assertThat(room.board().buttons())
                .extracting(Button::label)
                .containsExactly("Defer #" + issue, "Defer #" + request, "Open on GitHub");
        assertThat(cuts(room)).isEmpty();
    }

    @Test
    void whatIsDeferredMovesOnWithACommentAndTheRestIsFinishedByPeople() {
        room.repository().milestones().create("next");
        int issue = issue("The login is slow");
        int request = pullRequest();
        cut();

        assertThat(room.answer("bob", "defer #" + issue + " it needs a design"))
                .isEqualTo("Deferring #" + issue
                        + " The login is slow: I will take it out of 0.6.6-preview and comment on it.");
        room.tick();

        assertThat(room.repository().milestones().of(issue)).contains("next");
        assertThat(comments(room, issue))
                .containsExactly("Not in release `0.6.6-preview`: `bob` deferred it from milestone `v0.6.6-preview` at"
                        + " 2026-11-20 10:00 UTC. Why: `it needs a design`");
        assertThat(cuts(room)).isEmpty();

        room.seed.squash(request);
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.wait(Duration.ofMinutes(1));
        assertThat(room.transcript()).contains("nothing unfinished is open in v0.6.6-preview; deferred: #" + issue);
        assertThat(cuts(room)).hasSize(1);
    }

    @Test
    void aFinishedIssueHoldsNothingUp() {
        room.repository().issues().label(issue("The login is slow"), "status: done");

        assertThat(cut()).contains("nothing unfinished is open in v0.6.6-preview; finished: #2431");
        assertThat(cuts(room)).hasSize(1);
    }

    @Test
    void aPressDefersWhatItNames() {
        room.repository().milestones().create("next");
        int issue = issue("The login is slow");
        cut();
        Button.Choice button = (Button.Choice) room.board().buttons().getFirst();
        assertThat(button.confirm()).isEqualTo(room.conversation().confirmation(ReleaseRoom.ROOM, button.value()));
        assertThat(button.confirm().plain()).isEqualTo("Take #2431 out of 0.6.6-preview? The login is slow");

        assertThat(ReleaseRoom.plain(room.presses("carol", button))).startsWith("Deferring #" + issue);
        assertThat(ReleaseRoom.plain(room.presses("bob", button)))
                .isEqualTo("#" + issue + " is already deferred, by carol.");
        room.tick();

        assertThat(room.open().decided(Decision.Defer.class)).hasSize(1);
        assertThat(comments(room, issue)).hasSize(1);
    }

    @Test
    void whatCannotBeDeferredIsRefused() {
        int issue = issue("The login is slow");
        int elsewhere = room.repository().issues().open("erin", "Another", "");
        cut();

        assertThat(room.answer("erin", "defer " + issue))
                .isEqualTo(
                        "Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol, dave. You are erin.");
        assertThat(room.answer("ann", "defer " + elsewhere))
                .startsWith("#" + elsewhere + " is not waiting to be deferred. Where it stands:");
        assertThat(room.answer("ann", "defer soon"))
                .isEqualTo("soon is not an issue or pull request. Write its number or address: /release defer 2441"
                        + " <reason>");
        assertThat(room.answer("ann", "defer https://github.com/o/other/issues/" + issue))
                .isEqualTo("That one is in o/other, not in OneStepAt4time/aegis.");
        assertThat(room.answer("ann", "defer " + issue + " " + "x".repeat(501)))
                .isEqualTo("Not deferred: the reason has 501 characters, and the limit is 500. Put the details in a"
                        + " comment on GitHub.");
        assertThat(room.answer("ann", "defer")).startsWith("defer needs a number.");
        assertThat(room.open().decided(Decision.Defer.class)).isEmpty();
    }

    @Test
    void anAddressDefersAsANumberDoes() {
        room.repository().milestones().create("next");
        int issue = issue("The login is slow");
        cut();

        room.says("ann", "defer https://github.com/OneStepAt4time/aegis/issues/" + issue);
        room.tick();

        assertThat(room.repository().milestones().of(issue)).contains("next");
    }

    @Test
    void aMilestoneToDeferToThatIsMissingIsSaidAndNothingIsWritten() {
        int issue = issue("The login is slow");
        cut();

        room.says("ann", "defer " + issue);
        room.tick();

        assertThat(room.transcript()).contains("There is no milestone next.");
        assertThat(comments(room, issue)).isEmpty();
        room.repository().milestones().create("next");
        room.wait(Duration.ofMinutes(1));
        assertThat(comments(room, issue)).hasSize(1);
        assertThat(cuts(room)).hasSize(1);
    }

    @Test
    void whatIsOpenIsOfferedWhileSomebodyTypes() {
        int issue = issue("The login is slow");
        int request = pullRequest();
        assertThat(offered("")).isEmpty();
        cut();

        assertThat(offered("")).containsExactly("#" + issue, "#" + request);
        assertThat(offered(String.valueOf(request))).containsExactly("#" + request);
        assertThat(room.conversation().complete(ReleaseRoom.ROOM, "hotfix", "pull-request", ""))
                .isEmpty();
    }

    private List<String> offered(String begun) {
        return room.conversation().complete(ReleaseRoom.ROOM, "defer", "number", begun);
    }

    @Test
    void theListIsSaidOnceHoweverMuchIsDeferred() {
        room.repository().milestones().create("next");
        int first = issue("The login is slow");
        issue("The logout is slow");
        cut();
        room.says("ann", "defer " + first);
        room.wait(Duration.ofMinutes(1));
        room.wait(Duration.ofMinutes(1));

        assertThat(room.transcript().split("@ann [^\n]*2 unfinished items", -1)).hasSize(2);
        assertThat(room.transcript()).doesNotContainPattern("@ann .*1 unfinished item");
    }

    @Test
    void whatElseIsOpenInTheRepositoryIsTickedOnce() {
        room.commitProcess(AUDITED.replace("defer-to: next", "defer-to: next, in: repository"));
        room.wait(Duration.ofSeconds(61));
        room.repository().milestones().create("next");
        int issue = issue("The login is slow");
        int other = room.repository().issues().open("erin", "Another", "");
        assertThat(cut())
                .contains("milestone v0.6.6-preview has 1 unfinished item")
                .doesNotContain("goes without");

        room.says("ann", "defer " + issue);
        room.tick();
        assertThat(room.transcript())
                .contains("1 still to tick: 0.6.6-preview goes without 1 open issue", "! Issue #" + other + " Another");
        assertThat(room.board().buttons())
                .extracting(Button::label)
                .containsExactly("Tick 0.6.6-preview goes without 1 open issue…");
        assertThat(cuts(room)).isEmpty();

        assertThat(room.answer("erin", "tick up-to-" + other + " fine")).contains("is not yours to tick, erin.");
        assertThat(room.answer("bob", "tick up-to-" + other + " looked through them"))
                .isEqualTo("Ticked for 0.6.6-preview: 0.6.6-preview goes without 1 open issue.");
        assertThat(room.open().decided(Decision.Tick.class).map(Decision.Tick::shown))
                .containsExactly(List.of(other));
        room.tick();
        assertThat(room.transcript())
                .contains("nothing unfinished is open in v0.6.6-preview; deferred: #" + issue
                        + "; 0.6.6-preview goes without 1 open issue");
        assertThat(cuts(room)).hasSize(1);
    }

    @Test
    void anUnreachableForgeIsAskedAgain() {
        room.repository().milestones().create("next");
        int issue = issue("The login is slow");
        cut();
        room.forge.lose("GitHub did not answer in time");
        room.says("ann", "defer " + issue);
        room.tick();
        assertThat(comments(room, issue)).isEmpty();

        room.forge.restore();
        room.wait(Duration.ofMinutes(1));

        assertThat(comments(room, issue)).hasSize(1);
    }

    @Test
    void whereverTheBotIsStoppedTheCommentIsWrittenOnce() {
        Interruption undisturbed = Interruption.never();
        play(undisturbed);
        assertThat(undisturbed.counts()).containsEntry("comment #2431", 1).containsEntry("defer #2431", 1);

        Sweep.through(undisturbed, 1, OpenWorkTest::play, (played, io, where) -> {
            assertThat(comments(played, 2431)).as(where).hasSize(1);
            assertThat(io.counts()).as(where).isEqualTo(undisturbed.counts());
            assertThat(cuts(played)).as(where).hasSize(1);
        });
    }

    private static ReleaseRoom play(IoPoint io) {
        ReleaseRoom room = audited(io);
        room.repository().milestones().create("next");
        int issue = issue(room, "The login is slow");
        for (int round = 0; round < 10 && cuts(room).isEmpty(); round++) {
            try {
                if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, VERSION) == 0) {
                    room.says("ann", "cut " + VERSION);
                }
                room.tick();
                if (room.store.openReleases(ReleaseRoom.REPOSITORY).stream()
                        .allMatch(release -> release.last(Decision.Defer.class).isEmpty())) {
                    room.says("ann", "defer " + issue);
                }
                room.wait(Duration.ofMinutes(1));
            } catch (Crash crash) {
                room.restart();
            }
        }
        return room;
    }
}
