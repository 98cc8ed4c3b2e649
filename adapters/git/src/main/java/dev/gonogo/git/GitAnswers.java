package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Change;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.ChangedValues;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.LastChange;
import dev.gonogo.world.GitQuestion.MergeBase;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotKept;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.GitQuestion.PathsUnder;
import dev.gonogo.world.GitQuestion.PresenceOf;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.Remerged;
import dev.gonogo.world.GitQuestion.Rewritten;
import dev.gonogo.world.GitQuestion.SameUnder;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.Paths;
import dev.gonogo.world.Presence;
import dev.gonogo.world.Refs;
import dev.gonogo.world.TaggedCommits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers questions from a copy of a repository, wherever it is. */
final class GitAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(GitAnswers.class);

    private final RepositoryCopy copy;
    private final Pointers pointers;
    private final AnswerCache<OnLine, List<String>> standing = new AnswerCache<>();
    private final AnswerCache<NotRestored, List<Change>> restored = new AnswerCache<>();
    private final AnswerCache<NotBackported, List<MissingCommit>> backports = new AnswerCache<>();
    private final AnswerCache<PresenceOf, Optional<Presence>> presences = new AnswerCache<>();

    GitAnswers(RepositoryCopy copy, Pointers pointers) {
        this.copy = copy;
        this.pointers = pointers;
    }

    @SuppressWarnings("unchecked") // each question's type says what its answer is
    <T> Answer<T> answer(GitQuestion<T> question) {
        try {
            return new Answer.Known<>((T) value(question));
        } catch (Trouble trouble) {
            return new Answer.CannotTell<>(trouble.sentence());
        } catch (Unreachable | Refused noToken) {
            return new Answer.CannotTell<>(String.valueOf(noToken.getMessage()));
        } catch (RuntimeException mistake) {
            LOG.error("git failed on {}", question, mistake);
            return new Answer.CannotTell<>(
                    "git failed unexpectedly (" + mistake.getClass().getSimpleName() + ")");
        }
    }

    private Object value(GitQuestion<?> question) throws Trouble {
        return switch (question) {
            case AllRefs() -> RemoteRefs.of(copy.refs());
            case CommitAt(String commit) -> commit(commit);
            case LastChange(String commit, String path) ->
                about(commit, (repository, id) -> History.lastChange(repository, id, path));
            case ChangesTo(String commit, String path) ->
                about(commit, (repository, id) -> FirstParentLine.changing(repository, id, path));
            case SameUnder(String commit, Paths paths) ->
                about(commit, (repository, id) -> SameFiles.under(paths, repository, id));
            case TextAt(String commit, String path) -> text(commit, path);
            case PathsUnder(String commit, String folder) ->
                about(commit, (repository, id) -> Folder.paths(repository, id, folder));
            case ValueAt(String commit, String path, String pointer) ->
                text(commit, path).flatMap(text -> pointers.find(path, text, pointer));
            case Rewritten(String commit, String path, List<String> places, String value) ->
                text(commit, path).flatMap(text -> pointers.rewrite(path, text, places, value));
            case ChangedValues(String from, String to, String path) ->
                pointers.changed(path, text(from, path), text(to, path));
            case Difference(String from, String to) -> about(from, to, History::difference);
            case FirstParents(String from, String to) -> about(from, to, FirstParentLine::between);
            case OnLine asked -> standing.of(asked, this::onLine);
            case MergeBase(String one, String other) -> about(one, other, History::mergeBase);
            case Reachable(String ancestor, String descendant) -> reachable(ancestor, descendant);
            case TagMessage(String objectId) -> about(objectId, History::tagMessage);
            case BroughtBy(String merge, List<String> subjects) ->
                about(merge, (repository, id) -> PullRequestMerge.of(repository, id, subjects));
            case ConflictsOf(CherryPickRange pick) -> conflicts(pick);
            case Remerged(String commit) -> about(commit, Remerge::differing);
            case NotRestored asked -> restored.of(asked, this::notRestored);
            case NotKept asked -> notKept(asked);
            case NotBackported asked -> backports.of(asked, this::notBackported);
            case PresenceOf asked -> presences.of(asked, this::presence);
            case AllTagged asked -> tagged(asked);
        };
    }

    private Optional<Commit> commit(String commit) throws Trouble {
        try {
            return Optional.of(about(commit, History::commit));
        } catch (Trouble trouble) {
            if (trouble.isAbsence()) {
                return Optional.empty();
            }
            throw trouble;
        }
    }

    private Optional<String> text(String commit, String path) throws Trouble {
        return about(commit, (repository, id) -> FileText.at(repository, id, path));
    }

    /** A commit comes with everything it can reach, so the ancestor is not fetched separately. */
    private boolean reachable(String ancestor, String descendant) throws Trouble {
        ObjectId before = Names.object(ancestor);
        return about(descendant, (repository, id) -> History.reachable(repository, before, id));
    }

    private List<MissingCommit> notBackported(NotBackported asked) throws Trouble {
        return about(asked.production(), asked.integration(), (repository, production, integration) -> {
            try (Backports search = new Backports(repository, pointers, asked.ignored())) {
                return search.missing(production, integration);
            }
        });
    }

    private Optional<Presence> presence(PresenceOf asked) throws Trouble {
        ObjectId before = Names.object(asked.before());
        ObjectId after = Names.object(asked.after());
        ObjectId head = Names.object(asked.head());
        return copy.look(List.of(before, after, head), repository -> {
            try (PresenceOnLine line = new PresenceOnLine(repository, pointers, asked.ignored())) {
                return Optional.of(line.of(before, after, head));
            } catch (Trouble trouble) {
                if (trouble.isTooFar()) {
                    return Optional.empty();
                }
                throw trouble;
            }
        });
    }

    private List<String> onLine(OnLine asked) throws Trouble {
        Set<ObjectId> commits = new HashSet<>();
        for (String commit : asked.commits()) {
            commits.add(Names.object(commit));
        }
        return about(asked.to(), (repository, to) -> FirstParentLine.standing(repository, commits, to));
    }

    private List<Change> notRestored(NotRestored asked) throws Trouble {
        RestoredTree expected = RestoredTree.of(asked.expected());
        ObjectId commit = Names.object(asked.commit());
        List<ObjectId> needed = new ArrayList<>(expected.needed());
        needed.add(commit);
        return copy.look(needed, repository -> expected.difference(repository, commit));
    }

    private List<String> notKept(NotKept asked) throws Trouble {
        ObjectId from = Names.object(asked.from());
        ObjectId to = Names.object(asked.to());
        List<ObjectId> merged = new ArrayList<>();
        for (String commit : asked.merged()) {
            merged.add(Names.object(commit));
        }
        List<ObjectId> needed = new ArrayList<>(List.of(from, to));
        needed.addAll(merged);
        return copy.look(needed, repository -> KeptChange.lacking(repository, from, to, merged));
    }

    private List<String> conflicts(CherryPickRange pick) throws Trouble {
        ObjectId from = Names.object(pick.from());
        ObjectId to = Names.object(pick.to());
        ObjectId onto = Names.object(pick.onto());
        return copy.look(List.of(from, to, onto), repository -> CherryPick.conflicts(repository, from, to, onto));
    }

    /** The remote's present tags; their commits are fetched all at once. */
    private TaggedCommits tagged(AllTagged asked) throws Trouble {
        Collection<Refs.Tag> all = RemoteRefs.of(copy.refs()).tags().values();
        List<Refs.Tag> release = all.stream()
                .filter(tag -> asked.pattern().middle(tag.name()).isPresent())
                .toList();
        List<ObjectId> needed = new ArrayList<>(List.of(Names.object(asked.production())));
        for (Refs.Tag tag : release) {
            needed.add(Names.object(tag.objectId()));
        }
        return copy.look(
                needed,
                repository -> new TaggedCommits(
                        new TagWalk(repository, asked, pointers).over(release), all.size() - release.size()));
    }

    private interface One<T> {
        T of(Repository repository, ObjectId id) throws IOException, Trouble;
    }

    private interface Two<T> {
        T of(Repository repository, ObjectId first, ObjectId second) throws IOException, Trouble;
    }

    private <T> T about(String id, One<T> look) throws Trouble {
        ObjectId object = Names.object(id);
        return copy.look(List.of(object), repository -> look.of(repository, object));
    }

    private <T> T about(String first, String second, Two<T> look) throws Trouble {
        ObjectId one = Names.object(first);
        ObjectId other = Names.object(second);
        return copy.look(List.of(one, other), repository -> look.of(repository, one, other));
    }
}
