package dev.gonogo.process;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import java.util.List;

/** {@code only-metadata-changed}: the pull request changes release metadata and nothing else. */
public record OnlyFilesChanged() implements Need {
    @Override
    public String rule() {
        return "only-metadata-changed";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .ask(new FilesOf(
                        situation.subject().number(), situation.subject().headCommit()))
                .fold(
                        changes -> judge(changes, situation.process().metadata().files()),
                        why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<Change> changes, List<String> metadata) {
        List<String> foreign = changes.stream()
                .map(Change::path)
                .filter(path -> !metadata.contains(path))
                .toList();
        List<String> changed = changes.stream().map(Change::path).toList();
        List<String> missing =
                metadata.stream().filter(path -> !changed.contains(path)).toList();
        if (!foreign.isEmpty()) {
            return Finding.notHeld(
                    rule(),
                    "It changes files that are no release metadata: {}. Close it, delete the branch, fix the cause and cut"
                            + " again.",
                    Words.codes(foreign, 5));
        }
        return missing.isEmpty()
                ? Finding.held(rule(), "It changes exactly the {} metadata files.", metadata.size())
                : Finding.notHeld(rule(), "It leaves metadata files as they were: {}.", Words.codes(missing, 5));
    }

    @Override
    public Words explain() {
        return say("exactly the metadata files are changed");
    }
}
