package dev.gonogo.git;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackProtocolException;
import org.eclipse.jgit.errors.RemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** The connection to the remote: its advertised refs, fetching, and creating a ref. */
final class RemoteConnection {

    private static final int TIMEOUT_SECONDS = 10;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final List<RefSpec> BRANCHES_AND_TAGS =
            List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*"));

    private final GitSettings settings;
    private final URIish address;

    RemoteConnection(GitSettings settings) {
        this.settings = settings;
        try {
            this.address = new URIish(settings.remote().toString());
        } catch (URISyntaxException notAnAddress) {
            throw new IllegalArgumentException("git has no use for the address " + settings.remote(), notAnAddress);
        }
    }

    /** The remote's advertised branches and tags, tags peeled. */
    Collection<Ref> advertised() throws Trouble {
        return over(() -> Transport.open(address), transport -> {
            try (FetchConnection connection = transport.openFetch(BRANCHES_AND_TAGS)) {
                return connection.getRefs();
            }
        });
    }

    /** The object of one advertised ref in any folder. */
    Optional<ObjectId> standing(String name) throws Trouble {
        return over(() -> Transport.open(address), transport -> {
            try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(name)))) {
                return Optional.ofNullable(connection.getRef(name)).map(Ref::getObjectId);
            }
        });
    }

    /** Updates the copy's branches and tags to the remote's, and removes those that are gone. */
    void fetch(Repository copy) throws Trouble {
        over(() -> Transport.open(copy, address), transport -> {
            transport.setRemoveDeletedRefs(true);
            transport.setTagOpt(TagOpt.FETCH_TAGS);
            return transport.fetch(NullProgressMonitor.INSTANCE, BRANCHES_AND_TAGS);
        });
    }

    /**
     * Fetches single objects that no branch or tag leads to, such as the head of a deleted branch.
     *
     * @throws Trouble an absence if the remote answered that it does not have one of them, or does not serve it
     */
    void fetch(Repository copy, Collection<ObjectId> objects) throws Trouble {
        List<RefSpec> wanted = objects.stream()
                .map(id -> new RefSpec(id.name() + ":refs/gonogo/wanted/" + id.name()))
                .toList();
        try {
            over(() -> Transport.open(copy, address), transport -> {
                transport.setTagOpt(TagOpt.NO_TAGS);
                return transport.fetch(NullProgressMonitor.INSTANCE, wanted);
            });
        } catch (Trouble trouble) {
            Optional<ObjectId> refused =
                    objects.stream().filter(id -> isRefusal(trouble, id)).findFirst();
            throw refused.map(id -> Trouble.absence(settings.host() + " has no object " + id.name()))
                    .orElse(trouble);
        }
    }

    /** Whether the other side itself named an object that it does not serve (git's {@code ERR} line). */
    private static boolean isRefusal(Trouble trouble, ObjectId id) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            boolean theirs = cause instanceof RemoteRepositoryException || cause instanceof PackProtocolException;
            if (theirs && String.valueOf(cause.getMessage()).contains(id.name())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Creates a ref on the remote, expected absent and never forced.
     *
     * @return why the remote refused, empty if it accepted
     */
    Optional<String> create(Repository copy, String ref, ObjectId object) throws Trouble {
        return over(() -> Transport.open(copy, address), transport -> {
            RemoteRefUpdate update = new RemoteRefUpdate(copy, ref, object, ref, false, null, ObjectId.zeroId());
            PushResult result = transport.push(NullProgressMonitor.INSTANCE, List.of(update));
            return outcome(update, result);
        });
    }

    private Optional<String> outcome(RemoteRefUpdate update, PushResult result) throws Trouble {
        return switch (update.getStatus()) {
            case OK, UP_TO_DATE -> Optional.empty();
            case REJECTED_REMOTE_CHANGED, REJECTED_NONFASTFORWARD -> Optional.of("it already exists");
            case REJECTED_NODELETE, REJECTED_OTHER_REASON, NON_EXISTING -> Optional.of(reason(update, result));
            case NOT_ATTEMPTED, AWAITING_REPORT ->
                throw Trouble.passing(settings.host() + " did not say whether it took " + update.getRemoteName());
        };
    }

    private String reason(RemoteRefUpdate update, PushResult result) {
        String said = Optional.ofNullable(update.getMessage()).orElse("") + " " + result.getMessages();
        return RemoteText.words(said, settings.token().get());
    }

    private interface Opening {
        Transport open() throws IOException, URISyntaxException;
    }

    private interface Talk<T> {
        T over(Transport transport) throws IOException, Trouble;
    }

    private <T> T over(Opening opening, Talk<T> talk) throws Trouble {
        OwnToken token = new OwnToken(settings.remote(), settings.token());
        LastResponse response = new LastResponse();
        try (Transport transport = opening.open()) {
            transport.setTimeout(TIMEOUT_SECONDS);
            transport.setCredentialsProvider(token);
            if (transport instanceof TransportHttp http) {
                http.setHttpConnectionFactory(response);
                http.setAdditionalHeaders(Map.of("User-Agent", "gonogo"));
            }
            return talk.over(transport);
        } catch (NoRemoteRepositoryException missing) {
            throw Trouble.lasting(noRepository());
        } catch (IOException | URISyntaxException failure) {
            throw explain(failure, token, response);
        }
    }

    private String noRepository() {
        return "there is no repository " + settings.repository() + " on " + settings.host()
                + ", or our token may not see it; correct its name in the bot's configuration, or let the token read it";
    }

    private Trouble explain(Exception failure, OwnToken token, LastResponse response) {
        int status = response.status();
        if (token.refused() || status == HttpURLConnection.HTTP_UNAUTHORIZED) {
            return Trouble.lasting(settings.host() + " refused our token");
        }
        boolean slowDown = status == TOO_MANY_REQUESTS || !response.retryAfter().isZero();
        if (slowDown || status >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
            return Trouble.passing(settings.host() + " answered " + status, response.retryAfter());
        }
        return switch (status) {
            case HttpURLConnection.HTTP_FORBIDDEN ->
                Trouble.lasting(settings.host() + " does not let our token do this in " + settings.repository());
            case HttpURLConnection.HTTP_NOT_FOUND -> Trouble.lasting(noRepository());
            default -> Trouble.passing("git could not reach " + settings.host() + ": " + cause(failure), failure);
        };
    }

    private static String cause(Exception failure) {
        Throwable deepest = failure;
        while (deepest instanceof TransportException && deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return switch (deepest) {
            case UnknownHostException unknown -> "nobody knows its address";
            case ConnectException closed -> "nothing answers there";
            case SocketTimeoutException late -> "it did not answer in time";
            case SSLException untrusted -> "the connection cannot be trusted";
            default -> "the conversation broke off (" + deepest.getClass().getSimpleName() + ")";
        };
    }
}
