package dev.gonogo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.RequiredCheck;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.TagRule;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.version.VersionPolicy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void aProcessIsToldStageByStage() {
        assertThat(Explanation.of(new EndOfRelease().process()))
                .extracting(Words::plain)
                .containsExactly(
                        "OneStepAt4time/aegis: develop → release/{version} → main, tagged v{version}.",
                        "Versions to cut: X.Y.Z, X.Y.Z-preview. Recovery only: X.Y.Z-preview.N.",
                        "go: 1 maintainer must say go on production's head, not the person who cut. Only while the tag does"
                                + " not exist; the checks test of main are green.",
                        "publish: push the annotated tag at the commit that got its go; then follow release.yml to its end;"
                                + " publish-clawhub may fail.",
                        "clean up: delete release/{version} when its content does not differ from production.");
    }

    @Test
    @Tag("B-03")
    @Tag("B-06")
    void aTrainTellsItsDocumentItsCalendarAndWhichReleasesAStageIsFor() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("version", "1.0.0");
        about.put("owner", "release-engineering");
        Cadence cadence = new Cadence(
                Cadence.Week.ODD,
                DayOfWeek.TUESDAY,
                LocalTime.of(10, 0),
                ZoneOffset.UTC,
                Duration.ofDays(1),
                List.of());

        assertThat(Explanation.of(train(cadence, about)))
                .extracting(Words::plain)
                .containsExactly(
                        "o/r: develop → release/{version} (patches: hotfix/{version}) → main, tagged v{version}.",
                        "Versions to cut: X.Y.Z. Maintained below the latest release: 0.6, 0.7.",
                        "Its document: version 1.0.0 · owner release-engineering.",
                        "Trains leave on Tuesdays of odd weeks at 10:00 (Z).",
                        "approval (major and minor only): wait for /release promote to staging.");
        assertThat(Explanation.of(train(
                        new Cadence(
                                Cadence.Week.ANY,
                                DayOfWeek.MONDAY,
                                LocalTime.of(9, 30),
                                ZoneOffset.UTC,
                                Duration.ofDays(1),
                                List.of()),
                        Map.of())))
                .extracting(Words::plain)
                .contains("Trains leave on Mondays of every week at 09:30 (Z).");
    }

    @Test
    @Tag("B-36")
    void aStageOfPatchesNamesTheirBranchAndOneOfAllReleasesNamesBoth() {
        Step create = new CreateBranch("{release}", "latest-tag");
        Set<Version.Kind> patches = Set.of(Version.Kind.PATCH);
        Set<Version.Kind> trains = Set.of(Version.Kind.MAJOR, Version.Kind.MINOR);

        assertThat(Explanation.of(train(List.of(
                        new Stage("hotfix", List.of(), List.of(create), patches),
                        new Stage("departure", List.of(), List.of(create), trains),
                        new Stage("package", List.of(), List.of(create))))))
                .extracting(Words::plain)
                .endsWith(
                        "hotfix (patch only): create hotfix/{version} at the latest tag of a stable release below this one.",
                        "departure (major and minor only): create release/{version} at the latest tag of a stable release below"
                                + " this one.",
                        "package: create release/{version} (patches: hotfix/{version}) at the latest tag of a stable release"
                                + " below this one.");
    }

    private static ReleaseProcess train(List<Stage> stages) {
        return train(stages, Optional.empty(), Map.of());
    }

    private static ReleaseProcess train(Cadence cadence, Map<String, String> about) {
        Stage approval = new Stage(
                "approval", List.of(), List.of(new Promote("staging")), Set.of(Version.Kind.MAJOR, Version.Kind.MINOR));
        return train(List.of(approval), Optional.of(cadence), about);
    }

    private static ReleaseProcess train(List<Stage> stages, Optional<Cadence> cadence, Map<String, String> about) {
        return train(stages, cadence, about, List.of());
    }

    private static ReleaseProcess train(
            List<Stage> stages, Optional<Cadence> cadence, Map<String, String> about, List<Gate> gates) {
        return new ReleaseProcess(
                "o/r",
                new Branches("develop", "release/{version}", "main", "hotfix/{version}"),
                new TagRule("v{version}", "Release v{version}", List.of()),
                new VersionPolicy(List.of("X.Y.Z"), List.of(), List.of("0.6", "0.7")),
                Metadata.of(List.of()),
                Map.of(),
                stages,
                gates,
                cadence,
                about,
                "");
    }

    @Test
    @Tag("A-16")
    void aGateTellsWhichPullRequestsNeedWhat() {
        Gate contract = new Gate(
                "acp-contract",
                new Gate.Kind.Labelled("acp"),
                Map.of("qa", 2, "maintainer", 1),
                List.of(new RequiredCheck("contract"), new RequiredCheck("fuzz", List.of("fuzz-app[bot]"))));
        Gate security = new Gate(
                "security",
                new Gate.Kind.Touching(List.of("src/auth/", "SECURITY.md")),
                Map.of("security", 1),
                List.of());

        assertThat(Explanation.of(train(List.of(), Optional.empty(), Map.of(), List.of(contract, security))))
                .extracting(Words::plain)
                .endsWith(
                        "Gate acp-contract: pull requests into develop labelled acp need an approval by maintainer and 2"
                                + " approvals by qa and the green checks contract, fuzz (from fuzz-app[bot]).",
                        "Gate security: pull requests into develop that touch src/auth/, SECURITY.md need an approval by"
                                + " security.");
    }
}
