package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Problem;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.branch.Promotes;
import dev.gonogo.process.history.MovedTag;
import dev.gonogo.process.history.Releases;
import dev.gonogo.process.history.Releases.Found;
import dev.gonogo.process.history.Releases.Released;
import dev.gonogo.process.merge.PullRequestsOfCommits;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PushesOf;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.Refs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code accounted-for}: each commit on production's first-parent line since the last release came by a promotion or by
 * an authorised hotfix. The last release is the nearest commit on the line at which we saw a tag pushed; if there is
 * none, the nearest tag that counts as a release, or one that was merged into the line. If nothing is released yet,
 * what was cut is not checked, nor what is below a pull request merged before the cut. Also, the latest release that we
 * saw tagged on production must be in its history. May be overridden with a reason, which covers the commits that were
 * shown.
 *
 * @param paths files, and folders ending in {@code /}: commits that change only these need no pull request
 */
public record AccountedFor(List<String> paths) implements Need {
    public AccountedFor {
        paths = List.copyOf(paths);
    }

    public static final String RULE = "accounted-for";

    /**
     * Where the part of the line to check begins.
     *
     * @param since the name of that place for people
     * @param known everything merged before this time is known, and so is what is below it
     * @param besides what is wrong with tags there; empty if nothing is
     */
    private record Start(String commit, Words since, Instant known, Words besides) {}

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public boolean mayBeOverridden() {
        return true;
    }

    /** If nothing promotes, whatever is on production came from elsewhere. */
    @Override
    public List<Problem> problems(ReleaseProcess process) {
        return process.step(Promotes.class).isPresent()
                ? List.of()
                : List.of(Problem.of(this, RULE + " needs a step open-pull-request that promotes to production."));
    }

    @Override
    public Finding judge(Situation situation) {
        return judge(situation, Provenance.of(situation));
    }

    /**
     * What is already known not to hold before its stage is reached; empty if nothing came to production since the cut.
     * A pull request that an open attempt may take as its promotion is judged by that attempt's step.
     */
    public Optional<Finding> ahead(Situation situation) {
        return sameAsAtTheCut(situation)
                ? Optional.empty()
                : Optional.of(Overrides.applied(this, judge(situation, Provenance.expecting(situation)), situation))
                        .filter(found -> found.verdict() == Finding.Verdict.NOT_HELD);
    }

    private static boolean sameAsAtTheCut(Situation situation) {
        String production = situation.process().branches().production();
        Optional<Instant> began = situation.release().began();
        return situation
                .headOf(production)
                .flatMap(head -> situation.ask(new PushesOf(production, head)))
                .fold(
                        pushes -> !pushes.isEmpty()
                                && began.isPresent()
                                && pushes.stream().allMatch(push -> push.at().isBefore(began.get())),
                        why -> false);
    }

    private Finding judge(Situation situation, Answer<Provenance> known) {
        return situation
                .headOf(situation.process().branches().production())
                .flatMap(head -> Rewound.of(situation, head)
                        .flatMap(rewound -> known.flatMap(provenance -> judge(situation, provenance, head))
                                .map(found -> rewound.map(lost -> lost.and(found, situation))
                                        .orElse(found))))
                .fold(finding -> finding, why -> Finding.cannotTell(RULE, why));
    }

    private Answer<Finding> judge(Situation situation, Provenance provenance, String head) {
        return start(situation, head)
                .flatMap(start -> start.map(from -> judge(situation, provenance, from, head))
                        .orElseGet(() -> new Answer.Known<>(untagged(situation, head))));
    }

    private static Finding untagged(Situation situation, String head) {
        String production = situation.process().branches().production();
        return Finding.notHeld(
                        RULE,
                        "No release tag is in the history of {}, so what reached it since the"
                                + " last release is unknown: somebody rewrote the branch, or the tags were"
                                + " never there. Look at"
                                + " what {} has. {}",
                        code(production),
                        commit(head),
                        Overrides.howTo(RULE))
                .about(head);
    }

    /** Empty if there are releases but production has none of them in its history. */
    private static Answer<Optional<Start>> start(Situation situation, String head) {
        return Releases.of(situation.process(), situation.world())
                .map(releases -> releases.where(version -> !version.equals(situation.version())))
                .flatMap(releases -> releases.all().isEmpty()
                        ? sinceTheCut(situation, Words.NONE).map(Optional::of)
                        : start(situation, releases, head));
    }

    /** A tag by others during the release is not an earlier release; it is named if it does not count at all. */
    private static Answer<Found> lastIn(Situation situation, Releases releases, String head) {
        Answer<Found> all = releases.lastIn(head);
        return situation
                .release()
                .attempt()
                .baseline()
                .map(seen -> releases.where(version -> version.equals(seen.version())
                                || releases.of(version).filter(Released::ours).isPresent())
                        .lastIn(head)
                        .map(found -> new Found(found.released(), all.fold(Found::strays, why -> List.of()))))
                .orElse(all);
    }

