package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Span;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People push where only the process should; the release says so and stops until it is fixed. */
@Tag("A-09")
@Tag("A-109")
class HandEditsTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;
    private static final String CLEAN = "chore/promote-0.6.6-preview-main";
    private static final String PROMOTE = "Promote to main";

    private final ReleaseRoom straight = new ReleaseRoom(IoPoint.NONE);
    private final ReleaseRoom diverged = new ReleaseRoom(IoPoint.NONE, false);

    private static void playUntil(ReleaseRoom room, Operator operator, BooleanSupplier here) {
        room.says("ann", "cut " + VERSION);
        for (int round = 0; round < 30 && !here.getAsBoolean(); round++) {
            operator.round();
        }
        assertThat(here.getAsBoolean()).as(room.transcript()).isTrue();
    }

    private static void playToTheEnd(ReleaseRoom room) {
        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 40 && !HappyPathTest.over(room); round++) {
            operator.round();
        }
        assertThat(HappyPathTest.over(room)).as(room.transcript()).isTrue();
    }

    private static boolean offered(ReleaseRoom room, String label) {
        return room.chat.board(ReleaseRoom.ROOM).stream()
                .flatMap(board -> board.buttons().stream())
                .anyMatch(button -> button.label().equals(label));
    }

    private static Stream<PullRequest> open(ReleaseRoom room, String base) {
        return room.repository().pullRequests().into(base).stream().filter(PullRequest::open);
    }

    private static ReleaseRoom inReview(ReleaseRoom room) {
        playUntil(
                room,
                new Operator(room, VERSION),
                () -> open(room, RELEASE).findAny().isPresent());
        return room;
    }

    private static ReleaseRoom readyToPromote(ReleaseRoom room) {
        playUntil(room, new Operator(room, VERSION).without(PROMOTE), () -> offered(room, PROMOTE));
        return room;
    }

    private ReleaseRoom cleanInReview() {
        playUntil(
                diverged,
                new Operator(diverged, VERSION),
                () -> open(diverged, SeedA.MAIN)
                        .anyMatch(request -> request.head().equals(CLEAN)));
        return diverged;
    }

    /** Dave pushes, and everybody has time to see it. */
    private static String pushed(ReleaseRoom room, String branch, String path) {
        String commit = room.repository().commit(branch, "dave", "fix: by hand", Map.of(path, "by hand\n"));
        String named = commit.substring(0, 7) + " fix: by hand (pushed by dave, " + now(room)
                + "; author by the commit: dave)";
        room.wait(Duration.ofMinutes(2));
        return named;
    }

    private static String now(ReleaseRoom room) {
        return new Span.Moment(room.clock.instant()).plain();
    }

    /** The board's finding about the branch, in plain text. */
    private static String finding(ReleaseRoom room) {
        return room.board().lines().stream()
                .flatMap(line -> line.details().stream())
                .map(line -> line.words().plain())
                .filter(sentence -> sentence.contains(" besides ") || sentence.contains(" was force-pushed"))
                .filter(sentence -> !sentence.contains(" has nothing besides "))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    @Tag("A-56")
    void codePushedBeforeTheReleasePleasePullRequestIsMergedStopsIt() {
        ReleaseRoom room = inReview(straight);
        int number = open(room, RELEASE).findFirst().orElseThrow().number();

        String leak = pushed(room, RELEASE, "src/leak.ts");

        assertThat(room.transcript())
                .contains("prepare stopped: #" + number + " must not be merged: " + RELEASE
                        + " has changed since it was cut");
        assertThat(finding(room))
                .isEqualTo(RELEASE + " has 1 commit besides its cut: " + leak
                        + ". What differs: src/leak.ts. Revert it with a pull request into " + RELEASE
                        + ", or abandon this attempt and cut again. To continue anyway: /release override"
                        + " no-other-commits <reason>.");

        room.seed.dryRunPasses(number);
        room.seed.merge(number);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .containsPattern(
                        "#" + number + " was merged by dave, [0-9-]+ [0-9:]+ UTC, although not all needs are met");
        assertThat(offered(room, PROMOTE)).isFalse();
    }

    @Test
    @Tag("A-56")
    @Tag("A-110")
    void aChangelogEditedAfterTheMergeIsNotPromoted() {
        ReleaseRoom room = readyToPromote(straight);

        String edit = pushed(room, RELEASE, "CHANGELOG.md");

        assertThat(finding(room))
                .startsWith(RELEASE + " has 1 commit besides its cut and #2436: " + edit
                        + ". What differs: CHANGELOG.md. Revert it with a pull request into ");
        assertThat(room.transcript())
                .contains("promote stopped: " + RELEASE + " must not be promoted: it is not what was checked");
        assertThat(offered(room, PROMOTE)).isFalse();
        assertThat(room.answer("ann", "promote " + VERSION)).startsWith("There is nothing to promote yet.");
    }

    @Test
    void whatIsRevertedGoesOnAndIsNoted() {
        ReleaseRoom room = readyToPromote(straight);
        String checked = room.repository().headOf(RELEASE);
        String before = room.repository().text(checked, "CHANGELOG.md").orElseThrow();
        pushed(room, RELEASE, "CHANGELOG.md");

        room.repository().commit(RELEASE, "ann", "revert: by hand", Map.of("CHANGELOG.md", before));
        room.wait(Duration.ofMinutes(2));
        room.presses("ann", PROMOTE);
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " has 2 commits besides its cut and #2436, which together change nothing: ");
        playToTheEnd(room);
    }

    @Test
    void aRevertByAPullRequestMayBeMergedWithAMergeCommit() {
        ReleaseRoom room = readyToPromote(straight);
        String before = room.repository()
                .text(room.repository().headOf(RELEASE), "CHANGELOG.md")
                .orElseThrow();
        pushed(room, RELEASE, "CHANGELOG.md");
        assertThat(finding(room)).contains("Revert it with a pull request into " + RELEASE);

        room.repository().branch("ann/undo", room.repository().headOf(RELEASE));
        room.repository().commit("ann/undo", "ann", "revert: by hand", Map.of("CHANGELOG.md", before));
        room.seed.merge(room.repository().pullRequests().open("ann", "ann/undo", RELEASE, "revert: by hand"));
        room.wait(Duration.ofMinutes(2));
        room.presses("ann", PROMOTE);
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " has 2 commits besides its cut and #2436, which together change nothing: ");
        playToTheEnd(room);
    }

    @Test
    void codePushedWhileThePromotionIsOpenStopsIt() {
        ReleaseRoom room = readyToPromote(straight);
        room.presses("ann", PROMOTE);
        room.wait(Duration.ofMinutes(2));
        int promotion = room.seed.promotion();

        pushed(room, RELEASE, "src/leak.ts");
        assertThat(room.transcript()).contains("#" + promotion + " must not be merged: it is not what was checked");

        room.seed.checksPass(room.repository().headOf(RELEASE));
        room.seed.approve(promotion, "bob");
        room.seed.merge(promotion);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .containsPattern(
                        "#" + promotion + " was merged by dave, [0-9-]+ [0-9:]+ UTC, although not all needs are met");
        assertThat(finding(room))
                .contains("It is on main now: fix that with a hotfix (/release hotfix), and cut again.");
        assertThat(offered(room, "Go")).isFalse();
    }

    @Test
    void laterWorkOfDevelopThatIsPushedToTheReleaseBranchIsNamed() {
        ReleaseRoom room = inReview(straight);
        String later = room.seed.featureLands("feat: too late", "src/late.ts");

        room.repository().branch(RELEASE, later);
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " has 1 commit besides its cut: " + later.substring(0, 7)
                        + " feat: too late (pushed by dave, ")
                .contains("What differs: src/late.ts.");
    }

    @Test
    void anotherPullRequestIntoTheReleaseBranchIsNamedByItsNumber() {
        ReleaseRoom room = readyToPromote(straight);
        room.repository().branch("dave/fix", room.repository().headOf(RELEASE));
        room.repository().commit("dave/fix", "dave", "fix: one more", Map.of("src/more.ts", "more\n"));
        int other = room.repository().pullRequests().open("dave", "dave/fix", RELEASE, "fix: one more");
        room.seed.merge(other);
        String merged = now(room);
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " has 1 commit besides its cut and #2436: #" + other + " fix: one more by dave, "
                        + merged + ". What differs: src/more.ts.");
        assertThat(offered(room, PROMOTE)).isFalse();
    }

    @Test
    void aForcePushThatDropsTheCutIsNamed() {
        ReleaseRoom room = inReview(straight);
        String cut = room.repository().headOf(RELEASE);

        room.repository().branch(RELEASE, room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " was force-pushed: it no longer contains " + cut.substring(0, 7)
                        + ", where it was cut.")
                .contains("Abandon this attempt and cut again.");
    }

    @Test
    void aForcePushThatDropsTheMergeIsNamed() {
        ReleaseRoom room = readyToPromote(straight);
        String merge = room.repository().headOf(RELEASE);
        String cut = room.open().landmark("cut/1").orElseThrow().values().getOrDefault("commit", "");

        room.repository().branch(RELEASE, cut);
        room.wait(Duration.ofMinutes(2));

        assertThat(finding(room))
                .startsWith(RELEASE + " was force-pushed: it no longer contains " + merge.substring(0, 7)
                        + ", the merge of #2436.");
        assertThat(offered(room, PROMOTE)).isFalse();
    }

    @Test
    @Tag("A-59")
    @Tag("A-60")
    @Tag("A-110")
    void aCommitPushedOntoTheCleanBranchAfterItsReviewStopsIt() {
        ReleaseRoom room = cleanInReview();
        int promotion = room.seed.promotion();
        room.seed.checksPass(room.repository().headOf(CLEAN));
        room.seed.approve(promotion, "bob");

        String edit = pushed(room, CLEAN, "CHANGELOG.md");

        assertThat(room.transcript()).contains("#" + promotion + " must not be merged: it is not what was checked");
        assertThat(finding(room))
                .isEqualTo(CLEAN + " has 1 commit besides the restored files: " + edit + ". Delete " + CLEAN
                        + ", and gonogo builds it again. To continue anyway: /release override only-restored-files"
                        + " <reason>.");
    }

    @Test
    void whatAStepDemandsItselfIsARuleThatIsKnownByItsName() {
        ReleaseRoom room = cleanInReview();

        assertThat(room.answer("bob", "override only-restored-files to be safe"))
                .startsWith("only-restored-files cannot be overridden now: it does not block ");
    }

    @Test
    @Tag("A-59")
    void aCleanBranchThatIsDeletedIsBuiltAnewAndReviewedAnew() {
        ReleaseRoom room = cleanInReview();
        int edited = room.seed.promotion();
        pushed(room, CLEAN, "src/more.ts");

        room.repository().removeBranch(CLEAN);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.seed.promotion()).isGreaterThan(edited);
        assertThat(room.repository().text(room.repository().headOf(CLEAN), "src/more.ts"))
                .isEmpty();
        playToTheEnd(room);
        assertThat(room.repository().text(room.repository().headOf(SeedA.MAIN), "src/more.ts"))
                .isEmpty();
    }

    @Test
    @Tag("A-59")
    void theCleanBranchStaysRightWhileMainMovesOn() {
        ReleaseRoom room = cleanInReview();
        room.seed.hotfixLands("docs: say less", "README.md");

        Operator operator = new Operator(room, VERSION);
        for (int round = 0; round < 30 && !offered(room, "Override accounted-for…"); round++) {
            operator.round();
        }
        room.says("bob", "override accounted-for it is only the readme");
        playToTheEnd(room);

        assertThat(room.repository().text(room.repository().headOf(SeedA.MAIN), "README.md"))
                .contains("// docs: say less\n");
    }

    @Test
    @Tag("A-59")
    @Tag("A-110")
    void aCleanBranchThatWasEditedAndMergedIsNoticed() {
        ReleaseRoom room = cleanInReview();
        int promotion = room.seed.promotion();
        room.repository().commit(CLEAN, "dave", "fix: by hand", Map.of("src/more.ts", "by hand\n"));
        room.seed.checksPass(room.repository().headOf(CLEAN));
        room.seed.approve(promotion, "bob");
        room.seed.squash(promotion);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .containsPattern(
                        "#" + promotion + " was merged by dave, [0-9-]+ [0-9:]+ UTC, although not all needs are met");
        assertThat(finding(room))
                .startsWith(CLEAN + " has 1 commit besides the restored files: ")
                .contains("It is on main now: fix that with a hotfix (/release hotfix), and cut again.");
        assertThat(offered(room, "Go")).isFalse();
    }
}
