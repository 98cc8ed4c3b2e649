package dev.gonogo.processfile;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Branches;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.branch.CreateBranch;
import dev.gonogo.process.branch.DeleteBranch;
import dev.gonogo.process.calendar.InCadence;
import dev.gonogo.process.calendar.NotFrozen;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.gate.Gates;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.BumpVersions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ChecksGreen;
import dev.gonogo.process.soak.Soak;
import dev.gonogo.process.tag.PushTag;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.process.ticket.Archive;
import dev.gonogo.process.ticket.CloseTicket;
import dev.gonogo.process.ticket.NoOpen;
import dev.gonogo.process.ticket.Tick;
import dev.gonogo.process.ticket.Ticket;
import dev.gonogo.process.workflow.FollowWorkflow;
import dev.gonogo.process.workflow.RunWorkflow;
import dev.gonogo.version.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the stages of a process against each other: what must come before what, and what belongs where. */
final class StageRules {

    /** The labels that PEP 440 has a place for. */
    private static final Set<String> PYTHON_LABELS = Set.of("X.Y.Z", "preview", "alpha", "beta", "rc");

    private final ReleaseProcess process;
    private final Lines lines;
    private final Problems problems;
    private boolean signedOff;
    private boolean kept;
    private boolean publishes;
    private boolean tagged;
    private boolean ticketed;
    private boolean created;
    private boolean tested;
    private final Set<String> deployed = new HashSet<>();

    StageRules(Draft draft, Problems problems) {
        this.process = draft.process();
        this.lines = draft.lines();
        this.problems = problems;
    }

    void check() {
        Set<String> names = new HashSet<>();
        for (Stage stage : process.stages()) {
            if (!names.add(stage.name())) {
                problems.add(lines.of(stage), "There are two stages “" + stage.name() + "”; give one another name.");
            }
            stage.needs().stream().filter(need -> !need.ofRepository()).forEach(this::withoutPullRequest);
        }
        for (Version.Kind kind : Version.Kind.values()) {
            course(kind);
        }
        gates();
        process.needs().filter(Need::ofCalendar).forEach(this::withCadence);
        process.needs().filter(AccountedFor.class::isInstance).forEach(this::withPromotion);
    }

    /** Where nothing promotes, whatever is on production came from elsewhere. */
    private void withPromotion(Need need) {
        if (process.step(OpenPullRequest.class).isEmpty()) {
            problems.add(lines.of(need), need.rule() + " needs a step open-pull-request that promotes to production.");
        }
    }

    /** What goes by the calendar needs one. */
    private void withCadence(Need need) {
        boolean byCalendar = need instanceof InCadence || need instanceof NotFrozen;
        if (byCalendar && process.cadence().isEmpty()) {
            problems.add(lines.of(need), need.rule() + " needs “cadence”: when trains leave, and what is frozen.");
        }
    }

    /** What one kind of release goes through, from its first stage to its last. */
    private void course(Version.Kind kind) {
        signedOff = false;
        kept = false;
        tagged = false;
        ticketed = false;
        created = false;
        tested = false;
        deployed.clear();
        List<Step> steps = process.stagesOf(kind).stream()
                .flatMap(stage -> stage.steps().stream())
                .toList();
        publishes = steps.stream().anyMatch(PushTag.class::isInstance);
        steps.forEach(this::check);
    }

    private void gates() {
        Set<String> names = new HashSet<>();
        boolean looked = process.stages().stream()
                .flatMap(stage -> stage.needs().stream())
                .anyMatch(Gates.class::isInstance);
        for (Gate gate : process.gates()) {
            if (!names.add(gate.name())) {
                problems.add(lines.of(gate), "There are two gates “" + gate.name() + "”; give one another name.");
            }
            if (!looked) {
                problems.add(
                        lines.of(gate),
                        "No stage looks at the gate “" + gate.name() + "”. Add the need gates to the stage that cuts.");
            }
        }
    }

    private void withoutPullRequest(Need need) {
        boolean mayNameBranch = need instanceof ChecksGreen;
        problems.add(
                lines.of(need),
                need.rule() + " judges a pull request, and a stage has none"
                        + (mayNameBranch ? "; name its branch, or put it" : ". Put it")
                        + " below a step that watches a pull request.");
    }

