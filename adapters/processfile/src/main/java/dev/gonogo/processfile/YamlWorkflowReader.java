package dev.gonogo.processfile;

import dev.gonogo.lint.LeftOverVersion;
import dev.gonogo.lint.Workflow;
import dev.gonogo.port.WorkflowReader;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads workflow files leniently: anything of an unexpected shape counts as absent, because validating a workflow is
 * its platform's task. The key {@code on} is read as written, although YAML 1.1 would read it as true.
 */
public final class YamlWorkflowReader implements WorkflowReader {

    private static final int LARGEST = 1024 * 1024;
    /** By its name or by its first line. */
    private static final Pattern SHELL_SCRIPT =
            Pattern.compile("^(?:.*\\.(?:ba|z|k)?sh\\n|.*\\n#!.*\\b(?:ba|da|z|k)?sh\\b)");

    @Override
    public Optional<Workflow> read(String file, String text) {
        if (text.length() > LARGEST) {
            return Optional.empty();
        }
        return YamlTree.read(text, new Problems())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .map(root -> new Workflow(file, triggers(root), jobs(root, Scripts.of(text, root))));
    }

    @Override
    public Optional<List<Workflow.Step>> called(String file, String text) {
        if (text.length() > LARGEST) {
            return Optional.empty();
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        return switch (name) {
            case "action.yml", "action.yaml" ->
                tree(text)
                        .flatMap(root -> child(root, "runs"))
                        .filter(runs -> text(runs, "using").equals("composite"))
                        .map(runs -> steps(runs, Scripts.of(text, runs)));
            case "package.json" ->
                tree(text.replace('\t', ' '))
                        .flatMap(root -> child(root, "scripts"))
                        .map(YamlWorkflowReader::scripts);
            default ->
                SHELL_SCRIPT.matcher(name + "\n" + text).find()
                        ? Optional.of(List.of(script(name, 1, text)))
                        : Optional.empty();
        };
    }

    @Override
    public List<LeftOverVersion> leftOverVersions(String text) {
        return text.isBlank() || text.length() > LARGEST
                ? List.of()
                : tree(text.replace('\t', ' ')).stream()
                        .flatMap(YamlWorkflowReader::leftOver)
                        .toList();
    }

    private static Stream<LeftOverVersion> leftOver(Node node) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().entrySet().stream()
                        .flatMap(one -> one.getKey().equals(LeftOverVersion.KEY)
                                        && one.getValue().value() instanceof Node.Scalar version
                                ? Stream.of(new LeftOverVersion(one.getValue().line(), version.text()))
                                : leftOver(one.getValue().value()))
                : Stream.empty();
    }

    private static Optional<Node> tree(String text) {
        return YamlTree.read(text, new Problems()).map(Node.class::cast);
    }

    private static List<Workflow.Step> scripts(Node all) {
        List<Workflow.Step> scripts = new ArrayList<>();
        mapping(all)
                .forEach((name, entry) -> scalar(entry.value())
                        .ifPresent(command -> scripts.add(script(name, command.line(), command.text()))));
        return scripts;
    }

    private static Workflow.Step script(String name, int line, String text) {
        return new Workflow.Step(name, line, "", "", Map.of(), new Workflow.Script(line, text, "", ""), false);
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
        Node permissions = child(root, "permissions").orElse(root);
        child(root, "jobs")
                .ifPresent(all -> mapping(all)
                        .forEach((id, job) -> jobs.add(new Workflow.Job(
                                id,
                                job.line(),
                                text(job.value(), "if"),
                                child(job.value(), "needs")
                                        .map(YamlWorkflowReader::texts)
                                        .orElse(List.of()),
                                steps(job.value(), scripts),
                                mayWrite(child(job.value(), "permissions").orElse(permissions))))));
        return jobs;
    }

    /** A job's permissions replace the file's; if neither states any, they are unknown. */
    private static boolean mayWrite(Node permissions) {
        return switch (permissions) {
            case Node.Scalar all -> all.text().equals("write-all");
            case Node.Mapping some ->
                Stream.of("contents", "packages", "id-token")
                        .anyMatch(key -> text(some, key).equals("write"));
            case Node.Sequence other -> false;
            case Node.Nothing nothing -> false;
        };
    }

    /** A job that calls a workflow has one step, which is that workflow. */
    private static List<Workflow.Step> steps(Node job, Scripts outer) {
        Map<String, String> environment = new TreeMap<>(outer.environment());
        environment.putAll(settings(job, "env"));
        Scripts scripts = outer.in(folder(job));
        List<Workflow.Step> steps = new ArrayList<>();
        child(job, "uses").ifPresent(uses -> steps.add(step(job, environment, scripts, text(job, "uses"))));
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
                        .map(scripts.in(text(step, "working-directory"))::at)
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

    /** One text or a list, as in {@code needs: build} and {@code needs: [build, test]}. */
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

    /** The default folder of a job's or a file's scripts, empty for the repository's root. */
    private static String folder(Node node) {
        return child(node, "defaults")
                .flatMap(defaults -> child(defaults, "run"))
                .map(run -> text(run, "working-directory"))
                .orElse("");
    }

    /**
     * Finds where the text of a script begins; after {@code |} that is the next line.
     *
     * @param folder where scripts run
     * @param environment that the whole file sets
     */
    private record Scripts(List<String> lines, String folder, Map<String, String> environment) {
        static Scripts of(String text, Node root) {
            return new Scripts(text.lines().toList(), YamlWorkflowReader.folder(root), settings(root, "env"));
        }

        Scripts in(String other) {
            return other.isEmpty() ? this : new Scripts(lines, other, environment);
        }

        Workflow.Script at(Node.Scalar run) {
            int place = run.line() - 1;
            boolean block =
                    place >= 0 && place < lines.size() && lines.get(place).matches(".*:\\s*\\|[-+0-9]*\\s*(#.*)?$");
            return new Workflow.Script(block ? run.line() + 1 : run.line(), run.text(), folder, "");
        }
    }
}
