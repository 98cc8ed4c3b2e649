package dev.gonogo.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.memory.Crash;
import dev.gonogo.memory.Interruption;
import dev.gonogo.memory.IoPoint;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.DialogEntries;
import dev.gonogo.talk.Button;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.Issue;
import dev.gonogo.world.PullRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A release's documents: its ticket, sign-offs, evidence and archive, from the first stage to the last. */
@Tag("B-05")
@Tag("B-19")
@Tag("B-22")
@Tag("B-33")
@Tag("B-35")
class TicketTest {
    private static final String VERSION = "0.8.0";
    private static final String PROCESS = """
            process: 1
            repository: OneStepAt4time/aegis
            branches: {integration: develop, release: "release/v{version}", production: main}
            tag: {name: "v{version}", message: "Release v{version}"}
            versions: {planned: [X.Y.Z]}
            roles: {maintainer: [ann, bob], qa: [carol], stakeholder: [erin]}
            stages:
              - name: departure
                steps:
                  - ticket: {title: "Release {tag}", checklist: {Signed off: review, Metrics captured: metrics}}
                  - create-branch: {branch: "{release}", from: "{integration}"}
              - name: review
                steps: [{sign-off: {role: qa, on: "{release}", kept: true}}]
              - name: go
                steps: [{sign-off: {on: "{release}"}}, push-tag]
              - name: production
                steps:
                  - promote: production
                  - announce: {text: "{tag} is in production", to: [stakeholder]}
                  - deploy: {application: gateway, revision: "1.0"}
                  - soak: {time: 8m}
              - name: metrics
                steps: [{tick: {items: {metrics: Metrics captured}}}]
              - name: close
                steps:
                  - archive:
                      path: "docs/releases/{version}"
                      into: "{integration}"
                      branch: "docs/release-{version}"
                      copies: [README.md]
                  - close-ticket
            """;

    private static ReleaseRoom released(IoPoint io) {
        ReleaseRoom room = new ReleaseRoom(io);
        room.deployer.application("gateway", "1.0");
        room.commitProcess(PROCESS);
        room.released("0.7.0");
        room.restart();
        for (int round = 0; round < 80; round++) {
            try {
                if (over(room)) {
                    return room;
                }
                if (room.store.lastAttempt(ReleaseRoom.REPOSITORY, VERSION) == 0) {
                    room.says("ann", "cut " + VERSION);
                }
                room.wait(Duration.ofMinutes(7));
                people(room);
            } catch (Crash crash) {
                room.restart();
            }
        }
        throw new AssertionError("not over after 80 rounds\n" + room.transcript());
    }

    private static boolean over(ReleaseRoom room) {
        return room.store.lastAttempt(ReleaseRoom.REPOSITORY, VERSION) > 0
                && room.store.openReleases(ReleaseRoom.REPOSITORY).isEmpty();
    }

    private static void people(ReleaseRoom room) {
        if (room.chat.board(ReleaseRoom.ROOM).isEmpty()) {
            return;
        }
        List<String> buttons =
                room.board().buttons().stream().map(Button::label).toList();
        if (buttons.contains("Sign off…")) {
            submitted(room, "carol", "Sign off", new DialogEntries(Map.of("remark", "tried it"), List.of()));
        } else if (buttons.contains("Go")) {
            room.presses("bob", "Go");
        } else if (buttons.contains("Promote to production")) {
            room.presses("bob", "Promote to production");
        } else if (buttons.contains("Tick Metrics captured…")) {
            submitted(
                    room,
                    "bob",
                    "Tick",
                    new DialogEntries(Map.of("evidence", "as before"), List.of(Handed.file("p95.csv", "120"))));
        }
        room.repository().pullRequests().into(SeedA.DEVELOP).stream()
                .filter(PullRequest::open)
                .forEach(request -> room.repository().pullRequests().merge(request.number()));
    }

    private static void submitted(ReleaseRoom room, String login, String label, DialogEntries entries) {
        Response response = room.presses(login, label);
        if (response instanceof Dialog) {
            room.submits(login, response, entries);
        }
    }

    private static Issue ticket(ReleaseRoom room) {
        List<Issue> tickets = room.repository().issues().all().stream()
                .filter(issue -> issue.title().equals("Release v" + VERSION))
                .toList();
        assertThat(tickets).hasSize(1);
        return tickets.getFirst();
    }

    @Test
    void theTicketKnowsEverythingWhenItIsClosed() {
        ReleaseRoom room = released(IoPoint.NONE);

        Issue ticket = ticket(room);
        assertThat(ticket.open()).isFalse();
        assertThat(ticket.body())
                .contains(
                        "- [x] Signed off",
                        "- [x] Metrics captured",
                        "- review: go by `carol` on ",
                        ": tried it",
                        "- promoted to `production` by `bob`")
                .containsPattern(
                        "`metrics` ticked by `bob` on `[0-9a-f]{7}`: as before; \\[p95\\.csv]\\(https://github\\.com/");
        String head = room.repository().headOf(SeedA.DEVELOP);
        assertThat(room.repository().text(head, "docs/releases/0.8.0/record.md").orElseThrow())
                .contains("- review: go by `carol` on ", "`metrics` ticked by `bob` on `");
        assertThat(room.repository().text(head, "docs/releases/0.8.0/evidence/metrics/p95.csv"))
                .contains("120");
        assertThat(room.repository().text(head, "docs/releases/0.8.0/runbooks/README.md"))
                .contains("# Aegis\n");
        assertThat(room.transcript()).containsOnlyOnce("@erin v0.8.0 is in production");
    }

    @Test
    void theTicketOfAnAbandonedAttemptIsClosedThoughGitHubWasAwayAndTheNextAttemptHasItsOwn() {
        ReleaseRoom room = new ReleaseRoom(IoPoint.NONE);
        room.deployer.application("gateway", "1.0");
        room.commitProcess(PROCESS);
        room.released("0.7.0");
        room.restart();
        room.says("ann", "cut " + VERSION);
        room.tick();
        assertThat(ticket(room).open()).isTrue();

        room.says("ann", "abandon " + VERSION + " wrong baseline");
        room.forge.lose("GitHub is away");
        room.tick();
        room.forge.restore();
        room.wait(Duration.ofMinutes(5));
        assertThat(ticket(room).open()).isFalse();
        assertThat(ticket(room).comments())
                .extracting(Issue.Comment::text)
                .containsExactly("Abandoned by `ann`: wrong baseline");

        room.says("ann", "cut " + VERSION);
        room.tick();
        assertThat(room.repository().issues().all())
                .filteredOn(issue -> issue.title().equals("Release v" + VERSION))
                .extracting(Issue::open)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void theBotEndsTheSameWhereverItIsStopped() {
        Interruption undisturbed = Interruption.never();
        ReleaseRoom whole = released(undisturbed);
        assertThat(undisturbed.stops()).hasSizeGreaterThan(100);

        Sweep.through(undisturbed, 1, TicketTest::released, (room, io, where) -> {
            assertThat(ticket(room).open()).as(where).isFalse();
            assertThat(boxes(room)).as(where).isEqualTo(boxes(whole));
            assertThat(room.repository().pullRequests().into(SeedA.DEVELOP))
                    .as(where)
                    .hasSize(1);
            assertThat(room.transcript()).as(where).containsOnlyOnce("@erin v0.8.0 is in production");
        });
    }

    private static List<String> boxes(ReleaseRoom room) {
        return ticket(room)
                .body()
                .lines()
                .filter(line -> line.contains("- [x]"))
                .toList();
    }
}
