package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of need and step as {@code /release explain} says it. */
class ExplainTest {
    private static void explains(Need need, String rule, String sentence) {
        assertThat(need.rule()).isEqualTo(rule);
        assertThat(need.explain().plain()).isEqualTo(sentence);
    }

    private static void explains(Step step, String sentence) {
        assertThat(step.explain().plain()).isEqualTo(sentence);
    }

    @Test
    void everyNeedIsExplainedInASentence() {
        explains(new Backported(), "backported", "hotfixes on production are in the integration branch");
        explains(new ByAuthor("bot"), "by-author", "the pull request and all its commits are by bot");
        explains(
                new ChangelogHas("CHANGELOG.md"),
                "changelog-has",
                "CHANGELOG.md on production has a heading for the version");
        explains(
                new ChangelogRange("CHANGELOG.md"),
                "changelog-range",
                "the compare link in CHANGELOG.md starts at the latest published tag");
        explains(new ChecksGreen("develop", List.of("ci")), "checks-green", "the checks ci of develop are green");
        explains(new ChecksGreen("", List.of()), "checks-green", "all checks of the pull request are green");
        explains(
                new FileSays("package.json", "/version"),
                "file-says",
                "package.json /version on production says the version");
        explains(new NoDrift(List.of(".github/"), List.of()), "no-drift", ".github/ are the same on both branches");
        explains(new NoOtherRelease(), "no-other-release", "no other release branch exists");
        explains(new OnlyFilesChanged(), "only-metadata-changed", "exactly the metadata files are changed");
        explains(
                new OpenPullRequests("develop"),
                "open-pull-requests",
                "open pull requests into develop are named (they block nothing)");
        explains(new Reviewed(1), "reviewed", "the pull request has an approval of its present head");
        explains(new Reviewed(2), "reviewed", "the pull request has 2 approvals of its present head");
        explains(new TagAbsent(), "tag-absent", "the tag does not exist");
        explains(new TitleSaysVersion(), "title-says-version", "the title says the exact version");
    }

    @Test
    void everyStepIsExplainedInASentence() {
        explains(
                new AwaitPullRequest("{release}", "bot/", List.of(new TitleSaysVersion(), new Reviewed(1))),
                "wait for the pull request into {release} to be merged; the title says the exact version; the pull request"
                        + " has an approval of its present head");
        explains(
                new OpenPullRequest("{release}", "main", "chore/promote", "promote", List.of(new Reviewed(1))),
                "after /release promote, open a pull request from {release} to main (where it cannot be merged, from"
                        + " chore/promote with only the metadata files) and wait for its merge; the pull request has an"
                        + " approval of its present head");
        explains(
                new RunWorkflow("cut.yml", "main", Map.of(), "{release}"),
                "run cut.yml on main, which creates {release}");
        explains(new RunWorkflow("cut.yml", "main", Map.of(), ""), "run cut.yml on main");
        explains(
                new SignOff("maintainer", 2, false),
                "2 maintainer must say go on production's head, not the person who cut");
        explains(new SignOff("maintainer", 1, true), "1 maintainer must say go on production's head");
        explains(new PushTag(), "push the annotated tag at the commit that got its go");
        explains(new FollowWorkflow("release.yml", Set.of(), Set.of()), "follow release.yml to its end");
        explains(
                new FollowWorkflow("release.yml", Set.of("clawhub"), Set.of()),
                "follow release.yml to its end; clawhub may fail");
        explains(
                new VerifyPublished(
                        List.of(
                                new ArtifactRule.Npm("@o/r"),
                                new ArtifactRule.PyPi("r"),
                                new ArtifactRule.HelmChart("https://charts.example.org", "r"),
                                new ArtifactRule.OciImage("https://ghcr.io", "o/r"),
                                new ArtifactRule.GitHubRelease(List.of("a", "b"))),
                        Duration.ofMinutes(15)),
                "see that these are public: npm @o/r, PyPI r, Helm chart r, image o/r, GitHub Release with a, b");
        explains(
                new Deploy("soma-staging", "{tag}"),
                "bring soma-staging to {tag} with Argo CD, and see that it is healthy there");
        explains(new DeleteBranch("{release}"), "delete {release} when its content does not differ from production");
    }
}
