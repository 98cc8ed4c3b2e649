package dev.gonogo.processfile;

import static dev.gonogo.processfile.Files.good;
import static dev.gonogo.processfile.Files.problems;
import static dev.gonogo.processfile.Files.problemsWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.process.Branches;
import dev.gonogo.process.Cadence;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.branch.UpToDate;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.history.AboveLatest;
import dev.gonogo.process.history.VersionStep;
import dev.gonogo.process.promotion.Promote;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.tag.TagAbsent;
import dev.gonogo.process.ticket.Announce;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.version.Version;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How people's part of a release is written: sign-offs by several roles, checklists, promotions, soaking and
 * announcements.
 */
class TrainKindsTest {
    private static final String TRAIN =
            Files.SMALL.replace("production: main}", """
                    production: main, hotfix: "hotfix/v{version}"}""").replace("roles: {maintainer: [ann, bob]}", """
            roles: {maintainer: [ann, bob], qa: [quinn], docs: [dora]}""") + """
              - name: review
                releases: [major, minor]
                steps:
                  - sign-off: {role: [qa, docs], on: "{release}", kept: true}
                  - tick:
                      role: docs
                      items: {user-manual: User manual, onboarding: Onboarding manual}
              - name: production
                steps:
                  - promote: production
                  - deploy: soma
                  - soak: {time: 24h, remind: 6h, dashboards: {Errors: "https://grafana.example.org/errors"}}
                  - announce: {text: "{tag} is in production", to: [qa]}
            """;

    private static ReleaseProcess train() {
        return good(TRAIN);
    }

    private static List<String> problemsOf(String piece, String other) {
        assertThat(TRAIN).contains(piece);
        return problems(TRAIN.replace(piece, other));
    }

    @Test
    @Tag("B-20")
    @Tag("B-21")
    void aReviewIsSignedOffAndTickedByItsRoles() {
        assertThat(train().stages().get(1).steps())
                .containsExactly(
                        new SignOff(List.of("qa", "docs"), 1, false, "{release}", true),
                        new Tick("docs", Map.of("user-manual", "User manual", "onboarding", "Onboarding manual")));
        assertThat(((Tick) train().stages().get(1).steps().getLast()).items().keySet())
                .containsExactly("user-manual", "onboarding");
    }

    @Test
    @Tag("B-31")
    @Tag("B-32")
    @Tag("B-39")
    void whatIsPromotedIsWatchedAndAnnounced() {
        assertThat(train().stages().get(2).steps())
                .containsExactly(
                        new Promote("production"),
                        new Deploy("soma", "{tag}"),
                        new Soak(
                                Duration.ofHours(24),
                                Duration.ofHours(6),
                                Map.of("Errors", "https://grafana.example.org/errors"),
                                List.of()),
                        new Announce("{tag} is in production", List.of("qa")));
    }

    @Test
    @Tag("B-01")
    @Tag("B-36")
    void patchesHaveABranchAndACourseOfTheirOwn() {
        assertThat(train().branches())
                .isEqualTo(new Branches("develop", "release/{version}", "main", "hotfix/v{version}"));
        assertThat(train().branches().releaseOf(Version.of("1.4.2"))).isEqualTo("hotfix/v{version}");
        assertThat(train().branches().releaseOf(Version.of("1.4.0"))).isEqualTo("release/{version}");
        assertThat(train().stagesOf(Version.Kind.PATCH)).extracting(Stage::name).containsExactly("go", "production");
        assertThat(train().stagesOf(Version.Kind.MINOR))
                .extracting(Stage::name)
                .containsExactly("go", "review", "production");
    }

    @Test
    @Tag("A-53")
    @Tag("B-01")
    void everyKindOfReleaseBeginsWithWhatNoFileCanLeaveOut() {
        ReleaseProcess apart = good(TRAIN.replace("  - name: go\n", "  - name: go\n    releases: [patch]\n")
                .replace("    needs:\n      - tag-absent\n", "")
                .replace("      - push-tag\n", "")
                .replace("deploy: soma", "deploy: {application: soma, revision: \"1.0\"}")
                .replace("  - name: review\n    releases: [major, minor]\n", "  - name: review\n")
                .replace("role: docs\n", "role: docs\n          on: \"{production}\"\n"));

        assertThat(apart.stages())
                .extracting(Stage::needs)
                .containsExactly(
                        List.of(new AboveLatest(), new VersionStep()),
                        List.of(new AboveLatest(), new VersionStep()),
                        List.of());
        assertThat(train().stages())
                .extracting(Stage::needs)
                .containsExactly(List.of(new AboveLatest(), new VersionStep(), new TagAbsent()), List.of(), List.of());
    }

