package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code delete-branch}: a branch that is left over is deleted, and only when its content does not differ from production (A-84,
 *
 */
public record DeleteBranch(String branch) implements Step {

    @Override
    public Progress progress(Situation situation) {
        return situation.refs().fold(refs -> progress(situation, refs), Progress.Unsure::new);
    }

    private Progress progress(Situation situation, Refs refs) {
        String name = situation.fill(branch);
        String production = situation.process().branches().production();
        Optional<String> head = refs.branch(name);
        Optional<String> base = refs.branch(production);
        if (head.isEmpty()) {
            return new Progress.Done(say("{} is gone", code(name)), Map.of("branch", name));
        }
        if (base.isEmpty()) {
            return new Progress.Unsure("there is no branch " + production);
        }
        return situation
                .ask(new Difference(base.get(), head.get()))
                .fold(changes -> judge(name, production, head.get(), changes), Progress.Unsure::new);
    }

    private static Progress judge(String name, String production, String head, List<Change> changes) {
        if (changes.isEmpty()) {
            return new Progress.Due(new Act.DeleteBranch(name, head), say("deleting {}", code(name)));
        }
        List<String> paths = changes.stream().map(Change::path).toList();
        return Progress.Stopped.because(say(
                "{} still differs from {} in {} files, so it is not deleted: {}. Delete it by hand if that is meant.",
                code(name),
                code(production),
                paths.size(),
                Words.codes(paths, 5)));
    }

    @Override
    public Words explain() {
        return say("delete {} when its content does not differ from production", code(branch));
    }
}
