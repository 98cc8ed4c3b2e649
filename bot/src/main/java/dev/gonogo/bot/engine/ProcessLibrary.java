package dev.gonogo.bot.engine;

import dev.gonogo.port.ProcessReader;
import dev.gonogo.port.ProcessTexts;
import dev.gonogo.port.ProcessTexts.ProcessText;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.rules.ChangedRules;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.LineCommit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of each repository. Only the file at production's head counts. The last one read is stored, so that
 * replies need not wait for the remote.
 */
public final class ProcessLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessLibrary.class);
    private static final int MOST_PROBLEMS = 5;

    private final ProcessTexts texts;
    private final ProcessReader reader;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    /** Why the last try to read a repository's file failed, if it did. */
    private final Map<String, String> troubles = new ConcurrentHashMap<>();

    /** Why a repository no longer has a file on production, if it was deleted. */
    private final Map<String, String> deleted = new ConcurrentHashMap<>();

    public ProcessLibrary(ProcessTexts texts, ProcessReader reader) {
        this.texts = texts;
        this.reader = reader;
    }

    private record Known(ProcessText text, ProcessReader.Reading reading) {}

    /** The process as last read, or why there is none; never asks an outside system. */
    public Answer<ReleaseProcess> lastRead(String repository) {
        String gone = deleted.get(repository);
        if (gone != null) {
            return new Answer.CannotTell<>(gone);
        }
        Known last = known.computeIfAbsent(
                repository, name -> texts.processText(name).map(this::read).orElse(null));
        return last == null
                ? new Answer.CannotTell<>(troubles.getOrDefault(
                        repository,
                        "the process file of " + repository + " has not been read yet; try again in a minute"))
                : judge(last);
    }

    /** Reads the process at production's head now. */
    public Answer<ReleaseProcess> refresh(RepositoryPorts repository) {
        Answer<ReleaseProcess> process = read(repository);
        switch (process) {
            case Answer.Known<ReleaseProcess> fine -> mended(repository.name());
            case Answer.CannotTell<ReleaseProcess>(String why) -> troubled(repository.name(), why);
        }
        return process;
    }

    private void mended(String repository) {
        if (troubles.remove(repository) != null) {
            LOG.info("{}: can be released again", repository);
        }
    }

    /** Each problem is logged once, however often we look. */
    private void troubled(String repository, String why) {
        if (!why.equals(troubles.put(repository, why))) {
            LOG.warn("{}: cannot be released: {}", repository, why);
        }
    }

    /** The changes of the process file on production, newest first. */
    Answer<List<ChangedRules.Change>> history(RepositoryPorts repository) {
        return repository
                .head()
                .flatMap(head -> repository.git().answer(new ChangesTo(head, repository.processFile())))
                .flatMap(commits -> history(repository, commits));
    }

    private Answer<List<ChangedRules.Change>> history(RepositoryPorts repository, List<LineCommit> commits) {
        List<ChangedRules.Change> changes = new ArrayList<>();
        Answer<List<ChangedRules.Change>> all = new Answer.Known<>(changes);
        for (LineCommit commit : commits) {
            switch (repository.git().answer(new TextAt(commit.id(), repository.processFile()))) {
                case Answer.Known<Optional<String>>(Optional<String> text) ->
                    changes.add(new ChangedRules.Change(commit, text.flatMap(this::process)));
                case Answer.CannotTell<Optional<String>>(String why) -> all = new Answer.CannotTell<>(why);
            }
        }
        return all;
    }

    private Optional<ReleaseProcess> process(String text) {
        return reader.read(text) instanceof ProcessReader.Reading.Good(ReleaseProcess process)
                ? Optional.of(process)
                : Optional.empty();
    }

    private Answer<ReleaseProcess> read(RepositoryPorts repository) {
        return repository.head().flatMap(head -> at(repository, head));
    }

    private Answer<ReleaseProcess> at(RepositoryPorts repository, String head) {
        Known last = known.get(repository.name());
        if (last != null && last.text().commit().equals(head)) {
            deleted.remove(repository.name());
            return judge(last);
        }
        return repository
                .git()
                .answer(new TextAt(head, repository.processFile()))
                .flatMap(text -> text.map(found -> keep(repository, new ProcessText(head, found)))
                        .orElseGet(() -> isDeleted(repository)));
    }

    private Answer<ReleaseProcess> isDeleted(RepositoryPorts repository) {
        String why = "there is no " + repository.processFile() + " on " + repository.production();
        deleted.put(repository.name(), why);
        return new Answer.CannotTell<>(why);
    }

    private Answer<ReleaseProcess> keep(RepositoryPorts repository, ProcessText text) {
        Known read = read(text);
        texts.remember(repository.name(), text);
        known.put(repository.name(), read);
        deleted.remove(repository.name());
        return judge(read);
    }

    private Known read(ProcessText text) {
        return new Known(text, reader.read(text.text()));
    }

    private static Answer<ReleaseProcess> judge(Known known) {
        return switch (known.reading()) {
            case ProcessReader.Reading.Good(ReleaseProcess process) -> new Answer.Known<>(process);
            case ProcessReader.Reading.Bad(var problems) -> new Answer.CannotTell<>(sentence(problems));
        };
    }

    private static String sentence(List<ProcessReader.Problem> problems) {
        String first = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(problem ->
                        "line " + problem.line() + ": " + problem.sentence().replaceFirst("\\.$", ""))
                .collect(Collectors.joining("; "));
        return "the process file has " + (problems.size() == 1 ? "a mistake" : problems.size() + " mistakes") + ": "
                + first + (problems.size() > MOST_PROBLEMS ? "; and more, which gonogo check FILE shows" : "");
    }
}
