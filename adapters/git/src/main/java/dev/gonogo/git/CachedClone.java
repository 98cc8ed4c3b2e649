package dev.gonogo.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bare copy of the remote on disk: created on demand, fetched when something is missing, and deleted and created
 * again when it is damaged. One thread uses it at a time; others wait, but not for long.
 */
final class CachedClone implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CachedClone.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Path folder;
    private final RemoteConnection connection;
    private final String host;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Repository opened;

    CachedClone(GitSettings settings, RemoteConnection connection) {
        this.folder = settings.cache().resolve("copy.git");
        this.connection = connection;
        this.host = settings.host();
    }

    <T> T look(List<ObjectId> needed, RepositoryCopy.Look<T> look) throws Trouble {
        takeTurn();
        try {
            return lookOrRenew(needed, look);
        } catch (IncorrectObjectTypeException other) {
            throw Trouble.lasting("a commit or tag was asked for, and its id is that of something else");
        } catch (IOException failure) {
            throw Trouble.passing(
                    "git's copy on our disk cannot be used ("
                            + failure.getClass().getSimpleName() + ")",
                    failure);
        } finally {
            lock.unlock();
        }
    }

    private void takeTurn() throws Trouble {
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Trouble.passing("git is still busy with " + host);
    }

    private <T> T lookOrRenew(List<ObjectId> needed, RepositoryCopy.Look<T> look) throws IOException, Trouble {
        try {
            return lookOnce(needed, look);
        } catch (IncorrectObjectTypeException other) {
            throw other;
        } catch (IOException damage) {
            LOG.warn("The copy of {} in {} is damaged ({}); recreating it", host, folder, damage.toString());
            throwAway();
            return lookOnce(needed, look);
        }
    }

    private <T> T lookOnce(List<ObjectId> needed, RepositoryCopy.Look<T> look) throws IOException, Trouble {
        Repository copy = open();
        bring(copy, needed);
        return look.into(copy);
    }

    private Repository open() throws IOException {
        if (opened == null) {
            Repository copy = new FileRepositoryBuilder()
                    .setGitDir(folder.toFile())
                    .setBare()
                    .build();
            if (!Files.exists(folder)) {
                copy.create(true);
            }
            opened = copy;
        }
        if (!opened.getObjectDatabase().exists()) {
            throw new IOException("no objects in " + folder);
        }
        opened.getRefDatabase().exactRef(Constants.HEAD);
        return opened;
    }

    private void bring(Repository copy, List<ObjectId> needed) throws IOException, Trouble {
        if (missing(copy, needed).isEmpty()) {
            return;
        }
        orDamage(() -> connection.fetch(copy));
        List<ObjectId> unled = missing(copy, needed);
        if (!unled.isEmpty()) {
            expectWhole(copy);
            orDamage(() -> connection.fetch(copy, unled));
        }
        Optional<ObjectId> absent = missing(copy, needed).stream().findFirst();
        if (absent.isPresent()) {
            throw Trouble.passing(host + " has no object " + absent.get().name());
        }
    }

    private static List<ObjectId> missing(Repository copy, List<ObjectId> needed) throws IOException {
        List<ObjectId> missing = new ArrayList<>();
        for (ObjectId id : needed) {
            if (!copy.getObjectDatabase().has(id)) {
                missing.add(id);
            }
        }
        return missing;
    }

    /** A fetch does not replace a damaged pack on disk if it brings the same one. */
    private static void expectWhole(Repository copy) throws IOException {
        for (Ref ref : copy.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
            if (ref.getObjectId() != null && !copy.getObjectDatabase().has(ref.getObjectId())) {
                throw new IOException("no object for " + ref.getName());
            }
        }
    }

    private interface Fetch {
        void run() throws Trouble;
    }

    private static void orDamage(Fetch fetch) throws IOException, Trouble {
        try {
            fetch.run();
        } catch (Trouble trouble) {
            Optional<IOException> damage = damage(trouble);
            if (damage.isPresent()) {
                throw damage.get();
            }
            throw trouble;
        }
    }

    /** A fetch may fail because the copy is damaged, not only because of the other side. */
    private static Optional<IOException> damage(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof MissingObjectException || one instanceof CorruptObjectException) {
                return Optional.of((IOException) one);
            }
        }
        return Optional.empty();
    }

    /** Moved away first, because git processes may still be working in it. */
    private void throwAway() throws IOException {
        if (opened != null) {
            opened.close();
            opened = null;
        }
        if (Files.exists(folder)) {
            Path aside = Files.createTempDirectory(folder.getParent(), "damaged");
            Files.move(folder, aside.resolve(folder.getFileName()));
            FileUtils.delete(aside.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING | FileUtils.IGNORE_ERRORS);
        }
    }

    @Override
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }
}
