package dev.gonogo.bot.story;

import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedAFiles;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.process.*;
import dev.gonogo.version.VersionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@SuppressWarnings("all")
final class SeedAProcess {
    static Optional<String> pointer(String path, String text, String pointer) {
        String key = pointer.substring(1);
        Matcher matcher = Pattern.compile("\"?" + Pattern.quote(key) + "\"?: \"?([^\"\n]+)\"?")
                .matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static ReleaseProcess process() {
        List<String> ci = List.of("ci");
        String chart = "deploy/helm/aegis/Chart.yaml";
        return new ReleaseProcess(
                SeedA.REPOSITORY,
                new Branches("develop", "release/{version}", "main"),
                new TagRule("v{version}", "Release v{version}"),
                new VersionPolicy(List.of("X.Y.Z", "X.Y.Z-preview"), List.of("X.Y.Z-preview.N")),
                SeedAFiles.METADATA,
                Map.of("maintainer", Set.of("ann", "bob", "carol", "dave")),
                List.of(
                        new Stage(
                                "cut",
                                List.of(
                                        new ChecksGreen("{integration}", ci),
                                        new NoOtherRelease(),
                                        new Backported(),
                                        new NoDrift(List.of(".github/workflows/"), List.of()),
                                        new TagAbsent()),
                                List.of(new RunWorkflow(
                                        "create-release-branch.yml",
                                        "{production}",
                                        Map.of(
                                                "version",
                                                "{version}",
                                                "source_branch",
                                                "{integration}",
                                                "recovery_release",
                                                "false"),
                                        "{release}"))),
                        new Stage(
                                "prepare",
                                List.of(),
                                List.of(new AwaitPullRequest(
                                        "{release}",
                                        "release-please--",
                                        List.of(
                                                new TitleSaysVersion(),
                                                new OnlyFilesChanged(),
                                                new ChangelogRange("CHANGELOG.md"),
                                                new ChecksGreen("", List.of("Release Dry Run")),
                                                new ByAuthor("github-actions[bot]"))))),
                        new Stage(
                                "promote",
                                List.of(),
                                List.of(new OpenPullRequest(
                                        "{release}",
                                        "{production}",
                                        "chore/promote-{version}-{production}",
                                        "chore(release): promote {version} to {production}",
                                        List.of(
                                                new Reviewed(1),
                                                new ChecksGreen("", List.of("ci", "Release Dry Run")))))),
                        new Stage(
                                "go",
                                List.of(
                                        new FileSays("package.json", "/version"),
                                        new FileSays(".release-please-manifest.json", "/."),
                                        new FileSays(chart, "/version"),
                                        new FileSays(chart, "/appVersion"),
                                        new ChangelogHas("CHANGELOG.md"),
                                        new TagAbsent(),
                                        new ChecksGreen("{production}", ci)),
                                List.of(new SignOff("maintainer", 1, false))),
                        new Stage(
                                "publish",
                                List.of(),
                                List.of(new PushTag(), new FollowWorkflow("release.yml", Set.of("clawhub")))),
                        new Stage(
                                "verify",
                                List.of(),
                                List.of(new VerifyPublished(
                                        List.of(
                                                new ArtifactRule.Npm(SeedARelease.ROOT_PACKAGE),
                                                new ArtifactRule.Npm(SeedARelease.CLIENT_PACKAGE),
                                                new ArtifactRule.PyPi("ag-client"),
                                                new ArtifactRule.HelmChart(SeedARelease.CHARTS, "aegis"),
                                                new ArtifactRule.GitHubRelease(SeedARelease.ASSETS)),
                                        Duration.ofMinutes(15)))),
                        new Stage("clean up", List.of(), List.of(new DeleteBranch("{release}")))));
    }
}