    @Test
    @Tag("B-07")
    void linesThatGoOnBelowLaterOnesAreNamed() {
        assertThat(good(Files.SMALL).versions().maintained()).isEmpty();
        assertThat(good(Files.SMALL.replace("[X.Y.Z-rc.N]}", "[X.Y.Z-rc.N], maintained: [0.6, 1.10]}"))
                        .versions()
                        .maintained())
                .containsExactly("0.6", "1.10");
        assertThat(problemsWith("[X.Y.Z-rc.N]}", "[X.Y.Z-rc.N], maintained: [0.6.x, v0.7, 1]}"))
                .containsExactly(
                        "5: “maintained” of versions: “0.6.x” is not a line of versions such as 0.6.",
                        "5: “maintained” of versions: “v0.7” is not a line of versions such as 0.6.",
                        "5: “maintained” of versions: “1” is not a line of versions such as 0.6.");
    }

    @Test
    @Tag("B-32")
    void aSoakThatWatchesNothingOrWhatNothingDeploysIsRefused() {
        String nothing =
                "25: soak watches what was deployed and the run that tested it, and no earlier step does either. Put"
                        + " it after a deploy or a run-workflow.";

        assertThat(problemsOf("      - deploy: soma\n", "")).containsExactly(nothing);
        assertThat(problemsOf("remind: 6h", "watch: [gateway, som]"))
                .containsExactly(
                        "26: soak watches gateway, and no earlier step deploys it. Known: soma.",
                        "26: soak watches som, and no earlier step deploys it. Did you mean “soma”?");
        assertThat(problemsOf("deploy: soma", "run-workflow: {workflow: smoke.yml, ref: \"{tag}\", jobs: [smoke]}"))
                .isEmpty();
        assertThat(problemsOf("- promote: production", "- soak: 1h"))
                .as("what comes after it is not there yet")
                .containsExactly("24" + nothing.substring(2));
    }

    @Test
    void whatIsNotSaidIsSensible() {
        String terse = TRAIN.replace(
                "{time: 24h, remind: 6h, dashboards: {Errors: \"https://grafana.example.org/errors\"}}", "36h");

        assertThat(good(terse).stages().get(2).steps().get(2))
                .isEqualTo(new Soak(Duration.ofHours(36), Duration.ofHours(36), Map.of(), List.of()));
        assertThat(good(TRAIN.replace("remind: 6h", "watch: [soma]"))
                        .stages()
                        .get(2)
                        .steps()
                        .get(2))
                .isEqualTo(new Soak(
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        Map.of("Errors", "https://grafana.example.org/errors"),
                        List.of("soma")));
        assertThat(good(Files.SMALL).stages().getFirst().steps().getFirst())
                .isEqualTo(new SignOff("maintainer", 1, false));
        assertThat(good(Files.SMALL).branches().releaseOf(Version.of("1.4.2"))).isEqualTo("release/{version}");
    }

    @Test
    void rolesThatNobodyHasAreTold() {
        assertThat(problemsOf("role: [qa, docs]", "role: [qa, doc]"))
                .containsExactly("18: sign-off asks “doc”, which “roles” does not define. Did you mean “docs”?");
        assertThat(problemsOf("role: docs\n", "role: writers\n"))
                .containsExactly(
                        "19: tick asks “writers”, which “roles” does not define. Known: docs, maintainer, qa.");
        assertThat(problemsOf("to: [qa]", "to: [qa, customers]"))
                .containsExactly(
                        "27: announce asks “customers”, which “roles” does not define. Known: docs, maintainer, qa.");
    }

    @Test
    void namesAndKindsOfReleaseAreChecked() {
        assertThat(problemsOf("[major, minor]", "[major, feature]"))
                .containsExactly("16: “releases” of the stage: “feature” is not major, minor or patch.");
        assertThat(problemsOf("promote: production", "promote: Production!"))
                .containsExactly(
                        "24: “to” of promote: “Production!” is not a name made of lower-case letters, digits and"
                                + " hyphens, such as staging.");
        assertThat(problemsOf("user-manual: User", "User Manual: User"))
                .containsExactly(
                        "21: “items” of tick: “User Manual” is not a name made of lower-case letters, digits and"
                                + " hyphens, such as staging.");
        assertThat(problemsOf("items: {user-manual: User manual, onboarding: Onboarding manual}", "items: {}"))
                .containsExactly("21: “items” of tick names nothing, so there is nothing to do."
                        + " Write for example items: {user-manual: The user manual is up to date}.");
    }

