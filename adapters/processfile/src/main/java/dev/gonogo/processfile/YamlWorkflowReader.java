package dev.gonogo.processfile;

import dev.gonogo.lint.Workflow;
import dev.gonogo.port.WorkflowReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads workflow files leniently: what has another shape than expected is taken for absent, since whether a file is a good workflow
 * is for its own platform to say. The key {@code on} is read as written, which YAML 1.1 would take for true.
 */
public final class YamlWorkflowReader implements WorkflowReader {

    private static final int LARGEST = 1024 * 1024;

    @Override
    public Optional<Workflow> read(String file, String text) {
        if (text.length() > LARGEST) {
            return Optional.empty();
        }
        return YamlTree.read(text, new Problems())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .map(root -> new Workflow(file, triggers(root), jobs(root, new Scripts(text))));
    }

    private static List<Workflow.Trigger> triggers(Node.Mapping root) {
        List<Workflow.Trigger> triggers = new ArrayList<>();
        root.entry("on").ifPresent(on -> {
            switch (on.value()) {
                case Node.Scalar event -> triggers.add(bare(event));
                case Node.Sequence events ->
                    events.items().forEach(item -> scalar(item).ifPresent(event -> triggers.add(bare(event))));
                case Node.Mapping events ->
                    events.entries().forEach((event, entry) -> triggers.add(trigger(event, entry)));
                case Node.Nothing nothing -> {}
            }
        });
        return triggers;
    }

    private static Workflow.Trigger bare(Node.Scalar event) {
        return new Workflow.Trigger(event.text(), event.line(), Map.of(), List.of());
    }

    private static Workflow.Trigger trigger(String event, Node.Entry entry) {
        Map<String, List<String>> filters = new TreeMap<>();
        mapping(entry.value()).forEach((key, filter) -> filters.put(key, texts(filter.value())));
        List<Workflow.Input> inputs = new ArrayList<>();
        child(entry.value(), "inputs")
                .ifPresent(all -> mapping(all)
                        .forEach((name, input) ->
                                inputs.add(new Workflow.Input(name, input.line(), mustBeSent(input.value())))));
        return new Workflow.Trigger(event, entry.line(), filters, inputs);
    }

    private static boolean mustBeSent(Node input) {
        return text(input, "required").equals("true") && child(input, "default").isEmpty();
    }

    private static List<Workflow.Job> jobs(Node.Mapping root, Scripts scripts) {
        List<Workflow.Job> jobs = new ArrayList<>();
        child(root, "jobs")
                .ifPresent(all -> mapping(all)
                        .forEach((id, job) -> jobs.add(new Workflow.Job(
                                id,
                                job.line(),
                                text(job.value(), "if"),
                                child(job.value(), "needs")
                                        .map(YamlWorkflowReader::texts)
                                        .orElse(List.of()),
                                steps(job.value(), scripts)))));
        return jobs;
    }

    private static List<Workflow.Step> steps(Node job, Scripts scripts) {
        Map<String, String> environment = settings(job, "env");
        List<Workflow.Step> steps = new ArrayList<>();
        if (child(job, "steps").orElse(job) instanceof Node.Sequence all) {
            for (Node step : all.items()) {
                steps.add(step(step, environment, scripts, "#" + (steps.size() + 1)));
            }
        }
        return steps;
    }

    private static Workflow.Step step(Node step, Map<String, String> environment, Scripts scripts, String number) {
        Map<String, String> settings = new TreeMap<>(environment);
        settings.putAll(settings(step, "env"));
        settings.putAll(settings(step, "with"));
        String name = text(step, "name");
        return new Workflow.Step(
                name.isEmpty() ? number : name,
                step.line(),
                text(step, "if"),
                text(step, "uses"),
                settings,
                child(step, "run")
                        .flatMap(YamlWorkflowReader::scalar)
                        .map(scripts::at)
                        .orElse(Workflow.Script.NONE),
                text(step, "continue-on-error").equals("true"));
    }

    private static Map<String, String> settings(Node node, String key) {
        Map<String, String> settings = new TreeMap<>();
        child(node, key)
                .ifPresent(all -> mapping(all)
                        .forEach((name, entry) ->
                                scalar(entry.value()).ifPresent(value -> settings.put(name, value.text()))));
        return settings;
    }

    private static Map<String, Node.Entry> mapping(Node node) {
        return node instanceof Node.Mapping mapping ? mapping.entries() : Map.of();
    }

    private static Optional<Node> child(Node node, String key) {
        return node instanceof Node.Mapping mapping ? mapping.entry(key).map(Node.Entry::value) : Optional.empty();
    }

    private static Optional<Node.Scalar> scalar(Node node) {
        return node instanceof Node.Scalar scalar ? Optional.of(scalar) : Optional.empty();
    }

    private static String text(Node node, String key) {
        return child(node, key)
                .flatMap(YamlWorkflowReader::scalar)
                .map(Node.Scalar::text)
                .orElse("");
    }

    /** One text or a list of them, as in {@code needs: build} and {@code needs: [build, test]}. */
    private static List<String> texts(Node node) {
        return switch (node) {
            case Node.Scalar one -> List.of(one.text());
            case Node.Sequence many ->
                many.items().stream()
                        .flatMap(item -> scalar(item).stream())
                        .map(Node.Scalar::text)
                        .toList();
            case Node.Mapping other -> List.of();
            case Node.Nothing nothing -> List.of();
        };
    }

    /** Finds where the text of a script begins: after a bar in the file it begins on the next line. */
    private record Scripts(List<String> lines) {
        Scripts(String text) {
            this(text.lines().toList());
        }

        Workflow.Script at(Node.Scalar run) {
            int place = run.line() - 1;
            boolean block =
                    place >= 0 && place < lines.size() && lines.get(place).matches(".*:\\s*\\|[-+0-9]*\\s*(#.*)?$");
            return new Workflow.Script(block ? run.line() + 1 : run.line(), run.text());
        }
    }
}
