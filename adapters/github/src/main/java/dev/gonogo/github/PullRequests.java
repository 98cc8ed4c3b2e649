package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Account;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.CommitsOf;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import dev.gonogo.world.ForgeQuestion.MergeabilityOf;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Review;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohsuke.github.GHPullRequest;
import org.kohsuke.github.GHPullRequestFileDetail;

/**
 * Pull requests (docs.github.com/rest/pulls). Lists are read as JSON, because github-api would send another request for
 * each merge commit and each reviewer, and does not give the author of a commit.
 */
final class PullRequests {
    /** GitHub lists at most this many files. */
    private static final int MOST_FILES = 3000;

    private final GitHubRepository repository;

    PullRequests(GitHubRepository repository) {
        this.repository = repository;
    }

    /**
     * GitHub's times have no fractions. If a pull request is opened while a list is read, the others move to later
     * positions.
     */
    List<PullRequest> into(PullRequestsInto question) throws IOException {
        GitHubRepository.First first = repository.first(
                newest(question.base(), "all"), "", items -> isBefore(read(items.getLast()), question.since()));
        List<JsonNode> bodies = new ArrayList<>(first.items());
        if (!first.whole()) {
            bodies.addAll(repository.all(newest(question.base(), "open")));
        }
        Map<Integer, PullRequest> found = new LinkedHashMap<>();
        bodies.stream().map(PullRequests::read).forEach(request -> found.putIfAbsent(request.number(), request));
        return List.copyOf(found.values());
    }

    private static Endpoint newest(String base, String state) {
        return Endpoint.at("pulls")
                .with("base", base)
                .with("state", state)
                .with("sort", "created")
                .with("direction", "desc");
    }

    private static boolean isBefore(PullRequest request, Instant since) {
        return request.created().plusSeconds(1).compareTo(since) <= 0;
    }

    /** See docs.github.com/rest/commits/commits, "List pull requests associated with a commit". */
    List<PullRequest> with(String commit) throws IOException {
        return repository.all(Endpoint.at("commits", commit, "pulls")).stream()
                .map(PullRequests::read)
                .toList();
    }

    /** See docs.github.com/rest/pulls/pulls, "Get a pull request"; lists do not contain it. */
    Account mergedBy(int number) throws IOException {
        return Accounts.of(
                repository.get(Endpoint.at("pulls", String.valueOf(number))).required("merged_by"));
    }

    Optional<PullRequest> open(String head, String base) throws IOException {
        Endpoint open = Endpoint.at("pulls")
                .with("head", repository.owner() + ":" + head)
                .with("base", base)
                .with("state", "open");
        return repository.all(open).stream()
                .map(PullRequests::read)
                .filter(PullRequest::open)
                .filter(found -> found.head().equals(head) && found.base().equals(base))
                .findFirst();
    }

    private static PullRequest read(JsonNode body) {
        boolean merged = !body.path("merged_at").asText("").isEmpty();
        PullRequest.State state = merged
                ? PullRequest.State.MERGED
                : body.required("state").asText().equals("open") ? PullRequest.State.OPEN : PullRequest.State.CLOSED;
        return new PullRequest(
                body.required("number").asInt(),
                body.required("title").asText(),
                Accounts.of(body.path("user")),
                head(body),
                body.required("head").required("sha").asText(),
                body.required("base").required("ref").asText(),
                state,
                merged ? body.path("merge_commit_sha").asText("") : "",
                merged ? Instant.parse(body.required("merged_at").asText()) : Instant.EPOCH,
                Instant.parse(body.required("created_at").asText()),
                body.required("html_url").asText());
    }

    /** A fork's branch is named {@code owner:branch}, so that it is never confused with a branch of ours. */
    private static String head(JsonNode body) {
        String ours = body.path("base").path("repo").path("full_name").asText("");
        String theirs = body.path("head").path("repo").path("full_name").asText("");
        String ref = body.required("head").required("ref").asText();
        return ours.equals(theirs) ? ref : body.path("head").path("label").asText("unknown:" + ref);
    }

    Mergeability mergeability(MergeabilityOf question) throws IOException {
        GHPullRequest request = repository.known().getPullRequest(question.number());
        boolean moved = !request.getHead().getSha().equals(question.headCommit());
        Boolean mergeable = request.getMergeable();
        if (mergeable == null || moved) {
            return Mergeability.COMPUTING;
        }
        return !mergeable || "dirty".equals(request.getMergeableState()) ? Mergeability.DIRTY : Mergeability.CLEAN;
    }

