package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import java.util.List;

/** {@code title-says-version}: the pull request's title has the exact version as a word. */
public record TitleSaysVersion() implements Need {
    @Override
    public String rule() {
        return "title-says-version";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        String version = situation.version().toString();
        String title = situation.subject().title();
        boolean said = List.of(title.split("\\s+")).contains(version);
        return said
                ? Finding.held(rule(), "The title says {}.", code(version))
                : Finding.notHeld(
                        rule(),
                        "The title “{}” does not say {}. Close it, delete the branch, fix the cause and cut again.",
                        title,
                        code(version));
    }

    @Override
    public Words explain() {
        return say("the title says the exact version");
    }
}
