package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.SeedA;
import dev.gonogo.world.Issue;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minor and major releases under the train preset as shipped, from the cut to the closed ticket. */
class ShippedMinorTest {
    private final ShippedTrain train = ShippedTrain.minor();

    private List<PullRequest> bumps() {
        return train.repository().pullRequests().into(train.branch).stream()
                .filter(request -> request.head().equals("chore/release-0.8.0"))
                .toList();
    }

    @Test
    @Tag("B-01")
    @Tag("B-05")
    @Tag("B-09")
    @Tag("B-23")
    @Tag("B-24")
    @Tag("B-25")
    @Tag("B-32")
    @Tag("B-33")
    @Tag("B-35")
    @Tag("B-39")
    void aMinorReleaseGoesFromItsCutToItsClosedTicket() {
        int issue = train.repository().issues().open("erin", "The login is slow", "");
        train.repository().milestones().put(issue, "v0.8.0");
        train.repository().issues().label(issue, "status: done");
        train.playTo("soak");
        train.room.keepsLooking(Duration.ofHours(23));
        assertThat(train.standing()).startsWith("soak");
        train.room.keepsLooking(Duration.ofHours(2));
        train.playTo("published");

        assertThat(train.repository().issues().all()).noneMatch(Issue::open);
        assertThat(train.room.transcript())
                .contains(
                        "✔ review  carol (platform, qa), dave (docs), erin (product) signed off ",
                        "@erin v0.8.0 is in production",
                        "0.8.0 is out.");
        String tagged = train.repository().refs().tag("v0.8.0").orElseThrow().commit();
        assertThat(train.repository().headOf("release/v0.8.0")).isEqualTo(tagged);
        assertThat(train.repository().tagMessage("v0.8.0"))
                .hasValueSatisfying(message -> assertThat(message.strip()).isEqualTo("Release v0.8.0"));
        assertThat(train.repository().text(tagged, "pyproject.toml")).contains("[tool.poetry]\nversion = \"0.8.0\"\n");
        assertThat(train.repository().text(tagged, "package.json")).contains("{\n  \"version\": \"0.8.0\"\n}\n");
        assertThat(train.repository().text(tagged, "charts/soma/Chart.yaml"))
                .contains("name: soma\nversion: 0.8.0\nappVersion: \"0.8.0\"\n");
        assertThat(bumps()).hasSize(1);
        assertThat(train.repository().pullRequests().commits(bumps().getFirst().number()))
                .extracting("subject")
                .containsExactly("chore(release): v0.8.0");
        assertThat(train.ticket())
                .contains(
                        "- [x] CI and docs workflows green",
                        "- [x] Changelog updated",
                        "- [x] Manuals reviewed and signed off",
                        "- [x] Artifacts published",
                        "- [x] Deployment validated in staging",
                        "- [x] Deployment validated in production",
                        "- [x] Post-release metrics captured")
                .doesNotContain("no longer counts");
        String kept = train.repository().headOf(SeedA.DEVELOP);
        assertThat(train.repository().text(kept, "docs/releases/0.8.0/record.md"))
                .isPresent();
        assertThat(train.repository().text(kept, "docs/releases/0.8.0/runbooks/release-process.md"))
                .contains("# Release process\n");
    }

    @Test
    @Tag("B-06")
    void inAnEvenWeekNoTrainLeaves() {
        train.room.wait(Duration.ofDays(4));
        train.stays("departure: not yet");
        assertThat(train.room.transcript())
                .contains("No train leaves in week 48; the next one leaves 2026-12-01 10:00 UTC, in week 49.");
        assertThat(train.repository().head("release/v0.8.0")).isEmpty();

        train.room.wait(Duration.ofDays(7));
        train.playTo("review");
    }

    @Test
    @Tag("B-18")
    @Tag("B-19")
    void whatTheValidationUploadsIsLinkedInTheTicket() {
        train.playTo("review");
        String on = " on `" + train.repository().headOf(train.branch).substring(0, 7) + "`: <";
        String run = "https://github.com/OneStepAt4time/aegis/actions/runs/[0-9]+";
        assertThat(train.ticket())
                .containsPattern("- charts" + on + run + "/artifacts/[0-9]+>\n")
                .containsPattern("- screenshots" + on + run + "/artifacts/[0-9]+>\n")
                .containsPattern("- helm-verify" + on + run + "/job/[0-9]+>\n");
    }

    @ParameterizedTest
    @Tag("B-20")
    @Tag("B-22")
    @CsvSource({"carol, platform", "carol, qa", "dave, docs", "erin, product"})
    void withoutASignOffByEachOfTheFourRolesNothingIsPackaged(String missing, String role) {
        train.done = what -> !what.equals(missing);
        train.stays("review: waiting for people");

        assertThat(train.room.transcript()).containsPattern("more needed by .*" + role);
        assertThat(train.ticket()).contains("- [ ] Manuals reviewed and signed off");
        assertThat(bumps()).isEmpty();

        train.done = what -> true;
        train.playTo("go: waiting for people");
        assertThat(train.ticket())
                .contains("- [x] Manuals reviewed and signed off")
                .containsPattern("- review: go by `" + missing + "` on `[0-9a-f]{7}`\n");
    }

    @ParameterizedTest
    @Tag("B-11")
    @Tag("B-21")
    @Tag("B-42")
    @ValueSource(strings = {"Tick The changelog has the highlights", "Tick Documentation updates confirmed"})
    void withoutTheManualsAndTheHighlightsNothingIsPackaged(String missing) {
        train.done = what -> !what.startsWith(missing);
        train.stays("review: waiting for people");

        assertThat(train.buttons()).hasSize(1).allMatch(label -> label.startsWith(missing));
        assertThat(train.ticket()).contains("- [ ] Manuals reviewed and signed off");
        assertThat(bumps()).isEmpty();
    }

    @Test
    @Tag("B-11")
    @Tag("B-41")
    void withoutAHeadingInTheChangelogNothingIsValidated() {
        train.done = what -> !what.equals("changelog");
        train.stays("validation: not yet");

        assertThat(train.room.transcript()).contains("✘ docs/changelog.md has no heading for 0.8.0 at ");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();
    }

    @Test
    @Tag("B-10")
    void theOtherOpenWorkIsLookedAtBeforeItIsValidated() {
        int issue = train.repository().issues().open("erin", "The login is slow", "");
        train.repository().milestones().put(issue, "v0.8.0");
        train.stays("preparation: waiting for people");

        assertThat(train.room.transcript()).contains("Issue #" + issue + " The login is slow by erin is open.");
        assertThat(train.repository().runs().of(ShippedTrain.VALIDATE)).isEmpty();
    }

    @Test
    @Tag("B-02")
    void aMajorReleaseIsNotEvenGivenATicketBeforeProductApproves() {
        ShippedTrain major = ShippedTrain.major();
        major.done = what -> !what.equals("erin");
        major.stays("approval: waiting for people");

        assertThat(major.repository().issues().all()).isEmpty();
        assertThat(major.repository().head(major.branch)).isEmpty();

        major.done = what -> true;
        major.playTo("go: waiting for people");
        assertThat(major.ticket()).containsPattern("- approval: go by `erin` on `[0-9a-f]{7}`\n");
    }
}
