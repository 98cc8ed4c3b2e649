package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Turns every response that is not a success into a {@link GitHubFailure}, in one place. After GitHub asks us to wait,
 * nothing is sent until then (docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 */
final class FailureDetection implements GitHubConnector {
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Used if GitHub asks us to wait without naming a time. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);
    /** GitHub's limits are reset every hour. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int LONGEST_QUOTE = 300;
    private static final int FOUND = 302;

    private final GitHubConnector next;
    private final GitHubSettings settings;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();
    private volatile Instant openFrom = Instant.MIN;

    FailureDetection(GitHubConnector next, GitHubSettings settings, InstantSource clock) {
        this.next = next;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Instant from = openFrom;
        if (clock.instant().isBefore(from)) {
            throw new GitHubFailure(waitUntil(from));
        }
        GitHubConnectorResponse response = next.send(request);
        boolean wanted = response.statusCode() == FOUND && request instanceof RawRequest raw && raw.redirected();
        if (response.statusCode() < 300 || wanted) {
            return response;
        }
        throw new GitHubFailure(judge(response));
    }

    private Trouble judge(GitHubConnectorResponse response) {
        JsonNode body = body(response);
        if (limited(response, body)) {
            Instant from = clock.instant().plus(wait(response));
            openFrom = from;
            return waitUntil(from);
        }
        int status = response.statusCode();
        String said = said(response.request(), body);
        return switch (status) {
            case 401 -> no(401, "GitHub refused our token (401). Give the bot a new GITHUB_TOKEN.", said);
            case 403 ->
                no(
                        403,
                        "GitHub does not let our token do this (403" + after(said)
                                + "). Give the token the permission for " + settings.repository() + ".",
                        said);
            case 404 ->
                no(404, "GitHub has nothing at " + path(response) + ", or our token may not see it (404).", said);
            case 301, 302, 307, 308 ->
                no(
                        status,
                        "GitHub says that " + settings.repository() + " has moved. Give the bot its present name.",
                        said);
            default ->
                status >= 500
                        ? new Trouble.Later("GitHub has a problem (" + status + ").", asked(response))
                        : no(status, "GitHub did not accept this (" + status + after(said) + ").", said);
        };
    }

    private static Trouble.No no(int status, String why, String said) {
        return new Trouble.No(status, why, said);
    }

    private static String after(String said) {
        return said.isEmpty() ? "" : ": " + said;
    }

    private static String path(GitHubConnectorResponse response) {
        return URI.create(response.request().url().toString()).getPath();
    }

    private static boolean limited(GitHubConnectorResponse response, JsonNode body) {
        int status = response.statusCode();
        return status == 429
                || (status == 403
                        && (response.header("Retry-After") != null
                                || Objects.equals(response.header("x-ratelimit-remaining"), "0")
                                || body.path("documentation_url").asText().contains("rate-limits")));
    }

    private Duration wait(GitHubConnectorResponse response) {
        Duration asked = asked(response);
        if (asked.isZero()) {
            asked = whole(response.header("x-ratelimit-reset"))
                    .map(second -> Duration.between(clock.instant(), Instant.ofEpochSecond(second)))
                    .filter(Duration::isPositive)
                    .orElse(USUAL_WAIT);
        }
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    private static Duration asked(GitHubConnectorResponse response) {
        return whole(response.header("Retry-After")).map(Duration::ofSeconds).orElse(Duration.ZERO);
    }

    private static Optional<Long> whole(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.matches("\\d{1,12}"))
                .map(Long::valueOf);
    }

    private Trouble waitUntil(Instant from) {
        return new Trouble.Later(
                "GitHub asks us to wait until " + CLOCK.format(from) + " (rate limit).",
                Duration.between(clock.instant(), from));
    }

    private JsonNode body(GitHubConnectorResponse response) {
        try {
            JsonNode body = json.readTree(response.bodyStream());
            return body == null ? json.missingNode() : body;
        } catch (IOException e) {
            return json.missingNode();
        }
    }

    /** An error without a message names a field and a code, such as {@code head} and {@code invalid}. */
    private static String field(JsonNode error) {
        return (error.path("field").asText() + " " + error.path("code").asText()).strip();
    }

    /** GitHub's own message on one line, without our token in case it quotes it. */
    private static String said(GitHubConnectorRequest request, JsonNode body) {
        List<String> words = new ArrayList<>();
        words.add(body.path("message").asText());
        for (JsonNode error : body.path("errors")) {
            words.add(error.isTextual() ? error.asText() : error.path("message").asText(field(error)));
        }
        String all = String.join(
                        ". ", words.stream().filter(text -> !text.isBlank()).toList())
                .replaceAll("[\\p{Cntrl}\\s]+", " ");
        String authorization = Objects.requireNonNullElse(request.header("Authorization"), "");
        String token = authorization.substring(authorization.indexOf(' ') + 1);
        String safe = token.isEmpty() ? all : all.replace(token, "…");
        return safe.length() > LONGEST_QUOTE ? safe.substring(0, LONGEST_QUOTE) + "…" : safe;
    }
}
