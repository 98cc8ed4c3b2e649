package dev.gonogo.bot.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.port.Attachments;
import dev.gonogo.port.FactResult;
import dev.gonogo.port.Facts;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Refused;
import dev.gonogo.process.Act;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Fact;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.world.CherryPickRange;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** The one place from which the outside world is changed. */
public final class ActRunner {
    private final Facts facts;
    private final Attachments attachments;
    private final Leases leases;
    private final InstantSource clock;

    public ActRunner(Facts facts, Attachments attachments, Leases leases) {
        this.facts = facts;
        this.attachments = attachments;
        this.leases = leases;
        this.clock = leases.clock();
    }

    /**
     * The right to do what was planned.
     *
     * @param revision of the release when it was planned
     */
    private record Permission(Lease lease, int revision) {}

    /** For acts that need no intent. */
    void run(Act act, RepositoryPorts repository, Lease lease) {
        run(act, repository, lease, 0);
    }

    /**
     * @param revision of the release when it was planned
     * @throws Overtaken before an act that needs an intent, if somebody decided something since
     */
    void run(Act act, RepositoryPorts repository, Lease lease, int revision) {
        Permission permission = new Permission(lease, revision);
        if (!leases.holds(lease)) {
            return;
        }
        switch (act) {
            case Act.Dispatch dispatch -> dispatch(dispatch, repository, permission);
            case Act.Adopt adopt -> started(lease.release(), adopt.step(), adopt.turn(), adopt.run());
            case Act.Remember(Fact seen) -> facts.note(lease.release(), seen);
            case Act.OpenPullRequest(String head, String base, String title, String body) ->
                repository.forge().openPullRequest(lease, head, base, title, body);
            case Act.ClosePullRequest(int number) -> repository.forge().closePullRequest(lease, number);
            case Act.PushBranch branch -> pushBranch(branch, repository, lease);
            case Act.PushRestored restored ->
                repository
                        .git()
                        .pushRestored(
                                lease,
                                restored.branch(),
                                restored.base(),
                                restored.source(),
                                restored.paths(),
                                restored.message());
            case Act.PushFiles files -> pushFiles(files, repository, lease);
            case Act.PushPicked(String branch, CherryPickRange pick, String message) ->
                repository.git().pushPicked(lease, branch, pick, message);
            case Act.PushAttachment(Attachment attachment) -> pushAttachment(attachment, repository, lease);
            case Act.PushTag tag -> pushTag(tag, repository, permission);
            case Act.Rerun(String step, int turn, long run) ->
                once(intent(step, turn), permission, () -> repository.forge().rerunFailedJobs(lease, run));
            case Act.Sync(String step, int turn, String application, String wanted) ->
                once(intent(step, turn), permission, () -> repository.deployer().sync(lease, application, wanted));
            case Act.WriteIssue(int number, String title, String body) ->
                repository.forge().writeIssue(lease, number, title, body);
            case Act.Defer(int number, String toMilestone, String comment) ->
                repository.forge().defer(lease, number, toMilestone, comment);
            case Act.CloseIssue(int number, String comment) ->
                repository.forge().closeIssue(lease, number, comment);
            case Act.DeleteBranch(String branch, String commit) ->
                repository.forge().deleteBranch(lease, branch, commit);
        }
    }

    private void dispatch(Act.Dispatch act, RepositoryPorts repository, Permission permission) {
        Lease lease = permission.lease();
        once(intent(act.step(), act.turn()), permission, () -> {
            OptionalLong run = repository.forge().dispatch(lease, act.workflow(), act.ref(), act.inputs());
            run.ifPresent(id -> started(lease.release(), act.step(), act.turn(), id));
        });
    }

    private Fact.Intent intent(String step, int turn) {
        return new Fact.Intent(step, turn, clock.instant());
    }

    /** An act that leaves no fixed name behind is recorded first, and so is its refusal. */
    private void once(Fact.Intent intent, Permission permission, Runnable act) {
        announced(intent, permission, act, refusal(intent.step(), intent.turn()));
    }

    /**
     * Recorded first, to tell decisions before the push from later ones, and a refused push from one whose response was
     * lost.
     */
    private void pushTag(Act.PushTag act, RepositoryPorts repository, Permission permission) {
        Fact.Pushing intent =
                new Fact.Pushing(act.step(), act.turn(), clock.instant(), act.commit(), permission.revision());
        announced(
                intent,
                permission,
                () -> repository.git().pushTag(permission.lease(), act.name(), act.commit(), act.message()),
                refusal(act.step(), act.turn()));
    }

    private Function<String, Fact> refusal(String step, int turn) {
        return why -> new Fact.Rejected(step, turn, clock.instant(), why);
    }

    private void announced(Fact intent, Permission permission, Runnable act, Function<String, Fact> refusal) {
        ReleaseId release = permission.lease().release();
        if (facts.note(release, permission.revision(), intent) != FactResult.WRITTEN) {
            throw new PlanOutdated();
        }
        try {
            act.run();
        } catch (Refused refused) {
            facts.note(release, refusal.apply(String.valueOf(refused.getMessage())));
            throw refused;
        }
    }

    /** The branch does not show which attempt made it, so the act is recorded first. */
    private void pushBranch(Act.PushBranch act, RepositoryPorts repository, Lease lease) {
        facts.note(lease.release(), new Fact.Intent(act.step(), 1, clock.instant()));
        repository.git().pushBranch(lease, act.branch(), act.commit());
    }

    private void pushFiles(Act.PushFiles act, RepositoryPorts repository, Lease lease) {
        Map<String, byte[]> files = new TreeMap<>();
        act.files().forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
        act.attachments().forEach((path, attachment) -> files.put(path, content(attachment)));
        repository.git().pushFiles(lease, act.branch(), act.base(), files, act.message());
    }

    private byte[] content(Attachment attachment) {
        return attachments
                .contentOf(attachment)
                .orElseThrow(() -> new Refused("The store has lost the content of " + attachment.name()
                        + ". Stop gonogo, put a backup of its database in its place, and start it again."));
    }

    private void pushAttachment(Attachment attachment, RepositoryPorts repository, Lease lease) {
        String commit = repository.git().pushAttachment(lease, attachment, content(attachment));
        String link = repository.forge().addressOf(commit, attachment.name());
        facts.note(lease.release(), new Fact.Attached(attachment, clock.instant(), link));
    }

    private void started(ReleaseId release, String step, int turn, long run) {
        facts.note(release, new Fact.Dispatched(step, turn, clock.instant(), run));
    }
}
