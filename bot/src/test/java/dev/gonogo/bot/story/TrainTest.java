package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.port.Upload;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People's part of a release that is reviewed, tagged, promoted and watched; everything else is left out. */
class TrainTest {
    private static final String TRAIN = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/{version}", production: main, hotfix: "hotfix/v{version}"}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol], docs: [dave], product: [erin]}
            stages:
              - name: approval
                releases: [major]
                steps: [{sign-off: {role: product, on: "{integration}", kept: true}}]
              - name: review
                steps:
                  - sign-off: {role: [qa, docs], kept: true}
                  - tick: {role: docs, items: {user-manual: User manual}, on: "{integration}"}
              - name: go
                steps: [sign-off, push-tag]
              - name: production
                steps:
                  - promote: staging
                  - promote: production
                  - announce: {text: "{tag} is in production", to: [product]}
                  - deploy: {application: gateway, revision: "1.0"}
                  - soak: {time: 24h, remind: 8h}
            """;
    private static final String SIGNED_TWICE = TRAIN.replace("  - promote: staging", "  - sign-off: {on: \"{tag}\"}");

    private static final String REVIEWED_TWICE = TRAIN.replace("  - name: go\n", """
              - name: second
                steps:
                  - sign-off: {role: [qa, docs], kept: true}
                  - tick: {role: docs, items: {user-manual: User manual}, on: "{integration}"}
              - name: go
            """);

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void aTrain() {
        room.deployer.application("gateway", "1.0");
        room.commitProcess(TRAIN);
        room.released("0.7.0");
        room.wait(Duration.ofSeconds(61));
    }

    private void cut(String version) {
        room.says("ann", "cut " + version);
        room.tick();
    }

    private void reviewed() {
        room.answer("carol", "sign-off 0.8.0 tried it");
        room.tick();
        room.answer("dave", "sign-off 0.8.0 manuals read");
        room.tick();
        room.answer("dave", "tick user-manual https://docs.example.org/user");
        room.tick();
    }

    private void gone() {
        Dialog dialog = (Dialog) room.says("bob", "go");
        room.submits("bob", dialog, Map.of());
        room.tick();
    }

    private List<String> buttons() {
        return room.board().buttons().stream().map(Button::label).toList();
    }

    @Test
    @Tag("B-02")
    void aMajorReleaseNeedsTheApprovalOfProductBeforeAnythingElse() {
        cut("1.0.0");

        assertThat(room.transcript()).contains("approval: waiting for people", "Sign off approval of 1.0.0?", "erin");
        assertThat(room.answer("bob", "sign-off go on")).contains("is not your call, bob. It is up to erin.");

        room.answer("erin", "sign-off customers were told");
        room.tick();
        assertThat(room.transcript()).contains("Sign off review of 1.0.0?");
    }

    @Test
    @Tag("B-01")
    @Tag("B-02")
    void aJumpIsAMajorOneAndHoldsUntilAMaintainerMeansIt() {
        cut("5.1.0");

        assertThat(room.transcript())
                .contains(
                        "approval: not yet",
                        "5.1.0 is a jump: after 0.7.0 comes 0.7.1 or 0.8.0 or 1.0.0. Cut the next version, or say"
                                + " why you want this one: /release override version-step <reason>.");
        assertThat(room.answer("erin", "sign-off customers were told")).startsWith("There is no go or no-go to give");

        room.answer("ann", "override version-step the numbers follow the platform's");
        room.tick();
        assertThat(room.transcript())
                .contains(
                        "ann overrode version-step: the numbers follow the platform's",
                        "Sign off approval of 5.1.0?",
                        "erin");
    }

    @Test
    @Tag("B-01")
    void aVersionBelowWhatIsReleasedIsHeldUnlessItsLineIsMaintained() {
        cut("0.6.9");

        String refused =
                "0.6.9 is below 0.7.0, the highest release tag. Cut a version above that. If 0.6 is still maintained,"
                        + " list it under “maintained” of “versions” in the process file. To continue anyway: /release"
                        + " override above-latest <reason>.";
        assertThat(room.transcript()).contains("review: not yet", refused);

        room.released("0.6.8");
        room.commitProcess(TRAIN.replace("[X.Y.Z]}", "[X.Y.Z], maintained: [0.6]}"));
        room.wait(Duration.ofSeconds(61));
        assertThat(room.transcript())
                .contains("✔ 2 checks pass: above-latest, version-step", "Sign off review of 0.6.9?");
    }

    @Test
    @Tag("B-01")
    @Tag("B-20")
    @Tag("B-22")
    void theReviewIsSignedOffByEveryRoleWithItsRemark() {
        cut("0.8.0");
        assertThat(buttons()).containsExactly("Sign off…", "No-go…");

        assertThat(room.answer("carol", "sign-off 0.8.0 tried it"))
                .matches("Your sign-off of 0\\.8\\.0 on [0-9a-f]{7}, noted\\.");
        room.tick();
        assertThat(room.transcript()).contains("carol (qa) signed off", "1 more needed by docs");

        Dialog dialog = (Dialog) room.presses("dave", "Sign off");
        room.submits("dave", dialog, Map.of("remark", "manuals read"));
        room.tick();

        assertThat(room.transcript()).contains("1 still to tick: User manual · asked: dave\n");
        assertThat(room.open().decided(Decision.Go.class))
                .extracting(Decision.Go::step, Decision.Go::remark)
                .containsExactly(tuple("review/1", "tried it"), tuple("review/1", "manuals read"));
    }

    @Test
    @Tag("B-21")
    @Tag("B-42")
    void aLineIsTickedByItsRoleWithEvidenceOnly() {
        cut("0.8.0");
        room.answer("carol", "sign-off ok");
        room.tick();
        room.answer("dave", "sign-off ok");
        room.tick();

        assertThat(room.answer("ann", "tick user-manual read it"))
                .isEqualTo("User manual is not yours to tick, ann. It is up to dave.");
        assertThat(room.answer("dave", "tick manual read it"))
                .isEqualTo("There is no item manual to tick for 0.8.0. Open: user-manual.");
        Dialog dialog = (Dialog) room.presses("dave", "Tick User manual");
        assertThat(room.submits("dave", dialog, Map.of("evidence", " ")))
                .isEqualTo("A tick needs evidence: a link, a sentence on what was looked at, or a file.");
        assertThat(room.submits("dave", dialog, Map.of("evidence", "https://docs.example.org/user")))
                .isEqualTo("Ticked for 0.8.0: User manual.");
        room.tick();
        assertThat(room.transcript()).contains("Go or no-go for 0.8.0?");
        assertThat(room.answer("dave", "tick user-manual again")).startsWith("There is nothing to tick now.");
    }

    @Test
    @Tag("B-29")
    @Tag("B-31")
    void promotionsAreBoundToWhereTheyGo() {
        cut("0.8.0");
        reviewed();
        assertThat(room.answer("carol", "sign-off publish it"))
                .startsWith("Go or no-go for 0.8.0 is not your call, carol.");
        assertThat(room.answer("bob", "sign-off publish it"))
                .startsWith("What is asked for now pushes a tag, so it needs a go.");
        gone();

        assertThat(room.repository().refs().tag("v0.8.0")).isPresent();
        assertThat(buttons()).containsExactly("Promote to staging");
        assertThat(room.answer("bob", "promote 0.8.0 to production")).startsWith("The next promotion is to staging.");
        Button.Choice staging = (Button.Choice) room.board().buttons().getFirst();
        assertThat(room.answer("bob", "promote 0.8.0 to staging"))
                .isEqualTo("Promoting 0.8.0 to staging. This pushes no tag.");
        room.tick();

        assertThat(buttons()).containsExactly("Promote to production");
        room.presses("bob", staging);
        room.tick();
        assertThat(buttons()).containsExactly("Promote to production");
    }

    @Test
    @Tag("B-32")
    @Tag("B-39")
    void whatIsDeployedIsAnnouncedOnceAndWatched() {
        cut("0.8.0");
        reviewed();
        gone();
        room.says("bob", "promote 0.8.0 to staging");
        room.tick();
        room.says("bob", "promote 0.8.0 to production");
        room.tick();

        assertThat(room.transcript()).contains("v0.8.0 is in production", "watched until");
        room.keepsLooking(Duration.ofHours(13));
        room.restart();
        room.keepsLooking(Duration.ofHours(10));
        assertThat(room.transcript()).containsOnlyOnce("v0.8.0 is in production");
        assertThat(room.transcript().split("watched until", -1)).hasSize(1 + 1 + 2);
        room.keepsLooking(Duration.ofHours(1));
        assertThat(room.transcript()).contains("0.8.0 is out.");
    }

    @Test
    @Tag("B-07")
    @Tag("B-36")
    void aHotfixNeedNotWaitForTheTrain() {
        cut("0.8.0");

        assertThat(room.answer("ann", "cut 0.9.0")).startsWith("Not cut: 0.8.0 is still under way");
        assertThat(room.answer("ann", "hotfix 0.8.0")).contains("Name its version: /release hotfix 0.7.1");
        assertThat(room.answer("ann", "hotfix 0.7.1"))
                .isEqualTo("Cutting 0.7.1 as soon as its checks pass; the board shows how it is going.");
        assertThat(room.answer("ann", "hotfix 0.7.2")).startsWith("Not cut: 0.7.1 is still under way");
    }

    @Test
    void aGoUnderOtherRulesIsVoidAndTheBoardSaysWhoseCommitItWas() {
        cut("0.8.0");
        reviewed();
        String changed = room.repository()
                .commit(
                        SeedA.MAIN,
                        "dave",
                        "chore: two for a go",
                        Map.of(".github/gonogo.yml", TRAIN.replace("time: 24h", "time: 12h")));
        room.wait(Duration.ofSeconds(61));

        String commit = changed.substring(0, 7);
        assertThat(room.transcript())
                .contains(
                        "the rules changed with " + commit,
                        "✘ The process file changed with " + commit + " while this release was under way. Look at what"
                                + " changed there. To continue with the present one: /release override same-rules"
                                + " <reason>."
                                + " Otherwise abandon this attempt and cut again.");
        assertThat(buttons()).doesNotContain("Go");
        assertThat(room.answer("carol", "override same-rules go on")).startsWith("Only maintainers");

        room.answer("ann", "override same-rules half a day is enough");
        room.tick();
        assertThat(room.transcript()).contains("ann overrode same-rules for " + commit + ": half a day is enough");
        assertThat(buttons()).contains("Go");
    }

    @Test
    @Tag("B-02")
    void whoIsNewInARoleSignsNothingOffUntilAMaintainerAcceptsTheChange() {
        cut("0.8.0");
        String changed = room.repository()
                .commit(
                        SeedA.MAIN,
                        "erin",
                        "chore: the process",
                        Map.of(".github/gonogo.yml", TRAIN.replace("qa: [carol]", "qa: [carol, erin]")));
        room.wait(Duration.ofSeconds(61));

        assertThat(room.answer("erin", "sign-off 0.8.0 tried it"))
                .isEqualTo("Go or no-go for 0.8.0 is not your call, erin. It is up to carol, dave.\nYou have the role"
                        + " qa under the present"
                        + " rules with " + changed.substring(0, 7)
                        + ", but not under the rules that 0.8.0 was cut with, and both"
                        + " count. A maintainer under both can accept the change (ann, bob): /release override same-rules"
                        + " <reason>.");

        room.answer("ann", "override same-rules erin tests now");
        room.tick();
        assertThat(room.answer("erin", "sign-off 0.8.0 tried it")).contains("Your sign-off of 0.8.0 on ", ", noted.");
    }

    private static final String CALENDAR = """
            cadence: {week: even, day: monday, at: "10:00", remind: 2d}
            """;

    /** The room's clock begins on Friday of week 47. */
    private void byTheCalendar() {
        room.commitProcess(TRAIN.replace("""
              - name: review
                steps:
            """, """
              - name: review
                releases: [major, minor]
                needs: [in-cadence]
                steps:
            """) + CALENDAR);
        room.restart();
    }

    @Test
    @Tag("B-06")
    void aTrainIsRemindedOfOnceAndSaysWhenItLeft() {
        byTheCalendar();
        cut("0.8.0");
        room.answer("ann", "abandon 0.8.0 not yet");
        room.tick();
        room.lookAtBoards();
        assertThat(room.transcript()).doesNotContain("Release train");

        room.wait(Duration.ofDays(1));
        room.restart();
        room.lookAtBoards();
        room.lookAtBoards();
        room.restart();
        room.lookAtBoards();
        assertThat(room.transcript())
                .containsOnlyOnce("Release train · OneStepAt4time/aegis")
                .contains("leaves 2026-11-23 10:00 UTC, in week 48");

        room.wait(Duration.ofDays(3));
        room.lookAtBoards();
        assertThat(room.transcript()).contains("late: it was due to leave 2026-11-23 10:00 UTC");

        cut("0.9.0");
        room.lookAtBoards();
        assertThat(room.transcript()).contains("left as 0.9.0");
    }

    @Test
    @Tag("B-06")
    void aTrainIsLookedAtWhenItsReminderIsDueAndWhenItLeaves() {
        byTheCalendar();
        assertThat(room.looksAgain("trains")).isEqualTo(room.clock.instant().plus(Duration.ofMinutes(1)));

        until("2026-11-21T09:59:45Z");
        assertThat(room.looksAgain("trains")).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(room.transcript()).doesNotContain("Release train");

        until("2026-11-21T10:00:00Z");
        assertThat(room.looksAgain("trains")).isEqualTo("2026-11-21T10:01:00Z");
        assertThat(room.transcript()).contains("leaves 2026-11-23 10:00 UTC, in week 48");

        until("2026-11-23T09:59:59Z");
        assertThat(room.looksAgain("trains")).isEqualTo("2026-11-23T10:00:00Z");

        until("2026-11-23T10:00:00Z");
        assertThat(room.looksAgain("trains")).isEqualTo("2026-11-23T10:01:00Z");
        assertThat(room.transcript()).contains("late: it was due to leave 2026-11-23 10:00 UTC");
    }

    private void until(String time) {
        room.clock.advance(Duration.between(room.clock.instant(), Instant.parse(time)));
    }

    @Test
    @Tag("B-06")
    void inAnotherWeekATrainWaitsOrLeavesWithAReason() {
        byTheCalendar();
        cut("0.8.0");
        assertThat(room.transcript())
                .contains("review: not yet", "No train leaves in week 47; the next one leaves 2026-11-23 10:00 UTC");

        assertThat(room.answer("carol", "override in-cadence please")).startsWith("Only maintainers");
        assertThat(room.answer("ann", "override tag-absent please"))
                .isEqualTo("0.8.0 has no rule tag-absent, so nothing was overridden."
                        + " What can be overridden now: in-cadence.");
        assertThat(room.answer("ann", "override in-cadence the customer waits"))
                .isEqualTo("0.8.0 continues without in-cadence. This covers what was shown, until that changes; it is"
                        + " shown on the board and kept in the record.");
        room.tick();
        assertThat(room.transcript())
                .contains("Sign off review of 0.8.0?", "ann overrode in-cadence: the customer waits");
    }

    @Test
    @Tag("B-06")
    void whatLeavesWhenIsToldWhenAsked() {
        assertThat(room.answer("erin", "train"))
                .isEqualTo("OneStepAt4time/aegis has no release calendar: its process file has no cadence.");
        byTheCalendar();
        room.says("erin", "train");
        assertThat(room.lastLater())
                .startsWith("The next train of OneStepAt4time/aegis leaves 2026-11-23 10:00 UTC, in week 48: ");
    }

    @Test
    @Tag("B-31")
    void aGoForTheTagIsNoSignOffForProduction() {
        room.commitProcess(SIGNED_TWICE);
        room.restart();
        cut("0.8.0");
        reviewed();
        Button.Choice go = (Button.Choice) room.board().buttons().getFirst();
        assertThat(go.label()).isEqualTo("Go");
        Dialog late = (Dialog) room.says("bob", "go");
        gone();
        assertThat(buttons()).containsExactly("Sign off…", "No-go…");

        String decided = "What you were shown is out of date. Nothing was decided.";
        assertThat(ReleaseRoom.plain(room.presses("bob", go))).startsWith(decided);
        assertThat(room.submits("bob", late, Map.of())).startsWith(decided);
        room.tick();
        assertThat(buttons()).containsExactly("Sign off…", "No-go…");
    }

    @Test
    @Tag("B-20")
    @Tag("B-21")
    void whatWasShownOfOneStepDecidesNothingAtAnother() {
        room.commitProcess(REVIEWED_TWICE);
        room.restart();
        cut("0.8.0");
        Button.Choice signOff = (Button.Choice) room.board().buttons().getFirst();
        Dialog lateSignOff = (Dialog) room.says("carol", "sign-off");
        room.answer("carol", "sign-off tried it");
        room.answer("dave", "sign-off manuals read");
        room.tick();
        Button.Choice tick = (Button.Choice) room.board().buttons().getFirst();
        Dialog lateTick = (Dialog) room.presses("dave", tick);
        room.answer("dave", "tick user-manual read");
        room.tick();

        String decided = "What you were shown is out of date. Nothing was decided.";
        assertThat(buttons()).containsExactly("Sign off…", "No-go…");
        assertThat(ReleaseRoom.plain(room.presses("carol", signOff))).startsWith(decided);
        assertThat(room.submits("carol", lateSignOff, Map.of("remark", "late"))).startsWith(decided);

        room.answer("carol", "sign-off tried it again");
        room.answer("dave", "sign-off manuals read again");
        room.tick();
        String ticked = "What you were shown is no longer open. Nothing was ticked.";
        assertThat(buttons()).containsExactly("Tick User manual…");
        assertThat(ReleaseRoom.plain(room.presses("dave", tick))).startsWith(ticked);
        assertThat(room.submits("dave", lateTick, Map.of("evidence", "late"))).startsWith(ticked);
    }

    private Dialog tickAsked() {
        cut("0.8.0");
        room.answer("carol", "sign-off ok");
        room.answer("dave", "sign-off ok");
        room.tick();
        return (Dialog) room.presses("dave", "Tick User manual");
    }

    private String handsOver(Dialog dialog, Upload... uploads) {
        return room.submits("dave", dialog, new DialogEntries(Map.of("evidence", ""), List.of(uploads)));
    }

    @Test
    @Tag("B-19")
    @Tag("B-42")
    void aLineIsTickedWithFiles() {
        Dialog dialog = tickAsked();

        assertThat(handsOver(dialog, Handed.file("shot 1.png", "pixels"), Handed.file("run.log", "green")))
                .isEqualTo("Fetching shot 1.png, run.log. In a moment I will say here whether it is ticked.");
        assertThat(room.lastLater()).isEqualTo("Ticked for 0.8.0: User manual.");
        room.tick();

        assertThat(room.transcript()).contains("Go or no-go for 0.8.0?");
        assertThat(handsOver(dialog, Handed.file("late.log", "red"))).isEqualTo("This dialog was already submitted.");
    }

    @Test
    @Tag("B-19")
    void ofSixFilesFiveAreNamed() {
        Upload[] six = Stream.of("1.log", "2.log", "3.log", "4.log", "5.log", "6.log")
                .map(name -> Handed.file(name, "green"))
                .toArray(Upload[]::new);

        assertThat(handsOver(tickAsked(), six))
                .isEqualTo("Fetching 1.log, 2.log, 3.log, 4.log, 5.log and 1 more. In a moment I will say here whether"
                        + " it is ticked.");
    }

    @Test
    @Tag("B-21")
    void ofSixOpenLinesFiveAreNamed() {
        room.commitProcess(TRAIN.replace(
                "{user-manual: User manual}", "{a: First, b: Second, c: Third, d: Fourth, e: Fifth, f: Sixth}"));
        cut("0.8.0");
        room.answer("carol", "sign-off ok");
        room.answer("dave", "sign-off ok");
        room.tick();

        assertThat(room.answer("dave", "tick manual read it"))
                .isEqualTo("There is no item manual to tick for 0.8.0. Open: a, b, c, d, e and 1 more.");
    }

    @Test
    @Tag("B-19")
    void aFileThatIsNotHandedOutTicksNothing() {
        Dialog dialog = tickAsked();

        handsOver(dialog, Handed.file("run.log", "green"), new Handed("a.png", 3, "", "It is gone."));

        assertThat(room.lastLater()).isEqualTo("Nothing was ticked. It is gone.");
        assertThat(room.open().decided(Decision.Tick.class)).isEmpty();
    }

    @Test
    @Tag("B-19")
    void whatIsTooLargeIsNotEvenFetched() {
        Dialog dialog = tickAsked();
        String tooLarge = "That is 9 MB, and the limit is 8 MB. Put it where others can find it, and give the link.";

        assertThat(handsOver(dialog, new Handed("film.mp4", 8_000_001, "", "fetched all the same")))
                .isEqualTo(tooLarge);
        assertThat(handsOver(
                        dialog,
                        new Handed("one.mp4", 4_000_000, "", "fetched all the same"),
                        new Handed("two.mp4", 4_000_001, "", "fetched all the same")))
                .isEqualTo(tooLarge);
        assertThat(handsOver(dialog, new Handed("film.mp4", 8_000_000, "", ""))).startsWith("Fetching film.mp4.");
    }
}
