package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.production.AccountedFor;
import dev.gonogo.process.production.Arrival;
import dev.gonogo.process.production.Provenance;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the commits of a tag came to production since the release before it on production's line, which is found as for a
 * go.
 *
 * @param provenance of production's commits, computed once for all tags
 */
record TagProvenance(
        ReleaseProcess process, World world, String head, Answer<Releases> releases, Answer<Provenance> provenance) {
    private static final Words LOOK =
            say("If anything of it is published, leave the tag. Look at what it brought in, and revert with a hotfix"
                    + " whatever must not be there.");

    /** Empty where the process has no such rule. */
    Optional<TagFinding> judge(TaggedCommit tag, Optional<Version> version) {
        if (process.needs().noneMatch(AccountedFor.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(releases.flatMap(all -> judge(all, tag, version))
                .fold(found -> found, why -> new TagFinding(Finding.cannotTell(AccountedFor.RULE, why), Words.NONE)));
    }

    private Answer<TagFinding> judge(Releases all, TaggedCommit tag, Optional<Version> version) {
        String commit = tag.tag().commit();
        Set<String> commits = Stream.concat(all.all().stream().map(Released::commit), Stream.of(commit))
                .collect(Collectors.toSet());
        return world.ask(new OnLine(commits, head)).flatMap(line -> {
            if (!line.contains(commit)) {
                return new Answer.Known<>(
                        unjudged(tag.reachable() ? "{} has it only through a merge" : "it is not on {}"));
            }
            Set<String> later = Set.copyOf(line.subList(0, line.indexOf(commit) + 1));
            return all.except(later)
                    .lastIn(commit)
                    .flatMap(found -> found.released()
                            .map(last -> since(last, all.tag(last), commit, version))
                            .orElseGet(() -> new Answer.Known<>(unjudged("no earlier release is known on {}"))));
        });
    }

    /** @param why has a placeholder for production */
    private TagFinding unjudged(String why) {
        Words production = say("{}", code(process.branches().production()));
        return TagFinding.unjudged(AccountedFor.RULE, say("What reached {} with it", production), say(why, production));
    }

    private Answer<TagFinding> since(Released last, String name, String commit, Optional<Version> version) {
        Words where = say("{} since {}", code(process.branches().production()), code(name));
        return provenance
                .flatMap(known -> world.ask(new FirstParents(last.commit(), commit))
                        .flatMap(line -> known.of(line)
                                .map(arrivals -> finding(
                                        where,
                                        arrivals,
                                        known.pushers(line),
                                        accepted(known.promotions().attempts(), commit, version)))))
                .map(finding ->
                        new TagFinding(finding, finding.verdict() == Finding.Verdict.NOT_HELD ? LOOK : Words.NONE));
    }

    /** Whether a go on a commit came after somebody accepted the commits there that are not accounted for. */
    private static Optional<Attempt.Overridden> accepted(
            List<Attempt> attempts, String commit, Optional<Version> version) {
        return attempts.stream()
                .filter(attempt -> version.filter(attempt.version()::equals).isPresent())
                .filter(attempt -> attempt.goes().contains(commit))
                .flatMap(attempt -> attempt.overridden().stream())
                .filter(override -> override.rule().equals(AccountedFor.RULE))
                .reduce((earlier, later) -> later);
    }

    private static Finding finding(
            Words where, List<Arrival> arrivals, Pushers pushers, Optional<Attempt.Overridden> accepted) {
        List<Arrival> unknown =
                arrivals.stream().filter(arrival -> !arrival.accounted()).toList();
        if (unknown.isEmpty()) {
            return Finding.held(AccountedFor.RULE, "Everything that reached {} is accounted for.", where);
        }
        return accepted.map(by -> Finding.noted(
                        AccountedFor.RULE,
                        "{}",
                        say(
                                        "{} accepted what reached {} in any other way: {}. Reason: {}",
                                        person(by.login()),
                                        where,
                                        Arrival.shown(unknown, pushers),
                                        by.reason())
                                .ended()))
                .orElseGet(() -> AccountedFor.unaccounted(where, unknown, pushers));
    }
}
