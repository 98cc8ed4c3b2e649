package dev.gonogo.audit;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.AccountedFor;
import dev.gonogo.process.Arrival;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Provenance;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the commits that a tag published came to production, since the release tag before it on production's line.
 *
 * @param provenance of production's commits, found once for all tags
 */
record Line(ReleaseProcess process, World world, String head, List<TaggedCommit> tags, Answer<Provenance> provenance) {
    private static final Words LOOK = say(
            "Leave the tag if anything of it is published. Look at what it brought, and revert by a hotfix what must not be there.");

    /** Empty where the process has no such rule, and for a tag with no other one before it on the line. */
    Optional<TagFinding> judge(TaggedCommit tag, Optional<Version> version) {
        if (process.needs().noneMatch(AccountedFor.class::isInstance)) {
            return Optional.empty();
        }
        Answer<Optional<Finding>> found = before(tag)
                .flatMap(before -> before.map(last -> since(last, tag, version).map(Optional::of))
                        .orElseGet(() -> new Answer.Known<>(Optional.empty())));
        return found.fold(one -> one, why -> Optional.of(Finding.cannotTell(AccountedFor.RULE, why)))
                .map(finding ->
                        new TagFinding(finding, finding.verdict() == Finding.Verdict.NOT_HELD ? LOOK : Words.NONE));
    }

    /** The commit of the release tag before this one. */
    private Answer<Optional<String>> before(TaggedCommit tag) {
        Set<String> commits = tags.stream().map(one -> one.tag().commit()).collect(Collectors.toSet());
        return world.ask(new OnLine(commits, head)).map(line -> {
            int place = line.indexOf(tag.tag().commit());
            return place < 0 ? Optional.empty() : line.stream().skip(place + 1L).findFirst();
        });
    }

    private Answer<Finding> since(String last, TaggedCommit tag, Optional<Version> version) {
        String commit = tag.tag().commit();
        return provenance.flatMap(known -> world.ask(new FirstParents(last, commit))
                .flatMap(known::of)
                .map(arrivals -> finding(
                        since(last),
                        arrivals,
                        known.promotions().requests(),
                        accepted(known.promotions().attempts(), commit, version))));
    }

    private Words since(String commit) {
        String names = tags.stream()
                .map(TaggedCommit::tag)
                .filter(tag -> tag.commit().equals(commit))
                .map(tag -> tag.name())
                .sorted()
                .collect(Collectors.joining(", "));
        return say("{} since {}", code(process.branches().production()), code(names));
    }

    /** Whoever said go on a commit did so after what is not accounted for on it was accepted. */
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
            Words where, List<Arrival> arrivals, List<PullRequest> requests, Optional<Attempt.Overridden> accepted) {
        List<Arrival> unknown =
                arrivals.stream().filter(arrival -> !arrival.accounted()).toList();
        if (unknown.isEmpty()) {
            return Finding.held(AccountedFor.RULE, "What came to {} is accounted for.", where);
        }
        return accepted.map(by -> Finding.noted(
                        AccountedFor.RULE,
                        "{} accepted what came to {} otherwise: {}",
                        person(by.login()),
                        where,
                        by.reason()))
                .orElseGet(() -> AccountedFor.unaccounted(where, unknown, requests));
    }
}
