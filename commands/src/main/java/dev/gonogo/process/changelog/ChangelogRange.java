package dev.gonogo.process.changelog;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.ReleaseLine;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.Refs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code changelog-range}: the new heading's compare link starts at the latest published tag and ends at ours. It also
 * notes sections of releases that production's changelog has and this one does not, and a tag that does not count as a
 * release.
 */
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
        return Releases.of(situation.process(), situation.world())
                .flatMap(releases -> ReleaseLine.of(situation, releases)
                        .flatMap(line -> situation
                                .ask(new TextAt(situation.judgedPullRequest().headCommit(), file))
                                .flatMap(text -> judge(situation, releases, line, text.orElse("")))))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    private Answer<Finding> judge(Situation situation, Releases releases, ReleaseLine line, String text) {
        return situation
                .refs()
                .flatMap(refs -> production(situation).map(other -> {
                    Finding found = judge(text, lost(situation, refs, text, other), situation, releases, line);
                    Words doubt = releases.doubt(line.strays());
                    return doubt.isEmpty() ? found : found.besides(doubt);
                }));
    }

    private Answer<String> production(Situation situation) {
        return situation
                .headOf("{production}")
                .flatMap(head -> situation.ask(new TextAt(head, file)))
                .map(text -> text.orElse(""));
    }

    /** Released versions whose section would be lost by the promotion, latest first. */
    private static List<String> lost(Situation situation, Refs refs, String text, String production) {
        return refs.tags().keySet().stream()
                .flatMap(tag -> situation.process().tag().versionOf(tag).stream())
                .sorted(Comparator.reverseOrder())
                .map(Version::toString)
                .filter(version -> Changelog.heading(production, version).isPresent())
                .filter(version -> Changelog.heading(text, version).isEmpty())
                .toList();
    }

    private Finding judge(String text, List<String> lost, Situation situation, Releases releases, ReleaseLine line) {
        String version = situation.version().toString();
        Optional<Changelog.Range> range = Changelog.heading(text, version).flatMap(Changelog::range);
        if (range.isEmpty()) {
            return generated(
                    situation, say("{} has no heading with a compare link for {}.", code(file), code(version)));
        }
        String from = range.get().from();
        String to = range.get().to();
        if (!to.equals(situation.tag())) {
            return generated(
                    situation, say("The changelog range ends at {}, not at {}.", code(to), code(situation.tag())));
        }
        if (line.goesBack()) {
            return Finding.notHeld(rule(), "{}", line.whyItGoesBack());
        }
        if (line.latest()
                .filter(other -> !from.equals(situation.of(other).tag()))
                .isPresent()) {
            return elsewhere(situation, releases, line, from);
        }
        return lost.isEmpty()
                ? Finding.held(rule(), "The changelog range is {}.", code(from + "..." + to))
                : Finding.noted(
                        rule(),
                        "The changelog range is {}. {} lacks what {} has of {}, and the promotion may remove it"
                                + " there: merge {} back into {} before the next cut.",
                        code(from + "..." + to),
                        code(file),
                        code(situation.process().branches().production()),
                        Words.codes(lost, 5),
                        code(situation.process().branches().production()),
                        code(situation.process().branches().integration()));
    }

    /** The range does not start at the latest release. */
    private Finding elsewhere(Situation situation, Releases releases, ReleaseLine line, String from) {
        Version latest = line.latest().orElseThrow();
        String tag = situation.of(latest).tag();
        Optional<ManifestBaseline> manifest =
                releases.of(latest).flatMap(release -> ManifestBaseline.below(release, situation));
        return PullRequests.generated(
                rule(),
                situation,
                say(
                        "The changelog range starts at {}, but the latest published tag is {}.{}",
                        code(from),
                        code(tag),
                        manifest.map(found -> found.words(tag)).orElse(Words.NONE)),
                manifest.map(found -> found.cause(situation, latest)).orElse("the baseline"));
    }

    private Finding generated(Situation situation, Words what) {
        return PullRequests.generated(rule(), situation, what).about("");
    }

    @Override
    public Words explain() {
        return say("the compare link in {} starts at the latest published tag", code(file));
    }
}