    private void check(Step step) {
        switch (step) {
            case AwaitPullRequest await -> ofPullRequest(await.needs());
            case OpenPullRequest open -> {
                ofPullRequest(open.needs());
                withMetadata(open);
            }
            case SignOff signOff -> signOff(signOff);
            case Archive archive -> archive(archive);
            case CloseTicket close -> close(close);
            case Soak soak -> soak(soak);
            case Tick tick -> tick(tick);
            case Ticket ticket -> ticket(ticket);
            case PushTag push -> pushTag(push);
            case FollowWorkflow follow -> follow(follow);
            case VerifyPublished verify -> verify(verify);
            case BumpVersions bump -> bump(bump);
            case CreateBranch create -> create(create);
            case DeleteBranch delete -> delete(delete);
            case NoOpen open -> noOpen(open);
            case Deploy deploy -> deploy(deploy);
            case RunWorkflow run -> run(run);
            default -> {}
        }
    }

    private void ticket(Ticket ticket) {
        ticketed = true;
        List<String> names = process.stages().stream().map(Stage::name).toList();
        ticket.checklist().values().stream()
                .filter(stage -> !names.contains(stage))
                .forEach(stage -> problems.add(
                        lines.of(ticket),
                        "The checklist waits for a stage “" + stage + "”, and there is none. "
                                + Problems.hint(stage, names)));
    }

    private void close(CloseTicket close) {
        if (!ticketed) {
            problems.add(lines.of(close), "close-ticket closes the ticket that a step ticket opened before it.");
        }
    }

    private void archive(Archive archive) {
        ofPullRequest(archive.needs());
        if (archive.branch().equals(archive.into())) {
            problems.add(lines.of(archive), "archive makes a branch of its own. Give “branch” another name.");
        }
    }

    /** Where a promotion cannot be merged, the metadata are all that its clean branch carries. */
    private void withMetadata(OpenPullRequest open) {
        if (process.metadata().files().isEmpty()) {
            problems.add(lines.of(open), "open-pull-request needs “metadata”: the files that carry the version.");
        }
    }

    /** What stays in its milestone would be deferred for ever. */
    private void noOpen(NoOpen open) {
        if (!open.deferTo().isEmpty() && open.deferTo().equals(open.milestone())) {
            problems.add(
                    lines.of(open),
                    "no-open defers to the milestone that it empties. Name another one, or leave “defer-to” out.");
        }
    }

    private void ofPullRequest(List<Need> needs) {
        needs.stream()
                .filter(need -> !need.ofPullRequest())
                .forEach(need -> problems.add(
                        lines.of(need),
                        need.rule()
                                + " judges the repository, not a pull request. Put it below “needs” of the stage."));
    }

    private void signOff(SignOff signOff) {
        signedOff |= !signOff.kept();
        kept |= signOff.kept();
        if (!tagged && namesTag(signOff.on())) {
            problems.add(lines.of(signOff), "sign-off is about the tag, so it stands after push-tag.");
        }
    }

    /** What is looked at must be there, for what is ticked before it would be about nothing. */
    private void tick(Tick tick) {
        if (!tagged && !created && isReleaseBranch(tick.on())) {
            problems.add(
                    lines.of(tick),
                    "tick is about the release branch, and no step before it creates that branch. Put it after the step that does, or"
                            + " give “on” the branch that people look at.");
        }
    }

    private boolean isReleaseBranch(String ref) {
        return !ref.isEmpty()
                && List.of(
                                "{release}",
                                process.branches().release(),
                                process.branches().hotfix())
                        .contains(ref);
    }

    private void run(RunWorkflow run) {
        tested = true;
        created |= isReleaseBranch(run.creates());
        if (!tagged && namesTag(run.ref())) {
            problems.add(
                    lines.of(run), "run-workflow runs " + run.workflow() + " on the tag, so it stands after push-tag.");
        }
    }

    private boolean namesTag(String ref) {
        return ref.contains("{tag}") || ref.equals(process.tag().name());
    }

