package dev.gonogo.process.review;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.MentionedVersions;
import java.util.List;

/** {@code title-says-version}: the pull request's title has the exact version as a word, and no other version. */
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
        String title = situation.judgedPullRequest().title();
        if (!List.of(title.split("\\s+")).contains(version)) {
            return PullRequests.generated(
                    rule(), situation, say("The title “{}” does not say {}.", title, code(version)));
        }
        List<String> others = MentionedVersions.in(title).stream()
                .filter(named -> !named.equals(version))
                .toList();
        return others.isEmpty()
                ? Finding.held(rule(), "The title says {}.", code(version))
                : PullRequests.generated(
                        rule(), situation, say("The title “{}” names {} as well.", title, Words.codes(others, 5)));
    }

    @Override
    public Words explain() {
        return say("the title says the exact version and no other");
    }
}