    private static Answer<Optional<Start>> start(Situation situation, Releases releases, String head) {
        return lastIn(situation, releases, head)
                .flatMap(found -> found.released()
                        .map(last -> situation.refs().map(refs -> Optional.of(since(releases, refs, found, last))))
                        .orElseGet(() -> releases.last(releases.all())
                                .flatMap(elsewhere -> elsewhere.released().isPresent()
                                        ? new Answer.Known<>(Optional.empty())
                                        : sinceTheCut(situation, releases.doubt(elsewhere.strays()))
                                                .map(Optional::of))));
    }

    private static Start since(Releases releases, Refs refs, Found found, Released release) {
        Words moved = MovedTag.of(releases.tag(release), refs, release).orElse(Words.NONE);
        Words place = moved.isEmpty()
                ? Words.NONE
                : say(" ({} at {})", release.ours() ? "pushed" : "seen", commit(release.commit()));
        return new Start(
                release.commit(),
                say("since {}{}", code(releases.tag(release)), place),
                Instant.EPOCH,
                moved.then(releases.doubt(found.strays())));
    }

    /** For the first release of a repository. */
    private static Answer<Start> sinceTheCut(Situation situation, Words besides) {
        Optional<String> cut = situation
                .release()
                .landmarks()
                .map(Fact.Landmark::values)
                .filter(values -> !values.containsKey("pull-request"))
                .flatMap(values -> Optional.ofNullable(values.get("commit")).stream())
                .findFirst();
        Instant began = situation.release().began().orElse(Instant.EPOCH);
        return cut.<Answer<Start>>map(commit -> new Answer.Known<>(
                        new Start(commit, say("since the cut (nothing is released yet)"), began, besides)))
                .orElseGet(() -> new Answer.CannotTell<>("nothing is released yet, and nothing was cut"));
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
                .flatMap(line -> provenance
                        .of(line)
                        .map(arrivals -> judge(situation, start, arrivals, provenance.pushers(line)))
                        .flatMap(found ->
                                new LostHotfixes(situation, provenance, head).beside(found, start.commit(), line)))
                .map(found -> start.besides().isEmpty() ? found : found.besides(start.besides()));
    }

    private Finding judge(Situation situation, Start start, List<Arrival> arrivals, Pushers pushers) {
        Words where = say("{} {}", code(situation.process().branches().production()), start.since());
        List<Arrival> unknown =
                arrivals.stream().filter(arrival -> !arrival.accounted()).toList();
        if (unknown.isEmpty()) {
            return arrivals.isEmpty()
                    ? Finding.held(RULE, "Nothing reached {}.", where)
                    : Finding.held(
                            RULE,
                            "Everything that reached {} is accounted for: {}.",
                            where,
                            Arrival.shown(arrivals, pushers));
        }
        Finding found = unaccounted(where, unknown, pushers);
        Words next = say(
                "Revert what must not go out with a pull request into {}, and authorise that with {}. {}{}",
                code(situation.process().branches().production()),
                code("/release hotfix <number> <reason>"),
                authorise(unknown),
                Overrides.howTo(RULE));
        return new Finding(RULE, found.verdict(), found.words().then(next), String.join(" ", Arrival.ids(unknown)));
    }

    /**
     * Commits that nothing accounts for.
     *
     * @param where on which part of production's line
     */
    public static Finding unaccounted(Words where, List<Arrival> unknown, Pushers pushers) {
        List<Arrival> strangers =
                unknown.stream().filter(arrival -> !arrival.unasked()).toList();
        List<Words> said = new ArrayList<>();
        if (!strangers.isEmpty()) {
            int commits = Arrival.ids(strangers).size();
            said.add(say(
                    "{} on {} came through neither a promotion nor an authorised hotfix: {}.",
                    commits == 1 ? "1 commit" : commits + " commits",
                    where,
                    Arrival.shown(strangers, pushers)));
        }
        unknown.stream()
                .filter(Arrival::unasked)
                .forEach(arrival -> said.add(PullRequestsOfCommits.unasked(where, arrival.commits())));
        return Finding.notHeld(RULE, "{}", Words.join(" ", said));
    }

    private static Words authorise(List<Arrival> unknown) {
        return unknown.stream()
                .flatMap(arrival -> arrival.by().stream())
                .findFirst()
                .map(request -> say(
                        "A pull request can still be authorised: {}. ",
                        code("/release hotfix " + request.number() + " <reason>")))
                .orElse(Words.NONE);
    }

    @Override
    public Words explain() {
        return say(
                "each commit on production since the last release came through a promotion or an authorised"
                        + " hotfix{}, or was accepted with a reason",
                paths.isEmpty() ? Words.NONE : say(", or changed only {}", Words.codes(paths, 5)));
    }
}
