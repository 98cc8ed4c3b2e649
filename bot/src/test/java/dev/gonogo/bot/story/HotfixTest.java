package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pull request into production outside a release: reported, authorised, merged, owed, backported. */
@Tag("A-10")
@Tag("A-105")
class HotfixTest {
    private static final String SERVER = "src/server.ts";
    private static final String STARTED = "export const started = true;\n";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    @BeforeEach
    void theBotHasLookedBefore() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
    }

    private int hotfix(String path) {
        String head = "fix-" + path;
        room.repository().branch(head, room.repository().headOf(SeedA.MAIN));
        room.repository().commit(head, "dave", "fix(ci): pin the runner", Map.of(path, "pinned\n"));
        return room.repository().pullRequests().open("dave", head, SeedA.MAIN, "fix(ci): pin the runner");
    }

    private String head(String path) {
        return room.repository().headOf("fix-" + path).substring(0, 7);
    }

    private String shown() {
        room.lookAtBoards();
        return room.transcript();
    }

    private String later() {
        return room.later.getLast().plain();
    }

    private String authorise(int number) {
        return room.answer("carol", "hotfix " + number + " the login is down");
    }

    private List<PullRequest> backports() {
        return room.repository().pullRequests().into(SeedA.DEVELOP);
    }

    @Test
    void onesOwnEyesSeeAHotfixThroughInOneMessage() {
        int number = hotfix("ci.yml");
        assertThat(shown()).isEqualTo("""
                ── slack:C0RELEASES
                #2436 fix(ci): pin the runner into main · OneStepAt4time/aegis   not authorised
                ✘ authorise  opened by dave, and main takes only promotions and authorised hotfixes. Do not merge it yet: either a maintainer authorises it (ann, bob, carol, dave), or it goes into develop instead.
                · merge \s
                · backport \s
                [Authorise…] [Open on GitHub]
                as of 2026-11-20 10:05 UTC
                """);

        Response dialog = room.presses("carol", "Authorise");
        assertThat(room.submits("carol", dialog, Map.of("reason", "the login is down")))
                .isEqualTo("#2436 is authorised as a hotfix at " + head("ci.yml")
                        + ". A push to it ends the authorisation. It still needs its review and checks, and"
                        + " once merged, its backport.");
        assertThat(room.transcript())
                .contains("authorised", "✔ authorise  by carol at " + head("ci.yml") + ": the login is down")
                .doesNotContain("Authorise…");

        room.seed.squash(number);
        assertThat(shown())
                .contains("merged, backport owed", "dave has to backport it to develop; the next cut waits for that");

        assertThat(ReleaseRoom.plain(room.presses("bob", "Open the backport")))
                .isEqualTo("Opening the backport of #2436. The result will appear in its message here.");
        assertThat(room.transcript()).contains("merged, backport open #2437");
        PullRequest backport = backports().getFirst();
        assertThat(backport.title()).isEqualTo("fix(ci): pin the runner (backport #2436)");
        assertThat(backport.head()).isEqualTo("backport/2436-develop");

        room.seed.squash(backport.number());
        assertThat(shown()).contains("merged, backported", "✔ backport  it is in develop");
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    @Test
    void whatIsOverIsLeftAloneAlsoAfterARestart() {
        int number = hotfix("ci.yml");
        shown();
        room.repository().pullRequests().close(number);
        assertThat(shown()).contains("closed without a merge");
        String message = room.chat.messages(ReleaseRoom.ROOM).getFirst();
        int edits = room.chat.history(message).size();

        room.restart();
        room.clock.advance(Duration.ofHours(1));
        room.lookAtBoards();

        assertThat(room.chat.history(message)).hasSize(edits);
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    private String pushed(String path, String text) {
        room.clock.advance(Duration.ofMinutes(2));
        return room.repository()
                .commit("fix-" + path, "mallory", "feat: back door", Map.of("door.ts", text))
                .substring(0, 7);
    }

    private List<String> notices() {
        return room.chat.notices(ReleaseRoom.ROOM).stream()
                .map(notice -> notice.words().plain() + " " + notice.mention())
                .toList();
    }

    @Test
    void whatIsPushedAfterTheAuthorisationVoidsItAndTheRoomIsToldOnce() {
        int number = hotfix("ci.yml");
        shown();
        String authorised = head("ci.yml");
        authorise(number);
        String pushed = pushed("ci.yml", "open");
        String moved = "carol authorised it at " + authorised
                + ", and 1 commit was pushed since by mallory (2026-11-20 10:07 UTC): " + pushed
                + " feat: back door. So it"
                + " is no longer authorised. Do not merge it yet: a maintainer has to look at it and authorise it"
                + " again:"
                + " /release hotfix 2436 <reason>.";

        assertThat(shown()).contains("no longer authorised", "✘ authorise  " + moved, "[Authorise…]");
        shown();
        room.restart();
        shown();
        assertThat(notices()).containsExactly("#2436 fix(ci): pin the runner: " + moved + " [carol]");

        assertThat(authorise(number))
                .startsWith("#2436 is authorised as a hotfix at " + pushed + ". A push to it ends");
        assertThat(shown()).contains("✔ authorise  by carol at " + pushed + ": the login is down");
        pushed("ci.yml", "wide open");
        assertThat(shown()).contains("no longer authorised");
        assertThat(notices()).hasSize(2);
    }

    @Test
    void whatWasMergedWithMoreThanWasAuthorisedIsCalledOutAndMayBeAuthorisedAfterwards() {
        int number = hotfix("ci.yml");
        shown();
        String authorised = head("ci.yml");
        authorise(number);
        String pushed = pushed("ci.yml", "open");
        room.seed.squash(number);

        assertThat(shown())
                .contains(
                        "merged, but not as authorised, backport owed",
                        "✘ authorise  carol authorised it at " + authorised
                                + ", and 1 commit was pushed since by mallory"
                                + " (2026-11-20 10:07 UTC): " + pushed
                                + " feat: back door. It was merged by dave, 2026-11-20"
                                + " 10:07 UTC, and what was merged is not authorised. A maintainer has to look at"
                                + " it, and authorise it with a reason or revert it:"
                                + " /release hotfix 2436 <reason>.");
        assertThat(notices()).hasSize(1);

        room.clock.advance(Duration.ofMinutes(1));
        assertThat(authorise(number)).startsWith("#2436 is authorised as a hotfix, as it was merged at " + pushed);
        assertThat(shown()).contains("merged, authorised afterwards, backport owed");
    }

    @Test
    void whoAnswersADialogAuthorisesWhatItShowedAndNothingElse() {
        int number = hotfix("ci.yml");
        shown();
        String before = head("ci.yml");
        Dialog dialog = (Dialog) room.presses("carol", "Authorise");
        assertThat(dialog.intro().getFirst().plain())
                .isEqualTo("#2436 fix(ci): pin the runner may then be merged outside a release as it is at " + before
                        + ". Anything pushed to it later must be authorised again.");
        String pushed = pushed("ci.yml", "open");
        shown();

        assertThat(room.submits("carol", dialog, Map.of("reason", "down")))
                .isEqualTo("Not authorised: #2436 fix(ci): pin the runner is now at " + pushed + ", and you were shown "
                        + before + ". Look at it and authorise it again.");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY)).doesNotContainKey(number);
    }

    @Test
    void aRestartAnnouncesNothingAgain() {
        hotfix("ci.yml");
        shown();
        room.restart();
        room.clock.advance(Duration.ofHours(1));
        shown();

        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    @Test
    void theTypedCommandAuthorisesWhatWasSeenAtOnceAndOnlyTheFirstCounts() {
        int number = hotfix("ci.yml");
        shown();

        assertThat(authorise(number)).startsWith("#2436 is authorised as a hotfix at ");
        assertThat(room.answer("dave", "hotfix #2436 me too")).isEqualTo("Looking at #2436…");
        assertThat(later())
                .isEqualTo("#2436 is already authorised at " + head("ci.yml")
                        + ", by carol (2026-11-20 10:05 UTC): the login is down");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY))
                .extractingByKey(number)
                .extracting(given -> given.getFirst().by().room())
                .isEqualTo(ReleaseRoom.ROOM);
    }

    @Test
    @Tag("A-105")
    void theTypedCommandAuthorisesNoHeadThatNobodyWasShown() {
        int number = hotfix("ci.yml");
        shown();
        authorise(number);
        String before = head("ci.yml");
        room.repository().commit("fix-ci.yml", "erin", "feat: a door", Map.of("door.ts", "open\n"));

        assertThat(room.answer("carol", "hotfix 2436 again")).isEqualTo("Looking at #2436…");
        assertThat(later())
                .isEqualTo("Not authorised: #2436 fix(ci): pin the runner is now at " + head("ci.yml")
                        + ", and you were shown " + before + ". Look at it and authorise it again.");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY).get(number))
                .hasSize(1);
    }

    @Test
    void theTypedCommandLooksAfterTheReplyForWhatItHasNotSeen() {
        hotfix("ci.yml");

        assertThat(room.answer("carol", "hotfix https://github.com/OneStepAt4time/aegis/pull/2436 the login is down"))
                .isEqualTo("Looking at #2436…");

        assertThat(later()).startsWith("#2436 is authorised as a hotfix at ");
        assertThat(room.transcript()).contains("by carol at " + head("ci.yml") + ": the login is down");
    }

    @Test
    void aMissingReasonIsAskedFor() {
        hotfix("ci.yml");
        assertThat(room.answer("carol", "hotfix 2436")).isEqualTo("Looking at #2436…");
        assertThat(later())
                .isEqualTo(
                        "#2436 fix(ci): pin the runner is open. Say why it cannot wait: /release hotfix 2436 <reason>");

        Response dialog = room.says("carol", "hotfix 2436");
        assertThat(dialog).isInstanceOf(Dialog.class);
        assertThat(room.submits("carol", dialog, Map.of("reason", " ")))
                .isEqualTo("A hotfix needs a reason, so that everybody knows why it cannot wait for a release.");
        assertThat(room.submits("dave", dialog, Map.of("reason", "mine now")))
                .isEqualTo("This dialog belongs to somebody else.");
        assertThat(room.submits("carol", dialog, Map.of("reason", "down"))).startsWith("#2436 is authorised");
        assertThat(room.submits("carol", dialog, Map.of("reason", "down")))
                .isEqualTo("This dialog was already submitted.");
    }

    @Test
    void wherePatchesHaveABranchOfTheirOwnANumberIsThatOfAPullRequestAllTheSame() {
        room.repository()
                .commit(SeedA.MAIN, "ann", "chore: the process", Map.of(SeedA.PROCESS_FILE, ReleaseRoom.PROCESS + """
                        branches: {integration: develop, release: "release/{version}", production: main, hotfix: "hotfix/{version}"}
                        """));
        room.restart();
        int number = hotfix("ci.yml");
        room.lookAtBoards();

        assertThat(authorise(number)).startsWith("#2436 is authorised as a hotfix at " + head("ci.yml"));
        assertThat(room.answer("carol", "hotfix 0.6.6")).startsWith("Cutting 0.6.6 as soon as its checks pass;");
    }

    @Test
    void refusalsSayWhatAndWhyAndWhatNext() {
        int number = hotfix("ci.yml");
        room.says("ann", "cut 0.6.6-preview");
        int promotion = promotion();
        int normal = room.repository().pullRequests().open("dave", "fix-ci.yml", SeedA.DEVELOP, "feat: normal");
        room.lookAtBoards();

        assertThat(room.answer("erin", "hotfix " + number + " please"))
                .isEqualTo(
                        "Only maintainers of OneStepAt4time/aegis can do that: ann, bob, carol, dave. You are erin.");
        assertThat(room.answer("carol", "hotfix soon please"))
                .isEqualTo("soon is not a pull request. Write its number or address: /release hotfix 2440 <reason>");
        assertThat(room.answer("carol", "hotfix https://github.com/a/b/pull/7 x"))
                .isEqualTo("That pull request is in a/b, not in OneStepAt4time/aegis.");
        assertThat(unseen(99))
                .isEqualTo("Not authorised: there is no pull request #99 into main. /release hotfix lists the ones"
                        + " there are.");
        assertThat(unseen(normal))
                .isEqualTo(
                        "Not authorised: #2438 goes into develop, where normal work lands. Only pull requests into main need"
                                + " it.");
        assertThat(unseen(promotion))
                .isEqualTo("Not authorised: #2437 promotes a release, which needs no authorisation.");
        room.repository().pullRequests().close(number);
        room.lookAtBoards();
        assertThat(authorise(number)).isEqualTo("Not authorised: #2436 is closed. Reopen it first.");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    private String unseen(int number) {
        assertThat(authorise(number)).isEqualTo("Looking at #" + number + "…");
        return later();
    }

    private int promotion() {
        room.repository()
                .branch("chore/promote-0.6.6-preview-main", room.repository().headOf(SeedA.MAIN));
        return room.repository()
                .pullRequests()
                .open("bob", "chore/promote-0.6.6-preview-main", SeedA.MAIN, "chore(release): promote by hand");
    }

    @Test
    void aMergeWithoutAuthorisationIsCalledOutAndMayBeAuthorisedAfterwards() {
        int number = hotfix("ci.yml");
        shown();
        room.seed.squash(number);
        assertThat(shown())
                .contains(
                        "merged without authorisation, backport owed",
                        "✘ authorise  merged by dave, 2026-11-20 10:05 UTC before any maintainer authorised it; dave"
                                + " opened it. A maintainer can still authorise it with a reason: /release hotfix"
                                + " 2436 <reason>.",
                        "[Authorise…] [Open the backport] [Open on GitHub]");
        room.clock.advance(Duration.ofMinutes(1));

        Response dialog = room.presses("carol", "Authorise");
        assertThat(room.submits("carol", dialog, Map.of("reason", "the login was down")))
                .isEqualTo("#2436 is authorised as a hotfix, as it was merged at " + head("ci.yml")
                        + ". The record says that this came after the merge. It still has to be backported.");

        assertThat(shown())
                .contains(
                        "merged, authorised afterwards, backport owed",
                        "✔ authorise  by carol at " + head("ci.yml") + ", after its merge: the login was down",
                        "[Open the backport] [Open on GitHub]");
        assertThat(unseen(number)).startsWith("#2436 is already authorised at ");
    }

    @Test
    void whoAuthorisesWhatWasMergedUnseenIsAskedWhyItMayStay() {
        room.seed.squash(hotfix("ci.yml"));

        assertThat(room.answer("carol", "hotfix 2436")).isEqualTo("Looking at #2436…");
        assertThat(later())
                .isEqualTo(
                        "#2436 fix(ci): pin the runner is merged. Say why it may stay: /release hotfix 2436 <reason>");
        assertThat(authorise(2436)).startsWith("#2436 is authorised as a hotfix, as it was merged at ");
    }

    @Test
    void aMergeThatNobodySawOpenIsCalledOutToo() {
        room.seed.squash(hotfix("ci.yml"));

        assertThat(shown()).contains("merged without authorisation");
    }

    @Test
    void thePromotionOfAnOpenReleaseIsNotCalledOut() {
        room.says("ann", "cut 0.6.6-preview");
        promotion();

        assertThat(shown()).isEmpty();
    }

    @Test
    void aPullRequestThatIsOnlyCalledLikeAPromotionIsAHotfix() {
        int number = promotion();

        assertThat(shown()).contains("#2436 chore(release): promote by hand into main", "not authorised");
        assertThat(authorise(number)).startsWith("#2436 is authorised as a hotfix at ");
    }

    @Test
    void atInstallationOnlyWhatIsOpenIsCalledOut() {
        ReleaseRoom fresh = new ReleaseRoom(IoPoint.NONE);
        for (int number = 0; number < 3; number++) {
            String head = "old-" + number;
            fresh.repository().branch(head, fresh.repository().headOf(SeedA.MAIN));
            fresh.repository().commit(head, "dave", "fix: " + number, Map.of("f" + number, "x"));
            fresh.repository().pullRequests().open("dave", head, SeedA.MAIN, "fix: " + number);
        }
        fresh.seed.squash(2436);
        fresh.repository().pullRequests().close(2437);
        fresh.clock.advance(Duration.ofDays(1));

        fresh.lookAtBoards();

        assertThat(fresh.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
        assertThat(fresh.transcript()).contains("#2438 fix: 2");
    }

    @Test
    @Tag("A-106")
    void aConflictPushesNothingAndIsExplained() {
        int number = hotfix("ci.yml");
        room.repository().commit(SeedA.DEVELOP, "dave", "feat: ci", Map.of("ci.yml", "something else\n"));
        String merge = room.seed.squash(number);

        assertThat(shown())
                .contains(
                        "dave has to backport it to develop, and that cannot be done automatically: it conflicts in"
                                + " ci.yml. By hand:",
                        "git cherry-pick -x " + merge + ", and resolve the conflicts",
                        "gh pr create --base develop --head backport/2436-develop --fill")
                .doesNotContain("Open the backport");
        room.says("bob", "backport 2436");
        assertThat(later())
                .startsWith("#2436 cannot be backported to develop automatically: it conflicts in ci.yml. Nothing was"
                        + " pushed. By hand:\ngit fetch origin --prune\ngit switch --create"
                        + " backport/2436-develop origin/develop\n");
        assertThat(room.repository().head("backport/2436-develop")).isEmpty();
        assertThat(backports()).isEmpty();
    }

    @Test
    @Tag("A-106")
    void theBackportIsOpenedByCommandAndFoundAgain() {
        int number = hotfix("ci.yml");
        assertThat(room.answer("erin", "backport")).startsWith("Only maintainers");
        room.says("bob", "backport 2436");
        assertThat(later()).isEqualTo("#2436 is not merged yet. Its backport comes after the merge.");
        room.says("bob", "backport");
        assertThat(later()).isEqualTo("No backport was opened, and nothing is owed to develop.");
        room.says("bob", "backport 99");
        assertThat(later()).startsWith("There is no hotfix #99");
        room.seed.squash(number);

        assertThat(room.answer("bob", "backport")).isEqualTo("Looking at what still has to be backported to develop…");
        assertThat(later()).isEqualTo("The backport of #2436 is open: #2437. Merge it into develop.");
        room.says("bob", "backport 2436");
        assertThat(later()).isEqualTo("The backport of #2436 is open: #2437. Merge it into develop.");
        assertThat(backports()).hasSize(1);

        room.seed.squash(2437);
        room.says("bob", "backport 2436");
        assertThat(later()).isEqualTo("#2436 is in develop. Nothing is owed.");
    }

    @Test
    @Tag("A-106")
    void ofSeveralThatAreOwedOneIsNamed() {
        room.seed.squash(hotfix("ci.yml"));
        room.seed.squash(hotfix("cd.yml"));

        room.says("bob", "backport");

        assertThat(later()).isEqualTo("Several backports are owed. Say which one: #2437, #2436.");
    }

    @Test
    @Tag("A-106")
    void aBranchOfThatNameWithOtherContentIsLeftAloneAndTheMessageSaysSo() {
        room.seed.squash(hotfix("ci.yml"));
        shown();
        room.repository().branch("backport/2436-develop", room.repository().headOf(SeedA.MAIN));

        room.presses("bob", "Open the backport");

        assertThat(room.transcript())
                .contains("not opened: The branch backport/2436-develop already exists with something else.");
        assertThat(backports()).isEmpty();
    }

    @Test
    void theListSaysHowEachStands() {
        room.says("erin", "hotfix");
        assertThat(later()).isEqualTo("No hotfix is open, and nothing is owed to develop.");
        room.seed.squash(hotfix("ci.yml"));
        hotfix("cd.yml");

        assertThat(room.answer("erin", "hotfix")).isEqualTo("Looking at the pull requests into main…");
        assertThat(later())
                .isEqualTo("#2437 fix(ci): pin the runner: not authorised · by dave\n"
                        + "#2436 fix(ci): pin the runner: merged without authorisation, backport owed · by dave");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void whatWasPushedToMainIsOwedAsWellThoughNoBackportOfItCanBeOpened() {
        String leak = room.seed.hotfixLands("fix: a leak", "src/leak.ts").substring(0, 7);
        String owed = "\n1 commit is on main but not in develop yet: " + leak + " fix: a leak, author ";
        String byHand = " UTC. No hotfix brought this in, so I cannot open a backport: bring it to develop with a pull"
                + " request, using git cherry-pick -x.";

        room.says("erin", "hotfix");
        assertThat(later()).startsWith("No hotfix is open." + owed).endsWith(byHand);
        room.says("bob", "backport");
        assertThat(later()).startsWith("No backport was opened." + owed).endsWith(byHand);
        room.says("ann", "plan 0.6.6-preview");
        assertThat(later())
                .contains("To continue anyway: /release override backported <reason>.")
                .doesNotContain("/release backport");

        room.git.lose("github.com did not answer in time");
        room.says("erin", "hotfix");
        assertThat(later()).startsWith("Cannot tell right now").doesNotContain("nothing is owed");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void anOwedBackportShowsOnThePlanAndBlocksTheCut() {
        int number = hotfix("ci.yml");
        shown();
        authorise(number);
        room.seed.squash(number);
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));

        room.says("ann", "plan 0.6.6-preview");
        assertThat(later())
                .contains(
                        "1 commit is on main but not in develop yet:",
                        "Backport to develop before the cut: /release backport 2436. If a commit there fixes it in a"
                                + " different way, that commit must name it, as git cherry-pick -x does. To continue"
                                + " anyway: /release override backported <reason>.",
                        "! #2436 fix(ci): pin the runner is owed to develop by dave: merged, backport owed."
                                + " /release backport 2436 opens its backport.",
                        "Nothing would be done until all of this is met.");

        room.says("bob", "backport");
        room.seed.squash(2437);
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        room.says("ann", "plan 0.6.6-preview");
        assertThat(later()).doesNotContain("owed", "not in develop yet").contains("Next: ");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aHotfixThatGoesBackIsOwedThoughDevelopHadThatTextOnce() {
        for (String text : List.of("v2\n", "v3\n")) {
            room.repository().commit(SeedA.DEVELOP, "dave", "feat: " + text.strip(), Map.of("login.ts", text));
        }
        room.repository().commit(SeedA.MAIN, "dave", "promote v3", Map.of("login.ts", "v3\n"));
        room.repository().branch("fix-login", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix-login", "dave", "fix: back to v2", Map.of("login.ts", "v2\n"));
        int number = room.repository().pullRequests().open("dave", "fix-login", SeedA.MAIN, "fix: back to v2");
        shown();
        authorise(number);

        room.seed.squash(number);

        assertThat(shown())
                .contains("merged, backport owed", "dave has to backport it to develop; the next cut waits for that");
        room.says("bob", "backport");
        room.seed.squash(backports().getFirst().number());
        assertThat(shown()).contains("✔ backport  it is in develop");
    }

    private String authorisedAndSquashed() {
        int number = hotfix(SERVER);
        room.seed.checksPass(room.repository().commit(SeedA.DEVELOP, "ann", "feat: more", Map.of("more.ts", "1\n")));
        shown();
        authorise(number);
        return room.seed.squash(number);
    }

    private String mergedIntoDevelop(String commit, Map<String, String> changed) {
        return room.repository().merge(SeedA.DEVELOP, "erin", commit, changed);
    }

    private void isOwedAndHoldsTheCut(String droppedBy) {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
        assertThat(shown())
                .contains("merged, backport owed", "dave has to backport it to develop; the next cut waits for that")
                .doesNotContain("it is in develop");
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
        assertThat(room.transcript())
                .contains("1 commit is on main but not in develop yet: #2436 fix(ci): pin the runner by dave,")
                .contains(" (dropped there by " + droppedBy
                        + "). Backport to develop before the cut: /release backport 2436.");
        assertThat(room.repository().runs().of("create-release-branch.yml")).isEmpty();
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void aHotfixThatTheMergeIntoDevelopLeftOutIsOwed() {
        String fix = authorisedAndSquashed();
        String merge = mergedIntoDevelop(fix, Map.of(SERVER, STARTED));

        isOwedAndHoldsTheCut(merge.substring(0, 7) + " Merge " + fix);

        room.says("bob", "backport");
        room.seed.squash(backports().getFirst().number());
        assertThat(shown()).contains("✔ backport  it is in develop");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void soIsOneThatWasMergedIntoDevelopAndRevertedThere() {
        String fix = authorisedAndSquashed();
        mergedIntoDevelop(fix, Map.of());
        String revert = room.repository().commit(SeedA.DEVELOP, "erin", "Revert it", Map.of(SERVER, STARTED));

        isOwedAndHoldsTheCut(revert.substring(0, 7) + " Revert it");
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void soIsOneThatWasRevertedOnTheBranchThatBroughtItToDevelop() {
        room.repository().branch("bring-it", authorisedAndSquashed());
        String revert = room.repository().commit("bring-it", "erin", "Revert it", Map.of(SERVER, STARTED));
        String merge = mergedIntoDevelop(revert, Map.of());

        isOwedAndHoldsTheCut(merge.substring(0, 7) + " Merge " + revert);
    }

    @Test
    @Tag("A-41")
    @Tag("A-106")
    void oneThatWasMergedIntoDevelopAndDevelopedFurtherIsBackported() {
        String fix = authorisedAndSquashed();
        mergedIntoDevelop(fix, Map.of());
        room.repository().commit(SeedA.DEVELOP, "erin", "feat: on from there", Map.of(SERVER, "pinned and more\n"));

        assertThat(shown()).contains("merged, backported", "✔ backport  it is in develop");
    }

    @Test
    void mainThatWasMovedBackHasTheHotfixNoMoreAndTheMessageSaysSo() {
        String before = room.repository().headOf(SeedA.MAIN);
        String fix = authorisedAndSquashed();
        assertThat(shown()).contains("merged, backport owed");
        room.repository().branch(SeedA.MAIN, before);

        assertThat(shown())
                .contains(
                        "merged, gone from main",
                        "✘ merge  merged as " + fix.substring(0, 7)
                                + ", which main no longer has. Somebody rewrote the branch. Push that merge again,"
                                + " or make sure that the branch has its changes.",
                        "it is not in develop")
                .doesNotContain("backported", "it is in develop");
        room.says("bob", "backport 2436");
        assertThat(later())
                .isEqualTo(
                        "#2436 was merged, but main no longer has its merge. Put it back first: only then is it owed to"
                                + " develop.");
    }

    @Test
    void aRoomThatCannotBeReachedIsToldLater() {
        hotfix("ci.yml");
        room.chat.lose("no connection");
        room.lookAtBoards();
        room.chat.restore();

        assertThat(shown()).contains("not authorised");
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(1);
    }

    @Test
    void aDeliveryThatComesTwiceAuthorisesOnce() {
        hotfix("ci.yml");
        shown();
        room.delivered("carol", "same", "hotfix 2436 down");

        assertThat(ReleaseRoom.plain(room.delivered("carol", "same", "hotfix 2436 down")))
                .isEqualTo("This was delivered twice, and counted once.");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY).getOrDefault(2436, List.of()))
                .hasSize(1);
    }
}
