package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryPullRequests;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Response;
import dev.gonogo.world.Refs;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Production is accounted for: whatever came there besides the promotion holds the go, whoever did it. */
@Tag("A-10")
@Tag("A-105")
@Tag("A-113")
class ProductionTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String NEITHER =
            "on main since v0.6.5-preview.3 came through neither a promotion nor an authorised hotfix: ";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private final Operator operator = new Operator(room, VERSION).without("Go");
    private int promotion;

    @BeforeEach
    void thePromotionIsReadyToBeMerged() {
        room.says("ann", "cut " + VERSION);
        for (int rounds = 0; rounds < 20 && !seen().contains("merge it into main"); rounds++) {
            operator.round();
        }
        promotion = room.seed.promotion();
    }

    private String seen() {
        return room.chat.board(ReleaseRoom.ROOM).isPresent() ? room.transcript() : "";
    }

    private void settle() {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(1));
    }

    private int fix() {
        room.repository().branch("fix-login", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix-login", "dave", "fix: login", Map.of("login.ts", "fixed\n"));
        return room.repository().pullRequests().open("dave", "fix-login", SeedA.MAIN, "fix: login");
    }

    private Optional<Refs.Tag> tag() {
        return room.repository().refs().tag("v" + VERSION);
    }

    private void isOut() {
        room.submits("carol", room.says("carol", "go"), Map.of());
        settle();
        assertThat(tag().map(Refs.Tag::commit)).contains(room.repository().headOf(SeedA.MAIN));
    }

    @Test
    void aPushHoldsTheGoUntilSomebodyWithTheRoleAcceptsItWithAReason() {
        room.seed.merge(promotion);
        settle();
        assertThat(seen())
                .contains("✔ Everything that reached main since v0.6.5-preview.3 is accounted for: #2437 promoted"
                        + " 0.6.6-preview.")
                .contains("[Go]");
        room.presses("carol", "Go");
        String pushed = room.seed.hotfixLands("docs: say less", "README.md");
        for (int hour = 0; hour < 24; hour++) {
            settle();
        }

        assertThat(seen())
                .contains(
                        "go: not yet",
                        "✘ 1 commit " + NEITHER + pushed.substring(0, 7) + " docs: say less (pushed by dave, ",
                        "). Revert what must not go out with a pull request into main, and authorise that with"
                                + " /release hotfix"
                                + " <number> <reason>. To continue anyway: /release override accounted-for <reason>.")
                .doesNotContain("[Go]");
        assertThat(tag()).isEmpty();
        assertThat(room.answer("erin", "override accounted-for it is only a readme"))
                .startsWith("Only maintainers");

        assertThat(room.answer("bob", "override accounted-for it is only a readme"))
                .isEqualTo("0.6.6-preview continues without accounted-for for " + pushed.substring(0, 7)
                        + ". This covers what was shown, until that changes; it is shown on the board and kept in"
                        + " the record."
                        + " What went directly to main also has to get into develop: the next cut waits for that.");
        settle();
        assertThat(seen())
                .contains(
                        "bob overrode accounted-for for " + pushed.substring(0, 7) + ": it is only a readme\n",
                        "Go or no-go again?");
        isOut();
    }

    @Test
    void aPullRequestThatNobodyAuthorisedHoldsTheGoUntilSomebodyDoes() {
        room.seed.merge(promotion);
        int fix = fix();
        room.seed.squash(fix);
        settle();
        assertThat(seen())
                .contains(
                        "✘ 1 commit " + NEITHER + "#" + fix + " fix: login (by dave, merged ",
                        "A pull request can still be authorised: /release hotfix " + fix + " <reason>.")
                .doesNotContain("[Go]");

        room.says("bob", "hotfix " + fix + " nobody can log in");
        settle();
        assertThat(seen())
                .contains("is accounted for: #" + fix
                        + " is a hotfix that bob authorised after its merge; #2437 promoted" + " 0.6.6-preview.");
        isOut();
    }

    @Test
    void aHotfixThatWasAuthorisedBeforeItsMergeHoldsNothing() {
        int fix = fix();
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        room.seed.squash(fix);
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains("is accounted for: #2437 promoted 0.6.6-preview; #" + fix
                        + " is a hotfix that bob authorised.");
        isOut();
    }

    @Test
    void codeThatIsPushedAfterTheAuthorisationHoldsTheGoUntilWhatWasMergedIsAuthorised() {
        int fix = fix();
        String authorised = room.repository().headOf("fix-login").substring(0, 7);
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        String pushed = room.repository()
                .commit("fix-login", "mallory", "feat: back door", Map.of("door.ts", "open\n"))
                .substring(0, 7);
        room.repository().commit("fix-login", "mallory", "feat: another", Map.of("door.ts", "wide open\n"));
        room.seed.squash(fix);
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains(
                        "✘ 1 commit " + NEITHER + "#" + fix + " fix: login (by dave, merged ",
                        ") (bob authorised it at " + authorised
                                + ", and 2 commits were pushed since, the last by mallory (",
                        "): " + pushed + " feat: back door; ",
                        "A pull request can still be authorised: /release hotfix " + fix + " <reason>.")
                .doesNotContain("[Go]");
        assertThat(room.answer("erin", "hotfix " + fix + " mine")).startsWith("Only maintainers");

        room.clock.advance(Duration.ofMinutes(1));
        room.lookAtBoards();
        room.says("carol", "hotfix " + fix + " I read both, and they are right");
        settle();
        assertThat(seen()).contains("#" + fix + " is a hotfix that carol authorised after its merge");
        isOut();
    }

    @Test
    void whatIsPushedToItsBranchAfterTheMergeChangesNothing() {
        int fix = fix();
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        room.repository().pullRequests().rebase(fix);
        room.repository().commit("fix-login", "mallory", "feat: back door", Map.of("door.ts", "open\n"));
        room.seed.merge(promotion);
        settle();

        assertThat(seen()).contains("#" + fix + " is a hotfix that bob authorised.");
        isOut();
    }

    @Test
    void aPromotionThatIsRebasedIsOnePromotion() {
        room.repository().pullRequests().rebase(promotion);
        settle();

        assertThat(seen()).contains("is accounted for: #2437 promoted 0.6.6-preview.");
        isOut();
    }

    @Test
    void aSecondPullRequestOfTheReleasesBranchIsAHotfix() {
        String head = room.repository().pullRequests().get(promotion).head();
        room.seed.merge(promotion);
        settle();
        room.repository().commit(head, "mallory", "feat: a back door", Map.of("src/door.ts", "open\n"));
        MemoryPullRequests requests = room.repository().pullRequests();
        int second = requests.open("mallory", head, SeedA.MAIN, "chore(release): promote 0.6.6-preview to main");
        room.lookAtBoards();
        assertThat(seen()).contains("#" + second, "not authorised");

        requests.merge(second);
        settle();
        assertThat(seen())
                .contains("✘ 1 commit " + NEITHER + "#" + second
                        + " chore(release): promote 0.6.6-preview to main (by mallory, merged ")
                .doesNotContain("[Go]");
    }

    @Test
    void aForksBranchOfTheSameNameIsAHotfixToo() {
        room.seed.merge(promotion);
        room.repository()
                .branch("mallory:release/0.6.6-preview", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("mallory:release/0.6.6-preview", "mallory", "feat: more", Map.of("x.ts", "x\n"));
        int fork = room.repository()
                .pullRequests()
                .open("mallory", "mallory:release/0.6.6-preview", SeedA.MAIN, "chore(release): promote");
        room.seed.squash(fork);
        settle();

        assertThat(seen())
                .contains("✘ 1 commit " + NEITHER + "#" + fork + " chore(release): promote (by mallory, merged ");
    }

    @Test
    @Tag("A-07")
    void whoeverMovesTheRuleToAStageThatWasPassedHoldsTheGo() {
        room.seed.merge(promotion);
        String moved = room.repository()
                .commit(
                        SeedA.MAIN,
                        "erin",
                        "chore: tidy the process",
                        Map.of(SeedA.PROCESS_FILE, ReleaseRoom.PROCESS + """
                stages:
                  - {name: cut, needs: [tag-absent, accounted-for]}
                  - {name: go, needs: [tag-absent]}
                """));
        settle();

        assertThat(seen())
                .contains(
                        "go: not yet",
                        "✘ The process file changed with " + moved.substring(0, 7)
                                + " while this release was under way. Look at what changed there. To continue with"
                                + " the present one: /release override same-rules <reason>. Otherwise abandon this"
                                + " attempt and cut again.")
                .doesNotContain("[Go]");
    }

    @Test
    void whoeverRewritesMainWithoutThePromotionStopsTheRelease() {
        String before = room.repository().headOf(SeedA.MAIN);
        room.seed.merge(promotion);
        settle();
        room.repository().branch(SeedA.MAIN, before);
        settle();

        assertThat(seen())
                .contains(
                        "promote: stopped",
                        "main no longer has what #2437 promoted to it: somebody rewrote the branch. Restore it, or"
                                + " abandon this attempt and cut again.")
                .doesNotContain("[Go]");
    }

    @Test
    void aMergeMadeByHandThatBringsMoreThanThePromotionIsAPush() {
        String head = room.repository().pullRequests().get(promotion).headCommit();
        String merge = room.repository().merge(SeedA.MAIN, "mallory", head, Map.of("src/door.ts", "open\n"));
        settle();

        assertThat(room.repository().pullRequests().get(promotion).merged()).isTrue();
        assertThat(seen())
                .contains("✘ 1 commit " + NEITHER + merge.substring(0, 7) + " Merge ", " (pushed by mallory, ")
                .doesNotContain("[Go]");
    }

    @Test
    void aMergeMadeByHandOfThePromotionAloneIsThePromotion() {
        String head = room.repository().pullRequests().get(promotion).headCommit();
        room.repository().merge(SeedA.MAIN, "bob", head, Map.of());
        settle();

        assertThat(seen()).contains("is accounted for: #2437 promoted 0.6.6-preview.");
        isOut();
    }

    @Test
    void whatIsPushedOnTopOfThePromotionIsAPush() {
        String head = room.repository().pullRequests().get(promotion).headCommit();
        room.repository().branch("by-hand", room.repository().headOf(SeedA.MAIN));
        room.repository().merge("by-hand", "mallory", head, Map.of());
        String top = room.repository().commit("by-hand", "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        room.repository().branch(SeedA.MAIN, top, "mallory");
        settle();

        assertThat(seen())
                .contains(NEITHER, top.substring(0, 7) + " feat: a door")
                .doesNotContain("[Go]");
    }

    @Test
    @Tag("A-10")
    void whoPushedInSomebodyElsesNameIsNamed() {
        room.repository().branch("by-hand", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("by-hand", "ann", "feat: a door", Map.of("src/door.ts", "open\n"));
        String top = room.repository().commit("by-hand", "ann", "docs: a comma", Map.of("README.md", ",\n"));
        room.repository().branch(SeedA.MAIN, top, "mallory");
        settle();

        assertThat(seen())
                .contains(" docs: a comma (pushed by mallory, 2026-11-20 10:05 UTC; author by the commit: ann); ")
                .contains(
                        " feat: a door (pushed by mallory, 2026-11-20 10:05 UTC; author by the commit: ann). Revert ");
    }

    @Test
    void whatIsPushedBelowAMergeMadeByHandIsAPush() {
        String head = room.repository().pullRequests().get(promotion).headCommit();
        room.repository().branch("by-hand", room.repository().headOf(SeedA.MAIN));
        String below = room.repository().commit("by-hand", "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        String merge = room.repository().merge("by-hand", "mallory", head, Map.of());
        room.repository().branch(SeedA.MAIN, merge, "mallory");
        settle();

        assertThat(room.repository().pullRequests().get(promotion).mergeCommit())
                .isEqualTo(merge);
        assertThat(seen())
                .contains("✘ 1 commit " + NEITHER + below.substring(0, 7)
                        + " feat: a door (pushed by mallory, 2026-11-20 10:05 UTC; author by the commit: mallory)."
                        + " Revert what must not go out with a pull request into main, and authorise that"
                        + " with /release hotfix <number> <reason>. To continue anyway: /release override"
                        + " accounted-for <reason>.")
                .doesNotContain("[Go]");
    }

    @Test
    void aMergeMadeByHandIsNamedAlsoBelowWhatIsPushedWithIt() {
        String head = room.repository().pullRequests().get(promotion).headCommit();
        room.repository().branch("by-hand", room.repository().headOf(SeedA.MAIN));
        String merge = room.repository().merge("by-hand", "mallory", head, Map.of("src/door.ts", "open\n"));
        String top = room.repository().commit("by-hand", "mallory", "docs: a comma", Map.of("README.md", ",\n"));
        room.repository().branch(SeedA.MAIN, top, "mallory");
        settle();

        assertThat(seen())
                .contains(
                        "✘ 2 commits " + NEITHER + top.substring(0, 7) + " docs: a comma (pushed by mallory, ",
                        "; " + merge.substring(0, 7) + " Merge ")
                .doesNotContain("[Go]");
    }

    @Test
    void whatIsPushedWithAHotfixThatAnotherOneHoldsIsAPush() {
        int outer = fix();
        room.repository().branch("inner", room.repository().headOf("fix-login"));
        room.repository().commit("fix-login", "dave", "fix: logout", Map.of("logout.ts", "fixed\n"));
        int inner = room.repository().pullRequests().open("dave", "inner", SeedA.MAIN, "fix: login only");
        room.says("bob", "hotfix " + outer + " nobody can log out");
        room.says("bob", "hotfix " + inner + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        room.repository().branch("by-hand", room.repository().headOf(SeedA.MAIN));
        room.repository().merge("by-hand", "mallory", room.repository().headOf("fix-login"), Map.of());
        String top = room.repository().commit("by-hand", "mallory", "feat: a door", Map.of("src/door.ts", "open\n"));
        room.repository().branch(SeedA.MAIN, top, "mallory");
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains(NEITHER, top.substring(0, 7) + " feat: a door (pushed by mallory, ")
                .doesNotContain("[Go]");
    }

    @Test
    void aHotfixThatIsMergedWithinAnotherOneIsAccountedForByThatOne() {
        int outer = fix();
        room.repository().branch("inner", room.repository().headOf("fix-login"));
        room.repository().commit("fix-login", "dave", "fix: logout", Map.of("logout.ts", "fixed\n"));
        room.repository().pullRequests().open("dave", "inner", SeedA.MAIN, "fix: login only");
        room.says("bob", "hotfix " + outer + " nobody can log out");
        room.clock.advance(Duration.ofMinutes(1));
        room.seed.merge(outer);
        room.seed.merge(promotion);
        settle();

        assertThat(seen()).contains("#" + outer + " is a hotfix that bob authorised.");
    }

    /** Somebody pushed a door to main, so that the hotfix, which starts from there, shows only its fix. */
    private int fixBeyondADoor() {
        room.repository().commit(SeedA.MAIN, "mallory", "feat: a door", Map.of("door.ts", "open\n"));
        int fix = fix();
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        return fix;
    }

    private void isMoreThanWasAuthorised(int fix, String door) {
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains(
                        NEITHER + "#" + fix + " fix: login (by dave, merged ",
                        ") (bob authorised what it has since " + door.substring(0, 7)
                                + ", and main did not have that commit when it was merged).",
                        "A pull request can still be authorised: /release hotfix " + fix + " <reason>.")
                .doesNotContain("[Go]");
        assertThat(tag()).isEmpty();

        room.lookAtBoards();
        room.says("carol", "hotfix " + fix + " I have read the door as well");
        settle();
        assertThat(seen()).contains("#" + fix + " is a hotfix that carol authorised after its merge");
        isOut();
    }

    @Test
    void aHotfixBringsNoMoreThanWasAuthorisedWhenMainIsMovedBackBeforeItsMerge() {
        String before = room.repository().headOf(SeedA.MAIN);
        int fix = fixBeyondADoor();
        String door = room.repository().headOf(SeedA.MAIN);
        room.repository().branch(SeedA.MAIN, before, "mallory");
        room.seed.merge(fix);

        isMoreThanWasAuthorised(fix, door);
    }

    @Test
    void aHotfixBringsNoMoreThanWasAuthorisedWhenItIsMergedByHandIntoWhatMainWas() {
        String before = room.repository().headOf(SeedA.MAIN);
        int fix = fixBeyondADoor();
        String door = room.repository().headOf(SeedA.MAIN);
        room.repository().branch("by-hand", before);
        String merge =
                room.repository().merge("by-hand", "mallory", room.repository().headOf("fix-login"), Map.of());
        room.repository().branch(SeedA.MAIN, before, "mallory");
        room.repository().branch(SeedA.MAIN, merge, "mallory");

        isMoreThanWasAuthorised(fix, door);
    }

    @Test
    void aHotfixBringsNoMoreThanWasAuthorisedWhenMainIsMovedBackAndOnToIt() {
        String before = room.repository().headOf(SeedA.MAIN);
        int fix = fixBeyondADoor();
        String door = room.repository().headOf(SeedA.MAIN);
        room.repository().branch(SeedA.MAIN, before, "mallory");
        room.repository().branch(SeedA.MAIN, room.repository().headOf("fix-login"), "mallory");
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains(
                        NEITHER + "#" + fix + " fix: login (by dave, merged ",
                        "bob authorised what it has since " + door.substring(0, 7))
                .doesNotContain("[Go]");
    }

    @Test
    void aHotfixIsStillAuthorisedWhenMainGoesOnBeforeItsMerge() {
        int fix = fix();
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        room.seed.merge(promotion);
        room.seed.merge(fix);
        settle();

        assertThat(seen()).contains("#" + fix + " is a hotfix that bob authorised; #2437 promoted 0.6.6-preview.");
        isOut();
    }

    @Test
    void whoeverIsAskedForAReasonIsAskedAgainWhenMainIsMovedBackMeanwhile() {
        String before = room.repository().headOf(SeedA.MAIN);
        room.repository().commit(SeedA.MAIN, "mallory", "feat: a door", Map.of("door.ts", "open\n"));
        int fix = fix();
        room.lookAtBoards();
        Response dialog = room.says("bob", "hotfix " + fix);
        room.repository().branch(SeedA.MAIN, before, "mallory");
        room.lookAtBoards();

        assertThat(room.submits("bob", dialog, Map.of("reason", "nobody can log in")))
                .isEqualTo("Not authorised: #" + fix + " fix: login may have changed since you were shown "
                        + room.repository().headOf("fix-login").substring(0, 7)
                        + ". Look at it and authorise it again.");
    }

    @Test
    void aHalfOfAHotfixIsNotWhatWasAuthorised() {
        int fix = fix();
        room.repository().commit("fix-login", "dave", "fix: the other half", Map.of("login.ts", "closed\n"));
        room.says("bob", "hotfix " + fix + " nobody can log in");
        room.clock.advance(Duration.ofMinutes(1));
        String whole = room.repository().pullRequests().rebase(fix);
        String half = room.repository().at(whole).parents().getFirst();
        room.repository().branch(SeedA.MAIN, half, "mallory");
        room.seed.merge(promotion);
        settle();

        assertThat(seen())
                .contains("✘ 1 commit " + NEITHER + half.substring(0, 7) + " fix: login (pushed by dave, ")
                .doesNotContain("[Go]");
    }

    @Test
    @Tag("A-07")
    void aProcessFileThatNamesItselfHoldsTheGo() {
        room.seed.merge(promotion);
        String named = room.repository()
                .commit(
                        SeedA.MAIN,
                        "mallory",
                        "chore: tidy the process",
                        Map.of(SeedA.PROCESS_FILE, ReleaseRoom.PROCESS + """
                stages:
                  - {name: go, needs: [tag-absent, accounted-for: {paths: [.github/, src/]}]}
                """));
        settle();

        assertThat(seen())
                .contains("✘ The process file changed with " + named.substring(0, 7)
                        + " while this release was under way. Look at what changed there. To continue with"
                        + " the present one: /release override same-rules <reason>. Otherwise abandon this"
                        + " attempt and cut again.")
                .doesNotContain("[Go]");
    }
}
