package dev.gonogo.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.process.backport.Backported;
import dev.gonogo.process.backport.ReleasesBackported;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.branch.UpToDate;
import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.changelog.ChangelogHas;
import dev.gonogo.process.changelog.ChangelogRange;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.files.MetadataSaysVersion;
import dev.gonogo.process.files.NoDrift;
import dev.gonogo.process.files.OnlyMetadataChanged;
import dev.gonogo.process.history.NoOtherRelease;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.ByPullRequest;
import dev.gonogo.process.production.PromotedEarly;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.review.OpenPullRequests;
import dev.gonogo.process.review.Reviewed;
import dev.gonogo.process.review.TitleSaysVersion;
import dev.gonogo.process.rules.SameRules;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.soak.StillHealthy;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.world.ValuePlace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every kind of need and step as {@code /release explain} describes it. */
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
        explains(
                new ByAuthor("bot"),
                "by-author",
                "the pull request and all its commits are by bot, with signatures that GitHub has verified");
        explains(new ByAuthor("bot", false), "by-author", "the pull request and all its commits are by bot");
        explains(
                new ChangelogHas("CHANGELOG.md"),
                "changelog-has",
                "CHANGELOG.md on production has a heading for the version");
        explains(
                new ChangelogRange("CHANGELOG.md"),
                "changelog-range",
                "the compare link in CHANGELOG.md starts at the latest published tag");
        explains(new ChecksGreen("develop", List.of("ci")), "checks-green", "the checks ci of develop are green");
        explains(
                new ChecksGreen(
                        "develop",
                        List.of(new RequiredCheck("lint"), new RequiredCheck("ci", List.of("acme-jenkins"))),
                        List.of()),
                "checks-green",
                "the checks lint, ci (from acme-jenkins) of develop are green");
        explains(new ChecksGreen("", List.of()), "checks-green", "all checks of the pull request are green");
        explains(new FileSays("package.json", "/version"), "file-says", "package.json /version says the version");
        explains(
                new ChecksGreen("develop", List.of(new RequiredCheck("dry run")), List.of("src/", "package.json")),
                "checks-green",
                "the checks dry run of develop are green, on its head or on an earlier commit since which nothing in src/,"
                        + " package.json changed");
        explains(new FileSays("package.json", "/version"), "file-says", "package.json /version says the version");
        explains(
                new MetadataSaysVersion(),
                "metadata-says-version",
                "every place with the version in the metadata says it");
        explains(new NoDrift(List.of(".github/"), List.of()), "no-drift", ".github/ are the same on both branches");
        explains(
                new AccountedFor(List.of()),
                "accounted-for",
                "each commit on production since the last release came through a promotion or an authorised hotfix,"
                        + " or was accepted"
                        + " with a reason");
        explains(
                new ByPullRequest(true),
                "by-pull-request",
                "what reached integration since the last release came through pull requests");
        explains(
                new ByPullRequest(false),
                "by-pull-request",
                "what reached integration since the last release came through pull requests; anything else is"
                        + " listed, but stops nothing");
        explains(new SameRules(), "same-rules", "the process file is the same as at the cut");
        explains(
                new StillHealthy("production/3"),
                "still-healthy",
                "what was deployed before, and the run that tested it, are still well");
        explains(
                new PromotedEarly(Requests.titled("a title"), "prepare"),
                "open-pull-request",
                "no promotion is merged before its stage");
        explains(new NoOtherRelease(), "no-other-release", "no other release branch exists");
        explains(
                new OnlyMetadataChanged(),
                "only-metadata-changed",
                "exactly the metadata files are changed, and in them only the version");
        explains(
                new OpenPullRequests("develop"),
                "open-pull-requests",
                "open pull requests into develop are named (they block nothing)");
        explains(
                new Reviewed(1),
                "reviewed",
                "the pull request has an approval of its present head by people with write access");
        explains(
                new Reviewed(2, List.of("maintainer", "qa")),
                "reviewed",
                "the pull request has 2 approvals of its present head by maintainer or qa");
        explains(new InCadence(), "in-cadence", "it is a week in which trains leave");
        explains(new NotFrozen(), "not-frozen", "the calendar is not frozen");
        explains(
                new UpToDate("{integration}", "{production}"),
                "up-to-date",
                "{integration} is up to date with {production}");
        explains(
                new ReleasesBackported("{release}"),
                "releases-backported",
                "the fixes of earlier releases are in {release}");
        explains(new TagAbsent(), "tag-absent", "the tag does not exist");
        explains(new TitleSaysVersion(), "title-says-version", "the title says the exact version and no other");
    }

    @Test
    void stepsOfATrainAreExplainedInASentence() {
        explains(
                new RunWorkflow("validate.yml", "{release}", Map.of(), "", List.of("lint", "pytest")),
                "run validate.yml on {release}, and see that lint, pytest succeed");
        explains(new Ticket("Release {tag}", Map.of()), "open the ticket “Release {tag}” and keep it up to date");
        explains(new CloseTicket(), "close the finished issues and the ticket");
        explains(
                new Archive("docs/releases/{version}", "{integration}", "docs/{version}", List.of(), List.of()),
                "keep its record, runbooks, logs and evidence in docs/releases/{version} with a pull request into"
                        + " {integration}");
        explains(new Promote("staging"), "wait for /release promote to staging");
        explains(
                new SignOff(List.of("platform", "qa"), 1, false, "{release}", true),
                "1 of each of platform, qa must say go on {release}, not the person who cut; it stays once it is there");
        explains(new Tick("docs", Map.of("user-manual", "User manual")), "docs tick: User manual");
        explains(
                new Soak(Duration.ofHours(24), Duration.ofHours(8), Map.of(), List.of()),
                "watch what was deployed for 24 hours, with a reminder every 8 hours");
        explains(
                new Soak(Duration.ofHours(1), Duration.ofHours(1), Map.of(), List.of("soma", "gateway")),
                "watch soma, gateway for 1 hour, with a reminder every 1 hour");
        explains(new Announce("{tag} is out", List.of("product")), "announce to product: {tag} is out");
        explains(new Announce("{tag} is out", List.of()), "announce: {tag} is out");
    }

    @Test
    void everyStepIsExplainedInASentence() {
        explains(
                new AwaitPullRequest("{release}", "bot/", "", List.of(new TitleSaysVersion(), new Reviewed(1))),
                "wait for the pull request into {release} to be merged; {release} gets nothing else; the title says the exact version and no other; the pull"
                        + " request has an approval of its present head by people with write access");
        explains(
                new AwaitPullRequest("{release}", "bot/", "prepare.yml", List.of(new Reviewed(1))),
                "follow prepare.yml, which others start; wait for the pull request into {release} to be merged; {release} gets nothing else; the pull"
                        + " request has an approval of its present head by people with write access");
        explains(
                new BumpVersions(
                        "{release}",
                        "chore/release-{version}",
                        "chore(release): {tag}",
                        List.of(
                                new ValuePlace("package.json", "/version"),
                                new ValuePlace("Chart.yaml", "/appVersion")),
                        List.of(new Reviewed(1))),
                "write the version into package.json /version, Chart.yaml /appVersion with a pull request from"
                        + " chore/release-{version} to {release} and wait for its merge; nothing else is changed;"
                        + " the pull"
                        + " request has an approval of its present head by people with write access");
        explains(new CreateBranch("{release}", "{integration}"), "create {release} at the head of {integration}");
        explains(
                new CreateBranch("hotfix/v{version}", CreateBranch.LATEST_TAG),
                "create hotfix/v{version} at the latest tag of a stable release below this one");
        explains(
                new OpenPullRequest("{release}", "main", "chore/promote", "promote", List.of(new Reviewed(1))),
                "after /release promote, open a pull request from {release} to main (where it cannot be merged, from"
                        + " chore/promote with only the metadata files) and wait for its merge; the pull request has an"
                        + " approval of its present head by people with write access");
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
                                new NpmPackage("@o/r"),
                                new PyPiProject("r"),
                                new HelmChart("https://charts.example.org", "r"),
                                new OciImage("https://ghcr.io", "o/r"),
                                new GitHubRelease(List.of("a", "b"))),
                        Duration.ofMinutes(15)),
                "see that these are public: npm @o/r, PyPI r, Helm chart r, image o/r, GitHub Release with a, b");
        explains(
                new NoOpen("v{version}", "", ""),
                "see that nothing unfinished is open in milestone v{version}; maintainers may defer it");
        explains(
                new NoOpen("v{version}", "done", "next"),
                "see that nothing unfinished is open in milestone v{version}; maintainers may defer it to next");
        explains(
                new Deploy("soma-staging", "{tag}"),
                "deploy soma-staging to {tag} with Argo CD, and check that it is healthy there");
        explains(new DeleteBranch("{release}"), "delete {release} when its content does not differ from production");
    }
}
