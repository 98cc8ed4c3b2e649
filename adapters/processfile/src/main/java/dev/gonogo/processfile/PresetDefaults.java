package dev.gonogo.processfile;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.deployment.Deploy;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.publish.VerifyPublished;
import dev.gonogo.process.review.ByAuthor;
import dev.gonogo.talk.Words;
import dev.gonogo.yaml.Node;
import dev.gonogo.yaml.Problems;
import dev.gonogo.yaml.YamlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a process file takes from its preset although it differs in most repositories: branches, files, apps and
 * packages.
 */
public final class PresetDefaults {
    private static final int MOST = 5;

    private PresetDefaults() {}

    /**
     * As a sentence; empty if there is nothing.
     *
     * @param text of the file
     * @param process as read from it
     */
    public static Optional<Words> of(String text, ReleaseProcess process) {
        return YamlTree.read(text, new Problems())
                .filter(Node.Mapping.class::isInstance)
                .map(Node.Mapping.class::cast)
                .flatMap(file -> Presets.named(file).flatMap(preset -> of(file, preset, process)));
    }

    private static Optional<Words> of(Node.Mapping file, String preset, ReleaseProcess process) {
        List<Words> parts = new ArrayList<>();
        if (file.entry("branches").isEmpty()) {
            parts.add(say("branches {}", Words.codes(branches(process), MOST)));
        }
        if (file.entry("tag").isEmpty()) {
            parts.add(say("tag {}", code(process.tag().name())));
        }
        List<String> metadata = process.metadata().files();
        if (file.entry("metadata").isEmpty() && !metadata.isEmpty()) {
            parts.add(say("metadata {}", Words.codes(metadata, MOST)));
        }
        Set<String> own = Presets.stagesWithSteps(file);
        List<Step> steps = process.stages().stream()
                .filter(stage -> !own.contains(stage.name()))
                .map(Stage::steps)
                .flatMap(List::stream)
                .toList();
        named("pull requests by", authors(steps)).ifPresent(parts::add);
        named("published", published(steps)).ifPresent(parts::add);
        named("deployed", deployed(steps)).ifPresent(parts::add);
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "Taken from the preset {}: {}. Set your own where they differ.",
                        code(preset),
                        Words.join("; ", parts)));
    }

    private static List<String> branches(ReleaseProcess process) {
        return Stream.of(
                        process.branches().integration(),
                        process.branches().release(),
                        process.branches().hotfix(),
                        process.branches().production())
                .filter(branch -> !branch.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Words> named(String what, List<Words> which) {
        return which.isEmpty() ? Optional.empty() : Optional.of(say("{} {}", what, Words.some(which, MOST)));
    }

    private static List<Words> authors(List<Step> steps) {
        return of(AwaitPullRequest.class, steps)
                .flatMap(step -> step.needs().stream())
                .filter(ByAuthor.class::isInstance)
                .map(need -> say("{}", code(((ByAuthor) need).login())))
                .toList();
    }

    private static List<Words> published(List<Step> steps) {
        return of(VerifyPublished.class, steps)
                .flatMap(step -> step.names().stream())
                .toList();
    }

    private static List<Words> deployed(List<Step> steps) {
        return of(Deploy.class, steps)
                .map(step -> say("{}", code(step.application())))
                .toList();
    }

    private static <S extends Step> Stream<S> of(Class<S> kind, List<Step> steps) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }
}
