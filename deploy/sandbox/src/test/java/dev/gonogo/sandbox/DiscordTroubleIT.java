package dev.gonogo.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.lookalike.discord.CloseCode;
import dev.gonogo.lookalike.discord.DiscordFault;
import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.Permission;
import dev.gonogo.sandbox.story.RoomView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A release with all the trouble that Discord documents, next to a Slack room: nothing is lost or said twice, people
 * who can fix it read how, and the board on Discord is right again afterwards. One bot goes through all of it in turn.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DiscordTroubleIT {
    private static final String VERSION = "0.6.6-preview";
    private static final String ROOM = "releases";
    private static final String CHANNEL = "1100000000000000021";
    /** Main may move freely here, because only the boards' text about it matters. */
    private static final String PROCESS = """
            process: 1
            extends: release-please-promotion
            repository: OneStepAt4time/aegis
            roles: {maintainer: [ann, bob, carol, dave]}
            stages: [{name: go, needs: [tag-absent]}]
            """;

    private static Rehearsal rehearsal;
    private static DiscordLookAlike lookAlike;
    private static Seat discord;
    private static Seat slack;
    private static int changes;

    @BeforeAll
    static void begin() {
        rehearsal = Rehearsal.onBothPlatforms("discord-trouble");
        lookAlike = rehearsal.sandbox().discord();
        discord = rehearsal.seat("discord");
        slack = rehearsal.seat("slack");
        List.of("develop", "main")
                .forEach(branch -> rehearsal
                        .sandbox()
                        .repository()
                        .commit(branch, "dave", ".github/gonogo.yml", PROCESS, "ci: let main move"));
    }

    @AfterAll
    static void end() {
        rehearsal.close();
    }

    private static void awaitLog(String words) {
        rehearsal.await("the log says " + words, () -> rehearsal.log().contains(words));
    }

    private static void awaitInThread(Seat seat, String words) {
        rehearsal.await(
                "the thread on " + seat.room().platform() + " says " + words,
                () -> seat.thread().stream().anyMatch(text -> text.contains(words)));
    }

    private static void awaitConnected() {
        rehearsal.await("the bot is connected", () -> lookAlike.gatewayConnections() == 1);
    }

    private static void isAnswered() {
        assertThat(discord.answer("ann", "/release status")).contains(VERSION);
    }

    /** Production moves, and with it what the boards ask for; returns its short commit. */
    private static String productionMoves() {
        changes++;
        rehearsal.sandbox().repository().commit("main", "bob", "notes/" + changes, "x", "docs: note " + changes);
        return rehearsal.repository().branches().stream()
                .filter(branch -> branch.name().equals("main"))
                .map(branch -> branch.sha().substring(0, 7))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    void aPostWhoseAnswerIsLostLeavesOneBoard() {
        lookAlike.faults().next(DiscordFault.ANSWER_LOST, 5, "POST /channels/");

        rehearsal.play("ann on discord: /release cut " + VERSION);

        discord.awaitOnBoard("prepare: waiting for people");
        assertThat(lookAlike.faults().isOn(DiscordFault.ANSWER_LOST)).isFalse();
        assertThat(discord.boards()).as(rehearsal::transcript).hasSize(1);
        assertThat(slack.boards()).hasSize(1);
    }

    @Test
    @Order(2)
    void aBoardThatSomebodyDeletesIsPostedAgainOnce() {
        String deleted = discord.boards().getFirst().id();
        lookAlike.delete(ROOM, deleted);

        rehearsal.play("""
                github: bob approves the pull request into release/0.6.6-preview
                github: bob merges the pull request into release/0.6.6-preview
                """);

        discord.awaitOnBoard("promote: waiting for people");
        assertThat(discord.boards()).hasSize(1).extracting(RoomView.Message::id).doesNotContain(deleted);
    }

    @Test
    @Order(3)
    void whatIsDeliveredTwiceDecidesOnceAndIsAnsweredOnce() {
        int before = discord.told("ann").size();
        lookAlike.faults().next(DiscordFault.TWICE, 1);

        discord.press("ann", "Promote to main");

        awaitLog("came twice and is answered once");
        discord.awaitOnBoard("promote: waiting for people");
        assertThat(discord.told("ann")).as(rehearsal::transcript).hasSize(before + 1);
        assertThat(rehearsal.decisions()).containsExactly("cut", "promote");
    }

    @Test
    @Order(4)
    void whileEveryRouteIsLimitedTheReleaseGoesOnAndTheBoardFollows() {
        lookAlike.faults().set(DiscordFault.RATE_LIMITED, true);
        rehearsal.play("""
                github: carol approves the pull request into main
                github: bob merges the pull request into main
                """);
        slack.awaitOnBoard("Go or no-go");
        awaitLog("has had too many requests");
        assertThat(discord.board()).doesNotContain("Go or no-go");

        lookAlike.faults().set(DiscordFault.RATE_LIMITED, false);

        discord.awaitOnBoard("Go or no-go");
        lookAlike.faults().next(DiscordFault.RATE_LIMITED_GLOBALLY, 1, "/callback");
        isAnswered();
    }

    @Test
    @Order(5)
    void whileGitHubHangsDialogsOpenAndCommandsAreAnsweredInTime() {
        rehearsal.fault("github-hangs", true);
        discord.press("carol", "No-go…");
        assertThat(discord.dialogs("carol")).as(rehearsal::transcript).hasSize(1);
        discord.room().dismiss("carol", discord.dialogs("carol").getFirst());
        for (String command : List.of("status", "help", "explain", "plan " + VERSION)) {
            assertThat(discord.answer("ann", "/release " + command))
                    .as(command)
                    .doesNotContain("did not respond", "thinking");
        }
        rehearsal.fault("github-hangs", false);
    }

    @Test
    @Order(6)
    void everyCloseCodeThatIsNotTheEndIsFollowedByANewConnection() {
        for (CloseCode code : List.of(
                CloseCode.UNKNOWN_ERROR,
                CloseCode.UNKNOWN_OPCODE,
                CloseCode.DECODE_ERROR,
                CloseCode.NOT_AUTHENTICATED,
                CloseCode.ALREADY_AUTHENTICATED,
                CloseCode.INVALID_SEQUENCE,
                CloseCode.RATE_LIMITED,
                CloseCode.SESSION_TIMED_OUT)) {
            rehearsal.note("Discord closes the gateway with " + code.code());
            String now = productionMoves();
            lookAlike.closeGateway(code.code());
            awaitConnected();
            isAnswered();
            discord.awaitOnBoard(now);
        }
    }

    @Test
    @Order(7)
    void aRequestToReconnectAndInvalidSessionsAreFollowed() {
        for (Runnable trouble : List.<Runnable>of(
                lookAlike::askToReconnect,
                () -> lookAlike.invalidateSession(true),
                () -> lookAlike.invalidateSession(false))) {
            String now = productionMoves();
            trouble.run();
            rehearsal.until(() -> lookAlike.gatewayConnections() == 0, Duration.ofSeconds(1));
            awaitConnected();
            isAnswered();
            discord.awaitOnBoard(now);
        }
    }

    @Test
    @Order(8)
    void anOutageIsSatOutWhileSlackGoesOn() {
        lookAlike.refuseConnections(Duration.ofMinutes(1));
        lookAlike.faults().set(DiscordFault.SERVER_ERROR, true);
        lookAlike.dropGateway();
        String now = productionMoves();
        slack.awaitOnBoard(now);
        awaitLog("cannot show the board in discord:");
        assertThat(discord.board()).doesNotContain(now);

        lookAlike.refuseConnections(Duration.ZERO);
        lookAlike.faults().set(DiscordFault.SERVER_ERROR, false);

        discord.awaitOnBoard(now);
        awaitConnected();
        isAnswered();
    }

    @Test
    @Order(9)
    void aChannelThatTheBotMayNotSeeIsSaidInWordsAndRightAgainWhenItMay() {
        lookAlike.forbid(ROOM, Permission.VIEW_CHANNEL);
        String now = productionMoves();
        slack.awaitOnBoard(now);
        awaitLog("gonogo may not see the channel");
        awaitInThread(slack, "gonogo may not see the channel");

        lookAlike.allow(ROOM, Permission.VIEW_CHANNEL);

        discord.awaitOnBoard(now);
        isAnswered();
        assertThat(discord.boards()).hasSize(1);
    }

    @Test
    @Order(10)
    void withoutThePermissionForThreadsTheBoardIsTrueAndWhatIsMissingIsSaid() {
        lookAlike.forbid(ROOM, Permission.CREATE_PUBLIC_THREADS, Permission.SEND_MESSAGES_IN_THREADS);
        String now = productionMoves();
        discord.awaitOnBoard(now);
        awaitInThread(slack, "gonogo lacks a permission in the channel " + CHANNEL);
        awaitLog("Create Public Threads and Send Messages in Threads");
        int before = discord.thread().size();

        lookAlike.allow(ROOM, Permission.CREATE_PUBLIC_THREADS, Permission.SEND_MESSAGES_IN_THREADS);

        rehearsal.await("the notice is said", () -> discord.thread().size() > before);
        assertThat(discord.thread()).doesNotHaveDuplicates();
    }

    @Test
    @Order(11)
    void anEndForGoodIsSaidInWordsAndTheRestOfTheBotGoesOn() {
        for (CloseCode code :
                List.of(CloseCode.AUTHENTICATION_FAILED, CloseCode.INVALID_VERSION, CloseCode.DISALLOWED_INTENTS)) {
            rehearsal.note("Discord closes the gateway with " + code.code());
            lookAlike.closeGateway(code.code());
            awaitLog(whatToDo(code));
            String now = productionMoves();
            slack.awaitOnBoard(now);
            awaitInThread(slack, whatToDo(code));
            assertThat(slack.answer("ann", "/release status")).contains(VERSION);
            assertThat(discord.board()).doesNotContain(now);

            rehearsal.bot().close();
            rehearsal.bot().start();

            discord.awaitOnBoard(now);
            isAnswered();
        }
    }

    private static String whatToDo(CloseCode code) {
        return code == CloseCode.AUTHENTICATION_FAILED
                ? "Take the bot token from the application's page Bot"
                : "(" + code.code() + ")";
    }

    @Test
    @Order(12)
    void afterAllThatTheReleaseEndsOnDiscordWithOneBoardAndEachDecisionOnce() {
        lookAlike.faults().set(DiscordFault.TWICE, true);
        rehearsal.play("""
                carol on discord presses "Go" / confirms
                wait until thread on discord says "0.6.6-preview is out"
                """);

        discord.awaitOnBoard("published");
        assertThat(discord.boards()).as(rehearsal::transcript).hasSize(1);
        assertThat(discord.thread()).as(rehearsal::transcript).doesNotHaveDuplicates();
        assertThat(rehearsal.decisions()).containsExactly("cut", "promote", "go");
    }
}
