package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** After a promotion, production has what it had and what the release branch has, whatever its history says. */
@Tag("A-41")
@Tag("A-105")
class PromotedFilesTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String RELEASE = "release/" + VERSION;
    private static final String PROMOTE = "Promote to main";
    private static final String SERVER = "src/server.ts";

    private ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private void playUntil(Operator operator, BooleanSupplier here) {
        room.says("ann", "cut " + VERSION);
        playOn(operator, here);
    }

    private void playOn(Operator operator, BooleanSupplier here) {
        for (int round = 0; round < 40 && !here.getAsBoolean(); round++) {
            operator.round();
        }
        assertThat(here.getAsBoolean()).as(room.transcript()).isTrue();
    }

    private boolean offered(String label) {
        return room.chat.board(ReleaseRoom.ROOM).stream()
                .flatMap(board -> board.buttons().stream())
                .anyMatch(button -> button.label().equals(label));
    }

    private void readyToPromote() {
        playUntil(new Operator(room, VERSION).without(PROMOTE), () -> offered(PROMOTE));
    }

    private String text(String branch, String path) {
        return room.repository().text(room.repository().headOf(branch), path).orElseThrow();
    }

    private int request(String branch, String base, String path, String text) {
        room.repository().branch(branch, room.repository().headOf(base));
        room.repository().commit(branch, "dave", "fix: " + branch, Map.of(path, text));
        return room.repository().pullRequests().open("dave", branch, base, "fix: " + branch);
    }

    private int hotfix(String branch, String path, String text) {
        int number = request(branch, SeedA.MAIN, path, text);
        room.lookAtBoards();
        room.answer("carol", "hotfix " + number + " it is down");
        room.seed.squash(number);
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.lookAtBoards();
        return number;
    }

    private String updated(Map<String, String> otherwise) {
        String merge =
                room.repository().merge(RELEASE, "erin", room.repository().headOf(SeedA.MAIN), otherwise);
        room.wait(Duration.ofMinutes(2));
        return merge;
    }

    private PullRequest promotion() {
        return room.repository().pullRequests().into(SeedA.MAIN).stream()
                .filter(request -> request.head().equals(RELEASE))
                .findFirst()
                .orElseThrow();
    }

    private void promotedAndApproved() {
        room.wait(Duration.ofMinutes(2));
        room.answer("ann", "promote " + VERSION);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.repository().pullRequests().into(SeedA.MAIN))
                .as(room.transcript())
                .anyMatch(request -> request.head().equals(RELEASE));
        room.seed.dryRunPasses(promotion().number());
        room.seed.checksPass(promotion().headCommit());
        room.seed.approve(promotion().number(), "bob");
        room.wait(Duration.ofMinutes(2));
    }

    @Test
    void aMergeOfMainThatLeavesOutItsHotfixIsNotPromoted() {
        readyToPromote();
        String old = text(SeedA.MAIN, SERVER);
        hotfix("fix-a", SERVER, "fixed\n");

        updated(Map.of(SERVER, old));

        assertThat(room.transcript()).contains(RELEASE + " must not be promoted: it is not what was checked");
        assertThat(room.transcript())
                .contains(
                        RELEASE + " has 1 commit besides its cut and #2436: ",
                        " Do not revert a merge: once promoted, the revert would remove from main what the merge"
                                + " brought. Bring that to develop, abandon this attempt and cut again. To continue"
                                + " anyway: /release"
                                + " override no-other-commits <reason>.");

        room.answer("bob", "override no-other-commits looked at it");
        promotedAndApproved();
        assertThat(room.transcript())
                .contains(
                        "Merging #" + promotion().number()
                                + " would remove these changes from main: #2437 fix: fix-a by dave, ",
                        " Bring them to develop, abandon this attempt and cut again. To continue anyway: /release"
                                + " override nothing-lost <reason>.");
        assertThat(room.transcript()).doesNotContain("is ready: merge it into main");
    }

    @Test
    void updateBranchAfterAHotfixNeedsNothingMore() {
        readyToPromote();
        hotfix("fix-a", SERVER, "fixed\n");

        updated(Map.of());
        promotedAndApproved();
        assertThat(room.transcript())
                .contains(
                        "✔ 5 checks pass: no-other-commits, nothing-lost, ",
                        "#" + promotion().number() + " is ready: merge it into main");

        room.seed.merge(promotion().number());
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .contains("Go or no-go for " + VERSION + "?")
                .doesNotContain("it is not what was checked");
        assertThat(text(SeedA.MAIN, SERVER)).isEqualTo("fixed\n");
    }

    @Test
    void whoTakesAnUpdateBackIsTold() {
        readyToPromote();
        String old = text(SeedA.MAIN, SERVER);
        hotfix("fix-a", SERVER, "fixed\n");
        updated(Map.of());

        room.seed.squash(request("revert-it", RELEASE, SERVER, old));
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .contains(" What differs: " + SERVER + ". Revert it with a pull request into " + RELEASE);

        room.answer("bob", "override no-other-commits looked at it");
        promotedAndApproved();
        assertThat(room.transcript()).contains("would remove these changes from main");

        room.seed.merge(promotion().number());
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .contains(
                        "#" + promotion().number() + " removed these changes from main: ",
                        "It is on main now: fix that with a hotfix (/release hotfix), and cut again.")
                .doesNotContain("[Go]");
    }

    @Test
    @Tag("A-113")
    void aPromotionThatWasTakenBackDoesNotComeAgainWithoutItsFeatures() {
        room.lookAtBoards();
        String old = text(SeedA.MAIN, SERVER);
        room.seed.checksPass(
                room.repository().commit(SeedA.DEVELOP, "dave", "feat: colours", Map.of(SERVER, "colours\n")));
        playUntil(new Operator(room, VERSION).without("Go"), () -> offered("Go"));
        room.answer("carol", "no-go " + VERSION + " changelog");
        hotfix("revert-promotion", SERVER, old);
        room.answer("ann", "abandon " + VERSION + " no");
        room.wait(Duration.ofMinutes(3));
        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(2));
        room.answer("bob", "override backported develop keeps it");
        playOn(new Operator(room, VERSION).without(PROMOTE), () -> offered(PROMOTE));

        promotedAndApproved();

        assertThat(room.transcript())
                .contains("Merging #" + promotion().number() + " will not bring " + SERVER
                        + " to main: main has different text there, and git keeps it. If main reverted it on purpose,"
                        + " update "
                        + RELEASE
                        + " from main; if not, undo the revert with a pull request that a maintainer authorises"
                        + " (/release hotfix). To continue anyway: /release override nothing-lost"
                        + " <reason>.");
    }

    @Test
    void aHotfixThatMainTookBackIsTakenOffTheReleaseBranchByAnUpdate() {
        readyToPromote();
        String old = text(SeedA.MAIN, SERVER);
        hotfix("fix-a", SERVER, "broken\n");
        updated(Map.of());
        hotfix("revert-a", SERVER, old);
        promotedAndApproved();
        assertThat(room.transcript()).contains("If main reverted it on purpose, update " + RELEASE + " from main; ");

        updated(Map.of());
        promotedAndApproved();

        assertThat(room.transcript()).contains("#" + promotion().number() + " is ready: merge it into main");
        assertThat(text(RELEASE, SERVER)).isEqualTo(old);
    }

    private static String pinned(String text) {
        return text.replaceFirst("\\{", "{\n  \"overrides\": {\"ws\": \"8.17.1\"},");
    }

    @Test
    @Tag("A-106")
    void aHotfixOfADependencyIsOwed() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        int number = hotfix("fix-ws", "package.json", pinned(text(SeedA.MAIN, "package.json")));

        assertThat(room.transcript()).contains("merged, backport owed");
        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript())
                .contains("1 commit is on main but not in develop yet: #" + number + " fix: fix-ws");
    }

    @Test
    @Tag("A-106")
    void aPackageFileThatIsOnlyWrittenAnewIsNotOwed() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        String text = text(SeedA.MAIN, "package.json");
        String anew = text.replaceAll("\\s+", " ");
        assertThat(anew).isNotEqualTo(text);
        hotfix("fix-format", "package.json", anew);

        room.says("ann", "cut " + VERSION);
        room.wait(Duration.ofMinutes(2));
        assertThat(room.transcript()).doesNotContain("but not in develop yet").doesNotContain("backport owed");
    }

    @Test
    void aCleanBranchThatTakesADependencyOffMainAsks() {
        room = new ReleaseRoom(IoPoint.NONE, false);
        readyToPromote();
        hotfix("fix-ws", "package.json", pinned(text(SeedA.MAIN, "package.json")));

        room.answer("ann", "promote " + VERSION);
        room.wait(Duration.ofMinutes(3));

        assertThat(room.transcript())
                .contains("; in these it would replace more than the version: package.json /overrides/ws");
        assertThat(room.repository().refs().branches()).doesNotContainKey("chore/promote-" + VERSION + "-main");
    }

    @Test
    void aHotfixAfterThePressAsksOnceMore() {
        room = new ReleaseRoom(IoPoint.NONE, false);
        readyToPromote();
        room.answer("ann", "promote " + VERSION);
        room.wait(Duration.ofMinutes(3));
        room.presses("bob", "Promote only the metadata");
        room.wait(Duration.ofMinutes(3));
        assertThat(room.transcript()).doesNotContain("[Promote only the metadata]");

        hotfix("fix-ws", "package.json", pinned(text(SeedA.MAIN, "package.json")));
        room.wait(Duration.ofMinutes(3));

        assertThat(room.transcript())
                .contains(" must not be merged yet: it only has the metadata files; what else differs would stay"
                        + " behind: ")
                .contains("; in these it would replace more than the version: package.json /overrides/ws")
                .contains("[Promote only the metadata]");
    }

    @Test
    @Tag("A-106")
    void aHotfixThatMainTookBackIsNotOwed() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        String old = text(SeedA.MAIN, SERVER);
        hotfix("fix-login", SERVER, "fixed\n");
        int revert = hotfix("revert-login", SERVER, old);

        assertThat(room.transcript())
                .contains("✔ backport  nothing is owed to develop: it was reverted on main by ")
                .contains("fix: revert-login (#" + revert + ")");
        playUntil(new Operator(room, VERSION).without(PROMOTE), () -> offered(PROMOTE));
        assertThat(room.transcript()).doesNotContain("not in develop yet");
    }

    @Test
    @Tag("A-106")
    void twoHotfixesOfOneLineAreBackportedTogether() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        hotfix("fix-a", SERVER, "fixed\n");
        hotfix("fix-b", SERVER, "fixed better\n");
        room.seed.squash(request("backport-both", SeedA.DEVELOP, SERVER, "fixed better\n"));
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.lookAtBoards();

        assertThat(room.transcript()).doesNotContain("backport owed");
        playUntil(new Operator(room, VERSION).without(PROMOTE), () -> offered(PROMOTE));
    }
}
