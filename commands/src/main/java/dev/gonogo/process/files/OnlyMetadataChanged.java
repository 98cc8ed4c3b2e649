package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Metadata;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Change;
import dev.gonogo.world.ForgeQuestion.FilesOf;
import java.util.List;

/**
 * {@code only-metadata-changed}: the pull request changes only release metadata and, in a file with known places of the
 * version, only those places.
 */
public record OnlyMetadataChanged() implements Need {
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
                        situation.judgedPullRequest().number(),
                        situation.judgedPullRequest().headCommit()))
                .fold(changes -> judge(changes, situation), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(List<Change> changes, Situation situation) {
        List<String> metadata = situation.process().metadata().files();
        List<String> foreign = changes.stream()
                .map(Change::path)
                .filter(path -> !metadata.contains(path))
                .toList();
        List<String> changed = changes.stream().map(Change::path).toList();
        List<String> missing =
                metadata.stream().filter(path -> !changed.contains(path)).toList();
        if (!foreign.isEmpty()) {
            return PullRequests.generated(
                    rule(),
                    situation,
                    say("It changes files that are not release metadata: {}.", Words.codes(foreign, 5)));
        }
        return missing.isEmpty()
                ? inside(situation)
                : PullRequests.generated(
                                rule(),
                                situation,
                                say("It does not change these metadata files: {}.", Words.codes(missing, 5)))
                        .about("");
    }

    private Finding inside(Situation situation) {
        Metadata metadata = situation.process().metadata();
        return ChangedInside.besides(metadata.pointers(), situation, situation.judgedPullRequest())
                .fold(
                        foreign -> foreign.isEmpty()
                                ? Finding.held(
                                        rule(),
                                        "It changes exactly the {} metadata files{}.",
                                        metadata.files().size(),
                                        metadata.places().isEmpty() ? "" : ", and only the version in them")
                                : PullRequests.generated(
                                        rule(),
                                        situation,
                                        say("It changes more than the version: {}.", Words.codes(foreign, 5))),
                        why -> Finding.cannotTell(rule(), why));
    }

    @Override
    public Words explain() {
        return say("exactly the metadata files are changed, and in them only the version");
    }
}