    /** No tag before a go, and one alone. */
    private void pushTag(PushTag push) {
        if (tagged) {
            problems.add(lines.of(push), "A release has one tag, and a push-tag before this one pushes it already.");
        }
        if (!signedOff) {
            problems.add(
                    lines.of(push),
                    "push-tag publishes, so a sign-off " + (kept ? "that is not kept " : "") + "must come before it.");
        }
        tagged = true;
    }

    private void follow(FollowWorkflow follow) {
        if (!tagged) {
            problems.add(
                    lines.of(follow),
                    "follow-workflow follows the run that the tag starts, so it stands after push-tag.");
        }
    }

    /** What nothing leads to yet is never there, and a branch moves on before it is. */
    private void deploy(Deploy deploy) {
        deployed.add(deploy.application());
        String revision = deploy.revision();
        if (isBranch(revision) && !namesTag(revision)) {
            problems.add(
                    lines.of(deploy),
                    "deploy brings " + revision + " to " + deploy.application()
                            + ", and a branch moves on. Give “revision” a tag or a chart's version, after push-tag.");
        } else if (!tagged && namesTag(revision)) {
            problems.add(
                    lines.of(deploy),
                    "deploy brings the tag to " + deploy.application() + ", so it stands after push-tag.");
        } else if (publishes && !tagged && revision.contains("{")) {
            problems.add(
                    lines.of(deploy),
                    "deploy brings " + revision + " to " + deploy.application()
                            + ", and nothing of a release is published before its tag. Put it after push-tag.");
        }
    }

    /** What watches nothing passes whatever happens (B-32). */
    private void soak(Soak soak) {
        if (soak.watch().isEmpty() && deployed.isEmpty() && !tested) {
            problems.add(
                    lines.of(soak),
                    "soak watches what was deployed and the run that tested it, and no step before it does either. Put it after a"
                            + " deploy or a run-workflow.");
        }
        soak.watch().stream()
                .filter(application -> !deployed.contains(application))
                .forEach(application -> problems.add(
                        lines.of(soak),
                        "soak watches " + application + ", and no step before it deploys that. "
                                + Problems.hint(application, deployed)));
    }

    private boolean isBranch(String ref) {
        Branches named = process.branches();
        return List.of("{release}", "{integration}", "{production}").contains(ref)
                || List.of(named.release(), named.integration(), named.production(), named.hotfix())
                        .contains(ref);
    }

    private void verify(VerifyPublished verify) {
        if (publishes && !tagged) {
            problems.add(
                    lines.of(verify),
                    "verify-published waits for what the tag publishes, so it stands after push-tag.");
        }
        verify.artifacts().stream()
                .filter(ArtifactRule.PyPi.class::isInstance)
                .forEach(artifact -> process.versions().patterns().stream()
                        .filter(pattern -> !PYTHON_LABELS.contains(label(pattern)))
                        .forEach(pattern -> problems.add(
                                lines.of(artifact),
                                "PyPI has no spelling for versions of the pattern " + pattern
                                        + "; leave the pattern or the package out.")));
    }

    private static String label(String pattern) {
        return pattern.replaceFirst("^X\\.Y\\.Z-", "").replaceFirst("\\.N$", "");
    }

    private void bump(BumpVersions bump) {
        ofPullRequest(bump.needs());
        if (outlivesReleases(bump.branch()) || bump.branch().equals(bump.into())) {
            problems.add(
                    lines.of(bump),
                    "bump-versions makes a branch of its own, and " + bump.branch()
                            + " is none. Give “branch” another name.");
        }
    }

    private void create(CreateBranch create) {
        created |= isReleaseBranch(create.branch());
        if (outlivesReleases(create.branch())) {
            problems.add(
                    lines.of(create),
                    "create-branch never creates " + create.branch() + ", which outlives every release.");
        }
    }

    private void delete(DeleteBranch delete) {
        if (outlivesReleases(delete.branch())) {
            problems.add(lines.of(delete), "delete-branch never deletes " + delete.branch() + ".");
        }
    }

    private boolean outlivesReleases(String branch) {
        List<String> kept = List.of(
                "{production}",
                "{integration}",
                process.branches().production(),
                process.branches().integration());
        return kept.contains(branch);
    }
}
