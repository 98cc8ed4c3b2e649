package dev.gonogo.git;

import dev.gonogo.port.GitRemote;
import dev.gonogo.port.Lease;
import dev.gonogo.port.Pointers;
import dev.gonogo.release.Attachment;
import dev.gonogo.world.Answer;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.GitQuestion;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;

/**
 * One repository over HTTPS or on this machine's disk, through JGit. Questions about commits are answered from a copy
 * on disk, which is fetched with prune and tags if it lacks an object. Acts look at the remote first, so an act with an
 * unclear result may be repeated.
 */
public final class JGitRemote implements GitRemote, AutoCloseable {

    private final GitSettings settings;
    private final RemoteConnection connection;
    private final CachedClone cache;
    private final GitAnswers answers;

    /** @param pointers reads the values of structured files */
    public JGitRemote(GitSettings settings, Pointers pointers) {
        this.settings = settings;
        this.connection = new RemoteConnection(settings);
        this.cache = new CachedClone(settings, connection);
        this.answers = new GitAnswers(new Copied(connection, cache), pointers);
    }

    @Override
    public <T> Answer<T> answer(GitQuestion<T> question) {
        return answers.answer(question);
    }

    /** The remote's present refs, with the objects from our copy. */
    private record Copied(RemoteConnection connection, CachedClone cache) implements RepositoryCopy {
        @Override
        public Collection<Ref> refs() throws Trouble {
            return connection.advertised();
        }

        @Override
        public <T> T look(List<ObjectId> needed, Look<T> look) throws Trouble {
            return cache.look(needed, look);
        }
    }

    @Override
    public void pushBranch(Lease lease, String name, String commit) {
        act(() -> new NewBranch(Names.branch(name), Names.object(commit)));
    }

    @Override
    public void pushRestored(
            Lease lease, String branch, String base, String source, List<String> paths, String message) {
        act(() -> new RestoredBranch(
                Names.branch(branch), Names.object(base), Names.object(source), paths, message, signature()));
    }

    @Override
    public void pushFiles(Lease lease, String branch, String base, Map<String, byte[]> files, String message) {
        act(() -> new WrittenBranch(
                Names.branch(branch), files, new NewCommit(Names.object(base), message, signature())));
    }

    @Override
    public void pushPicked(Lease lease, String branch, CherryPickRange pick, String message) {
        act(() -> new PickedBranch(
                Names.branch(branch),
                Names.object(pick.from()),
                Names.object(pick.to()),
                Names.object(pick.onto()),
                message,
                signature()));
    }

    @Override
    public String pushAttachment(Lease lease, Attachment attachment, byte[] content) {
        return act(() -> new AttachedFile(
                        Names.attachment(attachment.digest()), attachment.name(), content, signature()))
                .name();
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

    /** Returns the object of the ref afterwards. */
    private ObjectId act(Proposal proposal) {
        try {
            return create(proposal.ref());
        } catch (Trouble trouble) {
            throw trouble.asSeenByCallers();
        }
    }

    /** Looks first, so that a second try after an unclear first one is safe, and again if the remote refuses. */
    private ObjectId create(NewRef wanted) throws Trouble {
        Optional<ObjectId> before = standing(wanted);
        if (before.isPresent()) {
            return before.get();
        }
        Pushed pushed = cache.look(wanted.needed(), copy -> {
            ObjectId built = wanted.build(copy);
            return new Pushed(built, connection.create(copy, wanted.ref(), built));
        });
        if (pushed.rejection().isEmpty()) {
            return pushed.object();
        }
        return standing(wanted)
                .orElseThrow(() -> Trouble.lasting(settings.host() + " did not take " + wanted.ref() + ": "
                        + pushed.rejection().get()));
    }

    /** @param rejection why the remote refused it, empty if it accepted */
    private record Pushed(ObjectId object, Optional<String> rejection) {}

    /** The existing object, if it is what we want. */
    private Optional<ObjectId> standing(NewRef wanted) throws Trouble {
        Optional<ObjectId> existing = connection.standing(wanted.ref());
        if (existing.isEmpty()) {
            return Optional.empty();
        }
        List<ObjectId> needed = new ArrayList<>(wanted.needed());
        needed.add(existing.get());
        if (!cache.look(needed, copy -> wanted.sameAs(copy, existing.get()))) {
            throw Trouble.lasting(wanted.conflict(existing.get()));
        }
        return existing;
    }

    @Override
    public void close() {
        cache.close();
    }
}
