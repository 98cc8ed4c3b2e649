package dev.gonogo.process.promotion;

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
import dev.gonogo.process.files.ChangedInside;
import dev.gonogo.process.files.FileSays;
import dev.gonogo.process.files.Proposal;
import dev.gonogo.process.files.WritesVersion;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.ValuePlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code bump-versions}: writes the version into files with a pull request of one commit, and waits for its merge.
 *
 * @param into base branch
 * @param branch head branch
 * @param message title of the pull request, and message of its one commit
 * @param files places that are to have the version
 * @param needs judged on the pull request, in addition to the step's own
 */
public record BumpVersions(String into, String branch, String message, List<ValuePlace> files, List<Need> needs)
        implements BringsTo, WritesVersion {
    static final String RULE = "bump-versions";

    public BumpVersions {
        files = List.copyOf(files);
        needs = List.copyOf(needs);
    }

    @Override
    public Step withoutNeeds() {
        return new BumpVersions(into, branch, message, files, List.of());
    }

    @Override
    public Progress progress(Situation situation) {
        Proposal proposal = proposal(situation);
        return proposal.request(situation)
                .fold(
                        found -> found.filter(request -> request.open() || request.merged())
                                .map(request -> proposal.stands(situation, request, needs, judge(situation, request)))
                                .orElseGet(() -> propose(situation, proposal, found)),
                        Progress.Unsure::new);
    }

    private Proposal proposal(Situation situation) {
        String body = "Sets the version to " + situation.version() + " in " + String.join(", ", paths())
                + ", and changes nothing else. Merging this publishes nothing.";
        return new Proposal(
                situation.fill(branch),
                situation.fill(into),
                situation.fill(message).strip(),
                body);
    }

    private List<String> paths() {
        return files.stream().map(ValuePlace::file).distinct().toList();
    }

    private List<Finding> judge(Situation situation, PullRequest request) {
        List<Finding> findings = new ArrayList<>();
        files.forEach(place -> findings.add(judge(situation, request.headCommit(), place)));
        findings.add(situation
                .ask(new FilesOf(request.number(), request.headCommit()))
                .fold(changes -> judge(changes, situation, request), why -> Finding.cannotTell(RULE, why)));
        findings.replaceAll(found -> Overrides.shown(found, situation.about(request)));
        findings.addAll(PullRequests.judge(needs, situation, request));
        return findings;
    }

    private static Finding judge(Situation situation, String head, ValuePlace place) {
        FileSays says = new FileSays(place.file(), place.pointer());
        return situation
                .ask(new ValueAt(head, place.file(), place.pointer()))
                .fold(
                        value -> says.judge(value, situation.version().toString(), head),
                        why -> Finding.cannotTell(says.rule(), why));
    }

    private Finding judge(List<Change> changes, Situation situation, PullRequest request) {
        List<String> foreign = changes.stream()
                .map(Change::path)
                .filter(path -> !paths().contains(path))
                .toList();
        return foreign.isEmpty()
                ? inside(situation, request)
                : PullRequests.foreign(
                        RULE,
                        situation.about(request),
                        say("It changes other files as well: {}.", Words.codes(foreign, 5)),
                        "Move them to another pull request.");
    }

    private Finding inside(Situation situation, PullRequest request) {
        Map<String, List<String>> allowed = new TreeMap<>();
        paths().forEach(path -> allowed.put(path, pointers(path)));
        return ChangedInside.besides(allowed, situation, request)
                .fold(
                        foreign -> foreign.isEmpty()
                                ? Finding.held(RULE, "It changes nothing else.")
                                : PullRequests.foreign(
                                        RULE,
                                        situation.about(request),
                                        say("It changes more than the version: {}.", Words.codes(foreign, 5)),
                                        "Move that to another pull request."),
                        why -> Finding.cannotTell(RULE, why));
    }

    /** Nobody opened one in this attempt, or somebody closed it. */
    private Progress propose(Situation situation, Proposal proposal, Optional<PullRequest> closed) {
        return situation
                .headOf(into)
                .flatMap(base -> situation
                        .askAll(files, place -> new ValueAt(base, place.file(), place.pointer()))
                        .map(said -> unneeded(situation, base, said)
                                .or(() -> closed.map(PullRequests::closed))
                                .orElseGet(() -> write(situation, proposal, base))))
                .fold(progress -> progress, Progress.Unsure::new);
    }

    /** The state if nothing is to be written, or if a place is missing. */
    private Optional<Progress> unneeded(Situation situation, String base, Map<ValuePlace, Optional<String>> said) {
        String version = situation.version().toString();
        if (said.values().stream().allMatch(Optional.of(version)::equals)) {
            return Optional.of(
                    new Progress.Done(say("all files already say {}", code(version)), Map.of("commit", base)));
        }
        return first(said)
                .map(place -> Progress.Stopped.because(say(
                        "{} has no {} at {}, the head of {}. Add it there, or correct the process file.",
                        code(place.file()),
                        code(place.pointer()),
                        commit(base),
                        code(situation.fill(into)))));
    }

    private Progress write(Situation situation, Proposal proposal, String base) {
        String version = situation.version().toString();
        return situation
                .askAll(paths(), path -> new Rewritten(base, path, pointers(path), version))
                .fold(
                        texts -> first(texts)
                                .map(path -> byHand(situation, path))
                                .orElseGet(() -> proposal.make(situation, base, present(texts))),
                        Progress.Unsure::new);
    }

    private List<String> pointers(String path) {
        return files.stream()
                .filter(place -> place.file().equals(path))
                .map(ValuePlace::pointer)
                .toList();
    }

    private Progress byHand(Situation situation, String path) {
        return Progress.Stopped.because(say(
                "The version in {} cannot be changed without touching anything else. Change it to {} by hand, with a pull"
                        + " request into {}.",
                code(path),
                code(situation.version()),
                code(situation.fill(into))));
    }

    /** The first without a value. */
    private static <K> Optional<K> first(Map<K, Optional<String>> found) {
        return found.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> present(Map<String, Optional<String>> texts) {
        Map<String, String> present = new TreeMap<>();
        texts.forEach((path, text) -> text.ifPresent(whole -> present.put(path, whole)));
        return present;
    }

    /** Until the tag exists, the branch must keep the version that was written to it. */
    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        return situation
                .refs()
                .fold(
                        refs -> GoBeforeTag.tagged(situation, refs)
                                ? Optional.empty()
                                : refs.branch(situation.fill(into)).flatMap(head -> takenBack(situation, head)),
                        why -> Optional.empty());
    }

    private Optional<Finding> takenBack(Situation situation, String head) {
        return files.stream()
                .map(place -> judge(situation, head, place))
                .filter(Finding::blocks)
                .findFirst()
                .map(found -> found.verdict() == Finding.Verdict.CANNOT_TELL
                        ? found
                        : new Finding(
                                RULE,
                                found.verdict(),
                                say(
                                        "{} no longer has the version that was written to it. {} Restore it with a"
                                                + " pull request into {}. {}",
                                        code(situation.fill(into)),
                                        found.words(),
                                        code(situation.fill(into)),
                                        Overrides.howTo(RULE)),
                                head));
    }

    @Override
    public List<String> rules() {
        return List.of(RULE);
    }

    @Override
    public Optional<String> makes() {
        return Optional.of(branch);
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        return position.process().branches().outlivesReleases(branch) || branch.equals(into)
                ? List.of(Problem.of(
                        this,
                        "bump-versions makes a branch of its own, and " + branch
                                + " is none. Give “branch” another name."))
                : List.of();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("bump-versions", into);
    }

    @Override
    public Words explain() {
        List<Words> places = files.stream()
                .map(place -> say("{} {}", code(place.file()), code(place.pointer())))
                .toList();
        List<Words> rules = Stream.concat(
                        Stream.of(say("nothing else is changed")),
                        needs.stream().map(Need::explain))
                .toList();
        return say(
                "write the version into {} with a pull request from {} to {} and wait for its merge; {}",
                Words.join(", ", places),
                code(branch),
                code(into),
                Words.join("; ", rules));
    }
}
