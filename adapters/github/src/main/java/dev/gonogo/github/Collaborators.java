package dev.gonogo.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.world.Account;
import dev.gonogo.world.BranchMove;
import dev.gonogo.world.ForgeQuestion.MovesOf;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.Push;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What people may do in the repository, and who moved a branch (docs.github.com/rest/collaborators, rest/repos/repos).
 */
final class Collaborators {
    /** The base roles that may push; {@code maintain} is shown as {@code write}. */
    private static final Set<String> WRITING = Set.of("admin", "write");

    private final GitHubRepository repository;

    Collaborators(GitHubRepository repository) {
        this.repository = repository;
    }

    /** To GitHub, an app or an unused login is not a user (404), so it has no write access. */
    boolean mayWrite(Account account) throws IOException {
        if (!account.known()) {
            return false;
        }
        try {
            JsonNode found = repository.get(Endpoint.at("collaborators", account.login(), "permission"));
            return WRITING.contains(found.required("permission").asText())
                    && Accounts.of(found.path("user")).equals(account);
        } catch (GitHubFailure failure) {
            if (failure.hasStatus(404)) {
                return false;
            }
            throw failure.hasStatus(403)
                    ? GitHubFailure.no(
                            403,
                            "GitHub does not show our token who may write to " + repository.name()
                                    + " (403). Give its account write access, and a fine-grained token read access to"
                                    + " Metadata.")
                    : failure;
        }
    }

    /**
     * All moves are read, because somebody who moves a branch away and back leaves newer moves. A branch that never
     * moved back came to a commit only once; then the newest page is enough, however old the branch is.
     */
    List<Push> pushes(PushesOf question) throws IOException {
        Endpoint moves = activity(question.branch());
        GitHubRepository.First newest = repository.first(moves, "", items -> true);
        List<Push> found = to(question.commit(), newest.items());
        return newest.whole() || (!found.isEmpty() && onlyForward(moves))
                ? found
                : to(question.commit(), repository.all(moves));
    }

    List<BranchMove> moves(MovesOf question) throws IOException {
        return repository
                .first(
                        activity(question.branch()),
                        "",
                        items -> items.stream().anyMatch(move -> isAt(question.since(), move)))
                .items()
                .stream()
                .map(Collaborators::move)
                .takeWhile(move -> !move.to().equals(question.since()))
                .toList();
    }

    private static boolean isAt(String commit, JsonNode move) {
        return move.path("before").asText().equals(commit)
                || move.path("after").asText().equals(commit);
    }

    private static BranchMove move(JsonNode move) {
        return new BranchMove(
                new Push(
                        Accounts.of(move.path("actor")),
                        Instant.parse(move.required("timestamp").asText())),
                move.required("before").asText(),
                move.required("after").asText());
    }

    private static Endpoint activity(String branch) {
        return Endpoint.at("activity").with("ref", "refs/heads/" + branch);
    }

    private boolean onlyForward(Endpoint moves) throws IOException {
        return repository.all(moves.with("activity_type", "force_push")).isEmpty()
                && repository
                        .all(moves.with("activity_type", "branch_deletion"))
                        .isEmpty();
    }

    private static List<Push> to(String commit, List<JsonNode> moves) {
        return moves.stream()
                .filter(move -> move.path("after").asText().equals(commit))
                .map(move -> move(move).push())
                .toList();
    }
}
