package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several releases in a row; between them somebody takes the metadata of the last one back to develop. */
class FiveReleasesTest {
    private static final List<String> VERSIONS =
            List.of("0.6.6-preview", "0.6.7-preview", "0.6.8-preview", "0.6.9-preview", "0.6.10-preview");

    @ParameterizedTest
    @Tag("A-53")
    @Tag("A-68")
    @ValueSource(booleans = {true, false})
    void theChangelogOfMainKeepsTheSectionOfEach(boolean straight) {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE, straight);
        for (String version : VERSIONS) {
            release(room, version);
            room.seed.takeMetadataBack();
        }

        String main = room.repository().headOf("main");
        List<String> headings = room.repository()
                .text(main, "CHANGELOG.md")
                .orElseThrow()
                .lines()
                .filter(line -> line.startsWith("## ["))
                .map(line -> line.substring(4, line.indexOf(']')))
                .toList();
        assertThat(headings)
                .startsWith(VERSIONS.reversed().toArray(String[]::new))
                .endsWith("0.6.5-preview.3", "0.6.5-preview.2", "0.6.5-preview.1")
                .hasSize(VERSIONS.size() + 3);
        assertThat(room.repository().refs().tags().keySet())
                .containsAll(VERSIONS.stream().map(version -> "v" + version).toList());
    }

    private static void release(ReleaseRoom room, String version) {
        room.says("ann", "cut " + version);
        Operator operator = new Operator(room, version);
        for (int round = 0;
                round < 40 && !room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty();
                round++) {
            operator.round();
        }
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY))
                .as(room.transcript())
                .isEmpty();
    }

    @Test
    @Tag("A-53")
    void whatThePromotionWouldTakeOutOfMainsChangelogIsSaidBeforeItsMerge() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        release(room, "0.6.6-preview");

        room.says("ann", "cut 0.6.7-preview");
        room.tick();
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(2));

        assertThat(room.board().lines().stream()
                        .flatMap(line -> line.details().stream())
                        .map(line -> line.words().plain()))
                .contains("The changelog range is v0.6.6-preview...v0.6.7-preview. CHANGELOG.md lacks what main has of"
                        + " 0.6.6-preview, and the promotion may remove it there: merge main back into"
                        + " develop before the next cut.");
    }
}
