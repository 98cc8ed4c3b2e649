package dev.gonogo.git;

import dev.gonogo.port.Pointers;
import dev.gonogo.port.Refused;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Somebody's clone on this machine, bare or not, read without a network and never written. A branch is read as of the
 * last fetch from the remote {@code origin}; if there is no such remote branch, the clone's own branch counts.
 */
public final class LocalClone implements AutoCloseable {

    private static final String ORIGIN = Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/";

    private static final Pattern OWNER_AND_NAME =
            Pattern.compile("(?:^|[/:])([A-Za-z0-9][A-Za-z0-9._-]*)/([A-Za-z0-9][A-Za-z0-9._-]*?)(?:\\.git)?/?$");

    private final Repository repository;
    private final GitAnswers answers;

    private LocalClone(Repository repository, Pointers pointers) {
        this.repository = repository;
        this.answers = new GitAnswers(new Local(repository), pointers);
    }

    /** A branch of the clone: {@code shown} is its name for people, for example {@code origin/main}. */
    public record Branch(String shown, String commit) {}

    /**
     * @param folder the clone or a folder inside it
     * @throws Refused if there is no clone; its message is for people
     */
    public static LocalClone open(Path folder, Pointers pointers) {
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().findGitDir(real(folder).toFile());
        if (builder.getGitDir() == null) {
            throw new Refused(notAClone(folder));
        }
        try {
            return new LocalClone(builder.setMustExist(true).build(), pointers);
        } catch (RepositoryNotFoundException none) {
            throw new Refused(notAClone(folder));
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused("The clone in " + folder + " cannot be read ("
                    + broken.getClass().getSimpleName() + "). Check it with git fsck.");
        }
    }

    /**
     * JGit searches upwards by the text of a path, which {@code ..} and links make wrong, and does not check that it
     * exists.
     */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (NoSuchFileException none) {
            throw new Refused("There is no folder " + folder + ". Name the folder of a clone.");
        } catch (IOException unreadable) {
            throw new Refused("The folder " + folder + " cannot be read ("
                    + unreadable.getClass().getSimpleName() + "). Look at its permissions.");
        }
    }

    private static String notAClone(Path folder) {
        return "There is no git repository in " + folder + ". Name the folder of a clone.";
    }

    /** {@code owner/name} from the URL of {@code origin}, or {@code local/} and the folder's name. */
    public String name() {
        String address = Optional.ofNullable(
                        repository.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url"))
                .orElse("");
        Matcher ending = OWNER_AND_NAME.matcher(address);
        String folder = repository.getDirectory().getName();
        return ending.find()
                ? ending.group(1) + "/" + ending.group(2)
                : "local/"
                        + workTree()
                                .map(Path::getFileName)
                                .map(Path::toString)
                                .orElse(folder)
                                .replaceAll("[^A-Za-z0-9._-]", "-");
    }

    public <T> Answer<T> answer(GitQuestion<T> question) {
        return answers.answer(question);
    }

    /** The commit of a branch, the remote's before the clone's own; empty if neither exists. */
    public Optional<Branch> branch(String name) {
        return found(ORIGIN + name, Constants.DEFAULT_REMOTE_NAME + "/" + name)
                .or(() -> found(Constants.R_HEADS + name, name));
    }

    private Optional<Branch> found(String ref, String shown) {
        try {
            return Optional.ofNullable(repository.exactRef(ref))
                    .flatMap(known -> Optional.ofNullable(known.getObjectId()))
                    .map(commit -> new Branch(shown, commit.name()));
        } catch (IOException unreadable) {
            throw new Refused("The clone's " + shown + " cannot be read. Check the clone with git fsck.");
        }
    }

    /** The working tree, empty for a bare repository. */
    public Optional<Path> workTree() {
        if (repository.isBare()) {
            return Optional.empty();
        }
        Path folder = repository.getWorkTree().toPath();
        return Files.exists(folder.resolve(Constants.DOT_GIT)) ? Optional.of(folder) : Optional.empty();
    }

    private record Local(Repository repository) implements RepositoryCopy {
        @Override
        public Collection<Ref> refs() throws Trouble {
            try {
                Map<String, Ref> refs = new LinkedHashMap<>();
                for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_TAGS)) {
                    put(refs, ref.getName(), ref);
                }
                for (Ref ref : repository.getRefDatabase().getRefsByPrefix(ORIGIN)) {
                    put(refs, Constants.R_HEADS + ref.getName().substring(ORIGIN.length()), ref);
                }
                return refs.values();
            } catch (IOException unreadable) {
                throw unreadable(unreadable);
            }
        }

        private void put(Map<String, Ref> refs, String name, Ref ref) throws IOException {
            Ref peeled = repository.getRefDatabase().peel(ref);
            ObjectId id = peeled.getObjectId();
            if (id != null) {
                refs.put(
                        name,
                        peeled.getPeeledObjectId() == null
                                ? new ObjectIdRef.PeeledNonTag(Ref.Storage.LOOSE, name, id)
                                : new ObjectIdRef.PeeledTag(Ref.Storage.LOOSE, name, id, peeled.getPeeledObjectId()));
            }
        }

        @Override
        public <T> T look(List<ObjectId> needed, Look<T> look) throws Trouble {
            try {
                return look.into(repository);
            } catch (IncorrectObjectTypeException other) {
                throw Trouble.lasting("a commit or tag was asked for, and its id is that of something else");
            } catch (MissingObjectException missing) {
                throw Trouble.lasting("the clone lacks the object "
                        + missing.getObjectId().name() + "; git fetch --refetch --tags brings it");
            } catch (IOException failure) {
                throw unreadable(failure);
            }
        }

        private static Trouble unreadable(IOException failure) {
            return Trouble.passing(
                    "the clone cannot be read (" + failure.getClass().getSimpleName() + "); check it with git fsck",
                    failure);
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
