package dev.gonogo.lint;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.PathsUnder;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.World;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the workflow files at production's head, because these are the ones that run. */
public final class WorkflowFiles {
    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private WorkflowFiles() {}

    /** Whether a file in the workflows folder is a workflow. */
    public static boolean is(String path) {
        return YAML.matcher(path).matches();
    }

    /** Path to text. All missing answers are asked for at the same time. */
    public static Answer<Map<String, String>> of(ReleaseProcess process, World world) {
        return head(process, world)
                .flatMap(head -> world.ask(new PathsUnder(head, Workflow.FOLDER))
                        .flatMap(paths -> texts(
                                world,
                                head,
                                paths.stream().filter(WorkflowFiles::is).toList())));
    }

    /** Path to text of other files at the same commit, if they exist. */
    public static Answer<Map<String, String>> others(ReleaseProcess process, World world, Collection<String> paths) {
        return head(process, world).flatMap(head -> texts(world, head, paths));
    }

    private static Answer<String> head(ReleaseProcess process, World world) {
        String production = process.branches().production();
        return world.ask(new AllRefs()).flatMap(refs -> process.branches().headOf(refs, production));
    }

    private static Answer<Map<String, String>> texts(World world, String head, Collection<String> paths) {
        Map<String, Answer<Optional<String>>> answers = new LinkedHashMap<>();
        paths.forEach(path -> answers.put(path, world.ask(new TextAt(head, path))));
        Answer<Map<String, String>> all = new Answer.Known<>(Map.of());
        for (Map.Entry<String, Answer<Optional<String>>> answer : answers.entrySet()) {
            all = all.flatMap(texts -> answer.getValue().map(text -> with(texts, answer.getKey(), text)));
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> texts, String path, Optional<String> text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        text.ifPresent(found -> more.put(path, found));
        return more;
    }
}
