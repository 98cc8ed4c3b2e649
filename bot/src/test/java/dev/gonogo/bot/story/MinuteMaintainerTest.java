package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Dialog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The person who authorised a hotfix is no longer a maintainer, or was one only for a minute. */
@Tag("A-10")
@Tag("A-105")
class MinuteMaintainerTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String FILE = ".github/gonogo.yml";
    private static final String WITH_MALLORY = ReleaseRoom.PROCESS.replace("dave]", "dave, mallory]");

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
    private int number;

    @BeforeEach
    void aHotfixIsOpen() {
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
        room.repository().branch("fix-login", room.repository().headOf(SeedA.MAIN));
        room.repository().commit("fix-login", "mallory", "fix: login", Map.of("login.ts", "a door\n"));
        number = room.repository().pullRequests().open("mallory", "fix-login", SeedA.MAIN, "fix: login");
        room.lookAtBoards();
    }

    private String head() {
        return room.repository().headOf("fix-login").substring(0, 7);
    }

    private void backported() {
        room.repository().commit(SeedA.DEVELOP, "mallory", "fix: login", Map.of("login.ts", "a door\n"));
        room.seed.checksPass(room.repository().headOf(SeedA.DEVELOP));
    }

    /** Somebody pushes this process file. */
    private void pushed(String text) {
        for (String branch : List.of(SeedA.MAIN, SeedA.DEVELOP)) {
            room.repository().commit(branch, "mallory", "chore: the process", Map.of(FILE, text));
            room.seed.checksPass(room.repository().headOf(branch));
        }
        room.restart();
        room.clock.advance(Duration.ofMinutes(1));
        room.lookAtBoards();
    }

    private String authorised(String login) {
        return room.answer(login, "hotfix " + number + " trust me");
    }

    private String notNow() {
        return "mallory authorised it at " + head() + ", and is not a maintainer now";
    }

    private void forAMinute() {
        pushed(WITH_MALLORY);
        assertThat(authorised("mallory")).startsWith("#2436 is authorised as a hotfix at " + head());
    }

    @Test
    void whatAMaintainerForAMinuteAuthorisedIsAuthorisedNoLongerAndTheRoomIsToldOnce() {
        forAMinute();
        pushed(ReleaseRoom.PROCESS);

        assertThat(room.transcript())
                .contains(
                        "no longer authorised",
                        "✘ authorise  " + notNow()
                                + ". So it is no longer authorised. Do not merge it yet: a maintainer has to look at"
                                + " it and authorise it again: /release hotfix 2436 <reason>.",
                        "[Authorise…]");
        room.lookAtBoards();
        assertThat(room.chat.notices(ReleaseRoom.ROOM)).hasSize(1);
        assertThat(authorised("mallory")).startsWith("Only maintainers of OneStepAt4time/aegis");

        assertThat(authorised("carol")).startsWith("#2436 is authorised as a hotfix at " + head());
        room.lookAtBoards();
        assertThat(room.transcript()).contains("✔ authorise  by carol at " + head() + ": trust me");
    }

    @Test
    void whatWasMergedMeanwhileIsCalledOutUntilAMaintainerAuthorisesIt() {
        forAMinute();
        room.seed.squash(number);
        pushed(ReleaseRoom.PROCESS);

        assertThat(room.transcript())
                .contains(
                        "merged, but not as authorised, backport owed",
                        "✘ authorise  " + notNow()
                                + ". It was merged by dave, 2026-11-20 10:06 UTC, and what was merged is not"
                                + " authorised. A maintainer has to look at it, and authorise it with a reason or"
                                + " revert it: /release hotfix 2436 <reason>.");
        room.clock.advance(Duration.ofMinutes(1));
        assertThat(authorised("carol")).startsWith("#2436 is authorised as a hotfix, as it was merged at " + head());
        room.lookAtBoards();
        assertThat(room.transcript()).contains("merged, authorised afterwards, backport owed");
    }

    @Test
    void aDialogThatWasOpenedInThatMinuteAuthorisesNothingAfterIt() {
        pushed(WITH_MALLORY);
        Dialog dialog = (Dialog) room.presses("mallory", "Authorise");
        pushed(ReleaseRoom.PROCESS);

        assertThat(room.submits("mallory", dialog, Map.of("reason", "trust me")))
                .startsWith("Only maintainers of OneStepAt4time/aegis");
        assertThat(room.hotfixes.authorisations(ReleaseRoom.REPOSITORY)).isEmpty();
    }

    @Test
    void whatWasAuthorisedInThatMinuteHoldsTheNextGoUntilAMaintainerAuthorisesIt() {
        forAMinute();
        room.seed.squash(number);
        backported();
        pushed(ReleaseRoom.PROCESS);
        atTheGo();

        assertThat(room.transcript())
                .contains("✘ 3 commits on main since v0.6.5-preview.3 came through neither a promotion nor an"
                        + " authorised hotfix: ")
                .contains("#2436 fix: login (by mallory, merged by dave, 2026-11-20 10:06 UTC) (" + notNow() + ")")
                .contains("A pull request can still be authorised: /release hotfix 2436 <reason>.");
        assertThat(authorised("carol")).startsWith("#2436 is authorised as a hotfix, as it was merged at " + head());
        settle();
        assertThat(room.transcript())
                .contains("✘ 2 commits on main since v0.6.5-preview.3 came through neither a promotion nor an"
                        + " authorised hotfix: ");
    }

    @Test
    void whoeverLeftHasTheirHotfixesAuthorisedByAnotherBeforeTheGo() {
        assertThat(authorised("dave")).startsWith("#2436 is authorised as a hotfix at " + head());
        room.seed.squash(number);
        backported();
        atTheGo();
        assertThat(room.transcript()).doesNotContain("is not a maintainer now");

        pushed(ReleaseRoom.PROCESS.replace(", dave]", "]"));
        settle();

        assertThat(room.transcript()).contains("(dave authorised it at " + head() + ", and is not a maintainer now)");
    }

    @Test
    void whoeverBecameAMaintainerDuringTheReleaseIsNotSaidToBeNone() {
        forAMinute();
        room.seed.squash(number);
        backported();
        pushed(ReleaseRoom.PROCESS);
        atTheGo();
        pushed(WITH_MALLORY);
        settle();

        assertThat(room.transcript())
                .contains("(mallory authorised it at " + head()
                        + ", and is a maintainer under the present process file, but not under the earlier one of this"
                        + " release, and both count)");
    }

    private void atTheGo() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
    }

    private void settle() {
        room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
        room.wait(Duration.ofMinutes(1));
    }
}
