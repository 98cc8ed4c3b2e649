package dev.gonogo.sandbox.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.sandbox.http.Answer;
import dev.gonogo.sandbox.http.Call;
import dev.gonogo.sandbox.http.Routes;
import java.util.ArrayList;
import java.util.List;

/** Issues, labels and comments (docs.github.com/rest/issues). */
final class IssuesApi {
    private final Hub hub;
    private final IssueJson json;

    IssuesApi(Hub hub) {
        this.hub = hub;
        json = new IssueJson(hub);
    }

    void addTo(Routes routes) {
        var issues = "/repos/{owner}/{repo}/issues";
        var one = issues + "/{number}";
        routes.get(issues, this::list)
                .post(issues, this::create)
                .get(one, this::issue)
                .on("PATCH", one, this::edit)
                .get(one + "/labels", this::labels)
                .get(one + "/comments", this::comments)
                .post(one + "/comments", this::comment);
    }

    private static int number(Call call) {
        if (!call.at("number").matches("\\d{1,9}")) {
            throw ApiProblem.notFound();
        }
        return Integer.parseInt(call.at("number"));
    }

    private Answer list(Call call) {
        var wanted = call.query("state").orElse("open");
        var label = call.query("labels");
        var creator = call.query("creator");
        return Answer.list(hub.issues.all().stream()
                .filter(issue -> wanted.equals("all") || wanted.equals(issue.open() ? "open" : "closed"))
                .filter(issue -> creator.map(issue.author()::equals).orElse(true))
                .filter(issue -> label.map(issue.labels()::contains).orElse(true))
                .map(json::issue)
                .toList());
    }

    private Answer issue(Call call) {
        var pull = hub.pulls.find(number(call));
        return Answer.ok(pull.map(json::pullRequest).orElseGet(() -> json.issue(hub.issues.get(number(call)))));
    }

    private Answer create(Call call) {
        var body = call.body();
        var issue = hub.issues.open(
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
        var issue = hub.issues.get(number(call));
        var open = body.path("state").asText(issue.open() ? "open" : "closed").equals("open");
        return Answer.ok(json.issue(hub.issues.change(
                issue.number(),
                body.path("title").asText(issue.title()),
                body.path("body").asText(issue.body()),
                open)));
    }

    private Answer labels(Call call) {
        var issue = hub.issues.find(number(call));
        if (issue.isEmpty()) {
            hub.pulls.get(number(call));
        }
        return Answer.list(issue.map(json::labels).orElse(List.of()));
    }

    private Answer comments(Call call) {
        var issue = hub.issues.get(number(call));
        return Answer.list(issue.comments().stream()
                .map(comment -> json.comment(issue.number(), comment))
                .toList());
    }

    private Answer comment(Call call) {
        var text = call.body().path("body").asText();
        if (text.isBlank()) {
            throw ApiProblem.field("IssueComment", "body", "missing_field");
        }
        return Answer.created(json.comment(number(call), hub.issues.comment(number(call), call.login(), text)));
    }
}
