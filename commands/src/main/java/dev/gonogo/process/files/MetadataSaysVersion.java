package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code metadata-says-version}: at the head of the pull request, every place of the version in the metadata has
 * exactly the version.
 */
public record MetadataSaysVersion() implements Need {
    @Override
    public String rule() {
        return "metadata-says-version";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        List<ValuePlace> places = situation.process().metadata().places();
        return places.isEmpty()
                ? nothingToLookAt()
                : judge(situation, places, situation.judgedPullRequest().headCommit());
    }

    private Finding nothingToLookAt() {
        return Finding.noted(
                rule(),
                "“metadata” does not say where the version is, so nothing was checked. Write the places next to the"
                        + " file, as {}.",
                code("package.json: /version"));
    }

    private Finding judge(Situation situation, List<ValuePlace> places, String head) {
        return situation
                .askAll(places, place -> new ValueAt(head, place.file(), place.pointer()))
                .fold(said -> judge(situation, said, head), why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(Situation situation, Map<ValuePlace, Optional<String>> said, String head) {
        String version = situation.version().toString();
        List<String> wrong = said.entrySet().stream()
                .filter(one -> !one.getValue().equals(Optional.of(version)))
                .map(one -> one.getKey().file() + " " + one.getKey().pointer() + " ("
                        + one.getValue().orElse("nothing") + ")")
                .toList();
        if (wrong.isEmpty()) {
            return Finding.held(rule(), "All {} places with the version say {}.", said.size(), code(version));
        }
        return PullRequests.generated(
                rule(),
                situation,
                say("At {} these do not say {}: {}.", commit(head), code(version), Words.codes(wrong, 5)));
    }

    @Override
    public Words explain() {
        return say("every place with the version in the metadata says it");
    }
}
