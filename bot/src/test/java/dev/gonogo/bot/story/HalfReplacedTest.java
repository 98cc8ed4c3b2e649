package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Response;
import dev.gonogo.version.Version;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bot is stopped, or its database is busy, while a failed release is replaced by its recovery. */
class HalfReplacedTest {
    private static final String REPLACEMENT = "0.6.6-preview.1";
    private static final String PHRASE = "RECOVERY " + REPLACEMENT;
    private static final String WITH_MALLORY = ReleaseRoom.PROCESS.replace("dave]", "dave, mallory]");

    private final BreakOff io = new BreakOff();
    private final ReleaseRoom room = Incidents.publishing(io).clientFails().rerunFails().room;
    private final int issue =
            room.repository().issues().open("dave", "0.6.6-preview is unusable", "npm client is missing");

    private Response dialog() {
        room.repository().issues().comment(issue, "carol", "Looked at it.\nApproved: " + PHRASE + "\n");
        return room.says("ann", "recover " + Incidents.VERSION);
    }

    private void submits(Response dialog) {
        Map<String, String> fields = Map.of("issue", "#" + issue, "reason", "refused for ever", "confirmation", PHRASE);
        try {
            room.submits("ann", dialog, new TreeMap<>(fields));
        } catch (Crash crash) {
            room.restart();
        } finally {
            io.calm();
        }
    }

    private Release failed() {
        ReleaseId id = new ReleaseId(ReleaseRoom.REPOSITORY, Version.of(Incidents.VERSION), 1);
        return room.store.load(id).orElseThrow();
    }

    private int replacements() {
        return room.store.lastAttempt(ReleaseRoom.REPOSITORY, REPLACEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before open", "after open", "after replace"})
    void whatIsReplacedHasAReplacement(String point) {
        Response dialog = dialog();
        io.stopAt(point);
        submits(dialog);
        submits(dialog);

        assertThat(failed().last(Decision.Replace.class)).isPresent();
        assertThat(replacements()).isEqualTo(1);
        room.wait(Duration.ofMinutes(2));
        assertThat(failed().closed()).map(Fact.Closed::outcome).contains(Fact.Outcome.REPLACED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before open", "before lookBy"})
    void soItHasWhereTheDatabaseIsBusy(String point) {
        Response dialog = dialog();
        io.busyAt(point);
        submits(dialog);

        assertThat(failed().last(Decision.Replace.class)).isPresent();
        assertThat(replacements()).isEqualTo(1);
        assertThat(room.lastLater()).startsWith("Recovering 0.6.6-preview as 0.6.6-preview.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"after isCounted", "before replace"})
    void aDialogOfWhichNothingIsOnRecordIsHandledAgain(String point) {
        Response dialog = dialog();
        io.stopAt(point);
        submits(dialog);
        assertThat(replacements()).isZero();

        submits(dialog);
        assertThat(replacements()).isEqualTo(1);
    }

    @Test
    void soItIsWhereTheDatabaseWasBusy() {
        Response dialog = dialog();
        io.busyAt("before replace");
        submits(dialog);
        assertThat(room.lastLater()).isEqualTo("Nothing was recorded: " + BreakOff.BUSY);

        submits(dialog);
        assertThat(replacements()).isEqualTo(1);
        submits(dialog);
        assertThat(replacements()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"after open", "after note", "after replace"})
    void aRecoveryThatWasBrokenOffGoesOnUnderTheRulesOfWhatItReplaces(String point) {
        room.commitProcess(WITH_MALLORY);
        room.wait(Duration.ofMinutes(2));
        Response dialog = dialog();
        io.stopAt(point);
        submits(dialog);
        submits(dialog);
        room.wait(Duration.ofMinutes(2));

        assertThat(room.answer("mallory", "abandon " + REPLACEMENT + " mine")).startsWith("Only maintainers of");
    }
}
