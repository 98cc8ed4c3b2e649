package dev.gonogo.sandbox.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.slack.Settings;
import dev.gonogo.lookalike.slack.SlackLookAlike;
import dev.gonogo.sandbox.page.BotStandIn;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import dev.gonogo.sandbox.page.RepositoryStandIn;
import dev.gonogo.sandbox.page.SandboxFaults;
import dev.gonogo.sandbox.page.SlackPanel;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryPlayerTest {
    private static final String TOKEN = "xoxb-000000-test";
    private static final String ASKING = """
            [{"type":"section","text":{"type":"mrkdwn","text":"*Go or no-go* for `0.6.6-preview`?"}},
             {"type":"actions","elements":[{"type":"button","action_id":"go","text":{"type":"plain_text","text":"Go"},
               "confirm":{"title":{"type":"plain_text","text":"Go"},"text":{"type":"mrkdwn","text":"Publish it?"},
                          "confirm":{"type":"plain_text","text":"Publish"},"deny":{"type":"plain_text","text":"Wait"}}}]}]
            """;

    private final SlackLookAlike slack =
            SlackLookAlike.start(Settings.example(InstantSource.system(), TOKEN, "xapp-000000-test"));
    private final RepositoryStandIn repository = new RepositoryStandIn();
    private final BotStandIn bot = new BotStandIn();
    private final List<String> lines = new ArrayList<>();

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void whatIsSaidAndAnsweredIsTold() {
        Outcome outcome = play("ann: /release status\nexpect ann is told \"dispatch_failed\"");

        assertThat(outcome).isEqualTo(new Outcome.Played(2));
        assertThat(told())
                .containsExactly(
                        "ann types  /release status",
                        "only ann sees, from Slackbot:",
                        "/release failed with the error \"dispatch_failed\"");
    }

    @Test
    void aBoardThatNeverSaysItFailsTheStoryAtItsLine() {
        Outcome outcome = play("wait until board says \"Go\" within 1 s");

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(((Outcome.Failed) outcome).line()).isEqualTo(1);
        assertThat(lines.get(0)).contains("line 1 did not come true");
    }

    @Test
    void aPressThatAsksBackMustBeConfirmed() throws Exception {
        post(ASKING);

        assertThat(play("carol presses \"Go\" / confirms")).isInstanceOf(Outcome.Played.class);
        assertThat(told())
                .contains(
                        "carol presses [Go]", "slack asks carol  Go Publish it?  [Wait]  [Publish]", "carol confirms");
        assertThat(play("carol presses \"Go\"")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void pullRequestsAreTreatedOnlyWhenTheyAreThere() {
        repository.shows(RepositoryStandIn.released());
        assertThat(
                        play(
                                "github: bob approves the pull request into main\ngithub: bob merges the pull request into main"))
                .isInstanceOf(Outcome.Played.class);
        assertThat(repository.acts).containsExactly("bob approves 2440", "bob merges 2440");

        repository.shows(RepositorySnapshot.empty("x"));
        assertThat(play("github: bob merges the pull request into main")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void whatFailedIsRerunOnceItHasFailedAndBranchesAreMerged() {
        repository.shows(RepositoryStandIn.released());
        assertThat(play("github: bob reruns \"Smoke Test\"")).isInstanceOf(Outcome.Failed.class);

        repository.shows(withRuns(run(414, ""), run(413, "failure")));
        assertThat(play("github: bob reruns \"Smoke Test\"")).isInstanceOf(Outcome.Failed.class);

        repository.shows(withRuns(run(414, "failure"), run(413, "failure")));
        assertThat(play("github: bob reruns \"Smoke Test\"\ngithub: carol merges main into develop"))
                .isInstanceOf(Outcome.Played.class);
        assertThat(repository.acts).containsExactly("bob reruns 414", "carol merges main into develop");
    }

    private static RepositorySnapshot withRuns(RepositorySnapshot.Run... runs) {
        return new RepositorySnapshot("x", List.of(), List.of(), List.of(), List.of(), List.of(runs), List.of());
    }

    private static RepositorySnapshot.Run run(long id, String conclusion) {
        String status = conclusion.isEmpty() ? "in_progress" : "completed";
        return new RepositorySnapshot.Run(id, "Smoke Test", "main", status, conclusion, List.of());
    }

    @Test
    void theRepositoryIsExpectedWholeNamesOnly() {
        repository.shows(RepositoryStandIn.released());

        assertThat(play("""
                expect tag v0.6.6-preview on main annotated "Release v0.6.6-preview"
                expect npm @onestepat4time/aegis 0.6.6-preview dist-tag preview
                expect no branch release/*
                expect branch main
                """)).isInstanceOf(Outcome.Played.class);
        assertThat(play("expect tag v0.6.6 on main annotated \"Release v0.6.6-preview\""))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(play("expect npm @onestepat4time/aegis 0.6.6-preview dist-tag latest"))
                .isInstanceOf(Outcome.Failed.class);
        assertThat(play("expect branch mai")).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void theBotCanBeKilledAndStartedAndFaultsAndSpeedBeSet() {
        play("the bot is killed\nspeed 30\nfault \"slack.slow\" on");
        assertThat(bot.alive()).isFalse();
        assertThat(repository.speed()).isEqualTo(30);
        play("the bot is started");
        assertThat(bot.alive()).isTrue();
        assertThat(play("fault \"weather\" on")).isInstanceOf(Outcome.Failed.class);
    }

    private Outcome play(String text) {
        Story story = ((Reading.Understood) StoryParser.parse(text, Set.of("ann", "bob", "carol"))).story();
        Stage stage = new Stage(
                List.of(new SlackRoom(slack, "C0RELEASES", InstantSource.system())),
                repository,
                new SandboxFaults(List.of(new SlackPanel(slack), repository)),
                bot,
                new ShortPatience());
        return new StoryPlayer(stage, new Transcript(InstantSource.system(), lines::add)).play(story);
    }

    /** The report, without the time of day. */
    private List<String> told() {
        return lines.stream()
                .map(line -> line.replaceFirst("^(\\d\\d:\\d\\d:\\d\\d)?\\s+", ""))
                .toList();
    }

    private void post(String blocks) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(slack.apiUrl().resolve("chat.postMessage"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"channel\":\"C0RELEASES\",\"blocks\":" + blocks + "}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("\"ok\":true");
    }

    /** Checks once: in these tests nothing changes while waiting. */
    private record ShortPatience() implements Patience {
        @Override
        public boolean until(BooleanSupplier condition, Duration atMost) {
            return condition.getAsBoolean();
        }
    }
}
