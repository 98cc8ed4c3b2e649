package dev.gonogo.bot.story;

import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.SeedARelease;
import dev.gonogo.talk.Button;
import dev.gonogo.world.Check;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The people, GitHub and Argo CD of an undisturbed release, who do their part whenever they see that it is due. So the
 * same release can be played to its end however often the bot is stopped on the way.
 */
final class Operator {
    private final ReleaseRoom room;
    private final String version;
    private final Set<String> unpressed = new HashSet<>();
    private boolean cleansUp = true;

    Operator(ReleaseRoom room, String version) {
        this.room = room;
        this.version = version;
    }

    /** Leaves a button alone. */
    Operator without(String label) {
        unpressed.add(label);
        return this;
    }

    /** The clean-up of the workflow that publishes fails. */
    Operator withoutCleanUp() {
        cleansUp = false;
        return this;
    }

    /** One round: GitHub and Argo CD work, people act, some time passes. */
    void round() {
        gitHubWorks();
        room.deployer.works();
        peopleAct();
        room.wait(Duration.ofSeconds(61));
    }

    private void gitHubWorks() {
        boolean queued = room.repository().runs().of(SeedA.CREATE_RELEASE_BRANCH).stream()
                .anyMatch(run -> run.state() == RunState.QUEUED);
        if (queued) {
            room.seed.createReleaseBranchRuns();
        }
        if (room.repository().refs().tag("v" + version).isPresent() && !published()) {
            room.release.publishes("v" + version);
            if (cleansUp) {
                room.release.cleanupRuns();
            } else {
                room.release.jobFails(SeedARelease.CLEANUP_JOB);
            }
        }
        open("release/" + version).forEach(request -> room.seed.dryRunPasses(request.number()));
        open("main").forEach(request -> {
            room.seed.dryRunPasses(request.number());
            room.seed.checksPass(request.headCommit());
        });
        room.repository().head("main").ifPresent(room.seed::checksPass);
    }

    private boolean published() {
        return room.repository().runs().of(SeedA.RELEASE).stream()
                .filter(run -> run.branch().equals("v" + version))
                .anyMatch(run -> run.state() == RunState.SUCCEEDED);
    }

    private void peopleAct() {
        if (room.chat.board(ReleaseRoom.ROOM).isEmpty()) {
            return;
        }
        String seen = room.board().lines().toString() + room.board().question();
        if (seen.contains("merge it into")) {
            open("release/" + version).forEach(request -> room.seed.merge(request.number()));
            open("main").stream().filter(this::green).forEach(request -> room.seed.merge(request.number()));
        }
        if (seen.contains("is waiting for review")) {
            open("main").forEach(request -> room.seed.approve(request.number(), "bob"));
        }
        pressIfShown("ann", "Promote to main");
        pressIfShown("bob", "Promote only the metadata");
        pressIfShown("carol", "Go");
    }

    private boolean green(PullRequest request) {
        return room.repository().checks(request.headCommit()).stream()
                .allMatch(check -> check.state() == Check.State.GREEN);
    }

    private void pressIfShown(String login, String label) {
        boolean shown = room.board().buttons().stream()
                .filter(Button.Choice.class::isInstance)
                .anyMatch(button -> button.label().equals(label));
        if (shown && !unpressed.contains(label)) {
            room.presses(login, label);
        }
    }

    private List<PullRequest> open(String base) {
        Predicate<PullRequest> isOpen = PullRequest::open;
        return room.repository().pullRequests().into(base).stream()
                .filter(isOpen)
                .toList();
    }
}
