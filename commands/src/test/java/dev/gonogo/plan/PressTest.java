package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.command.Commands;
import dev.gonogo.decision.Choice;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Remedy;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.version.Version;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PressTest {
    private static final String COMMIT = "9f8e7d6a".repeat(5);
    private static final String LONG = "o".repeat(39) + "/" + "r".repeat(100);

    private static Ask.GoNoGo signOff(String step) {
        return new Ask.GoNoGo(step, Set.of(), Set.of(), List.of(), 1, Set.of(), COMMIT, "", "");
    }

    private static Press press(String choice, String repository) {
        return new Press(
                choice,
                new ReleaseId(repository, Version.of("10.20.30-preview.12"), 12),
                Press.bound(signOff("staging/2")));
    }

    @Test
    void aShortCodeNamesTheRepository() {
        Press press = press("GO", "o/r");

        assertThat(press.code()).isEqualTo("GO|o/r|10.20.30-preview.12|12|" + COMMIT + ".ho2fq3");
        assertThat(Press.parse(press.code())).contains(press);
        assertThat(press.among(List.of())).contains(press);
    }

    static Stream<String> everyChoice() {
        return Commands.CHOICES.stream().map(Choice::key);
    }

    @ParameterizedTest
    @MethodSource("everyChoice")
    void aCodeFitsIntoAHundredCharactersWhateverTheRepositoryIsCalled(String choice) {
        Press press = press(choice, LONG);

        assertThat(press.code()).hasSizeLessThanOrEqualTo(100);
        assertThat(Press.parse(press.code()).orElseThrow().among(List.of("o/r", LONG, LONG)))
                .contains(press);
    }

    @Test
    void aShortFormThatNoRepositoryOfTheRoomHasMeansNothing() {
        Press read = Press.parse(press("GO", LONG).code()).orElseThrow();

        assertThat(read.among(List.of("o/r", LONG + "s"))).isEmpty();
    }

    @Test
    @Tag("B-31")
    void twoSignOffsOfOneCommitAreToldApart() {
        assertThat(Press.bound(signOff("review/1")))
                .startsWith(COMMIT)
                .isNotEqualTo(Press.bound(signOff("review/2")))
                .isNotEqualTo(Press.bound(signOff("production/1")));
    }

    @Test
    @Tag("B-10")
    void whatWasShownToBeOpenIsPartOfWhatATickIsAbout() {
        Map<String, String> open = Map.of("up-to-13", "1.4.0 goes without");
        Ask.Tick shown = new Ask.Tick("prepare/1", Set.of(), open, "", List.of(11, 13));

        assertThat(Press.bound(shown, "up-to-13"))
                .startsWith("up-to-13")
                .isNotEqualTo(
                        Press.bound(new Ask.Tick("prepare/1", Set.of(), open, "", List.of(9, 11, 13)), "up-to-13"));
    }

    @Test
    @Tag("B-21")
    void linesOfOneNameOnTwoChecklistsAreToldApart() {
        Map<String, String> open = Map.of("manual", "Manual");

        assertThat(Press.bound(new Ask.Tick("review/1", Set.of(), open, ""), "manual"))
                .startsWith("manual")
                .isNotEqualTo(Press.bound(new Ask.Tick("close/1", Set.of(), open, ""), "manual"));
    }

    @Test
    @Tag("A-96")
    void aRerunIsBoundToOneAttemptOfOneRun() {
        String bound = Press.bound(new Remedy.Rerun(19_876_543_210L, 2, 7));
        Press press = new Press("RERUN", new ReleaseId("o/r", Version.of("0.6.6-preview"), 1), bound);

        assertThat(press.code()).isEqualTo("RERUN|o/r|0.6.6-preview|1|19876543210.2");
        assertThat(Press.parse(press.code())).contains(press);
    }

    @Test
    void whatWeDidNotWriteIsNoPress() {
        assertThat(Press.parse("GO|o/r|1.0.0|1")).isEmpty();
        assertThat(Press.parse("gone|o/r|1.0.0|1|")).isEmpty();
        assertThat(Press.parse("GO|o/r|1.0.0|1|not what we write")).isEmpty();
    }
}
