package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gonogo.port.Refused;
import dev.gonogo.world.Account;
import dev.gonogo.world.Issue;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Issues and their comments (docs.github.com/rest/issues). To GitHub a pull request is an issue; here it is not. */
final class Issues {
    private final GitHubRepository repository;

    Issues(GitHubRepository repository) {
        this.repository = repository;
    }

    Optional<Issue> withNumber(int number) throws IOException {
        Optional<JsonNode> found = repository.find(Endpoint.at("issues", String.valueOf(number)));
        return found.isPresent() ? issue(found.get()) : Optional.empty();
    }

    /** @param login who opened it */
    Optional<Issue> open(String login, String title) throws IOException {
        Endpoint open = Endpoint.at("issues").with("creator", login).with("state", "open");
        for (JsonNode body : repository.all(open)) {
            Optional<Issue> found = body.path("title").asText().equals(title) ? issue(body) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** docs.github.com/rest/issues/issues#create-an-issue, #update-an-issue */
    void write(int number, String title, String text) throws IOException {
        JsonNode content =
                JsonNodeFactory.instance.objectNode().put("title", title).put("body", text);
        if (number == 0) {
            repository.post(Endpoint.at("issues"), content);
        } else {
            repository.patch(Endpoint.at("issues", String.valueOf(number)), content);
        }
    }

    /**
     * Whether an issue is open.
     *
     * @throws Refused for a pull request
     */
    boolean open(int number) throws IOException {
        JsonNode body = repository.get(Endpoint.at("issues", String.valueOf(number)));
        if (body.has("pull_request")) {
            throw new Refused(
                    "#" + number + " is a pull request, and only issues are closed. Merge it or close it by hand.");
        }
        return body.required("state").asText().equals("open");
    }

    /** docs.github.com/rest/issues/issues#update-an-issue */
    void close(int number) throws IOException {
        repository.patch(
                Endpoint.at("issues", String.valueOf(number)),
                JsonNodeFactory.instance.objectNode().put("state", "closed").put("state_reason", "completed"));
    }

    /**
     * Comments on an issue or a pull request, unless exactly that comment exists: the response to an earlier try may
     * have been lost.
     *
     * @param login who comments
     */
    void commentOnce(String login, int number, String text) throws IOException {
        Endpoint comments = Endpoint.at("issues", String.valueOf(number), "comments");
        boolean said = repository.all(comments).stream()
                .anyMatch(body -> author(body).named(login)
                        && body.path("body").asText("").strip().equals(text.strip()));
        if (!said) {
            repository.post(comments, JsonNodeFactory.instance.objectNode().put("body", text));
        }
    }

    private Optional<Issue> issue(JsonNode body) throws IOException {
        if (body.has("pull_request")) {
            return Optional.empty();
        }
        int number = body.required("number").asInt();
        return Optional.of(new Issue(
                number,
                body.path("title").asText(""),
                author(body),
                body.path("body").asText(""),
                body.path("state").asText("").equals("open"),
                comments(number),
                body.path("html_url").asText("")));
    }

    private List<Issue.Comment> comments(int number) throws IOException {
        return repository.all(Endpoint.at("issues", String.valueOf(number), "comments")).stream()
                .map(body -> new Issue.Comment(author(body), body.path("body").asText(""), edited(body)))
                .toList();
    }

    private static boolean edited(JsonNode comment) {
        return !comment.path("updated_at").equals(comment.path("created_at"));
    }

    private static Account author(JsonNode body) {
        return Accounts.of(body.path("user"));
    }
}
