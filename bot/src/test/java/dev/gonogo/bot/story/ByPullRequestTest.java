package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Check;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody pushed to develop without a pull request is named before anybody says go. */
@Tag("A-109")
class ByPullRequestTest {
    private static final String VERSION = "0.6.6-preview";
    private static final String STRICT =
            ReleaseRoom.PROCESS + "stages:\n  - {name: go, needs: [tag-absent, by-pull-request]}\n";
    private static final String WITHOUT = " reached develop since v0.6.5-preview.3 without a pull request: ";

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    private String backDoor() {
        String door = room.seed.featureLands("feat: back door", "src/door.ts");
        room.seed.checksPass(door);
        return door.substring(0, 7) + " feat: back door (pushed by dave, ";
    }

    /** Until only the people who say go have something to do. */
    private void playToTheGo() {
        Operator operator = new Operator(room, VERSION).without("Go");
        room.says("ann", "cut " + VERSION);
        for (int rounds = 0; rounds < 25; rounds++) {
            operator.round();
        }
    }

    @Test
    void whatWasPushedIsNamedOnTheBoardThatAsksForTheGo() {
        String door = backDoor();

        playToTheGo();

        assertThat(room.transcript()).contains("[Go]", WITHOUT + door);
    }

    @Test
    void whatWasPushedAfterTheCutIsNotInTheRelease() {
        playToTheGo();
        String door = backDoor();
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript()).contains("[Go]", WITHOUT).doesNotContain(door);
    }

    @Test
    void whatCameByAPullRequestIsNotNamed() {
        room.repository().branch("topic", room.repository().headOf(SeedA.DEVELOP));
        room.repository().commit("topic", "dave", "feat: front door", Map.of("src/door.ts", "new\n"));
        int number = room.repository().pullRequests().open("dave", "topic", SeedA.DEVELOP, "feat: front door");
        room.repository().check(room.repository().headOf("topic"), "lint", Check.State.GREEN);
        room.seed.checksPass(room.seed.squash(number));

        playToTheGo();

        assertThat(room.transcript()).contains("[Go]", WITHOUT).doesNotContain("front door");
    }

    @Test
    void whereItBlocksNobodyIsAskedUntilAMaintainerMeansIt() {
        room.commitProcess(STRICT);
        String door = backDoor();
        playToTheGo();
        assertThat(room.transcript())
                .contains(
                        "go: not yet",
                        WITHOUT + door,
                        "It is on main now: fix that with a hotfix (/release hotfix), and cut again. To continue"
                                + " anyway: /release override by-pull-request <reason>.")
                .doesNotContain("[Go]");

        room.answer("bob", "override by-pull-request we looked at each of them");
        room.wait(Duration.ofMinutes(2));

        assertThat(room.transcript())
                .contains("[Go]", "bob overrode by-pull-request for ", "we looked at each of them");
        HappyPathTest.playToTheEnd(room);
    }
}
