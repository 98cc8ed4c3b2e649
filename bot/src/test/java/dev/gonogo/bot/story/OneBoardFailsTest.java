package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gonogo.memory.SeedA;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What throws for the board of one pull request holds up no other, is not silent, and is tried again. */
class OneBoardFailsTest {
    private static final String GATES = """
            gates:
              - {name: legacy-removal, paths: [src/transport/], approvals: {maintainer: 1}}
            stages:
              - name: cut
                needs: [no-other-release, backported, tag-absent, gates]
            """;

    private String broken = "no board";
    private final ReleaseRoom room = new ReleaseRoom(this::pass);

    private void pass(String what) {
        if (what.startsWith("before post board/" + broken + "/")) {
            throw new IllegalStateException("a bug in drawing " + broken);
        }
    }

    @BeforeEach
    void theBotHasLookedBefore() {
        room.commitProcess(ReleaseRoom.PROCESS + GATES);
        room.lookAtBoards();
        room.clock.advance(Duration.ofMinutes(5));
    }

    private void open(String base) {
        for (String topic : List.of("one", "two", "three")) {
            room.repository().branch(topic, room.repository().headOf(base));
            room.repository().commit(topic, "dave", "fix: " + topic, Map.of("src/transport/" + topic, "new\n"));
            room.repository().pullRequests().open("dave", topic, base, "fix: " + topic);
        }
    }

    private static String id(int number) {
        return ReleaseRoom.REPOSITORY + "#" + number;
    }

    private void othersAreShownAndThisOneLater(String base, int number) {
        room.lookAtEverything();
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(2);
        assertThat(room.transcript()).doesNotContain("#" + number + " fix: ");

        broken = "no board";
        room.wait(Duration.ofSeconds(1));
        assertThat(room.chat.messages(ReleaseRoom.ROOM)).hasSize(3);
        assertThat(room.transcript()).contains("#" + number + " fix: ", " into " + base);
    }

    @ParameterizedTest
    @ValueSource(ints = {2436, 2437, 2438})
    void aHotfixThatCannotBeShownHoldsUpNoOther(int number) {
        open(SeedA.MAIN);
        broken = "hotfix " + id(number);

        othersAreShownAndThisOneLater(SeedA.MAIN, number);
    }

    @ParameterizedTest
    @ValueSource(ints = {2436, 2437, 2438})
    void aGatedPullRequestThatCannotBeShownHoldsUpNoOther(int number) {
        open(SeedA.DEVELOP);
        broken = "gate " + id(number);

        othersAreShownAndThisOneLater(SeedA.DEVELOP, number);
    }

    @ParameterizedTest
    @CsvSource({"hotfix, hotfixes, main", "gate, gates, develop"})
    void theLookFailsAllTheSame(String one, String kind, String base) {
        open(base);
        broken = one + " " + id(2437);

        assertThatThrownBy(room::lookAtBoards).hasMessage("a bug in drawing " + broken);
        assertThat(room.meters.scrape())
                .contains("gonogo_looks_seconds_count{kind=\"" + kind + "\",outcome=\"failed\"} 1\n");
    }
}
