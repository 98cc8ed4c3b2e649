package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.GitQuestion.TextAt;
import java.util.Optional;

/** {@code changelog-range}: the new heading's compare link starts at the latest published tag and ends at ours. */
public record ChangelogRange(String file) implements Need {
    @Override
    public String rule() {
        return "changelog-range";
    }

    @Override
    public boolean ofPullRequest() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .refs()
                .flatMap(refs -> situation
                        .ask(new TextAt(situation.subject().headCommit(), file))
                        .map(text -> judge(text.orElse(""), ReleaseLine.of(situation, refs), situation)))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    private Finding judge(String text, ReleaseLine line, Situation situation) {
        String version = situation.version().toString();
        Optional<Changelog.Range> range = Changelog.heading(text, version).flatMap(Changelog::range);
        if (range.isEmpty()) {
            return Finding.notHeld(rule(), "{} has no heading with a compare link for {}.", code(file), code(version));
        }
        String from = range.get().from();
        String to = range.get().to();
        if (!to.equals(situation.tag())) {
            return Finding.notHeld(
                    rule(), "The changelog range ends at {}, not at {}.", code(to), code(situation.tag()));
        }
        if (line.goesBack()) {
            return Finding.notHeld(rule(), "{}", line.whyItGoesBack());
        }
        Optional<String> latest = line.latest().map(other -> situation.of(other).tag());
        if (latest.isPresent() && !from.equals(latest.get())) {
            return Finding.notHeld(
                    rule(),
                    "The changelog range starts at {}, but the latest published tag is {}. Close it, delete the branch, fix"
                            + " the baseline and cut again.",
                    code(from),
                    code(latest.get()));
        }
        return Finding.held(rule(), "The changelog range is {}.", code(from + "..." + to));
    }

    @Override
    public Words explain() {
        return say("the compare link in {} starts at the latest published tag", code(file));
    }
}
