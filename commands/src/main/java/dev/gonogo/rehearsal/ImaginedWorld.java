package dev.gonogo.rehearsal;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.release.Release;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Change;
import dev.gonogo.world.Commit;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.DeploymentQuestion;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MergedCommits;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Publication;
import dev.gonogo.world.Question;
import dev.gonogo.world.RecordQuestion;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion;
import dev.gonogo.world.Restored;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A clone, plus everything that a release would have done so far. */
final class ImaginedWorld implements World {
    private final World clone;
    private final ReleaseProcess process;
    private final Release release;
    private final String version;
    private final Instant now;
    private final ImaginedRefs refs;
    private final ImaginedForge forge;
    private final Map<String, String> deployed = new HashMap<>();

    ImaginedWorld(World clone, Refs real, ReleaseProcess process, Release release, Instant now) {
        this.clone = clone;
        this.process = process;
        this.release = release;
        this.version = release.version().toString();
        this.now = now;
        this.refs = new ImaginedRefs(real);
        this.forge = new ImaginedForge(process, release, refs, now);
    }

    ImaginedRefs refs() {
        return refs;
    }

    ImaginedForge forge() {
        return forge;
    }

    void deploy(String application, String revision) {
        deployed.put(application, revision);
    }

    @Override
    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    public <T> Answer<T> ask(Question<T> question) {
        return switch (question) {
            case GitQuestion<T> git -> (Answer<T>) git(git);
            case ForgeQuestion<T> asked -> forge.answer(asked);
            case RegistryQuestion.PublicationOf(Artifact artifact) ->
                (Answer<T>) new Answer.Known<>(publication(artifact));
            case RecordQuestion.Attempts() -> (Answer<T>) new Answer.Known<>(List.of());
            case RecordQuestion.Authorisations() -> (Answer<T>) new Answer.Known<>(List.of());
            case DeploymentQuestion.ApplicationNamed(String name) ->
                (Answer<T>) new Answer.Known<>(Optional.of(deployment(name)));
        };
    }

    /** What the release publishes appears with its tag; everything else exists already. */
    private Publication publication(Artifact artifact) {
        Situation released = new Situation(process, release, this, now, "", null);
        boolean early = refs.all().tag(released.tag()).isEmpty()
                && process.steps(VerifyPublished.class)
                        .flatMap(step -> step.artifacts().stream())
                        .anyMatch(rule -> rule.of(released).equals(artifact));
        return early ? new Publication.Absent() : new Publication.Present("");
    }

