package dev.gonogo.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Pointers;
import dev.gonogo.port.Refused;
import dev.gonogo.release.Attachment;
import dev.gonogo.world.Answer;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Restored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Git over a repository in memory. */
public final class MemoryGit implements GitRemote {
    private final MemoryRepository repository;
    private final Pointers pointers;
    private final IoPoint io;
    private final Reach reach = new Reach();

    /** @param pointers reads values in files, as for a real repository */
    public MemoryGit(MemoryRepository repository, Pointers pointers, IoPoint io) {
        this.repository = repository;
        this.pointers = pointers;
        this.io = io;
    }

    /** From now on it answers and does nothing. */
    public void lose(String why) {
        reach.lose(why);
    }

    public void restore() {
        reach.restore();
    }

    @Override
    @SuppressWarnings("unchecked") // each case returns the type that its question declares
    public <T> Answer<T> answer(GitQuestion<T> question) {
        return reach.answer(() -> (Answer<T>) find(question));
    }

    private Answer<?> find(GitQuestion<?> question) {
        History history = repository.history();
        return switch (question) {
            case GitQuestion.AllRefs() -> new Answer.Known<>(repository.refs());
            case GitQuestion.CommitAt(String id) ->
                new Answer.Known<>(history.find(id).map(commit -> new Commit(id, commit.subject())));
            case GitQuestion.LastChange(String commit, String path) ->
                known(List.of(commit), () -> history.lastChange(commit, path));
            case GitQuestion.ChangesTo(String commit, String path) ->
                known(List.of(commit), () -> history.changesTo(commit, path));
            case GitQuestion.SameUnder(String commit, Paths paths) ->
                known(List.of(commit), () -> history.sameUnder(commit, paths));
            case GitQuestion.TextAt(String commit, String path) ->
                known(List.of(commit), () -> repository.text(commit, path));
            case GitQuestion.PathsUnder(String commit, String folder) ->
                known(List.of(commit), () -> repository.pathsUnder(commit, folder));
            case GitQuestion.ValueAt(String commit, String path, String pointer) ->
                known(
                        List.of(commit),
                        () -> repository.text(commit, path).flatMap(text -> pointers.find(path, text, pointer)));
            case GitQuestion.Rewritten(String commit, String path, List<String> places, String value) ->
                known(
                        List.of(commit),
                        () -> repository
                                .text(commit, path)
                                .flatMap(text -> pointers.rewrite(path, text, places, value)));
            case GitQuestion.ChangedValues(String from, String to, String path) ->
                known(
                        List.of(from, to),
                        () -> pointers.changed(path, repository.text(from, path), repository.text(to, path)));
            case GitQuestion.Difference(String from, String to) ->
                known(List.of(from, to), () -> history.difference(from, to));
            case GitQuestion.NotRestored(Restored expected, String commit) -> {
                List<String> commits = new ArrayList<>(List.of(expected.base(), commit));
                expected.files().forEach(files -> commits.add(files.source()));
                yield known(commits, () -> history.notRestored(expected, commit));
            }
            case GitQuestion.Remerged(String commit) ->
                known(List.of(commit), () -> history.find(commit).orElseThrow())
                        .flatMap(merge -> merge.parents().size() == 2
                                ? new Answer.Known<>(history.remerged(merge))
                                : new Answer.CannotTell<>(commit + " is not a merge of two commits"));
            case GitQuestion.NotKept asked -> {
                List<String> commits = new ArrayList<>(List.of(asked.from(), asked.to()));
                commits.addAll(asked.merged());
                yield known(commits, () -> history.notKept(asked));
            }
            case GitQuestion.NotBackported asked ->
                known(
                        List.of(asked.production(), asked.integration()),
                        () -> new MemoryBackports(history, pointers, asked).missing());
            case GitQuestion.PresenceOf asked ->
                known(
                        List.of(asked.before(), asked.after(), asked.head()),
                        () -> new MemoryPresence(history, pointers, asked).look());
            case GitQuestion.BroughtBy(String merge, List<String> subjects) ->
                known(List.of(merge), () -> history.brought(merge, subjects));
            case GitQuestion.ConflictsOf(CherryPickRange pick) ->
                known(List.of(pick.from(), pick.to(), pick.onto()), () -> history.conflicts(pick));
            case GitQuestion.FirstParents(String from, String to) ->
                known(List.of(from, to), () -> history.firstParents(from, to)).flatMap(MemoryGit::bounded);
            case GitQuestion.OnLine(Set<String> commits, String to) ->
                known(List.of(to), () -> history.onLine(commits, to));
            case GitQuestion.MergeBase(String one, String other) ->
                known(List.of(one, other), () -> history.mergeBase(one, other).map(StoredCommit::id));
            case GitQuestion.Reachable(String ancestor, String descendant) ->
                known(List.of(descendant), () -> history.reachable(ancestor, descendant));
            case GitQuestion.TagMessage(String object) ->
                repository
                        .tagObject(object)
                        .<Answer<String>>map(stored -> new Answer.Known<>(stored.message()))
                        .orElseGet(() -> new Answer.CannotTell<>("there is no tag object " + object));
            case GitQuestion.AllTagged asked ->
                known(List.of(asked.production()), () -> new MemoryTags(repository, pointers, asked).all());
        };
    }

    private static Answer<List<LineCommit>> bounded(List<LineCommit> line) {
        return line.size() > GitQuestion.FirstParents.MOST
                ? new Answer.CannotTell<>(
                        "there are more than " + GitQuestion.FirstParents.MOST + " commits to look at")
                : new Answer.Known<>(line);
    }

