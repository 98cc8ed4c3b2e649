package dev.gonogo.process.tag;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code sign-off}: people say go or no-go on one commit. A go counts for that commit and, if no tag follows it, for
 * one that differs only by what the process itself commits; and only under the rules under which it was said. A no-go
 * stands until its author says go, a maintainer overrides it, or the branch moves on. If the branch goes back to an
 * earlier commit, it still stands, whatever was said about that commit before.
 *
 * @param roles each of them must say go
 * @param quorum how many of each role must say go
 * @param cutterMayGo whether the person who cut counts
 * @param on the branch or tag whose commit it is about, with placeholders
 * @param kept whether it stays when the branch moves on, because it is about the release and not about its commit
 */
public record SignOff(List<String> roles, int quorum, boolean cutterMayGo, String on, boolean kept) implements Step {
    /** The rule that holds once every no-go was withdrawn. */
    public static final String NO_GO = "no-go";
    /** What a sign-off is about by default. */
    public static final String PRODUCTION = "{production}";

    public SignOff {
        roles = List.copyOf(roles);
    }

    /** A sign-off on production that counts for its head only. */
    public SignOff(String role, int quorum, boolean cutterMayGo) {
        this(List.of(role), quorum, cutterMayGo, PRODUCTION, false);
    }

    @Override
    public Progress progress(Situation situation) {
        return switch (situation.refs()) {
            case Answer.CannotTell<Refs>(String why) -> new Progress.Unsure(why);
            case Answer.Known<Refs>(Refs refs) ->
                refs.tag(situation.tag()).map(tag -> tagged(situation, tag)).orElseGet(() -> atHead(situation));
        };
    }

    /** Another tag of that name has to be deleted first and ends nothing. */
    private Progress tagged(Situation situation, Refs.Tag tag) {
        return PushTag.isOurs(situation, tag)
                .fold(ours -> ours ? released(situation, tag) : atHead(situation), Progress.Unsure::new);
    }

    /**
     * Once the tag is on a commit that got its go, the branch may move on and the rules may change. If a sign-off was
     * not asked before we pushed the tag, because the process file did not have it then, it is asked about the tag's
     * commit.
     */
    private Progress released(Situation situation, Refs.Tag tag) {
        return SignOffs.underAnyRules(this, situation, tag.commit())
                .fold(said -> said.given() ? done(said) : notGiven(situation, tag, said), Progress.Unsure::new);
    }

    private Progress notGiven(Situation situation, Refs.Tag tag, SignOffs said) {
        if (PushTag.seen(situation)) {
            return at(situation, tag.commit());
        }
        return said.complete() && !isHead(situation, tag.commit()) ? against(situation, tag, said) : atHead(situation);
    }

    private boolean isHead(Situation situation, String commit) {
        return situation.commitOf(on).fold(head -> head.equals(Optional.of(commit)), why -> false);
    }

    /** Somebody tagged by hand although somebody else had objected. */
    private static Progress against(Situation situation, Refs.Tag tag, SignOffs said) {
        List<Finding> findings =
                new ArrayList<>(List.of(Finding.notHeld(new TagAbsent().rule(), "{}", TagInTheWay.wayOn(situation))));
        said.against().forEach(no -> findings.add(said.objection(no)));
        List<Words> objections = said.against().stream()
                .map(no -> say(
                        "{} said no-go on {} ({}): {}",
                        person(no.by().login()),
                        commit(no.commit()),
                        new Span.Moment(no.by().at()),
                        no.reason()))
                .toList();
        return new Progress.Stopped(
                say(
                        "the tag {} is at {}, and {}",
                        code(tag.name()),
                        commit(tag.commit()),
                        Words.clauses(objections, 5)),
                findings);
    }

    private static Progress done(SignOffs said) {
        return new Progress.Done(said.words(), Map.of("commit", said.commit()))
                .at(said.followed().orElse(said.commit()));
    }

    private Progress atHead(Situation situation) {
        String name = situation.fill(on);
        return situation
                .commitOf(on)
                .fold(
                        head -> head.map(commit -> at(situation, commit))
                                .orElseGet(() -> new Progress.Unsure(
                                        situation.process().branches().missing(name))),
                        Progress.Unsure::new);
    }

    private Progress at(Situation situation, String head) {
        return SignOffs.of(this, situation, head).fold(said -> at(situation, said), Progress.Unsure::new);
    }

    private Progress at(Situation situation, SignOffs said) {
        List<Decision.NoGo> against = said.against();
        if (against.isEmpty() && said.complete()) {
            return kept ? done(said) : new Progress.Agreed(said.words(), said.commit());
        }
        List<Finding> findings =
                new ArrayList<>(against.stream().map(said::objection).toList());
        PushTag.unanswered(situation, said.commit())
                .filter(push -> !against.isEmpty())
                .ifPresent(findings::add);
        return new Progress.Waiting(words(situation, said, against), findings, ask(situation, said));
    }

    static Ask.GoNoGo ask(Situation situation, SignOffs said) {
        return new Ask.GoNoGo(
                situation.step(),
                said.open(),
                said.electorate(),
                said.lacking(),
                said.missing(),
                said.objectors(),
                said.commit(),
                publishes(situation) ? situation.tag() : "",
                situation.process().rules());
    }

