package dev.gonogo.process.ticket;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepPosition;
import dev.gonogo.process.branch.BringsTo;
import dev.gonogo.process.files.KeepsRecord;
import dev.gonogo.process.files.Proposal;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.release.Attachment;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.ForgeQuestion.LogOf;
import dev.gonogo.world.ForgeQuestion.OwnLogin;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.Job;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Push;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code archive}: a pull request with the release's record, copies of its runbooks, the last lines of its logs, and
 * the files that people uploaded as evidence.
 *
 * @param path folder of the release, with placeholders
 * @param into base branch, with placeholders
 * @param branch head branch, with placeholders
 * @param copies files to copy unchanged from the base branch, for example runbooks
 * @param needs judged on the pull request
 */
public record Archive(String path, String into, String branch, List<String> copies, List<Need> needs)
        implements BringsTo, KeepsRecord {

    static final String RULE = "archive";

    public Archive {
        copies = List.copyOf(copies);
        needs = List.copyOf(needs);
    }

    @Override
    public Step withoutNeeds() {
        return new Archive(path, into, branch, copies, List.of());
    }

    @Override
    public Progress progress(Situation situation) {
        Proposal proposal = new Proposal(
                situation.fill(branch),
                situation.fill(into),
                "docs(release): archive " + situation.tag(),
                "The record of `" + situation.tag() + "`, its runbooks and its logs.");
        return proposal.request(situation)
                .map(found -> found.filter(request ->
                        request.open() || request.merged() || written(situation).isPresent()))
                .fold(
                        found -> found.map(request ->
                                        proposal.stands(situation, request, needs, judge(situation, proposal, request)))
                                .orElseGet(() -> make(situation, proposal)),
                        Progress.Unsure::new);
    }

    private List<Finding> judge(Situation situation, Proposal proposal, PullRequest request) {
        List<Finding> findings = new ArrayList<>();
        findings.add(situation
                .ask(new FilesOf(request.number(), request.headCommit()))
                .fold(changes -> judge(changes, situation, request), why -> Finding.cannotTell(RULE, why)));
        findings.add(ours(situation, request)
                .fold(
                        ours -> ours.map(commit -> asWritten(situation, request, commit))
                                .orElseGet(() -> unrecorded(situation, proposal, request)),
                        why -> Finding.cannotTell(RULE, why)));
        findings.addAll(PullRequests.judge(needs, situation, request));
        return findings;
    }

    /** Our commit from which the pull request was opened. */
    private static Optional<String> written(Situation situation) {
        return situation
                .release()
                .needsHeld(situation.step())
                .map(Fact.NeedsHeld::about)
                .filter(commit -> !commit.isEmpty());
    }

    /**
     * The commit that we wrote; without a record of it, the head of a pull request of ours to which nobody else pushed.
     */
    private static Answer<Optional<String>> ours(Situation situation, PullRequest request) {
        Optional<String> written = written(situation);
        return written.isPresent()
                ? new Answer.Known<>(written)
                : situation
                        .ask(new OwnLogin())
                        .flatMap(own -> situation
                                .ask(new PushesOf(request.head(), request.headCommit()))
                                .map(pushes -> Optional.of(request.headCommit())
                                        .filter(head -> isOurs(request, pushes, own))));
    }

    private static boolean isOurs(PullRequest request, List<Push> pushes, String own) {
        return request.author().named(own)
                && !pushes.isEmpty()
                && pushes.stream().allMatch(push -> push.by().named(own));
    }

    /** Whether an unrecorded pull request is what we would write. */
    private Finding unrecorded(Situation situation, Proposal proposal, PullRequest request) {
        return situation
                .headOf(into)
                .flatMap(base -> files(situation, base)
                        .flatMap(files -> proposal.isOurs(
                                situation,
                                base,
                                request.headCommit(),
                                files,
                                attachments(situation).keySet())))
                .fold(
                        ours -> ours
                                ? Finding.held(RULE, "It is what gonogo would write.")
                                : Finding.notHeld(
                                        RULE,
                                        "It is not what gonogo would write now, and gonogo has no record of writing"
                                                + " it. {} {}",
                                        request.merged()
                                                ? say(
                                                        "Correct what is wrong in {} with a pull request into {}.",
                                                        code(folder(situation)),
                                                        code(request.base()))
                                                : say("Close it and delete its branch, and gonogo opens its own."),
                                        Overrides.howTo(RULE)),
                        why -> Finding.cannotTell(RULE, why));
    }

    /** Whether its folder is as we wrote it: at the head, and after the merge at the base's present head. */
    private Finding asWritten(Situation situation, PullRequest request, String commit) {
        Answer<String> head =
                request.merged() ? situation.headOf(request.base()) : new Answer.Known<>(request.headCommit());
        return head.flatMap(now -> now.equals(commit)
                        ? new Answer.Known<>(List.<Change>of())
                        : situation.ask(new Difference(commit, now)))
                .fold(changes -> asWritten(situation, request, commit, changes), why -> Finding.cannotTell(RULE, why));
    }

    private Finding asWritten(Situation situation, PullRequest request, String commit, List<Change> changes) {
        String folder = folder(situation);
        List<String> changed = changes.stream()
                .map(Change::path)
                .filter(path -> path.startsWith(folder))
                .toList();
        return changed.isEmpty()
                ? Finding.held(RULE, "{} is as gonogo wrote it.", code(folder))
                : Finding.notHeld(
                        RULE,
                        "{} is not as gonogo wrote it in {}: {}. Put it back as it is there{}.",
                        code(folder),
                        commit(commit),
                        Words.codes(changed, 5),
                        request.merged() ? say(", by a pull request into {}", code(request.base())) : Words.NONE);
    }

    private Finding judge(List<Change> changes, Situation situation, PullRequest request) {
        String folder = folder(situation);
        List<String> foreign = changes.stream()
                .map(Change::path)
                .filter(path -> !path.startsWith(folder))
                .toList();
        return foreign.isEmpty()
                ? Finding.held(RULE, "It changes nothing outside {}.", code(folder))
                : PullRequests.foreign(
                                RULE,
                                situation.about(request),
                                say(
                                        "It changes other files than those in {}: {}.",
                                        code(folder),
                                        Words.codes(foreign, 5)),
                                "Move them to another pull request.")
                        .about("");
    }

    private Progress make(Situation situation, Proposal proposal) {
        return situation
                .headOf(into)
                .flatMap(base -> files(situation, base)
                        .map(files -> proposal.make(situation, base, files, attachments(situation))))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    private Answer<Map<String, String>> files(Situation situation, String base) {
        String folder = folder(situation);
        return copied(situation, base, folder)
                .flatMap(copied -> logs(situation, folder).map(logs -> {
                    Map<String, String> files = new TreeMap<>(copied);
                    files.putAll(logs);
                    files.put(folder + "record.md", record(situation));
                    return files;
                }));
    }

    @Override
    public String folder(Situation situation) {
        return situation.fill(path).replaceAll("/+$", "") + "/";
    }

    /** Files uploaded as evidence, by the checklist line that they are for. */
    private Map<String, Attachment> attachments(Situation situation) {
        Map<String, Attachment> attachments = new TreeMap<>();
        situation
                .release()
                .decided(Decision.Tick.class)
                .forEach(tick -> tick.attachments()
                        .forEach(attachment -> attachments.put(
                                folder(situation) + "evidence/" + tick.item() + "/" + attachment.name(), attachment)));
        return attachments;
    }

    /** As of the time when the previous step was done, so that the text is the same at every look. */
    private static String record(Situation situation) {
        Release release = situation.release();
        Instant until = release.lastProgress();
        List<Decision> decisions = release.decisions().stream()
                .filter(decision -> !decision.by().at().isAfter(until))
                .toList();
        Situation then = situation.of(new Release(release.id(), decisions, release.facts()));
        return new ReleaseRecord(then, checklist(situation)).markdown();
    }

    private static Map<String, String> checklist(Situation situation) {
        return situation.process().step(Ticket.class).map(Ticket::checklist).orElse(Map.of());
    }

    private Answer<Map<String, String>> copied(Situation situation, String base, String folder) {
        return situation.askAll(copies, copy -> new TextAt(base, copy)).map(texts -> {
            Map<String, String> files = new TreeMap<>();
            texts.forEach((copy, text) -> text.ifPresent(
                    content -> files.put(folder + "runbooks/" + copy.replaceFirst("^.*/", ""), content)));
            return files;
        });
    }

    /** The last lines of every job of the runs that the release started or followed; nothing for a deleted log. */
    private static Answer<Map<String, String>> logs(Situation situation, String folder) {
        return situation
                .askAll(runs(situation), JobsOf::new)
                .flatMap(jobs -> situation
                        .askAll(
                                jobs.values().stream()
                                        .flatMap(List::stream)
                                        .map(Job::id)
                                        .toList(),
                                LogOf::new)
                        .map(logs -> {
                            Map<String, String> files = new TreeMap<>();
                            jobs.values().stream().flatMap(List::stream).forEach(job -> {
                                List<String> lines = logs.getOrDefault(job.id(), List.of());
                                if (!lines.isEmpty()) {
                                    files.put(folder + "logs/" + name(job), String.join("\n", lines) + "\n");
                                }
                            });
                            return files;
                        }));
    }

    private static String name(Job job) {
        return job.name().replaceAll("[^A-Za-z0-9._-]+", "-") + "-" + job.id() + ".log";
    }

    private static List<Long> runs(Situation situation) {
        List<Long> runs = new ArrayList<>();
        situation
                .release()
                .landmarks()
                .forEach(landmark -> Optional.ofNullable(landmark.values().get("run"))
                        .map(Long::valueOf)
                        .filter(run -> !runs.contains(run))
                        .ifPresent(runs::add));
        return runs;
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of(RULE);
    }

    @Override
    public Optional<String> makes() {
        return Optional.of(branch);
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return branch.equals(into)
                ? List.of(Problem.of(this, "archive makes its own branch. Give “branch” another name."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("archive", path, into);
    }

    @Override
    public Words explain() {
        return say(
                "keep its record, runbooks, logs and evidence in {} with a pull request into {}",
                code(path),
                code(into));
    }
}
