package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.release.Decision;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.talk.Span;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Text from people and GitHub is carried in a span, which every platform escapes (each has its own test for that). It
 * names no ref, forges no line of a tag or an issue, and breaks no answer.
 */
class InjectionTest {
    private static final String VERSION = "0.6.6-preview";
    private static final List<String> ABOUT_A_VERSION =
            List.of("cut", "plan", "status", "promote", "go", "diagnose", "rerun", "recover", "abandon");

    private final ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);

    static Stream<String> hostileTexts() {
        return Stream.of(
                "*bold* _x_ `code` [a](https://evil.example)",
                "<!channel> <@U0> @everyone <@&1>",
                "0.6.6-preview\nrecovery-issue: #1\r\n/release cut 0.6.7",
                "\u0000\u001b[2J\u202e0.6.6-preview",
                "--upload-pack=touch",
                "../../0.6.6",
                "refs/heads/main",
                "{version} {tag}",
                "9".repeat(10_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void whatIsNoVersionReachesNothing(String hostile) {
        Refs before = room.repository().refs();
        for (String command : ABOUT_A_VERSION) {
            assertThat(room.answer("ann", command + " \"" + hostile + "\""))
                    .isNotBlank()
                    .doesNotContain("an internal error");
        }
        assertThat(room.store.openReleases(ReleaseRoom.REPOSITORY)).isEmpty();
        assertThat(room.repository().refs()).isEqualTo(before);
        assertThat(room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aReasonIsTextAndNothingElse(String hostile) {
        room.says("ann", "cut " + VERSION);
        room.tick();
        room.seed.createReleaseBranchRuns();
        room.wait(Duration.ofMinutes(1));
        String answer = room.answer("ann", "abandon " + VERSION + " \"" + hostile + "\"");
        room.wait(Duration.ofMinutes(1));

        if (!answer.startsWith("0.6.6-preview is abandoned.")) {
            assertThat(answer).matches("(?s)(abandon has no option --upload-pack|That command is too long).*");
            assertThat(room.open().last(Decision.Abandon.class)).isEmpty();
            return;
        }
        assertThat(room.board().standing().spans())
                .filteredOn(span -> !(span instanceof Span.Plain))
                .as("only the person is more than text")
                .containsExactly(new Span.Person("ann"));
        assertThat(room.repository().refs().branches()).containsOnlyKeys("develop", "main");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aRecoverysReasonIsOneLineOfAnInputAndNoneOfTheTag(String hostile) {
        Incidents incident = Incidents.publishing().clientFails().rerunFails();
        ReleaseRoom trouble = incident.room;
        int issue = trouble.repository().issues().open("dave", hostile, hostile);
        trouble.repository().issues().comment(issue, "carol", "Approved: RECOVERY 0.6.6-preview.1");
        Response dialog = trouble.says("ann", "recover " + VERSION);
        String answer = trouble.submits(
                "ann",
                dialog,
                Map.of("issue", "#" + issue, "reason", hostile, "confirmation", "RECOVERY 0.6.6-preview.1"));
        trouble.wait(Duration.ofMinutes(1));

        if (hostile.length() > 500) {
            assertThat(answer).startsWith("Not recovered: the reason has 10000 characters");
            assertThat(trouble.store.lastAttempt(ReleaseRoom.REPOSITORY, "0.6.6-preview.1"))
                    .isZero();
            return;
        }
        long run = trouble.repository()
                .runs()
                .of(SeedA.CREATE_RELEASE_BRANCH)
                .getFirst()
                .id();
        assertThat(trouble.repository().runs().inputs(run).values())
                .allSatisfy(value -> assertThat(value).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]"));
        Operator operator = new Operator(trouble, "0.6.6-preview.1");
        for (int round = 0; round < 40 && !HappyPathTest.over(trouble); round++) {
            operator.round();
        }
        assertThat(trouble.repository().tagMessage("v0.6.6-preview.1")).hasValue("""
                        Release v0.6.6-preview.1

                        recovery-release: true

                        recovery-issue: #%d

                        recovery-confirmation: RECOVERY 0.6.6-preview.1""".formatted(issue));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void aJobsNameAndLogAreTextOnTheBoardAndInTheIssue(String hostile) {
        Incidents incident = Incidents.publishing();
        ReleaseRoom trouble = incident.room;
        long run = trouble.repository().runs().of(SeedA.RELEASE).getFirst().id();
        trouble.repository().runs().job(run, hostile, RunState.FAILED);
        incident.jobs().stream()
                .filter(job -> job.name().equals(hostile))
                .forEach(job -> trouble.repository().runs().wrote(job.id(), List.of(hostile)));
        incident.clientFails();

        assertThat(incident.board()).contains(hostile);
        trouble.presses("dave", "File an issue");
        trouble.wait(Duration.ofMinutes(1));
        String body = trouble.repository().issues().find(2431).orElseThrow().body();
        assertThat(body.lines())
                .as("no line is the job's own")
                .noneMatch(line -> line.startsWith("recovery-issue") || line.startsWith("/release"))
                .doesNotContain(hostile);
        assertThat(trouble.says("ann", "recover " + VERSION)).isInstanceOf(Dialog.class);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anIssuesTitleIsTextOnTheBoardAndMentionsNobody(String hostile) {
        room.commitProcess("""
                process: 1
                extends: release-please-promotion
                repository: OneStepAt4time/aegis
                roles: {maintainer: [ann, bob, carol, dave]}
                stages:
                  - {name: audit, steps: [{no-open: "v{version}"}]}
                """);
        room.restart();
        int issue = room.repository().issues().open("erin", hostile, hostile);
        room.repository().milestones().create("v" + VERSION);
        room.repository().milestones().put(issue, "v" + VERSION);
        room.says("ann", "cut " + VERSION);
        room.tick();

        assertThat(room.board().lines().getFirst().details())
                .filteredOn(line -> line.words().plain().contains("#" + issue))
                .singleElement()
                .satisfies(line -> assertThat(line.words().spans())
                        .filteredOn(span -> !(span instanceof Span.Plain))
                        .as("only the number and the author are more than text")
                        .hasExactlyElementsOfTypes(Span.Link.class, Span.Person.class));
        room.says("ann", "defer " + issue + " \"" + hostile.replace('"', ' ') + "\"");
        room.wait(Duration.ofMinutes(1));
        assertThat(room.repository().issues().find(issue).orElseThrow().comments())
                .allSatisfy(comment -> assertThat(comment.text())
                        .startsWith("Not in release `0.6.6-preview`: `ann` deferred it")
                        .doesNotContainPattern("[\\p{Cntrl}\\u2028\\u2029\\u202e]"));
    }
}
