package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Routes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Issues, labels and comments (docs.github.com/rest/issues). */
final class IssuesApi {
    private static final Set<String> REASONS = Set.of("completed", "not_planned", "duplicate", "reopened");

    private final GitHubState gitHub;
    private final IssueJson json;

    IssuesApi(GitHubState gitHub) {
        this.gitHub = gitHub;
        json = new IssueJson(gitHub);
    }

    void addTo(Routes routes) {
        var issues = "/repos/{owner}/{repo}/issues";
        var one = issues + "/{number}";
        routes.get(issues, this::list)
                .post(issues, this::create)
                .get(one, this::issue)
                .on("PATCH", one, this::edit)
                .get(one + "/labels", this::labels)
                .get(one + "/events", this::events)
                .get(one + "/comments", this::comments)
                .post(one + "/comments", this::comment);
    }

    private static int number(Call call) {
        if (!call.at("number").matches("\\d{1,9}")) {
            throw ApiProblem.notFound();
        }
        return Integer.parseInt(call.at("number"));
    }

    /** Issues and pull requests, newest first unless the call says otherwise. */
    private Answer list(Call call) {
        var wanted = call.query("state").orElse("open");
        var label = call.query("labels");
        var creator = call.query("creator");
        var issues = gitHub.issues.all().stream()
                .filter(issue -> state(wanted, issue.open()))
                .filter(issue -> creator.map(issue.author()::equals).orElse(true))
                .filter(issue -> label.map(issue.labels()::contains).orElse(true))
                .filter(issue -> inMilestone(call, issue.number()))
                .map(json::issue);
        var pulls = gitHub.pulls.all().stream()
                .filter(pull -> state(wanted, pull.open()))
                .filter(pull -> creator.map(pull.proposal().author()::equals).orElse(true))
                .filter(pull ->
                        label.map(gitHub.labels.of(pull.number())::contains).orElse(true))
                .filter(pull -> inMilestone(call, pull.number()))
                .map(json::pullRequest);
        Comparator<ObjectNode> oldest =
                Comparator.comparing(item -> item.path("number").asInt());
        var ascending = call.query("direction").filter("asc"::equals).isPresent();
        return Answer.list(Stream.concat(issues, pulls)
                .sorted(ascending ? oldest : oldest.reversed())
                .toList());
    }

    private static boolean state(String wanted, boolean open) {
        return wanted.equals("all") || wanted.equals(open ? "open" : "closed");
    }

    private boolean inMilestone(Call call, int number) {
        var milestone = gitHub.milestones.of(number);
        return call.query("milestone")
                .map(wanted -> switch (wanted) {
                    case "*" -> milestone.isPresent();
                    case "none" -> milestone.isEmpty();
                    default -> milestone.filter(known(wanted)::equals).isPresent();
                })
                .orElse(true);
    }

    private Milestones.Milestone known(String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> gitHub.milestones.find(Integer.parseInt(text)))
                .orElseThrow(() -> ApiProblem.field("Issue", "milestone", "invalid"));
    }

    private Answer issue(Call call) {
        var pull = gitHub.pulls.find(number(call));
        return Answer.ok(pull.map(json::pullRequest).orElseGet(() -> json.issue(gitHub.issues.get(number(call)))));
    }

    private Answer create(Call call) {
        var body = call.body();
        var issue = gitHub.issues.open(
                call.login(), body.path("title").asText(), body.path("body").asText(""), texts(body.path("labels")));
        return Answer.created(json.issue(issue));
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private Answer edit(Call call) {
        var body = call.body();
        var number = number(call);
        var pull = gitHub.pulls.find(number);
        if (pull.isEmpty()) {
            gitHub.issues.get(number);
        }
        var milestone = body.path("milestone");
        if (milestone.isNull()) {
            gitHub.milestones.takeOut(number);
        } else if (!milestone.isMissingNode()) {
            gitHub.milestones.put(number, known(milestone.asText()));
        }
        if (pull.isPresent()) {
            become(call, pull.get());
        } else {
            edit(number, body);
        }
        return issue(call);
    }

    private void edit(int number, JsonNode body) {
        var issue = gitHub.issues.get(number);
        if (body.has("title") || body.has("body")) {
            gitHub.issues.describe(
                    number,
                    body.path("title").asText(issue.title()),
                    body.path("body").asText(issue.body()));
        }
        if (body.has("state")) {
            var open = open(body, "Issue");
            var reason = body.path("state_reason").asText(open ? "reopened" : "completed");
            if (!REASONS.contains(reason)) {
                throw ApiProblem.field("Issue", "state_reason", "invalid");
            }
            gitHub.issues.become(number, open, reason);
        }
    }

    private void become(Call call, PullRequest pull) {
        if (!call.body().has("state")) {
            return;
        }
        if (open(call.body(), "PullRequest")) {
            gitHub.pulls.reopen(pull.number(), call.login());
        } else {
            gitHub.pulls.close(pull.number(), call.login());
        }
    }

    private static boolean open(JsonNode body, String resource) {
        return switch (body.path("state").asText()) {
            case "open" -> true;
            case "closed" -> false;
            default -> throw ApiProblem.field(resource, "state", "invalid");
        };
    }

    private Answer labels(Call call) {
        var number = number(call);
        return Answer.list(json.labels(gitHub.issues
                .find(number)
                .map(Issue::labels)
                .orElseGet(() -> gitHub.labels.of(gitHub.pulls.get(number).number()))));
    }

    /** Of everything that happens to an issue, only how the labels of a pull request changed. */
    private Answer events(Call call) {
        return Answer.list(
                gitHub.labels.events(number(call)).stream().map(json::event).toList());
    }

    private Answer comments(Call call) {
        return Answer.list(gitHub.issues.comments(number(call)).stream()
                .map(comment -> json.comment(number(call), comment))
                .toList());
    }

    private Answer comment(Call call) {
        var text = call.body().path("body").asText();
        if (text.isBlank()) {
            throw ApiProblem.field("IssueComment", "body", "missing_field");
        }
        return Answer.created(json.comment(number(call), gitHub.issues.comment(number(call), call.login(), text)));
    }
}
