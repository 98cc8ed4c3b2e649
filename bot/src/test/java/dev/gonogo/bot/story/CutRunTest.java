package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Check;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to the run that cuts a release branch, and to its branch, before anybody looks. */
@Tag("A-47")
class CutRunTest {
    private static final String BRANCH = "release/0.6.6-preview";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private MemoryRepository repository() {
        return room.repository();
    }

    private String fixed(String file) {
        String fix = repository().commit(SeedA.DEVELOP, "dave", "fix: " + file, Map.of("docs/" + file, "fixed\n"));
        room.seed.checksPass(fix);
        return fix;
    }

    private void cut() {
        room.says("ann", "cut 0.6.6-preview");
        room.tick();
    }

    private String later() {
        room.wait(Duration.ofMinutes(1));
        return room.transcript();
    }

    @Test
    void aBranchThatIsForcedToAnOlderCommitOfIntegrationBeforeTheFirstLookIsNotPromoted() {
        String older = repository().headOf(SeedA.DEVELOP);
        String fix = fixed("login.md");
        cut();
        room.seed.createReleaseBranchRuns();
        repository().branch(BRANCH, older, "mallory");

        assertThat(later())
                .contains(BRANCH + " starts at " + older.substring(0, 7)
                        + ", and lacks what develop already had when the branch was cut, at "
                        + fix.substring(0, 7)
                        + ": somebody moved it to an older commit. Abandon this attempt, and cut again. To"
                        + " continue anyway: /release override run-workflow <reason>.");
        assertThat(room.board().standing().plain()).startsWith("cut: stopped");

        repository().branch(BRANCH, fix, "mallory");
        assertThat(later()).contains("✔ cut");
    }

    @Test
    void aFixThatComesDuringTheRunIsInTheBranch() {
        cut();
        String fix = fixed("login.md");
        room.seed.createReleaseBranchRuns();

        assertThat(later()).contains("✔ cut").contains(BRANCH + " at " + fix.substring(0, 7));
    }

    @Test
    @Tag("A-38")
    @Tag("A-41")
    void whatHeldBeforeTheRunFailedIsLookedAtAgainWhenSomebodyRunsItAgainDaysLater() {
        cut();
        Run run = repository().runs().of(SeedA.CREATE_RELEASE_BRANCH).getFirst();
        repository().runs().become(run.id(), RunState.FAILED);
        later();
        assertThat(room.board().standing().plain()).startsWith("cut: stopped");

        room.wait(Duration.ofDays(3));
        String fix = repository().commit(SeedA.MAIN, "dave", "fix: the login", Map.of("src/login.ts", "fixed\n"));
        room.seed.checksPass(fix);
        repository().check(repository().headOf(SeedA.DEVELOP), "test", Check.State.RED);
        repository().runs().rerun(run.id());
        room.seed.createReleaseBranchRuns();

        assertThat(later())
                .contains("(it was run again, so what it needs is checked again); blocked; it continues by itself once"
                        + " all of"
                        + " this is met")
                .contains("Checks on " + repository().headOf(SeedA.DEVELOP).substring(0, 7) + " of develop")
                .contains("fix: the login")
                .doesNotContain("✔ cut");

        repository().check(repository().headOf(SeedA.DEVELOP), "test", Check.State.GREEN);
        room.answer("bob", "override backported it is not for this release");
        assertThat(later()).contains("✔ cut");
    }
}