    private <T> Answer<T> known(List<String> commits, Supplier<T> value) {
        return commits.stream()
                .filter(commit -> repository.history().find(commit).isEmpty())
                .findFirst()
                .<Answer<T>>map(missing -> new Answer.CannotTell<>("there is no commit " + missing))
                .orElseGet(() -> new Answer.Known<>(value.get()));
    }

    @Override
    public void pushBranch(Lease lease, String name, String commit) {
        io.act("pushBranch " + name, () -> {
            reach.check();
            String target = commit(commit).id();
            Optional<String> present = repository.head(name);
            if (present.isEmpty()) {
                repository.branch(name, target, MemoryForge.LOGIN);
                io.happened("pushBranch " + name);
                return;
            }
            if (!present.get().equals(target)) {
                throw new Refused("The branch " + name + " already exists at another commit. Delete it first.");
            }
        });
    }

    @Override
    public void pushRestored(
            Lease lease, String branch, String base, String source, List<String> paths, String message) {
        io.act("pushRestored " + branch, () -> {
            reach.check();
            Restored restored = new Restored(
                    commit(base).id(), List.of(new Restored.Files(commit(source).id(), paths)));
            Map<String, String> files = repository.history().restored(restored);
            Optional<StoredCommit> present = repository.head(branch).map(repository.history()::at);
            if (present.isEmpty()) {
                String commit = repository.store(List.of(base), MemoryForge.LOGIN, message, files);
                repository.branch(branch, commit);
                io.happened("pushRestored " + branch);
                return;
            }
            boolean same = present.get().parents().equals(List.of(base))
                    && present.get().files().equals(files);
            if (!same) {
                throw new Refused("The branch " + branch + " already exists with something else. Delete it first.");
            }
        });
    }

    private StoredCommit commit(String id) {
        return repository
                .history()
                .find(id)
                .orElseThrow(() -> new Refused("There is no commit " + id + " in " + repository.name() + "."));
    }

    @Override
    public void pushFiles(Lease lease, String branch, String base, Map<String, byte[]> files, String message) {
        io.act("pushFiles " + branch, () -> {
            reach.check();
            Map<String, String> before = commit(base).files();
            Map<String, String> after = new TreeMap<>(before);
            files.forEach((path, content) -> after.put(path, new String(content, UTF_8)));
            if (after.equals(before)) {
                throw new Refused("The files say that already, so there is nothing to write.");
            }
            Optional<StoredCommit> present = repository.head(branch).map(repository.history()::at);
            if (present.isEmpty()) {
                repository.branch(branch, repository.store(List.of(base), MemoryForge.LOGIN, message, after));
                io.happened("pushFiles " + branch);
                return;
            }
            boolean same = present.get().parents().equals(List.of(base))
                    && present.get().files().equals(after)
                    && present.get().message().equals(message);
            if (!same) {
                throw new Refused("The branch " + branch + " already exists with something else. Delete it first.");
            }
        });
    }

    @Override
    public void pushPicked(Lease lease, String branch, CherryPickRange pick, String message) {
        io.act("pushPicked " + branch, () -> {
            reach.check();
            Optional<StoredCommit> present = repository.head(branch).map(repository.history()::at);
            if (present.isEmpty()) {
                Map<String, String> files = picked(pick);
                if (files.equals(commit(pick.onto()).files())) {
                    throw new Refused("The change is already there, so there is nothing to backport.");
                }
                repository.branch(branch, repository.store(List.of(pick.onto()), MemoryForge.LOGIN, message, files));
                io.happened("pushPicked " + branch);
                return;
            }
            if (!picksTheSame(present.get(), pick, message)) {
                throw new Refused("The branch " + branch + " already exists with something else. Delete it first.");
            }
        });
    }

    private boolean picksTheSame(StoredCommit present, CherryPickRange pick, String message) {
        return present.message().equals(message)
                && present.parents().size() == 1
                && picked(new CherryPickRange(
                                pick.from(), pick.to(), present.parents().getFirst()))
                        .equals(present.files());
    }

    private Map<String, String> picked(CherryPickRange pick) {
        return repository
                .history()
                .picked(pick)
                .orElseThrow(() -> new Refused("The change cannot be backported automatically: it conflicts."));
    }

    @Override
    public String pushAttachment(Lease lease, Attachment attachment, byte[] content) {
        io.act("pushAttachment " + attachment.name(), () -> {
            reach.check();
            Map<String, String> files = Map.of(attachment.name(), new String(content, UTF_8));
            Optional<StoredCommit> present =
                    repository.attachment(attachment.digest()).map(repository.history()::at);
            if (present.isEmpty()) {
                repository.attach(
                        attachment.digest(), repository.store(List.of(), MemoryForge.LOGIN, attachment.name(), files));
                io.happened("pushAttachment " + attachment.name());
                return;
            }
            if (!present.get().files().equals(files)) {
                throw new Refused("Something else is attached as " + attachment.digest() + ".");
            }
        });
        return repository.attachment(attachment.digest()).orElseThrow();
    }

    @Override
    public void pushTag(Lease lease, String name, String commit, String message) {
        io.act("pushTag " + name, () -> {
            reach.check();
            String target = commit(commit).id();
            Optional<MemoryRepository.StoredTag> present = repository.findTag(name);
            if (present.isEmpty()) {
                repository.tag(name, target, message);
                io.happened("pushTag " + name);
                return;
            }
            boolean same = present.get().tag().annotated()
                    && present.get().tag().commit().equals(target)
                    && present.get().message().equals(message);
            if (!same) {
                throw new Refused("The tag " + name + " already exists and is something else. It is never moved.");
            }
        });
    }
}
