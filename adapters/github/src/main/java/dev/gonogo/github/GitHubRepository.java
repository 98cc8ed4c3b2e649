package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * The way to one repository: github-api's objects, and plain JSON for what github-api lacks or needs too many requests
 * for. Both share connection, cache, retries and error handling. Every method throws {@link GitHubFailure} if GitHub
 * refuses.
 */
final class GitHubRepository {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private static final int MOST_PAGES = 40;

    private final GitHubSettings settings;
    private final GitHubConnector connector;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<@Nullable GitHub> hub = new AtomicReference<>();
    private final AtomicReference<@Nullable GHRepository> known = new AtomicReference<>();

    GitHubRepository(GitHubSettings settings, GitHubConnector connector) {
        this.settings = settings;
        this.connector = connector;
    }

    String name() {
        return settings.repository();
    }

    String owner() {
        return settings.owner();
    }

    GitHub hub() throws IOException {
        GitHub present = hub.get();
        if (present != null) {
            return present;
        }
        GitHub made = new GitHubBuilder()
                .withEndpoint(settings.api().toString())
                .withConnector(connector)
                .withAuthorizationProvider(settings::authorization)
                .build();
        hub.set(made);
        return made;
    }

    /** Checked once: the repository exists and the token may see it. */
    GHRepository known() throws IOException {
        GHRepository present = known.get();
        if (present != null) {
            return present;
        }
        try {
            GHRepository found = hub().getRepository(name());
            known.set(found);
            return found;
        } catch (GitHubFailure failure) {
            throw failure.hasStatus(404)
                    ? GitHubFailure.no(404, "GitHub knows no repository " + name() + ", or our token may not see it.")
                    : failure;
        }
    }

    /** One thing; lists are read with {@link #all}. */
    JsonNode get(Endpoint endpoint) throws IOException {
        known();
        try (GitHubConnectorResponse response = send("GET", address(endpoint), "")) {
            return Shape.object(body(response));
        }
    }

    /**
     * Something that may no longer be there: deleted, or moved to another repository
     * (docs.github.com/rest/issues/issues#get-an-issue). A renamed repository, or one that our token may no longer see,
     * gives the same response, so the repository is checked again before anything is called gone.
     */
    Optional<JsonNode> find(Endpoint endpoint) throws IOException {
        try {
            return Optional.of(get(endpoint));
        } catch (GitHubFailure failure) {
            if (!failure.hasStatus(404) && !failure.hasStatus(410) && !failure.hasStatus(301)) {
                throw failure;
            }
            hub().getRepository(name());
            return Optional.empty();
        }
    }

    /** The items of all pages. */
    List<JsonNode> all(Endpoint endpoint) throws IOException {
        return all(endpoint, "");
    }

    /** @param field where each page has its items, empty if the page is the list */
    List<JsonNode> all(Endpoint endpoint, String field) throws IOException {
        return first(endpoint, field, items -> false).items();
    }

    /** @param whole whether there are no further items */
    record First(List<JsonNode> items, boolean whole) {}

    /**
     * The items of the first pages of a sorted list.
     *
     * @param field where each page has its items, empty if the page is the list
     * @param enough given the items so far, whether the rest is not needed
     */
    First first(Endpoint endpoint, String field, Predicate<List<JsonNode>> enough) throws IOException {
        known();
        List<JsonNode> items = new ArrayList<>();
        Optional<URI> page = Optional.of(address(endpoint.wide()));
        for (int count = 0; page.isPresent(); count++) {
            if (count == MOST_PAGES) {
                throw GitHubFailure.later("GitHub has more than " + MOST_PAGES + " pages of this: "
                        + address(endpoint).getPath());
            }
            try (GitHubConnectorResponse response = send("GET", page.get(), "")) {
                JsonNode body = body(response);
                Shape.list(field.isEmpty() ? body : body.path(field)).forEach(item -> items.add(Shape.object(item)));
                page = next(response);
            }
            if (page.isPresent() && !items.isEmpty() && enough.test(items)) {
                return new First(items, false);
            }
        }
        return new First(items, true);
    }

    /** A text that GitHub stores elsewhere, for example a job's log. The token is sent to GitHub only. */
    String text(Endpoint endpoint) throws IOException {
        known();
        URL here = address(endpoint).toURL();
        try (GitHubConnectorResponse found = connector.send(RawRequest.forAddress(here, settings.authorization()))) {
            String elsewhere = found.header("Location");
            if (elsewhere == null || !elsewhere.matches("https?://.+")) {
                throw GitHubFailure.no(found.statusCode(), "GitHub does not say where the text is.");
            }
            URL there = URI.create(elsewhere).toURL();
            try (GitHubConnectorResponse response = connector.send(RawRequest.unsigned(there));
                    InputStream stream = response.bodyStream()) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** @return the state after the change */
    JsonNode patch(Endpoint endpoint, JsonNode content) throws IOException {
        try (GitHubConnectorResponse response = send("PATCH", address(endpoint), content.toString())) {
            return body(response);
        }
    }

    /** @return the response's body, empty if there is none */
    Optional<JsonNode> post(Endpoint endpoint, JsonNode content) throws IOException {
        try (GitHubConnectorResponse response = send("POST", address(endpoint), content.toString())) {
            return response.statusCode() == 204 ? Optional.empty() : Optional.of(body(response));
        }
    }

    void delete(Endpoint endpoint) throws IOException {
        send("DELETE", address(endpoint), "").close();
    }

    private GitHubConnectorResponse send(String method, URI address, String content) throws IOException {
        return connector.send(new RawRequest(method, address.toURL(), settings.authorization(), content));
    }

    private URI address(Endpoint endpoint) {
        return URI.create(settings.api() + "/repos/" + name() + "/" + endpoint.text());
    }

    private JsonNode body(GitHubConnectorResponse response) throws IOException {
        try (InputStream stream = response.bodyStream()) {
            return json.readTree(stream);
        }
    }

    /** Only a URL of the same API is followed, because the token is sent with it. */
    private Optional<URI> next(GitHubConnectorResponse response) throws IOException {
        String link = response.header("Link");
        Matcher matcher = NEXT.matcher(link == null ? "" : link);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (!matcher.group(1).startsWith(settings.api() + "/")) {
            throw GitHubFailure.no(0, "GitHub's next page is at another address than " + settings.api() + ".");
        }
        return Optional.of(URI.create(matcher.group(1)));
    }
}