    private Answer<?> git(GitQuestion<?> question) {
        ImaginedCommits commits = refs.commits();
        return switch (question) {
            case GitQuestion.AllRefs any -> new Answer.Known<>(refs.all());
            case GitQuestion.TextAt(String commit, String path) ->
                commits.text(commit, path)
                        .<Answer<?>>map(text -> new Answer.Known<>(Optional.of(text)))
                        .orElseGet(() -> clone.ask(new GitQuestion.TextAt(commits.real(commit), path)));
            case GitQuestion.ValueAt(String commit, String path, String pointer) ->
                commits.text(commit, path).isPresent()
                        ? new Answer.Known<>(Optional.of(version))
                        : clone.ask(new GitQuestion.ValueAt(commits.real(commit), path, pointer));
            case GitQuestion.Rewritten(String commit, String path, List<String> pointers, String value) ->
                clone.ask(new GitQuestion.Rewritten(commits.real(commit), path, pointers, value));
            case GitQuestion.MergeBase(String one, String other) ->
                clone.ask(new GitQuestion.MergeBase(commits.real(one), commits.real(other)));
            case GitQuestion.ChangedValues(String from, String to, String path) ->
                clone.ask(new GitQuestion.ChangedValues(commits.real(from), commits.real(to), path));
            case GitQuestion.Reachable(String ancestor, String descendant) ->
                commits.isReal(ancestor)
                        ? clone.ask(new GitQuestion.Reachable(ancestor, commits.real(descendant)))
                        : new Answer.Known<>(commits.line(descendant).contains(ancestor));
            case GitQuestion.FirstParents(String from, String to) -> firstParents(from, to);
            case GitQuestion.OnLine(Set<String> wanted, String to) -> onLine(wanted, to);
            case GitQuestion.SameUnder(String commit, Paths paths) ->
                clone.ask(new GitQuestion.SameUnder(commits.real(commit), paths));
            case GitQuestion.NotBackported(String from, String to, Map<String, List<String>> ignored) ->
                clone.ask(new GitQuestion.NotBackported(commits.real(from), commits.real(to), ignored));
            case GitQuestion.PresenceOf(String before, String after, String head, Map<String, List<String>> ignored) ->
                clone.ask(new GitQuestion.PresenceOf(
                        commits.real(before), commits.real(after), commits.real(head), ignored));
            case GitQuestion.NotKept(String from, String to, List<String> merged) ->
                Stream.concat(Stream.of(from, to), merged.stream()).allMatch(commits::isReal)
                        ? clone.ask(question)
                        : new Answer.Known<>(List.of());
            case GitQuestion.Difference(String from, String to) -> difference(from, to);
            case GitQuestion.Remerged(String commit) ->
                commits.isReal(commit) ? clone.ask(question) : new Answer.Known<>(List.of());
            case GitQuestion.NotRestored(Restored expected, String commit) -> {
                boolean real = Stream.concat(
                                Stream.of(expected.base(), commit),
                                expected.files().stream().map(Restored.Files::source))
                        .allMatch(commits::isReal);
                yield real ? clone.ask(question) : new Answer.Known<>(List.of());
            }
            case GitQuestion.TagMessage(String object) ->
                refs.message(object).<Answer<?>>map(Answer.Known::new).orElseGet(() -> clone.ask(question));
            case GitQuestion.BroughtBy(String merge, List<String> subjects) ->
                commits.find(merge)
                        .<Answer<?>>map(made -> new Answer.Known<>(
                                new MergedCommits(made.base(), List.of(new Commit(merge, made.subject())))))
                        .orElseGet(() -> clone.ask(question));
            case GitQuestion<?> other -> clone.ask(other);
        };
    }

    private Answer<List<LineCommit>> firstParents(String from, String to) {
        ImaginedCommits commits = refs.commits();
        List<LineCommit> imagined = commits.line(to).stream()
                .takeWhile(id -> !id.equals(from))
                .map(this::imagined)
                .toList();
        return commits.line(to).contains(from)
                ? new Answer.Known<>(imagined)
                : clone.ask(new GitQuestion.FirstParents(commits.real(from), commits.real(to)))
                        .map(real -> joined(imagined, real));
    }

    private LineCommit imagined(String id) {
        ImaginedCommits.Imagined made = refs.commits().find(id).orElseThrow();
        return new LineCommit(id, List.of(made.base()), made.subject(), "", now);
    }

    private Answer<List<String>> onLine(Set<String> wanted, String to) {
        ImaginedCommits commits = refs.commits();
        List<String> imagined =
                commits.line(to).stream().filter(wanted::contains).toList();
        Set<String> real = wanted.stream().filter(commits::isReal).collect(Collectors.toSet());
        return clone.ask(new GitQuestion.OnLine(real, commits.real(to))).map(found -> joined(imagined, found));
    }

    private static <T> List<T> joined(List<T> newer, List<T> older) {
        return Stream.concat(newer.stream(), older.stream()).toList();
    }

    private Answer<?> difference(String from, String to) {
        ImaginedCommits commits = refs.commits();
        if (commits.isReal(from) && commits.isReal(to)) {
            return clone.ask(new GitQuestion.Difference(from, to));
        }
        Map<String, String> before = commits.written(from);
        return new Answer.Known<>(commits.written(to).entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(file -> new Change(Change.Kind.MODIFIED, file.getKey()))
                .toList());
    }

    private Deployment deployment(String application) {
        String revision = deployed.getOrDefault(application, "what runs today");
        return new Deployment(
                application,
                List.of(revision),
                Deployment.Sync.SYNCED,
                Deployment.Health.HEALTHY,
                new Deployment.Operation(Deployment.Phase.SUCCEEDED, "", revision, now),
                List.of(new Deployment.Deployed(revision, now)),
                "");
    }
}