    /** Whether the tag follows this sign-off. */
    static boolean publishes(Situation situation) {
        return !PushTag.seen(situation)
                && GoBeforeTag.of(situation)
                        .filter(go -> go.step().equals(situation.step()))
                        .isPresent();
    }

    private Words words(Situation situation, SignOffs said, List<Decision.NoGo> against) {
        String name = situation.fill(on);
        if (!against.isEmpty()) {
            Decision.NoGo last = against.getLast();
            return say(
                    "no-go by {} on {}: {}. It counts until {} says go{}; {} ends the attempt",
                    person(last.by().login()),
                    commit(last.commit()),
                    last.reason(),
                    person(last.by().login()),
                    kept ? Words.NONE : say(" or {} moves", code(name)),
                    code("/release abandon " + situation.version()));
        }
        return said.voided()
                .map(go ->
                        go.commit().equals(said.commit()) ? underOtherRules(situation, go) : elsewhere(go, name, said))
                .orElseGet(() -> said.nobody()
                        ? waiting(said.commit())
                        : say("{}; {} more needed{}", said.words(), said.missing(), by(said.lacking())));
    }

    /** Where nobody said anything yet. */
    public static Words waiting(String commit) {
        return say("waiting for a decision on {}", commit(commit));
    }

    private Words by(List<String> lacking) {
        return roles.size() == 1 ? Words.NONE : say(" by {}", String.join(", ", lacking));
    }

    private static Words elsewhere(Decision.Go go, String name, SignOffs said) {
        return say(
                "the go by {} on {} no longer counts: {} is now at {}. Go or no-go again?",
                person(go.by().login()),
                commit(go.commit()),
                code(name),
                commit(said.commit()));
    }

    private static Words underOtherRules(Situation situation, Decision.Go go) {
        Words change = situation
                .release()
                .rulesChange()
                .map(seen -> say(" with {}", commit(seen.commit())))
                .orElse(Words.NONE);
        return say(
                "the go by {} on {} no longer counts: the rules changed{}. Go or no-go again?",
                person(go.by().login()),
                commit(go.commit()),
                change);
    }

    /** A no-go that came while the tag was being pushed stays visible. */
    @Override
    public Optional<Finding> remark(Situation situation, Fact.Landmark landmark) {
        Release release = situation.release();
        return release.pushOf(landmark.values().getOrDefault("commit", ""))
                .filter(push -> PushTag.follows(situation.process(), situation.step()))
                .flatMap(push -> release.decisions().stream()
                        .skip(push.revision())
                        .filter(Decision.NoGo.class::isInstance)
                        .map(Decision.NoGo.class::cast)
                        .filter(no -> no.step().equals(situation.step()))
                        .reduce((earlier, later) -> later))
                .map(no -> Finding.noted(
                        NO_GO,
                        "{} said no-go on {} when its tag was already being pushed: {}",
                        person(no.by().login()),
                        commit(no.commit()),
                        no.reason()));
    }

    @Override
    public Optional<String> actsOn() {
        return Optional.of(on);
    }

    @Override
    public List<String> rules() {
        return List.of(NO_GO);
    }

    @Override
    public List<StepOutput> leaves() {
        return List.of(new StepOutput.Go(kept));
    }

    @Override
    public List<Problem> problems(StepPosition position) {
        List<Problem> problems = new ArrayList<>();
        if (position.process().tag().isNamedBy(on) && !position.isTagged()) {
            problems.add(Problem.of(this, "sign-off is about the tag, so it must come after push-tag."));
        }
        roles.stream()
                .filter(position.process().roles()::containsKey)
                .flatMap(role -> beyondReach(role, position.process()).stream())
                .forEach(problems::add);
        return problems;
    }

    private Optional<Problem> beyondReach(String role, ReleaseProcess process) {
        int able = able(role, process);
        return quorum > able
                ? Optional.of(Problem.of(
                        this,
                        "sign-off wants " + quorum + " to say go, but only " + able + " of “" + role + "” can"
                                + (cutterMayGo
                                        ? "."
                                        : ", because the person who cut may not. Add people, or write"
                                                + " cutter-may-go: true.")))
                : Optional.empty();
    }

    /** How many may say go in the worst case: the person who cut is a maintainer, and may have the role as well. */
    private int able(String role, ReleaseProcess process) {
        Set<String> people = process.people(role);
        boolean cutterAmongThem = !Collections.disjoint(people, process.people(ReleaseProcess.MAINTAINER));
        return people.size() - (!cutterMayGo && cutterAmongThem ? 1 : 0);
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("sign-off", on).with(roles);
    }

    @Override
    public boolean isWithdrawn(Situation situation) {
        return new LateNoGo(this, situation).isSaid();
    }

    @Override
    public boolean isOfPeople() {
        return true;
    }

    @Override
    public Words explain() {
        Words who = roles.size() == 1
                ? say("{} {} must say go", quorum, code(roles.getFirst()))
                : say("{} of each of {} must say go", quorum, Words.codes(roles, 10));
        return say(
                "{} on {}{}{}",
                who,
                on.equals(PRODUCTION) ? say("production's head") : say("{}", code(on)),
                cutterMayGo ? "" : ", not the person who cut",
                kept ? "; it stays once it is there" : "");
    }

    /** People who have one of the roles. */
    Set<String> electorate(ReleaseProcess process) {
        return Account.logins(
                roles.stream().flatMap(role -> process.people(role).stream()).toList());
    }
}
