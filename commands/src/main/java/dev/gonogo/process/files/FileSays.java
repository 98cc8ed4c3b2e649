package dev.gonogo.process.files;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.ValueAt;
import java.util.Optional;

/**
 * {@code file-says}: a value in a file is exactly the version, on production or at the head of the pull request being
 * judged.
 *
 * @param pointer JSON pointer into the JSON, YAML or TOML file
 */
public record FileSays(String file, String pointer) implements Need {
    @Override
    public String rule() {
        return "file-says";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public boolean ofRepository() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        String version = situation.version().toString();
        return situation
                .commitJudged()
                .fold(
                        head -> situation
                                .ask(new ValueAt(head, file, pointer))
                                .fold(value -> judge(value, version, head), why -> Finding.cannotTell(rule(), why)),
                        why -> Finding.cannotTell(rule(), why));
    }

    /** Judges the value found at a commit. */
    public Finding judge(Optional<String> value, String version, String commit) {
        if (value.isEmpty()) {
            return Finding.notHeld(rule(), "{} has no {} at {}.", code(file), code(pointer), commit(commit));
        }
        String found = value.get();
        return found.equals(version)
                ? Finding.held(rule(), "{} {} says {}.", code(file), code(pointer), code(version))
                : Finding.notHeld(
                        rule(),
                        "{} {} says {} at {}, not {}.",
                        code(file),
                        code(pointer),
                        code(found),
                        commit(commit),
                        code(version));
    }

    @Override
    public Words explain() {
        return say("{} {} says the version", code(file), code(pointer));
    }
}
