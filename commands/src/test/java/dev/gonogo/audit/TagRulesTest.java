package dev.gonogo.audit;

import static dev.gonogo.audit.AuditScene.annotated;
import static dev.gonogo.audit.AuditScene.astray;
import static dev.gonogo.audit.AuditScene.files;
import static dev.gonogo.audit.AuditScene.good;
import static dev.gonogo.audit.AuditScene.lightweight;
import static dev.gonogo.audit.AuditScene.report;
import static dev.gonogo.audit.AuditScene.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import dev.gonogo.world.Refs;
import dev.gonogo.world.TaggedCommit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class TagRulesTest {
    private static final String LINES = """
            Release v0.6.6-preview.1

            recovery-release: true

            recovery-issue: #2431

            recovery-confirmation: RECOVERY 0.6.6-preview.1
            """;

    /** The sentences of a rule that does not hold. */
    private static List<String> broken(TaggedCommit tag, String rule) {
        return report(tag).broken().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.finding().words().plain())
                .toList();
    }

    @Test
    void aTagMadeByTheProcessKeepsEveryRuleAndEachIsNamed() {
        TagReport report = report(good("0.6.6-preview"));

        assertThat(report.ok()).isTrue();
        assertThat(report.findings())
                .extracting(TagFinding::rule)
                .containsExactly("annotated", "reachable", "version", "message", "file-says", "changelog-has");
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.next().isEmpty()).isTrue());
    }

    @Test
    @Tag("A-71")
    void aLightweightTagIsNotAnnotatedAndHasNoMessageToJudge() {
        TagReport report = report(lightweight("0.6.6"));

        assertThat(report.brokenRules()).containsExactly("annotated");
        assertThat(report.findings()).extracting(TagFinding::rule).doesNotContain("message");
        assertThat(report.broken().getFirst().sentence().plain())
                .isEqualTo("The tag is lightweight. Release tags are annotated, so that they say who made them and why."
                        + " If anything of it is published, leave it: such a tag is never moved or replaced."
                        + " Follow the rule from now on.");
    }

    @Test
    @Tag("A-71")
    void theMessageBeginsWithTheProcessesOwnAsAWholeLine() {
        assertThat(broken(annotated("0.6.6", "Release v0.6.6\n\nand more\n"), "message"))
                .isEmpty();
        assertThat(broken(annotated("0.6.6", "Release v0.6.6!\n"), "message"))
                .containsExactly("Its message begins with Release v0.6.6!, not with Release v0.6.6.");
        assertThat(broken(annotated("0.6.6", ""), "message"))
                .containsExactly("Its message begins with , not with Release v0.6.6.");
    }

    @Test
    @Tag("A-02")
    void aCommitThatProductionCannotReachIsSaid() {
        assertThat(broken(astray("0.6.6"), "reachable"))
                .containsExactly("Its commit a1b2c3d is not in main. Only commits on main are published.");
    }

    @Test
    @Tag("A-18")
    @Tag("A-19")
    @Tag("A-21")
    void plannedAndRecoveryVersionsAreVersions() {
        for (String version : List.of("0.6.6", "0.6.6-preview", "0.6.6-preview.1")) {
            assertThat(report(good(version)).brokenRules()).doesNotContain("version");
        }
    }

    @Test
    @Tag("A-22")
    void ofSixPatternsFiveAreNamed() {
        ReleaseProcess process = AuditScene.process(
                "v{version}",
                new VersionPolicy(
                        List.of("X.Y.Z", "X.Y.Z-alpha", "X.Y.Z-beta", "X.Y.Z-preview", "X.Y.Z-rc"),
                        List.of("X.Y.Z-preview.N")));

        assertThat(new TagRules(process).judge(good("0.6.6-nightly")))
                .extracting(finding -> finding.finding().words().plain())
                .contains("0.6.6-nightly is not a version that v{version} may have here: X.Y.Z, X.Y.Z-alpha,"
                        + " X.Y.Z-beta, X.Y.Z-preview, X.Y.Z-rc and 1 more.");
    }

    @Test
    @Tag("A-20")
    @Tag("A-22")
    void whatThePolicyDoesNotListIsNoVersion() {
        for (String version : List.of("0.6.6-preview-1", "0.6.6-nightly", "0.6", "0.6.6-alpha.1", "00.6.6")) {
            TagReport report = report(good(version));

            assertThat(report.brokenRules()).contains("version");
        }
        assertThat(broken(good("0.6.6-preview-1"), "version"))
                .containsExactly("0.6.6-preview-1 is not a version that v{version} may have here: X.Y.Z, X.Y.Z-preview,"
                        + " X.Y.Z-preview.N.");
    }

    @Test
    void whereNoVersionCanBeReadOnlyWhatNeedsNoneIsJudged() {
        assertThat(report(good("0.6")).findings())
                .extracting(TagFinding::rule)
                .containsExactly("annotated", "reachable", "version");
    }

    @Test
    void aVersionIsReadBackThroughTheTemplateThatMadeTheTag() {
        TagRules minor = new TagRules(AuditScene.process("v{major}.{minor}.0"));
        assertThat(minor.version("v1.4.0")).contains(Version.of("1.4.0"));
        assertThat(minor.version("v1.4.2")).isEmpty();

        TagRules ending = new TagRules(AuditScene.process("release-{version}-final"));
        assertThat(ending.version("release-1.4.0-final")).contains(Version.of("1.4.0"));
        assertThat(ending.version("release-1.4.0")).isEmpty();
    }

    @Test
    @Tag("A-28")
    @Tag("A-29")
    @Tag("A-30")
    @Tag("A-108")
    void aNumberedVersionCarriesTheThreeLines() {
        assertThat(report(annotated("0.6.6-preview.1", LINES)).ok()).isTrue();
        assertThat(broken(annotated("0.6.6-preview.1", "Release v0.6.6-preview.1\n"), "recovery-lines"))
                .containsExactly("Its message lacks recovery-release: true, recovery-issue: #<issue>,"
                        + " recovery-confirmation: RECOVERY 0.6.6-preview.1. Numbered versions are for"
                        + " recovery only, and these lines of the tag say so.");
    }

    @Test
    @Tag("A-23")
    void aNumberedTagThatIsLightweightLacksTheLinesAsWell() {
        assertThat(report(lightweight("0.6.6-preview.1")).brokenRules()).containsExactly("annotated", "recovery-lines");
    }

    @Test
    @Tag("A-30")
    void eachRecoveryLineIsExactAndWhole() {
        List<String> wrong = List.of(
                LINES.replace("recovery-release: true", " recovery-release: true"),
                LINES.replace("recovery-release: true", "recovery-release: true "),
                LINES.replace("recovery-release: true", "recovery-release: true\r"),
                LINES.replace("recovery-release: true", "Recovery-Release: true"),
                LINES.replace("#2431", "2431"),
                LINES.replace("#2431", "#0"),
                LINES.replace("#2431", "#24x"),
                LINES.replace("RECOVERY 0.6.6-preview.1", "RECOVERY 0.6.6-preview.11"),
                LINES.replace("RECOVERY 0.6.6-preview.1", "recovery 0.6.6-preview.1"));

        assertThat(wrong)
                .allSatisfy(message -> assertThat(broken(annotated("0.6.6-preview.1", message), "recovery-lines"))
                        .hasSize(1));
    }

    @Test
    @Tag("A-65")
    @Tag("A-66")
    @Tag("A-67")
    void theMetadataOfTheTaggedCommitSaysTheVersion() {
        assertThat(broken(with(good("0.6.6"), files("0.6.5", "## 0.6.6")), "file-says"))
                .containsExactly("package.json /version says 0.6.5 at a1b2c3d, not 0.6.6.");
        assertThat(broken(with(good("0.6.6"), new TaggedCommit.Files(Map.of(), Map.of(), Map.of())), "file-says"))
                .containsExactly("package.json has no /version at a1b2c3d.");
    }

    @Test
    @Tag("A-68")
    void theChangelogOfTheTaggedCommitHasAHeadingForTheWholeVersion() {
        assertThat(broken(with(good("0.6.6"), files("0.6.6", "## 0.6.6-preview")), "changelog-has"))
                .containsExactly("CHANGELOG.md has no heading for 0.6.6 at a1b2c3d.");
    }

    @Test
    void whatCannotBeReadDoesNotHold() {
        TaggedCommit.Files large =
                new TaggedCommit.Files(Map.of(), Map.of(), Map.of("package.json", "package.json is larger than 5 MB"));

        assertThat(broken(with(good("0.6.6"), large), "file-says"))
                .containsExactly("Cannot tell right now: package.json is larger than 5 MB.");
    }

    @Test
    void whatIsQuotedFromOutsideIsKeptShort() {
        assertThat(broken(annotated("0.6.6", "x".repeat(10_000)), "message"))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(200));
        assertThat(broken(good("9".repeat(10_000)), "version"))
                .allSatisfy(sentence -> assertThat(sentence).hasSizeLessThan(250));
    }

    @Test
    @Tag("B-25")
    void aTagOfAProcessThatTagsItsReleaseBranchNeedNotBeOnProduction() {
        TaggedCommit tag = new TaggedCommit(
                new Refs.Tag("v0.6.6", "7a9", AuditScene.COMMIT),
                "Release v0.6.6",
                false,
                new TaggedCommit.Files(Map.of(), Map.of(), Map.of()));

        assertThat(rules(new SignOff(List.of("maintainer"), 1, false, "{release}", false))
                        .judge(tag))
                .extracting(found -> found.finding().rule())
                .doesNotContain("reachable");
        assertThat(rules(new SignOff("maintainer", 1, false)).judge(tag))
                .extracting(found -> found.finding().rule())
                .contains("reachable");
    }

    private static TagRules rules(SignOff signOff) {
        ReleaseProcess plain = AuditScene.PROCESS;
        return new TagRules(new ReleaseProcess(
                plain.repository(),
                plain.branches(),
                plain.tag(),
                plain.versions(),
                plain.metadata(),
                plain.roles(),
                List.of(new Stage("go", List.of(), List.of(signOff, new PushTag())))));
    }
}
