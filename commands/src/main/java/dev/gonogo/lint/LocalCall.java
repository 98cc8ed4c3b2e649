package dev.gonogo.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a step runs and that is defined elsewhere in its repository.
 *
 * @param name as people call it
 * @param files possible paths, of which one exists; none if it cannot be told
 * @param steps names of the parts that run, if there are several named ones; none for all of it
 * @param line of the call
 */
record LocalCall(String name, List<String> files, Set<String> steps, int line) {
    static final String SCRIPTS = "package.json";

    private static final Set<String> INTERPRETERS =
            Set.of("node", "python", "python3", "ruby", "perl", "deno", "bun", "tsx", "pwsh", "source", ".");
    private static final Set<String> PACKAGES = Set.of("npm", "pnpm", "yarn", "bun");
    /** Options that are followed by a module, or by code in another language, which is not followed. */
    private static final Set<String> INLINE = Set.of("-m", "-c", "-e");
    /** Scripts that npm runs by name alone. */
    private static final Set<String> BARE = Set.of("test", "start", "stop", "restart");

    /** Built-in commands of pnpm and yarn; anything else is a script. */
    private static final Set<String> BUILT_IN = Set.of(
            "add",
            "audit",
            "cache",
            "ci",
            "config",
            "dlx",
            "exec",
            "i",
            "info",
            "install",
            "npm",
            "pack",
            "publish",
            "remove",
            "up",
            "upgrade",
            "version",
            "workspace",
            "workspaces",
            "x");

    private static final Set<String> BUILDERS = Set.of("make", "just", "task", "rake", "nox", "tox", "invoke", "ant");
    private static final List<String> ROOTS =
            List.of("$GITHUB_WORKSPACE/", "${GITHUB_WORKSPACE}/", "${{_github.workspace_}}/", "./");

    private static LocalCall of(String name, String... files) {
        return new LocalCall(name, List.of(files), Set.of(), 0);
    }

    private LocalCall at(int place) {
        return new LocalCall(name, files, steps, place);
    }

    /** The calls of a step, in order. */
    static Stream<LocalCall> of(Workflow.Step step) {
        return Stream.concat(used(step).stream(), run(step.run()));
    }

    private static Optional<LocalCall> used(Workflow.Step step) {
        String uses = step.uses();
        if (uses.startsWith("./")) {
            String path = uses.substring(2).replaceFirst("/$", "");
            LocalCall call =
                    WorkflowFiles.is(path) ? of(uses, path) : of(uses, path + "/action.yml", path + "/action.yaml");
            return Optional.of(call.at(step.line()));
        }
        boolean workflow = uses.contains("/" + Workflow.FOLDER + "/");
        return workflow || uses.startsWith("docker:") ? Optional.of(of(uses)) : Optional.empty();
    }

    private static Stream<LocalCall> run(Workflow.Script script) {
        List<LocalCall> calls = new ArrayList<>();
        String folder = script.folder();
        for (Shell.Command command : Shell.commands(script.lines())) {
            List<String> words = command.itself();
            if (words.isEmpty()) {
                continue;
            }
            if (words.getFirst().equals("cd")) {
                folder = "$";
            }
            called(words, folder)
                    .map(call -> call.at(script.at(command.place())))
                    .ifPresent(calls::add);
        }
        return calls.stream();
    }

    private static Optional<LocalCall> called(List<String> words, String folder) {
        String program = words.getFirst();
        List<String> rest = words.subList(1, words.size());
        if (PACKAGES.contains(program)) {
            Optional<LocalCall> script = script(program, rest, folder);
            return script.isPresent() || !program.equals("bun") ? script : file(rest, folder);
        }
        if (BUILDERS.contains(program)) {
            return Optional.of(of(String.join(" ", words.subList(0, Math.min(2, words.size())))));
        }
        if (Shell.SHELLS.contains(program)) {
            return rest.stream().anyMatch(Shell::givesText) ? Optional.empty() : file(rest, folder);
        }
        if (INTERPRETERS.contains(program)) {
            return rest.stream().anyMatch(INLINE::contains) ? Optional.empty() : file(rest, folder);
        }
        return program.contains("/") ? path(program, folder) : Optional.empty();
    }

    /** The script that a program is given to run. */
    private static Optional<LocalCall> file(List<String> arguments, String folder) {
        return arguments.stream()
                .filter(word -> !word.startsWith("-"))
                .findFirst()
                .flatMap(word -> path(word, folder));
    }

    private static Optional<LocalCall> path(String word, String folder) {
        String path = word.replaceAll("\\s", "_");
        boolean inRoot = false;
        for (String root : ROOTS) {
            if (path.startsWith(root)) {
                path = path.substring(root.length());
                inRoot = !root.equals("./");
            }
        }
        if (path.startsWith("/")
                || path.startsWith("~")
                || path.startsWith("node_modules/")
                || path.matches(".*[<>].*")) {
            return Optional.empty();
        }
        String from = inRoot ? "" : folder;
        return Optional.of(within(from.isEmpty() ? path : from + "/" + path)
                .map(file -> of(file, file))
                .orElseGet(() -> of(word)));
    }

    /** A path from the repository's root; empty if it leads outside or contains variables. */
    private static Optional<String> within(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if ((part.equals("..") && parts.pollLast() == null) || part.contains("$")) {
                return Optional.empty();
            }
            if (!Set.of("", ".", "..").contains(part)) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }

    private static Optional<LocalCall> script(String program, List<String> words, String folder) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean runs = words.contains("run") || words.contains("run-script");
        String first = words.getFirst();
        boolean bare =
                program.equals("npm") ? BARE.contains(first) : !first.startsWith("-") && !BUILT_IN.contains(first);
        if (!runs) {
            return bare ? Optional.of(scripts(program + " " + first, first, folder)) : Optional.empty();
        }
        String name = words.getLast();
        boolean plain = words.size() == 2 && !first.startsWith("-") && !name.contains("$");
        String said = program + " " + String.join(" ", words);
        return Optional.of(plain ? scripts(said, name, folder) : of(said));
    }

    /** Including the scripts that npm runs before and after it. */
    private static LocalCall scripts(String said, String name, String folder) {
        String file = folder.isEmpty() ? SCRIPTS : folder + "/" + SCRIPTS;
        return within(file)
                .map(path -> new LocalCall(said, List.of(path), Set.of("pre" + name, name, "post" + name), 0))
                .orElseGet(() -> of(said));
    }
}
