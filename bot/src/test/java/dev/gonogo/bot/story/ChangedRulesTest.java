package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.GitRemote;
import dev.gonogo.talk.Dialog;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.LastChange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The process file changes, and git does not say in which commit. */
@Tag("A-07")
@Tag("A-113")
class ChangedRulesTest {
    private static final String VERSION = "0.6.6-preview";

    private boolean silent;
    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, true, new Seams() {
        @Override
        public GitRemote git(GitRemote git) {
            return silentAbout(git);
        }
    });

    private GitRemote silentAbout(GitRemote git) {
        return (GitRemote) Proxy.newProxyInstance(
                GitRemote.class.getClassLoader(), new Class<?>[] {GitRemote.class}, (proxy, method, arguments) -> {
                    if (silent
                            && arguments.length == 1
                            && (arguments[0] instanceof LastChange || arguments[0] instanceof ChangesTo)) {
                        return new Answer.CannotTell<>("the history of main cannot be read");
                    }
                    try {
                        return method.invoke(git, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void settle() {
        for (int minute = 0; minute < 20; minute++) {
            room.seed.checksPass(room.repository().headOf(SeedA.MAIN));
            room.wait(Duration.ofMinutes(1));
        }
    }

    @Test
    void nothingGoesOnUntilGitSaysWithWhichCommit() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        assertThat(room.transcript()).contains("[Go]");
        silent = true;
        String change = room.repository()
                .commit(SeedA.MAIN, "erin", "chore: the process", Map.of(SeedA.PROCESS_FILE, ReleaseRoom.PROCESS + """
                stages:
                  - {name: go, needs: [tag-absent]}
                """))
                .substring(0, 7);
        settle();

        assertThat(room.transcript())
                .contains("cannot tell right now: the history of main cannot be read")
                .contains("Nothing is done or asked until it is known again; then the release continues by itself.");
        if (room.says("carol", "go") instanceof Dialog dialog) {
            room.submits("carol", dialog, Map.of());
        }
        settle();
        assertThat(room.repository().refs().tag("v" + VERSION)).isEmpty();

        silent = false;
        settle();
        assertThat(room.transcript())
                .contains("✘ The process file changed with " + change
                        + " while this release was under way. Look at what changed there. To continue with"
                        + " the present one: /release override same-rules <reason>. Otherwise abandon this"
                        + " attempt and cut again.")
                .doesNotContain("[Go]");
    }

    @Test
    void aChangeBetweenTwoReleasesHoldsNothingUpWhileGitDoesNotSayWithWhichCommit() {
        room.says("ann", "cut " + VERSION);
        Operator operator = new Operator(room, VERSION).without("Go");
        for (int round = 0; round < 20; round++) {
            operator.round();
        }
        room.says("ann", "abandon " + VERSION);
        settle();
        String change = room.repository()
                .commit(
                        SeedA.MAIN,
                        "erin",
                        "chore: the process",
                        Map.of(SeedA.PROCESS_FILE, ReleaseRoom.PROCESS.replace(", dave", "")))
                .substring(0, 7);
        settle();
        room.restart();
        silent = true;

        room.says("ann", "cut 0.6.7-preview");
        settle();
        String changed =
                "Roles have changed since the previous release was cut: dave was removed from the role maintainer. ";
        assertThat(room.transcript()).contains(changed + "Was that intended?", "checks pass: above-latest, ");

        silent = false;
        settle();
        assertThat(room.transcript()).contains(changed + "The change came with " + change + " chore: the process, ");
    }
}
