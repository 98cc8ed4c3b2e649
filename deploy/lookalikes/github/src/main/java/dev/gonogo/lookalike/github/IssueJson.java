package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.util.List;

/** Issues, labels and comments as GitHub writes them. A pull request is an issue too. */
final class IssueJson {
    private final GitHubState gitHub;

    IssueJson(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    ObjectNode issue(Issue issue) {
        return common("issues", issue.number(), issue.title(), issue.author(), issue.body(), issue.open())
                .put("state_reason", issue.reason())
                .put("labels", Json.array(labels(issue.labels())))
                .put("comments", issue.comments().size())
                .put("created_at", issue.createdAt())
                .put("updated_at", issue.updatedAt())
                .put("closed_at", issue.open() ? null : issue.updatedAt())
                .node();
    }

    ObjectNode pullRequest(PullRequest pull) {
        var merge = pull.merge();
        var links = Fields.object()
                .put("url", gitHub.links.api("pulls/" + pull.number()))
                .put("html_url", gitHub.links.page("pull/" + pull.number()))
                .put("merged_at", merge == null ? null : merge.at());
        var proposal = pull.proposal();
        return common("pull", pull.number(), proposal.title(), proposal.author(), proposal.body(), pull.open())
                .put("labels", Json.array(labels(gitHub.labels.of(pull.number()))))
                .put("comments", gitHub.issues.comments(pull.number()).size())
                .put("created_at", pull.createdAt())
                .put("updated_at", pull.updatedAt())
                .put("closed_at", pull.closedAt())
                .put("pull_request", links)
                .node();
    }

    private Fields common(String page, int number, String title, String author, String body, boolean open) {
        return Fields.object()
                .put("url", gitHub.links.api("issues/" + number))
                .put("repository_url", gitHub.links.api(""))
                .put("comments_url", gitHub.links.api("issues/" + number + "/comments"))
                .put("html_url", gitHub.links.page(page + "/" + number))
                .put("id", 3_000_000_000L + number)
                .put("node_id", "I_" + number)
                .put("number", number)
                .put("title", title)
                .put("user", gitHub.people.simple(author))
                .put("state", open ? "open" : "closed")
                .put("locked", false)
                .nothing("assignee")
                .put("assignees", Json.array(List.of()))
                .put("milestone", milestoneOf(number))
                .put("author_association", "MEMBER")
                .put("body", body);
    }

    /** The milestone of an issue or a pull request, null for none. */
    JsonNode milestoneOf(int number) {
        return gitHub.milestones.of(number).<JsonNode>map(this::milestone).orElseGet(NullNode::getInstance);
    }

    ObjectNode milestone(Milestones.Milestone milestone) {
        var number = milestone.number();
        return Fields.object()
                .put("url", gitHub.links.api("milestones/" + number))
                .put("html_url", gitHub.links.page("milestone/" + number))
                .put("labels_url", gitHub.links.api("milestones/" + number + "/labels"))
                .put("id", 6_000_000_000L + number)
                .put("node_id", "MI_" + number)
                .put("number", number)
                .put("state", "open")
                .put("title", milestone.title())
                .nothing("description")
                .put("creator", gitHub.people.simple(milestone.author()))
                .put("open_issues", gitHub.milestones.count(milestone, true))
                .put("closed_issues", gitHub.milestones.count(milestone, false))
                .put("created_at", milestone.createdAt())
                .put("updated_at", milestone.createdAt())
                .nothing("closed_at")
                .nothing("due_on")
                .node();
    }

    List<ObjectNode> labels(List<String> names) {
        return names.stream()
                .map(name -> Fields.object()
                        .put("id", 5_000_000_000L + Math.abs((long) name.hashCode()))
                        .put("url", gitHub.links.api("labels/" + name))
                        .put("name", name)
                        .put("color", "ededed")
                        .put("default", false)
                        .nothing("description")
                        .node())
                .toList();
    }

    ObjectNode event(Labels.Event event) {
        return Fields.object()
                .put("id", event.id())
                .put("node_id", "LE_" + event.id())
                .put("url", gitHub.links.api("issues/events/" + event.id()))
                .put("actor", gitHub.people.simple(event.login()))
                .put("event", event.kind())
                .nothing("commit_id")
                .nothing("commit_url")
                .put("created_at", event.at())
                .put("label", Fields.object().put("name", event.label()).put("color", "ededed"))
                .nothing("performed_via_github_app")
                .node();
    }

    ObjectNode comment(int number, Issue.Comment comment) {
        return Fields.object()
                .put("id", comment.id())
                .put("node_id", "IC_" + comment.id())
                .put("url", gitHub.links.api("issues/comments/" + comment.id()))
                .put("html_url", gitHub.links.page("issues/" + number + "#issuecomment-" + comment.id()))
                .put("issue_url", gitHub.links.api("issues/" + number))
                .put("body", comment.body())
                .put("user", gitHub.people.simple(comment.author()))
                .put("created_at", comment.at())
                .put("updated_at", comment.edited())
                .put("author_association", gitHub.people.association(comment.author()))
                .node();
    }
}
