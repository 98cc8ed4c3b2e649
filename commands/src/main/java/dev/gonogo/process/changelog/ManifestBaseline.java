package dev.gonogo.process.changelog;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Situation;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.GitQuestion.ValueAt;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.ValuePlace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The version from which Release Please started a changelog: the one in its manifest before the pull request.
 *
 * @param at the commit from which the pull request starts
 * @param contained whether that commit contains the latest release, so that somebody set the manifest back
 * @param back what set it back there, if the latest release is on another branch
 */
record ManifestBaseline(ValuePlace place, String at, Version version, boolean contained, Optional<Back> back) {
    private static final String FILE = ".release-please-manifest.json";

    /** A commit that wrote a lower version than it found. */
    record Back(String commit, Version before) {}

    /**
     * The baseline, if it is below the latest release; empty if it is not below, there is no manifest, or it cannot be
     * read.
     */
    static Optional<ManifestBaseline> below(Released latest, Situation situation) {
        return situation.process().metadata().places().stream()
                .filter(place -> place.file().endsWith(FILE))
                .findFirst()
                .flatMap(place -> PullRequests.base(situation, situation.judgedPullRequest())
                        .flatMap(at -> at(place, at, latest, situation))
                        .fold(found -> found, why -> Optional.empty()));
    }

    private static Answer<Optional<ManifestBaseline>> at(
            ValuePlace place, String at, Released latest, Situation situation) {
        return situation
                .ask(new ValueAt(at, place.file(), place.pointer()))
                .map(value -> value.flatMap(Version::parse).filter(version -> version.compareTo(latest.version()) < 0))
                .flatMap(below -> below.map(version ->
                                of(place, at, version, latest, situation).map(Optional::of))
                        .orElseGet(() -> new Answer.Known<>(Optional.empty())));
    }

    private static Answer<ManifestBaseline> of(
            ValuePlace place, String at, Version version, Released latest, Situation situation) {
        return situation
                .ask(new Reachable(latest.commit(), at))
                .map(contained -> new ManifestBaseline(
                        place,
                        at,
                        version,
                        contained,
                        contained ? Optional.empty() : back(place, at, version, situation)));
    }

    /** The last one; also empty if that cannot be told. */
    private static Optional<Back> back(ValuePlace place, String at, Version version, Situation situation) {
        return situation
                .ask(new ChangesTo(at, place.file()))
                .map(changes -> changes.stream()
                        .filter(change -> !change.parents().isEmpty())
                        .toList())
                .flatMap(changes -> situation
                        .askAll(
                                changes,
                                change -> new ValueAt(change.parents().getFirst(), place.file(), place.pointer()))
                        .map(before -> back(changes, before, version)))
                .fold(back -> back, why -> Optional.empty());
    }

    private static Optional<Back> back(
            List<LineCommit> changes, Map<LineCommit, Optional<String>> before, Version version) {
        return changes.stream()
                .flatMap(change -> before
                        .getOrDefault(change, Optional.empty())
                        .flatMap(Version::parse)
                        .filter(earlier -> earlier.compareTo(version) > 0)
                        .map(earlier -> new Back(change.id(), earlier))
                        .stream())
                .findFirst();
    }

    /** What is wrong with it. */
    Words words(String tag) {
        if (contained) {
            return say(
                    " {} was reset to an older baseline: it says {} at {}, which already has {}.",
                    code(place.file()),
                    code(version),
                    commit(at),
                    code(tag));
        }
        return back.map(by -> say(
                        " {} was reset to an older baseline: it says {}, and said {} before {}.",
                        code(place.file()),
                        code(version),
                        code(by.before()),
                        commit(by.commit())))
                .orElseGet(() -> say(
                        " {} says {} at {}, which does not have {} yet.",
                        code(place.file()),
                        code(version),
                        commit(at),
                        code(tag)));
    }

    /** What is to be fixed, and where. */
    String cause(Situation situation, Version latest) {
        return "the baseline (" + latest + " in " + place.file() + " on "
                + situation.process().branches().integration() + ")";
    }
}
