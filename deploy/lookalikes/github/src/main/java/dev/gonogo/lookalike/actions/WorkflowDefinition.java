package dev.gonogo.lookalike.actions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a workflow file says about its start
 * (docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax).
 *
 * @param path such as {@code .github/workflows/release.yml}
 * @param name the workflow's name, its path if the file gives none
 * @param runName the {@code run-name}, empty if the file gives none
 * @param dispatchable whether it has a {@code workflow_dispatch} trigger
 * @param inputs the inputs of that trigger, by name
 * @param jobs the names of its jobs, including each run of a matrix
 * @param triggers the {@code on} block
 */
public record WorkflowDefinition(
        String path,
        String name,
        String runName,
        boolean dispatchable,
        Map<String, Input> inputs,
        List<String> jobs,
        JsonNode triggers) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern INPUT = Pattern.compile("\\$\\{\\{\\s*(?:github\\.event\\.)?inputs\\.(\\w+)\\s*}}");

    /** An input of a dispatch. */
    public record Input(String type, boolean required, String fallback, List<String> options) {}

    /** Parses a file; empty if it is not a workflow. */
    public static Optional<WorkflowDefinition> parse(String path, String yaml) {
        try {
            var root = YAML.readTree(yaml);
            if (root == null || !root.has("on")) {
                return Optional.empty();
            }
            return Optional.of(read(path, root, triggers(root.path("on"))));
        } catch (JsonProcessingException problem) {
            return Optional.empty();
        }
    }

    private static WorkflowDefinition read(String path, JsonNode root, JsonNode triggers) {
        return new WorkflowDefinition(
                path,
                root.path("name").asText(path),
                root.path("run-name").asText(""),
                triggers.has("workflow_dispatch"),
                inputs(triggers.path("workflow_dispatch").path("inputs")),
                jobNames(root.path("jobs")),
                triggers);
    }

    /** {@code on: push} and {@code on: [push, pull_request]} are short for an object without filters. */
    private static JsonNode triggers(JsonNode on) {
        var all = YAML.createObjectNode();
        if (on.isTextual()) {
            return all.putNull(on.asText());
        }
        if (on.isArray()) {
            on.forEach(event -> all.putNull(event.asText()));
            return all;
        }
        return on;
    }

    private static Map<String, Input> inputs(JsonNode declared) {
        var inputs = new LinkedHashMap<String, Input>();
        declared.properties().forEach(entry -> inputs.put(entry.getKey(), input(entry.getValue())));
        return inputs;
    }

    private static Input input(JsonNode node) {
        return new Input(
                node.path("type").asText("string"),
                node.path("required").asBoolean(false),
                node.path("default").asText(""),
                texts(node.path("options")));
    }

    private static List<String> jobNames(JsonNode jobs) {
        return jobs.properties().stream()
                .flatMap(job -> Matrix.names(job.getKey(), job.getValue()).stream())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** The file's name, such as {@code release.yml}. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Whether a push to this branch that changes these files starts it. */
    public boolean onPushToBranch(String branch, Collection<String> changed) {
        var push = triggers.path("push");
        var onlyTags = push.has("tags") && !push.has("branches");
        return triggers.has("push") && !onlyTags && fits(push.path("branches"), branch) && touches(push, changed);
    }

    /** Whether a push of this tag starts it. */
    public boolean onPushOfTag(String tag) {
        var push = triggers.path("push");
        var onlyBranches = push.has("branches") && !push.has("tags");
        return triggers.has("push") && !onlyBranches && fits(push.path("tags"), tag);
    }

    /** Whether a pull request into this branch that changes these files starts it. */
    public boolean onPullRequestInto(String base, Collection<String> changed) {
        var pull = triggers.path("pull_request");
        return triggers.has("pull_request") && fits(pull.path("branches"), base) && touches(pull, changed);
    }

    /** Path filters exclude a push that changes nothing under them; they do not apply to tags. */
    private static boolean touches(JsonNode event, Collection<String> changed) {
        if (event.has("paths")) {
            return changed.stream().anyMatch(path -> fits(event.path("paths"), path));
        }
        return !event.has("paths-ignore") || changed.stream().anyMatch(path -> !fits(event.path("paths-ignore"), path));
    }

    /** The last matching pattern decides; one that begins with {@code !} excludes what earlier patterns included. */
    private static boolean fits(JsonNode patterns, String name) {
        if (patterns instanceof MissingNode || patterns.isNull()) {
            return true;
        }
        var taken = false;
        for (var pattern : patterns.isTextual() ? List.of(patterns.asText()) : texts(patterns)) {
            var out = pattern.startsWith("!");
            taken = name.matches(expression(out ? pattern.substring(1) : pattern)) ? !out : taken;
        }
        return taken;
    }

    /** {@code **} crosses slashes, {@code *} does not. */
    private static String expression(String glob) {
        return Pattern.quote(glob)
                .replace("**", "\\E.\u0000\\Q")
                .replace("*", "\\E[^/]*\\Q")
                .replace("\u0000", "*");
    }

    /** The run's title: its {@code run-name} with the inputs filled in, else the given one. */
    public String titleOf(Trigger trigger, String otherwise) {
        if (runName.isEmpty()) {
            return trigger.event() == Event.WORKFLOW_DISPATCH ? name : otherwise;
        }
        return INPUT.matcher(runName).replaceAll(found -> Matcher.quoteReplacement(trigger.input(found.group(1))));
    }
}
