package dev.gonogo.sandbox.demands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.sandbox.demands.Chapter.Demand;
import dev.gonogo.sandbox.demands.Chapter.Reach;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -Dgolden.rewrite=true} rewrites the page. */
final class DemandsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path PAGE = ROOT.resolve("docs/demands.md");
    private static final Path DEMANDS = Path.of("src/test/resources/demands");

    private static List<Proof> tagged = List.of();
    private static List<Chapter> chapters = List.of();

    @BeforeAll
    static void read() throws IOException {
        tagged = Proofs.below(ROOT);
        List<String> lines = new ArrayList<>(Files.readAllLines(DEMANDS.resolve("seed-a.txt"), UTF_8));
        lines.addAll(Files.readAllLines(DEMANDS.resolve("seed-b.txt"), UTF_8));
        chapters = Chapter.read(lines);
    }

    private static DemandsPage page() {
        return new DemandsPage(chapters, tagged.stream().filter(Proof::ofTheBot).toList(), "../");
    }

    private static List<String> ids() {
        return chapters.stream()
                .flatMap(chapter -> chapter.demands().stream())
                .map(Demand::id)
                .toList();
    }

    @Test
    void everyDemandIsProven() {
        assertThat(page().missing()).extracting(Demand::id).isEmpty();
    }

    @Test
    void thePageIsMadeFromTheTests() throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, page().markdown(), UTF_8);
        }
        assertThat(PAGE)
                .as("-Dgolden.rewrite=true writes it anew")
                .content(UTF_8)
                .isEqualTo(page().markdown());
    }

    @Test
    void theSeedsHaveTheirDemandsInOrder() {
        List<String> expected = Stream.concat(
                        IntStream.rangeClosed(1, 114).mapToObj("A-%02d"::formatted),
                        IntStream.rangeClosed(1, 45).mapToObj("B-%02d"::formatted))
                .toList();
        assertThat(ids()).isEqualTo(expected);
    }

    @Test
    void aTagNamesADemandThatThereIs() {
        assertThat(tagged).allSatisfy(proof -> assertThat(ids()).contains(proof.demand()));
    }

    @Test
    void aProofIsRun() {
        assertThat(tagged).allMatch(Proof::runs);
    }

    @Test
    void noCellBreaksItsTable() {
        assertThat(page().markdown().lines().filter(line -> line.startsWith("|")))
                .allSatisfy(row -> assertThat(row.split("\\|", -1)).hasSize(6));
    }

    @Test
    void lookAlikesProveNothing() {
        assertThat(new Proof("A-27", "adapters/memory/src/test/java/SeedATest.java", "any").ofTheBot())
                .isFalse();
        assertThat(new Proof("A-27", "deploy/lookalikes/github/src/test/java/WorkflowTest.java", "any").ofTheBot())
                .isFalse();
        assertThat(new Proof("A-27", "deploy/sandbox/src/test/java/CrashIT.java", "any").ofTheBot())
                .isTrue();
    }

    @Test
    void whatAProcessFileSaysIsNoBehaviour() {
        assertThat(new Proof("B-37", "adapters/processfile/src/test/java/TicketedTrainTest.java", "any").ofBehaviour())
                .isFalse();
        assertThat(new Proof("B-37", "bot/src/test/java/TrainTest.java", "any").ofBehaviour())
                .isTrue();
    }

    @Test
    void aDemandHoldsWhollyOrPartlyOrNotAndTheLastTwoSayWhy() {
        List<Demand> demands = Chapter.read(List.of(
                        "# Workflows",
                        "A-01 published",
                        "A-02 signed",
                        "  partly: the job is followed",
                        "A-03 kept",
                        "  outside: only people see it"))
                .getFirst()
                .demands();
        assertThat(demands)
                .containsExactly(
                        new Demand("A-01", "published", Reach.TRUE, ""),
                        new Demand("A-02", "signed", Reach.PARTLY, "the job is followed"),
                        new Demand("A-03", "kept", Reach.OUTSIDE, "only people see it"));
        Proof lint = new Proof("A-01", "adapters/processfile/src/test/java/LintTest.java", "any");
        Proof job = new Proof("A-02", lint.source(), "any");
        assertThat(new DemandsPage(List.of(new Chapter("Workflows", demands)), List.of(lint, job), "").missing())
                .as("what a file says proves a part at most")
                .extracting(Demand::id)
                .containsExactly("A-01");
    }

    @Test
    void aTestsNameIsASentence() {
        assertThat(new Proof("A-58", "X.java", "mergeabilityFollowsGitHubsWord").sentence())
                .isEqualTo("Mergeability follows GitHubs word");
        assertThat(new Proof("A-15", "X.java", "publishingIsATagAndTheRunThatItStarts").sentence())
                .isEqualTo("Publishing is a tag and the run that it starts");
        assertThat(new Proof("A-58", "X.java", "").sentence()).isEqualTo("Every test of it");
    }
}