    @Test
    @Tag("B-22")
    void aSignOffThatIsKeptIsNoneForTheTag() {
        assertThat(problemsWith("{role: maintainer}", "{role: maintainer, kept: true}"))
                .containsExactly("14: push-tag publishes, so a sign-off that is not kept must come before it.");
    }

    @Test
    @Tag("B-25")
    void everyKindOfReleaseNeedsItsSignOff() {
        assertThat(
                        problemsWith(
                                "      - sign-off: {role: maintainer}\n      - push-tag\n",
                                "      - sign-off: {role: maintainer}\n    releases: [minor]\n  - name: tag\n    steps:\n      - push-tag\n"))
                .containsExactly("17: push-tag publishes, so a sign-off must come before it.");
    }

    @Test
    void rulesAreToldApartByWhatTheySay() {
        assertThat(good(TRAIN + "# a comment\n").rules()).isEqualTo(train().rules());
        assertThat(good(TRAIN.replace("6h", "7h")).rules()).isNotEqualTo(train().rules());
        assertThat(good(TRAIN.replace("[ann, bob]", "[ann, bobby]")).rules()).isNotEqualTo(train().rules());
        assertThat(train().rules()).matches("[0-9a-f]{16}");
    }

    private static final String CALENDAR = Files.SMALL + """
            cadence:
              week: odd
              day: tuesday
              at: "10:00"
              zone: Europe/Berlin
              remind: 2d
              frozen:
                - {from: 2026-12-21, to: 2027-01-03, why: the holidays}
            """;

    @Test
    @Tag("B-06")
    void aCadenceSaysWhenTrainsLeave() {
        assertThat(good(CALENDAR).cadence())
                .contains(new Cadence(
                        Cadence.Week.ODD,
                        DayOfWeek.TUESDAY,
                        LocalTime.of(10, 0),
                        ZoneId.of("Europe/Berlin"),
                        Duration.ofDays(2),
                        List.of(new Cadence.Frozen(
                                LocalDate.of(2026, 12, 21), LocalDate.of(2027, 1, 3), "the holidays"))));
        assertThat(good(Files.SMALL).cadence()).isEmpty();
        assertThat(good(Files.SMALL + "cadence: {week: even}\n").cadence())
                .contains(new Cadence(
                        Cadence.Week.EVEN,
                        DayOfWeek.MONDAY,
                        LocalTime.of(10, 0),
                        ZoneId.of("UTC"),
                        Duration.ofDays(1),
                        List.of()));
    }

    @Test
    void whatIsNoTimeIsTold() {
        String wrong = CALENDAR.replace("odd", "uneven")
                .replace("tuesday", "Tue")
                .replace("\"10:00\"", "25:00")
                .replace("Europe/Berlin", "Berlin")
                .replace("2027-01-03", "2027-02-30");

        assertThat(problems(wrong))
                .containsExactly(
                        "16: “week” of cadence: “uneven” is not odd, even or any.",
                        "17: “day” of cadence: “Tue” is not a day of the week.",
                        "18: “at” of cadence: “25:00” is not a time of day such as 10:00.",
                        "19: “zone” of cadence: “Berlin” is not a time zone such as Europe/Berlin.",
                        "22: “to” of frozen: “2027-02-30” is not a date such as 2026-12-24.");
        assertThat(problems(CALENDAR.replace("2027-01-03", "2026-12-20")))
                .containsExactly("22: Frozen days end on 2026-12-20, before they start on 2026-12-21.");
        assertThat(problems(CALENDAR.replace("{from: 2026-12-21, to: 2027-01-03, why: the holidays}", "Christmas")))
                .containsExactly("22: Frozen days are written as from, to and why.");
    }

    @Test
    void rulesOfTheCalendarNeedOne() {
        assertThat(problemsWith("- tag-absent", "- in-cadence"))
                .containsExactly("11: in-cadence needs “cadence”: when trains leave, and what is frozen.");
        assertThat(good(CALENDAR.replace(
                                "- tag-absent", "- not-frozen\n      - {up-to-date: {branch: develop, with: main}}"))
                        .stages()
                        .getFirst()
                        .needs())
                .containsExactly(
                        new AboveLatest(), new VersionStep(), new NotFrozen(), new UpToDate("develop", "main"));
    }
}
