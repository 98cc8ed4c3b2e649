package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.gonogo.port.Refused;
import dev.gonogo.world.OpenItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Milestones and their content (docs.github.com/rest/issues/milestones). To GitHub a pull request is an issue here as
 * well.
 */
final class Milestones {
    private final GitHubRepository repository;

    Milestones(GitHubRepository repository) {
        this.repository = repository;
    }

    /** In any milestone or none. */
    List<OpenItem> open() throws IOException {
        return items(Endpoint.at("issues"));
    }

    Optional<List<OpenItem>> openIn(String title) throws IOException {
        OptionalInt number = number(title);
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(items(Endpoint.at("issues").with("milestone", String.valueOf(number.getAsInt()))));
    }

    /** docs.github.com/rest/issues/issues#list-repository-issues */
    private List<OpenItem> items(Endpoint issues) throws IOException {
        Endpoint oldest = issues.with("state", "open").with("sort", "created").with("direction", "asc");
        return repository.all(oldest).stream().map(Milestones::item).toList();
    }

    private OptionalInt number(String title) throws IOException {
        return repository.all(Endpoint.at("milestones").with("state", "all")).stream()
                .filter(body -> body.required("title").asText().equals(title))
                .mapToInt(body -> body.required("number").asInt())
                .findFirst();
    }

    private static OpenItem item(JsonNode body) {
        List<String> labels = new ArrayList<>();
        // A label may be just its name.
        body.path("labels")
                .forEach(label -> labels.add(
                        label.isTextual() ? label.asText() : label.path("name").asText()));
        return new OpenItem(
                body.required("number").asInt(),
                body.path("title").asText(""),
                body.has("pull_request"),
                labels,
                body.path("user").path("login").asText("ghost"),
                body.path("html_url").asText(""));
    }

    /**
     * The value of a milestone in an update: its number, or null for none.
     *
     * @throws Refused if there is no milestone with this title
     */
    JsonNode toBeSet(String title) throws IOException {
        if (title.isEmpty()) {
            return NullNode.instance;
        }
        OptionalInt number = number(title);
        if (number.isEmpty()) {
            throw new Refused(repository.name() + " has no milestone " + title
                    + ", so nothing can be deferred to it. Create it, and this continues by itself.");
        }
        return IntNode.valueOf(number.getAsInt());
    }

    /**
     * docs.github.com/rest/issues/issues#update-an-issue: without push access GitHub reports success and changes
     * nothing.
     */
    void put(int number, JsonNode milestone) throws IOException {
        JsonNode after = repository.patch(
                Endpoint.at("issues", String.valueOf(number)),
                JsonNodeFactory.instance.objectNode().set("milestone", milestone));
        if (after.path("milestone").path("number").asInt() != milestone.asInt()) {
            throw new Refused("GitHub left #" + number + " in its milestone, as it does when a token may not write to "
                    + repository.name() + ". Give the token write access, or change the milestone by hand.");
        }
    }
}
