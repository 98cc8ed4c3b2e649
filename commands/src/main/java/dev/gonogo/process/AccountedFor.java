package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * {@code accounted-for}: each commit on production's first-parent line since the last release came by a promotion or by an
 * authorised hotfix. The last release is the nearest commit on the line at which we saw a tag pushed,
 * and where there is none of these the nearest release tag, or one that came to the line by a merge. Where nothing is tagged yet, what
 * was cut is not looked at, nor what lies below a pull request that was merged before the cut. May be overridden with a reason, which
 * counts for the commits that it was given for.
 *
 * @param paths files, and folders ending in {@code /}: what changes nothing else may come to production by itself
 */
public record AccountedFor(List<String> paths) implements Need {
    public AccountedFor {
        paths = List.copyOf(paths);
    }

    public static final String RULE = "accounted-for";

    /**
     * Where the part of the line begins that counts.
     *
     * @param since what people call that place
     * @param known what was merged before is known, and so is what lies below it
     */
    private record Start(String commit, Words since, Instant known) {}

    private record Tagged(String commit, Version version) {}

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }

    @Override
    public Finding judge(Situation situation) {
        return situation
                .headOf(situation.process().branches().production())
                .flatMap(head -> Provenance.of(situation)
                        .flatMap(provenance -> start(situation, provenance, head)
                                .flatMap(start -> start.map(from -> judge(situation, provenance, from, head))
                                        .orElseGet(() -> new Answer.Known<>(untagged(situation, head))))))
                .fold(finding -> finding, why -> Finding.cannotTell(RULE, why));
    }

    private static Finding untagged(Situation situation, String head) {
        String production = situation.process().branches().production();
        return Finding.notHeld(
                        RULE,
                        "No release tag is in the history of {}, so what came to it since the last release cannot be told:"
                                + " somebody rewrote the branch, or the tags never stood there. Look at what {} has. {}",
                        code(production),
                        commit(head),
                        Commits.override(RULE))
                .about(head);
    }

    /** Empty where there are release tags, and production has none of them in its history. */
    private static Answer<Optional<Start>> start(Situation situation, Provenance provenance, String head) {
        return situation.refs().flatMap(refs -> {
            Map<String, Version> ours = pushed(situation, provenance);
            Map<String, Version> all = tagged(situation, refs);
            all.putAll(ours);
            return all.isEmpty()
                    ? sinceTheCut(situation).map(Optional::of)
                    : last(situation, head, ours, all)
                            .map(last -> last.map(release -> since(situation, refs, release)));
        });
    }

    /** What we pushed is known by our records, wherever its tag stands now. */
    private static Answer<Optional<Tagged>> last(
            Situation situation, String head, Map<String, Version> ours, Map<String, Version> all) {
        return situation.ask(new OnLine(all.keySet(), head)).flatMap(line -> {
            List<Tagged> onLine = releases(line, all);
            Optional<Tagged> own = onLine.stream()
                    .filter(release -> ours.containsKey(release.commit()))
                    .findFirst();
            boolean alone = own.isPresent() || (ours.isEmpty() && !onLine.isEmpty());
            return alone
                    ? new Answer.Known<>(own.or(() -> onLine.stream().findFirst()))
                    : merged(situation, head, all).map(merged -> last(merged, onLine, ours));
        });
    }

    private static Optional<Tagged> last(List<Tagged> merged, List<Tagged> onLine, Map<String, Version> ours) {
        return merged.stream()
                .filter(release -> ours.containsKey(release.commit()))
                .max(Comparator.comparing(Tagged::version))
                .or(() -> onLine.stream().findFirst())
                .or(() -> merged.stream().max(Comparator.comparing(Tagged::version)));
    }

    private static List<Tagged> releases(List<String> commits, Map<String, Version> tagged) {
        return commits.stream()
                .flatMap(commit ->
                        Optional.ofNullable(tagged.get(commit)).map(version -> new Tagged(commit, version)).stream())
                .toList();
    }

    /** Tags that stand on production's line, or came to it by a merge. */
    private static Answer<List<Tagged>> merged(Situation situation, String head, Map<String, Version> all) {
        TagPattern pattern = TagPattern.of(situation.process().tag().name());
        return situation
                .ask(new AllTagged(pattern, head, Set.of(), Set.of()))
                .map(tags -> releases(
                        tags.tags().stream()
                                .filter(TaggedCommit::reachable)
                                .map(one -> one.tag().commit())
                                .toList(),
                        all));
    }

    /** Commits at which we pushed a tag, to their versions. */
    private static Map<String, Version> pushed(Situation situation, Provenance provenance) {
        Map<String, Version> pushed = new TreeMap<>();
        provenance.promotions().attempts().stream()
                .filter(attempt -> !attempt.version().equals(situation.version()))
                .forEach(attempt -> attempt.tagged().ifPresent(tagged -> pushed.put(tagged.commit(), attempt.version())));
        return pushed;
    }

    /** Commits of release tags to the highest version that is tagged there. */
    private static Map<String, Version> tagged(Situation situation, Refs refs) {
        Map<String, Version> tagged = new TreeMap<>();
        for (Refs.Tag tag : refs.tags().values()) {
            situation
                    .process()
                    .tag()
                    .versionOf(tag.name())
                    .filter(version -> !version.equals(situation.version()))
                    .ifPresent(version -> tagged.merge(
                            tag.commit(), version, (one, other) -> one.compareTo(other) > 0 ? one : other));
        }
        return tagged;
    }

    private static Start since(Situation situation, Refs refs, Tagged release) {
        String tag = situation.of(release.version()).tag();
        boolean stands = refs.tag(tag)
                .filter(found -> found.commit().equals(release.commit()))
                .isPresent();
        Words place = stands ? Words.NONE : say(" (pushed at {})", commit(release.commit()));
        return new Start(release.commit(), say("since {}{}", code(tag), place), Instant.EPOCH);
    }

    /** The first release of a repository. */
    private static Answer<Start> sinceTheCut(Situation situation) {
        Optional<String> cut = situation
                .release()
                .landmarks()
                .map(Fact.Landmark::values)
                .filter(values -> !values.containsKey("pull-request"))
                .flatMap(values -> Optional.ofNullable(values.get("commit")).stream())
                .findFirst();
        Instant began = situation.release().began().orElse(Instant.EPOCH);
        return cut.<Answer<Start>>map(commit ->
                        new Answer.Known<>(new Start(commit, say("since the cut (nothing is tagged yet)"), began)))
                .orElseGet(() -> new Answer.CannotTell<>("nothing is tagged yet, and nothing was cut"));
    }

    private Answer<Finding> judge(Situation situation, Provenance provenance, Start start, String head) {
        return situation
                .ask(new FirstParents(start.commit(), head))
                .map(line -> line.stream()
                        .takeWhile(commit -> provenance
                                .mergeOf(commit)
                                .filter(request -> request.mergedAt().isBefore(start.known()))
                                .isEmpty())
                        .toList())
                .flatMap(provenance::of)
                .map(arrivals -> judge(
                        situation, start, arrivals, provenance.promotions().requests()));
    }

    private Finding judge(Situation situation, Start start, List<Arrival> arrivals, List<PullRequest> requests) {
        Words where = say("{} {}", code(situation.process().branches().production()), start.since());
        List<Arrival> unknown =
                arrivals.stream().filter(arrival -> !arrival.accounted()).toList();
        if (unknown.isEmpty()) {
            return arrivals.isEmpty()
                    ? Finding.held(RULE, "Nothing came to {}.", where)
                    : Finding.held(
                            RULE, "What came to {} is accounted for: {}.", where, Arrival.shown(arrivals, requests));
        }
        Finding found = unaccounted(where, unknown, requests);
        Words next = say("Revert what must not go out by a hotfix. {}{}", authorise(unknown), Commits.override(RULE));
        return new Finding(RULE, found.verdict(), found.words().then(next), String.join(" ", Arrival.ids(unknown)));
    }

    /**
     * What nothing accounts for.
     *
     * @param where on which part of production's line
     */
    public static Finding unaccounted(Words where, List<Arrival> unknown, List<PullRequest> requests) {
        List<Arrival> strangers =
                unknown.stream().filter(arrival -> !arrival.unasked()).toList();
        List<Words> said = new ArrayList<>();
        if (!strangers.isEmpty()) {
            int commits = Arrival.ids(strangers).size();
            said.add(say(
                    "{} on {} came neither by a promotion nor by an authorised hotfix: {}.",
                    commits == 1 ? "1 commit" : commits + " commits",
                    where,
                    Arrival.shown(strangers, requests)));
        }
        unknown.stream()
                .filter(Arrival::unasked)
                .forEach(arrival -> said.add(Bringers.unasked(where, arrival.commits())));
        return Finding.notHeld(RULE, "{}", Words.join(" ", said));
    }

    private static Words authorise(List<Arrival> unknown) {
        return unknown.stream()
                .flatMap(arrival -> arrival.by().stream())
                .findFirst()
                .map(request -> say(
                        "A pull request may still be authorised: {}. ",
                        code("/release hotfix " + request.number() + " <reason>")))
                .orElse(Words.NONE);
    }

    @Override
    public Words explain() {
        return say(
                "each commit on production since the last release came by a promotion or an authorised hotfix{}, or was accepted"
                        + " with a reason",
                paths.isEmpty() ? Words.NONE : say(", or changed only {}", Words.codes(paths, 5)));
    }
}
