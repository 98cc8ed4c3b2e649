package dev.gonogo.bot;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.bot.config.Unreadable;
import dev.gonogo.git.LocalClone;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.port.Refused;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.TextAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The process for a clone that no bot has read: from a named file, from the clone's own, or from the preset.
 *
 * @param origin where it is from, in a sentence
 */
record ClonedProcess(ReleaseProcess process, Words origin) {
    static final String FILE = ".github/gonogo.yml";
    private static final String PRODUCTION = "main";
    private static final String PRESET = "release-please-promotion";

    /**
     * @param named the file to use, null for the clone's own
     * @throws Refused if there is one that cannot be used; its message is for people
     */
    static ClonedProcess of(LocalClone clone, @Nullable Path named) {
        if (named != null) {
            return read(named.toString(), text(named), say("The rules are those of {}.", code(named)));
        }
        Optional<Path> own =
                clone.workTree().map(folder -> folder.resolve(FILE)).filter(Files::exists);
        if (own.isPresent()) {
            return read(FILE, text(own.get()), say("The rules are those of {} in the working tree.", code(FILE)));
        }
        return atProduction(clone).orElseGet(() -> preset(clone));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused(Unreadable.because(file, e));
        }
    }

    private static Optional<ClonedProcess> atProduction(LocalClone clone) {
        return clone.branch(PRODUCTION)
                .flatMap(head -> clone.answer(new TextAt(head.commit(), FILE))
                        .fold(
                                text -> text.map(found -> read(
                                        FILE,
                                        found,
                                        say("The rules are those of {} at {}.", code(FILE), code(head.shown())))),
                                why -> {
                                    throw new Refused(
                                            "The process file at " + head.shown() + " cannot be read: " + why + ".");
                                }));
    }

    /** Nobody decides anything here, but the preset requires some roles all the same. */
    private static ClonedProcess preset(LocalClone clone) {
        String text = """
                process: 1
                extends: %s
                repository: %s
                roles: {maintainer: [one, another]}
                """.formatted(PRESET, clone.name());
        return read(
                PRESET,
                text,
                say(
                        "There is no {}, so the rules are those of the preset {}. To check against other rules, name"
                                + " their file with {}.",
                        code(FILE),
                        code(PRESET),
                        code("--process")));
    }

    private static ClonedProcess read(String file, String text, Words origin) {
        return switch (new YamlProcessReader().read(text)) {
            case ProcessReader.Reading.Good(var process) -> new ClonedProcess(process, origin);
            case ProcessReader.Reading.Bad(List<ProcessReader.Problem> problems) ->
                throw new Refused(problems.stream()
                        .map(problem -> file + ":" + problem.line() + ": " + problem.sentence())
                        .collect(Collectors.joining("\n")));
        };
    }

    /** Where production is in the clone, in a sentence. */
    Words production(LocalClone clone) {
        String name = process.branches().production();
        return clone.branch(name)
                .map(head -> head.shown().equals(name)
                        ? say("Production is the clone's own {}, at {}.", code(name), Words.commit(head.commit()))
                        : say(
                                "Production is {} as it was last fetched, at {}.",
                                code(head.shown()),
                                Words.commit(head.commit())))
                .orElseThrow(() -> new Refused("The clone has no branch " + name
                        + ", neither of its own nor of origin. Fetch it, or name the right one under"
                        + " branches in the process file."));
    }
}
