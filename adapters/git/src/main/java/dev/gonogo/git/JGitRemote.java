package dev.gonogo.git;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Pointers;
import dev.gonogo.port.Refused;
import dev.gonogo.port.Unreachable;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Commit;
import dev.gonogo.world.GitQuestion;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.BroughtBy;
import dev.gonogo.world.GitQuestion.CommitAt;
import dev.gonogo.world.GitQuestion.ConflictsOf;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.TagMessage;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.Pick;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One repository over HTTPS or on this machine's disk, through JGit. Questions about commits are answered from a copy on disk,
 * which is fetched, with prune and tags, when it lacks an object. Acts look at the remote first, so a try that ended
 * unclear may be repeated.
 */
public final class JGitRemote implements GitRemote, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JGitRemote.class);

    private final GitSettings settings;
    private final Pointers pointers;
    private final Wire wire;
    private final Cache cache;
    private final Answered<NotBackported, List<Commit>> backports = new Answered<>();

    /** @param pointers reads the values of structured files */
    public JGitRemote(GitSettings settings, Pointers pointers) {
        this.settings = settings;
        this.pointers = pointers;
        this.wire = new Wire(settings);
        this.cache = new Cache(settings, wire);
    }

    @Override
    @SuppressWarnings("unchecked") // each question's type says what its answer is
    public <T> Answer<T> answer(GitQuestion<T> question) {
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
            case AllRefs() -> RemoteRefs.of(wire.advertised());
            case CommitAt(String commit) -> about(commit, History::commit);
            case TextAt(String commit, String path) -> text(commit, path);
            case ValueAt(String commit, String path, String pointer) ->
                text(commit, path).flatMap(text -> pointers.find(path, text, pointer));
            case Difference(String from, String to) -> about(from, to, History::difference);
            case Reachable(String ancestor, String descendant) -> about(ancestor, descendant, History::reachable);
            case TagMessage(String objectId) -> about(objectId, History::tagMessage);
            case BroughtBy(String merge, List<String> subjects) ->
                about(merge, (copy, id) -> Arrival.of(copy, id, subjects));
            case ConflictsOf(Pick pick) -> conflicts(pick);
            case NotBackported asked -> backports.of(asked, this::notBackported);
        };
    }

    private Optional<String> text(String commit, String path) throws Trouble {
        return about(commit, (copy, id) -> FileText.at(copy, id, path));
    }

    private List<Commit> notBackported(NotBackported asked) throws Trouble {
        return about(asked.production(), asked.integration(), (copy, production, integration) -> {
            try (Backports search = new Backports(copy, asked.ignoredPaths())) {
                return search.missing(production, integration);
            }
        });
    }

    private List<String> conflicts(Pick pick) throws Trouble {
        ObjectId from = Names.object(pick.from());
        ObjectId to = Names.object(pick.to());
        ObjectId onto = Names.object(pick.onto());
        return cache.look(List.of(from, to, onto), copy -> CherryPick.conflicts(copy, from, to, onto));
    }

    private interface One<T> {
        T of(Repository copy, ObjectId id) throws IOException, Trouble;
    }

    private interface Two<T> {
        T of(Repository copy, ObjectId first, ObjectId second) throws IOException, Trouble;
    }

    private <T> T about(String id, One<T> look) throws Trouble {
        ObjectId object = Names.object(id);
        return cache.look(List.of(object), copy -> look.of(copy, object));
    }

    private <T> T about(String first, String second, Two<T> look) throws Trouble {
        ObjectId one = Names.object(first);
        ObjectId other = Names.object(second);
        return cache.look(List.of(one, other), copy -> look.of(copy, one, other));
    }

    @Override
    public void pushRestored(
            Lease lease, String branch, String base, String source, List<String> paths, String message) {
        act(() -> new RestoredBranch(
                Names.branch(branch), Names.object(base), Names.object(source), paths, message, signature()));
    }

    @Override
    public void pushPicked(Lease lease, String branch, Pick pick, String message) {
        act(() -> new PickedBranch(
                Names.branch(branch),
                Names.object(pick.from()),
                Names.object(pick.to()),
                Names.object(pick.onto()),
                message,
                signature()));
    }

    @Override
    public void pushTag(Lease lease, String name, String commit, String message) {
        act(() -> new AnnotatedTag(Names.tag(name), Names.object(commit), message, signature()));
    }

    private PersonIdent signature() {
        return new PersonIdent(
                settings.signature().name(),
                settings.signature().email(),
                settings.clock().instant(),
                ZoneOffset.UTC);
    }

    private interface Proposal {
        NewRef ref() throws Trouble;
    }

    private void act(Proposal proposal) {
        try {
            create(proposal.ref());
        } catch (Trouble trouble) {
            throw trouble.asSeenByCallers();
        }
    }

    /** Looks first, so that a second try after an unclear first one is safe, and again when the remote says no. */
    private void create(NewRef wanted) throws Trouble {
        if (standsAlready(wanted)) {
            return;
        }
        Optional<String> rejection =
                cache.look(wanted.needed(), copy -> wire.create(copy, wanted.ref(), wanted.build(copy)));
        if (rejection.isPresent() && !standsAlready(wanted)) {
            throw Trouble.lasting(settings.host() + " did not take " + wanted.ref() + ": " + rejection.get());
        }
    }

    private boolean standsAlready(NewRef wanted) throws Trouble {
        Optional<ObjectId> existing = wire.advertised().stream()
                .filter(ref -> ref.getName().equals(wanted.ref()))
                .map(Ref::getObjectId)
                .findFirst();
        if (existing.isEmpty()) {
            return false;
        }
        List<ObjectId> needed = new ArrayList<>(wanted.needed());
        needed.add(existing.get());
        if (!cache.look(needed, copy -> wanted.sameAs(copy, existing.get()))) {
            throw Trouble.lasting(wanted.conflict(existing.get()));
        }
        return true;
    }

    @Override
    public void close() {
        cache.close();
    }
}
