package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.history.ReleaseStages;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.process.tag.GoBeforeTag;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.RecordQuestion.Attempts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The latest release that we saw tagged on production, if production's history no longer contains it. A release whose
 * go is about another branch was never there.
 *
 * @param tag its name
 * @param at full id of the commit at which it was pushed
 * @param lacks what production's first-parent line lost with it, newest first
 */
record Rewound(String tag, String at, List<LineCommit> lacks) {

    /** @param head of production */
    static Answer<Optional<Rewound>> of(Situation situation, String head) {
        return situation
                .ask(new Attempts())
                .flatMap(attempts -> latest(situation, attempts))
                .flatMap(latest -> latest.flatMap(Attempt::tagged)
                        .map(tagged -> lost(situation, latest.get(), tagged.commit(), head))
                        .orElseGet(() -> new Answer.Known<>(Optional.empty())));
    }

    private static Answer<Optional<Attempt>> latest(Situation situation, List<Attempt> attempts) {
        List<Attempt> newestFirst = attempts.stream()
                .filter(attempt ->
                        attempt.tagged().isPresent() && !attempt.version().equals(situation.version()))
                .sorted(Comparator.comparing(Rewound::pushed).reversed())
                .toList();
        Answer<Optional<Attempt>> latest = new Answer.Known<>(Optional.empty());
        for (Attempt attempt : newestFirst) {
            latest = latest.flatMap(found -> found.isPresent()
                    ? new Answer.Known<>(found)
                    : stoodOnProduction(situation.of(attempt.version()))
                            .map(stood -> stood ? Optional.of(attempt) : Optional.empty()));
        }
        return latest;
    }

    private static Instant pushed(Attempt attempt) {
        return attempt.tagged().map(Attempt.Tagged::at).orElse(Instant.EPOCH);
    }

    private static Answer<Boolean> stoodOnProduction(Situation other) {
        return ReleaseStages.of(other)
                .map(GoBeforeTag::of)
                .map(go -> go.map(one -> other.fill(one.signOff().on()))
                        .filter(other.process().branches().production()::equals)
                        .isPresent());
    }

    private static Answer<Optional<Rewound>> lost(Situation situation, Attempt release, String commit, String head) {
        String tag = situation.of(release.version()).tag();
        return situation
                .ask(new Reachable(commit, head))
                .flatMap(contained -> contained
                        ? new Answer.Known<>(Optional.empty())
                        : situation
                                .ask(new FirstParents(head, commit))
                                .map(lacks -> Optional.of(new Rewound(tag, commit, lacks))));
    }

    /** Adds to a finding that the release is lost. */
    Finding and(Finding found, Situation situation) {
        String production = situation.process().branches().production();
        Pushers pushers = Pushers.of(situation, production, lacks, List.of());
        Words words = say(
                "{} no longer contains the release {} at {}. It lacks {}: {}. The history of {} was rewritten."
                        + " Restore it so that it contains {}.",
                code(production),
                code(tag),
                commit(at),
                Commits.count(lacks),
                pushers.named(lacks, pushers.shown()),
                code(production),
                commit(at));
        return found.blocks()
                ? new Finding(found.rule(), found.verdict(), words.then(found.words()), at + " " + found.about())
                : Finding.notHeld(found.rule(), "{}", words.then(Overrides.howTo(found.rule())))
                        .about(at);
    }
}
