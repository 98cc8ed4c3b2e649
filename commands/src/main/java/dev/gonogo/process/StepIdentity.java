package dev.gonogo.process;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells a step from every other: its kind, and what it acts on or asks for. How it is judged, how long it takes and words that
 * only explain are no part of it. It is kept with a release, so the text for a step stays what it is.
 */
final class StepIdentity {
    private StepIdentity() {}

    /** Branches and the tag are named in it; other placeholders are not filled. */
    static String of(Step step, ReleaseProcess process) {
        return parts(step)
                .filter(part -> !part.isEmpty())
                .map(part ->
                        quoted(Template.fill(part, process, process.branches().release())))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> parts(Step step) {
        return switch (step) {
            case Announce announce -> with(announce.roles(), "announce");
            case Archive archive -> Stream.of("archive", archive.path(), archive.into());
            case AwaitPullRequest await -> Stream.of("await-pull-request", await.from(), await.into());
            case BumpVersions bump -> Stream.of("bump-versions", bump.into());
            case CloseTicket close -> Stream.of("close-ticket");
            case CreateBranch create -> Stream.of("create-branch", create.branch(), create.from());
            case DeleteBranch delete -> Stream.of("delete-branch", delete.branch());
            case Deploy deploy -> Stream.of("deploy", deploy.application(), deploy.revision());
            case FollowWorkflow follow -> Stream.of("follow-workflow", follow.workflow());
            case NoOpen open -> Stream.of("no-open", open.wholeRepository() ? "repository" : "", open.milestone());
            case OpenPullRequest open -> Stream.of("open-pull-request", open.from(), open.into());
            case Promote promote -> Stream.of("promote", promote.to());
            case PushTag push -> Stream.of("push-tag");
            case RunWorkflow run -> run(run);
            case SignOff signOff -> with(signOff.roles(), "sign-off", signOff.on());
            case Soak soak -> with(soak.watch(), "soak");
            case Tick tick -> with(tick.items().keySet(), "tick", tick.role(), tick.on());
            case Ticket ticket -> Stream.of("ticket");
            case VerifyPublished verify ->
                with(verify.artifacts().stream().map(StepIdentity::artifact).toList(), "verify-published");
        };
    }

    private static Stream<String> run(RunWorkflow run) {
        List<String> inputs = run.inputs().entrySet().stream()
                .map(input -> input.getKey() + "=" + input.getValue())
                .toList();
        return run.creates().isEmpty()
                ? with(inputs, "run-workflow", run.workflow(), run.ref())
                : with(inputs, "run-workflow", run.workflow(), run.ref(), run.creates(), run.from());
    }

    private static String artifact(ArtifactRule artifact) {
        return switch (artifact) {
            case ArtifactRule.Npm npm -> "npm:" + npm.packageName();
            case ArtifactRule.PyPi pypi -> "pypi:" + pypi.project();
            case ArtifactRule.HelmChart helm -> "helm:" + helm.repository() + ":" + helm.chart();
            case ArtifactRule.OciImage image -> "oci:" + image.registry() + ":" + image.repository();
            case ArtifactRule.GitHubRelease release ->
                "github-release:" + release.assets().stream().sorted().collect(Collectors.joining(","));
        };
    }

    /** @param any in whatever order the file says them */
    private static Stream<String> with(Collection<String> any, String... first) {
        return Stream.concat(Stream.of(first), any.stream().sorted());
    }

    /** So that no text looks like two others. */
    private static String quoted(String part) {
        return part.chars().anyMatch(letter -> letter <= ' ' || letter == '"')
                ? "\"" + part.replace("\"", "\"\"") + "\""
                : part;
    }
}
