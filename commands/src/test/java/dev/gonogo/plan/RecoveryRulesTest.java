package dev.gonogo.plan;

import static dev.gonogo.world.Accounts.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Act;
import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Stage;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.Issue;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A recovery goes through the same stages, and the first one has more needs. */
@Tag("A-23")
@Tag("A-107")
class RecoveryRulesTest {
    private static final ArtifactRule NPM = new NpmPackage("aegis");
    private final EndOfRelease course = new EndOfRelease()
            .stages(
                    new Stage("go", List.of(), List.of(new SignOff("maintainer", 1, false))),
                    new Stage(
                            "publish",
                            List.of(),
                            List.of(
                                    new PushTag(),
                                    new FollowWorkflow("release.yml", Set.of(), Set.of("publish")),
                                    new VerifyPublished(List.of(NPM), Duration.ZERO))))
            .tagged()
            .running(2, RunState.FAILED, EndOfRelease.job("publish", RunState.FAILED));

    private void published(String version) {
        course.world.knows(
                new PublicationOf(new NpmPackage.Version("aegis", version, "preview")),
                new Publication.Present("https://example.org"));
        course.world.knows(
                new PublicationOf(new NpmPackage.Version("aegis", version + ".1", "preview")),
                new Publication.Absent());
    }

    private void approved(Issue.Comment... comments) {
        Issue issue = new Issue(2431, "unusable", account("dave"), "", true, List.of(comments), "");
        course.world.knows(new IssueWithNumber(2431), Optional.of(issue));
    }

    @Test
    @Tag("A-25")
    void theFirstStageAsksNobodyBeforeTheRecoveryIsAllowed() {
        published("0.6.6-preview");
        approved();
        Plan plan = course.recovery().plan();

        assertThat(plan.standing()).isEqualTo(new Standing.Blocked());
        assertThat(EndOfRelease.findings(plan))
                .containsExactly(
                        "HELD 0.6.6-preview.1 is the next number.",
                        "HELD 0.6.6-preview needs a recovery: everything is public, so it is for an unusable"
                                + " artifact, as its issue says.",
                        "NOT_HELD #2431 has no maintainer's approval yet. bob or carol can give it by a comment"
                                + " with the line Approved: RECOVERY 0.6.6-preview.1");
    }

    @Test
    void whenItIsAllowedItGoesOn() {
        published("0.6.6-preview");
        approved(new Issue.Comment(account("carol"), "Approved: RECOVERY 0.6.6-preview.1", false));
        Plan plan = course.recovery().plan();

        assertThat(plan.standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(EndOfRelease.findings(plan))
                .allMatch(finding -> finding.startsWith("HELD"))
                .hasSize(3);
    }

    @Test
    void aGoDoesNotMakeUpForAnApproval() {
        published("0.6.6-preview");
        approved();

        assertThat(course.recovery().saidGo().plan().standing()).isEqualTo(new Standing.Blocked());
    }

    @Test
    @Tag("A-108")
    void laterStagesDoNotAskAgain() {
        Plan plan = course.recovery().saidGo().passed("go/1", "carol said go").plan();

        assertThat(plan.standing())
                .isEqualTo(new Standing.Acting(new Act.PushTag(
                        "publish/1",
                        1,
                        "v0.6.6-preview.1",
                        EndOfRelease.MAIN,
                        "Release v0.6.6-preview.1\n\nrecovery-release: true")));
        assertThat(plan.findings()).isEmpty();
    }

    @Test
    void otherReleasesAreNotAskedForAnApproval() {
        Plan plan = new EndOfRelease().plan();

        assertThat(plan.standing()).isInstanceOf(Standing.Waiting.class);
        assertThat(plan.findings()).extracting(finding -> finding.rule()).containsExactly("tag-absent", "checks-green");
    }
}
