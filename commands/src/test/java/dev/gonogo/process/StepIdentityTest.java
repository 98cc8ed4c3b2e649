package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** These texts are stored in the records of releases under way. */
@Tag("A-07")
class StepIdentityTest {
    private static final Map<String, String> INPUTS = Map.of("version", "{version}", "note", "one \"two\"");

    private static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new Announce("{tag} is out", List.of("product", "docs")), "announce docs product"),
                Arguments.of(
                        new Archive("docs/{version}", "{integration}", "archive/{version}", List.of("a"), List.of()),
                        "archive docs/{version} develop"),
                Arguments.of(
                        new AwaitPullRequest("{release}", "release-please--", "rp.yml", List.of()),
                        "await-pull-request release-please-- release/{version}"),
                Arguments.of(
                        new BumpVersions("{release}", "chore/{version}", "bump", List.of(), List.of()),
                        "bump-versions release/{version}"),
                Arguments.of(new CloseTicket(), "close-ticket"),
                Arguments.of(new CreateBranch("{release}", "{integration}"), "create-branch release/{version} develop"),
                Arguments.of(new DeleteBranch("{release}"), "delete-branch release/{version}"),
                Arguments.of(new Deploy("soma", "{tag}"), "deploy soma v{version}"),
                Arguments.of(
                        new FollowWorkflow("release.yml", Set.of("a"), Set.of("b")), "follow-workflow release.yml"),
                Arguments.of(new NoOpen("v{version}", "done", "later"), "no-open v{version}"),
                Arguments.of(new NoOpen("", "", "", true), "no-open repository"),
                Arguments.of(
                        new OpenPullRequest("{release}", "{production}", "chore/{version}", "promote", List.of()),
                        "open-pull-request release/{version} main"),
                Arguments.of(new Promote("staging"), "promote staging"),
                Arguments.of(new PushTag(), "push-tag"),
                Arguments.of(
                        new RunWorkflow("smoke.yml", "{tag}", INPUTS, "", List.of("smoke")),
                        "run-workflow smoke.yml v{version} \"note=one \"\"two\"\"\" version={version}"),
                Arguments.of(
                        new RunWorkflow("cut.yml", "{production}", Map.of(), "{release}"),
                        "run-workflow cut.yml main release/{version} develop"),
                Arguments.of(
                        new SignOff(List.of("qa", "docs"), 2, true, "{production}", true), "sign-off main docs qa"),
                Arguments.of(
                        new Soak(Duration.ofHours(1), Duration.ofHours(1), Map.of("a", "b"), List.of("soma")),
                        "soak soma"),
                Arguments.of(
                        new Tick("docs", Map.of("b", "B", "a", "A"), "{release}"), "tick docs release/{version} a b"),
                Arguments.of(new Ticket("Release {tag}", Map.of("Green", "cut")), "ticket"),
                Arguments.of(
                        new VerifyPublished(
                                List.of(
                                        new PyPiProject("soma"),
                                        new NpmPackage("@soma/it"),
                                        new HelmChart("https://example.org", "soma"),
                                        new OciImage(OciImage.DOCKER_HUB, "soma/it"),
                                        new GitHubRelease(List.of("sbom.json", "checksums.txt"))),
                                Duration.ofMinutes(15)),
                        "verify-published github-release:checksums.txt,sbom.json helm:https://example.org:soma npm:@soma/it"
                                + " oci:https://registry-1.docker.io:soma/it pypi:soma"));
    }

    private static String identity(Step step) {
        return Scene.preview().steps(step).situation().process().identities().values().stream()
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindSaysWhatItActsOn(Step step, String text) {
        assertThat(identity(step)).isEqualTo(text);
    }

    @Test
    void whatIsMeantByABranchCountsAndNotHowItIsWritten() {
        assertThat(identity(new RunWorkflow("cut.yml", "main", Map.of(), "release/{version}")))
                .isEqualTo(identity(new RunWorkflow("cut.yml", "{production}", Map.of(), "{release}")));
    }

    @Test
    void noInputLooksLikeTwoOthers() {
        assertThat(identity(new RunWorkflow("cut.yml", "main", Map.of("a", "1 b=2"), "")))
                .isNotEqualTo(identity(new RunWorkflow("cut.yml", "main", Map.of("a", "1", "b", "2"), "")));
    }

    @Test
    void theProcessNamesThoseOfEachStage() {
        ReleaseProcess process = Scene.preview()
                .steps(new Promote("staging"), new PushTag())
                .then("end", new CloseTicket())
                .situation()
                .process();

        assertThat(process.identities())
                .isEqualTo(Map.of("stage", List.of("promote staging", "push-tag"), "end", List.of("close-ticket")));
    }
}