    List<Change> files(FilesOf question) throws IOException {
        GHPullRequest request = repository.known().getPullRequest(question.number());
        if (!request.getHead().getSha().equals(question.headCommit())) {
            throw moved(question.number());
        }
        List<GHPullRequestFileDetail> files =
                request.listFiles().withPageSize(100).toList();
        if (files.size() >= MOST_FILES) {
            throw GitHubFailure.later("#" + question.number() + " changes more files than GitHub lists (3000).");
        }
        return files.stream().flatMap(PullRequests::changes).toList();
    }

    /** Like {@code git diff --name-status --no-renames}: a renamed file is one deletion and one addition. */
    private static Stream<Change> changes(GHPullRequestFileDetail file) {
        String path = file.getFilename();
        return switch (file.getStatus()) {
            case "added", "copied" -> Stream.of(new Change(Change.Kind.ADDED, path));
            case "removed" -> Stream.of(new Change(Change.Kind.DELETED, path));
            case "renamed" ->
                Stream.of(
                        new Change(Change.Kind.DELETED, file.getPreviousFilename()),
                        new Change(Change.Kind.ADDED, path));
            default -> Stream.of(new Change(Change.Kind.MODIFIED, path));
        };
    }

    /** GitHub lists at most 250 commits, oldest first; a list that does not end at the head is incomplete. */
    List<PullRequestCommit> commits(CommitsOf question) throws IOException {
        List<PullRequestCommit> commits = new ArrayList<>();
        for (JsonNode body : repository.all(pull(question.number(), "commits"))) {
            JsonNode commit = body.required("commit");
            commits.add(new PullRequestCommit(
                    body.required("sha").asText(),
                    named(body, "author"),
                    named(body, "committer"),
                    commit.path("verification").path("verified").asBoolean(),
                    commit.required("message").asText().lines().findFirst().orElse("")));
        }
        if (commits.isEmpty() || !commits.getLast().id().equals(question.headCommit())) {
            throw moved(question.number());
        }
        return commits;
    }

    /**
     * @param part {@code author} or {@code committer}: the account with the e-mail address, and the name in the commit
     */
    private static PullRequestCommit.Named named(JsonNode body, String part) {
        String name = body.required("commit").path(part).path("name").asText("");
        return new PullRequestCommit.Named(name, Accounts.of(body.path(part)));
    }

    private static GitHubFailure moved(int number) {
        return GitHubFailure.later(
                "#" + number + " is not what it was when we looked: its head moved, or it has more than 250 commits.");
    }

    List<String> labels(int number) throws IOException {
        List<String> labels = new ArrayList<>();
        Shape.list(repository.get(Endpoint.at("pulls", String.valueOf(number))).path("labels"))
                .forEach(label -> labels.add(label.required("name").asText()));
        return labels;
    }

    /**
     * docs.github.com/rest/issues/events: each page continues where the one before ended, starting at the oldest event.
     */
    List<LabelChange> labelChanges(int number) throws IOException {
        return repository.all(Endpoint.at("issues", String.valueOf(number), "events")).stream()
                .flatMap(event -> changed(event.required("event").asText()).stream()
                        .map(kind -> new LabelChange(
                                event.required("label").required("name").asText(),
                                kind,
                                Accounts.of(event.path("actor")),
                                Instant.parse(event.required("created_at").asText()))))
                .toList();
    }

    private static Optional<LabelChange.Kind> changed(String event) {
        return switch (event) {
            case "labeled" -> Optional.of(LabelChange.Kind.ADDED);
            case "unlabeled" -> Optional.of(LabelChange.Kind.REMOVED);
            default -> Optional.empty();
        };
    }

    List<Review> reviews(int number) throws IOException {
        return repository.all(pull(number, "reviews")).stream()
                .flatMap(body -> verdict(body.required("state").asText())
                        .map(verdict -> new Review(
                                Accounts.of(body.path("user")),
                                verdict,
                                body.path("commit_id").asText("")))
                        .stream())
                .toList();
    }

    /** A pending review is a draft that only its author sees. */
    private static Optional<Review.Verdict> verdict(String state) {
        return switch (state.toUpperCase(Locale.ROOT)) {
            case "APPROVED" -> Optional.of(Review.Verdict.APPROVED);
            case "CHANGES_REQUESTED" -> Optional.of(Review.Verdict.CHANGES_REQUESTED);
            case "DISMISSED" -> Optional.of(Review.Verdict.DISMISSED);
            case "PENDING" -> Optional.empty();
            default -> Optional.of(Review.Verdict.COMMENTED);
        };
    }

    private static Endpoint pull(int number, String part) {
        return Endpoint.at("pulls", String.valueOf(number), part);
    }
}
