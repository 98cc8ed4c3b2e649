package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.SeedA;
import dev.gonogo.port.StoreUnavailable;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Something that cannot be read holds up nothing else. */
class HeldUpTest {
    private static final String HOTFIX = "fix: login into main";
    private boolean broken = true;

    private final ReleaseRoom room = new ReleaseRoom(this::hotfixesAreBroken);

    private void hotfixesAreBroken(String what) {
        if (broken && what.equals("before watchedSince")) {
            throw new StoreUnavailable("the database cannot be read", new IOException());
        }
    }

    private void change(String branch, String base, String title, String path) {
        room.repository().branch(branch, room.repository().headOf(base));
        room.repository().commit(branch, "dave", title, Map.of(path, "new\n"));
        room.repository().pullRequests().open("dave", branch, base, title);
    }

    @Test
    void whereHotfixesCannotBeLookedAtAllElseIsAndTheyAreLaterOn() {
        room.commitProcess(ReleaseRoom.PROCESS + """
            gates:
              - {name: legacy-removal, paths: [src/transport/], checks: [contract]}
            stages:
              - name: cut
                needs: [no-other-release, backported, tag-absent, gates, in-cadence]
            cadence: {week: even, day: monday, at: "10:00", remind: 2d}
            """);
        change("fix", SeedA.MAIN, "fix: login", "login.ts");
        change("topic", SeedA.DEVELOP, "feat!: the new contract", "src/transport/legacy.ts");
        room.says("ann", "cut 0.6.6-preview");
        room.clock.advance(Duration.ofDays(1));

        room.lookAtEverything();
        assertThat(room.transcript())
                .contains(
                        "0.6.6-preview · OneStepAt4time/aegis",
                        "#2437 feat!: the new contract into develop",
                        "Release train ·")
                .doesNotContain(HOTFIX);

        broken = false;
        room.clock.advance(Duration.ofSeconds(1));
        room.tick();
        assertThat(room.transcript()).contains(HOTFIX);
    }
}
