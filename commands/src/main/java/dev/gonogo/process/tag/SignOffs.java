package dev.gonogo.process.tag;

import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.files.OwnCommits;
import dev.gonogo.release.Decision;
import dev.gonogo.release.OverrideWords;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people said about one commit at one sign-off.
 *
 * @param commits the commits that count: the commit itself, and those from which it differs only by what the process
 * itself commits
 * @param last the last word of each person by login, in the order in which they spoke
 * @param goes those whose go counts
 * @param since objections to other commits after the first go on these, by people who said nothing later
 */
public record SignOffs(
        SignOff step,
        Situation situation,
        String commit,
        Set<String> commits,
        Map<String, Decision.Verdict> last,
        Set<String> goes,
        List<Decision.NoGo> since) {
    /** What counts under the present rules. */
    static Answer<SignOffs> of(SignOff step, Situation situation, String commit) {
        return sameAs(commit, situation).map(commits -> of(step, situation, commit, commits, false));
    }

    /** What counts for a commit under any rules; once its tag was about to be pushed, nothing later counts. */
    public static Answer<SignOffs> underAnyRules(SignOff step, Situation situation, String commit) {
        Situation then = situation
                .release()
                .pushOf(commit)
                .filter(push -> PushTag.follows(situation.process(), situation.step()))
                .map(push -> situation.of(situation.release().asOf(push.revision())))
                .orElse(situation);
        return sameAs(commit, then).map(commits -> of(step, then, commit, commits, true));
    }

    /** What was said about this very commit, under any rules. */
    static SignOffs on(SignOff step, Situation situation, String commit) {
        return of(step, situation, commit, Set.of(commit), true);
    }

    /** If the tag follows, no other commit counts. */
    private static Answer<Set<String>> sameAs(String commit, Situation situation) {
        Answer<Set<String>> same = new Answer.Known<>(Set.of(commit));
        if (SignOff.publishes(situation)) {
            return same;
        }
        Set<String> others = verdicts(situation).stream()
                .map(Decision.Verdict::commit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String other : others) {
            Answer<Boolean> alone = OwnCommits.alone(situation, other, commit);
            same = same.flatMap(known -> alone.map(yes -> yes ? with(known, other) : known));
        }
        return same;
    }

    private static Set<String> with(Set<String> known, String other) {
        Set<String> more = new LinkedHashSet<>(known);
        more.add(other);
        return more;
    }

    private static SignOffs of(
            SignOff step, Situation situation, String commit, Set<String> commits, boolean anyRules) {
        Map<String, Decision.Verdict> last = new LinkedHashMap<>();
        verdicts(situation).stream()
                .filter(verdict ->
                        commits.contains(verdict.commit()) || (step.kept() && verdict instanceof Decision.NoGo))
                .forEach(verdict -> {
                    last.keySet().removeIf(verdict.by().login()::equalsIgnoreCase);
                    last.put(verdict.by().login(), verdict);
                });
        Set<String> goes = new LinkedHashSet<>();
        last.forEach((login, verdict) -> {
            if (verdict instanceof Decision.Go go
                    && (anyRules || go.rules().equals(situation.process().rules()))) {
                goes.add(login);
            }
        });
        goes.retainAll(entitled(step, situation));
        return new SignOffs(step, situation, commit, commits, last, goes, since(situation, commits));
    }

    /**
     * If somebody goes back to a commit, or tags one by hand, its go may be older than an objection to another commit.
     */
    private static List<Decision.NoGo> since(Situation situation, Set<String> commits) {
        Map<String, Decision.NoGo> since = new LinkedHashMap<>();
        verdicts(situation).stream()
                .dropWhile(verdict -> !(verdict instanceof Decision.Go) || !commits.contains(verdict.commit()))
                .forEach(verdict -> {
                    since.keySet().removeIf(verdict.by().login()::equalsIgnoreCase);
                    if (verdict instanceof Decision.NoGo no && !commits.contains(no.commit())) {
                        since.put(no.by().login(), no);
                    }
                });
        return List.copyOf(since.values());
    }

    private static List<Decision.Verdict> verdicts(Situation situation) {
        return situation
                .release()
                .decided(Decision.Verdict.class)
                .filter(verdict -> verdict.step().equals(situation.step()))
                .toList();
    }

    private static Set<String> entitled(SignOff step, Situation situation) {
        Optional<String> cutter =
                situation.release().beginning().map(beginning -> beginning.by().login());
        return Account.logins(step.electorate(situation.process()).stream()
                .filter(login -> step.cutterMayGo()
                        || cutter.filter(login::equalsIgnoreCase).isEmpty())
                .toList());
    }

    private int missing(String role) {
        long said = goes.stream()
                .filter(login -> situation.process().has(role, login))
                .count();
        return (int) Math.max(0, step.quorum() - said);
    }

    int missing() {
        return step.roles().stream().mapToInt(this::missing).sum();
    }

    /** Roles from which not enough people have said go. */
    List<String> lacking() {
        return step.roles().stream().filter(role -> missing(role) > 0).toList();
    }

    boolean complete() {
        return missing() == 0;
    }

    /** Whether everybody who must say go did, and no no-go stands. */
    boolean given() {
        return complete() && against().isEmpty();
    }

    /** The commit for which we continued to the tag; empty if it was none of those that count. */
    Optional<String> followed() {
        return commits.stream()
                .filter(one -> situation.release().needsHeld(situation.step(), one))
                .findFirst();
    }

    boolean nobody() {
        return goes.isEmpty();
    }

    /** Who may say no-go, whether or not they said go before. */
    Set<String> electorate() {
        return step.electorate(situation.process());
    }

    /** Who may still say go; if roles lack somebody, only people in these roles. */
    Set<String> open() {
        List<String> lacking = lacking();
        return Account.logins(entitled(step, situation).stream()
                .filter(login -> goes.stream().noneMatch(login::equalsIgnoreCase))
                .filter(login -> lacking.isEmpty()
                        || lacking.stream().anyMatch(role -> situation.process().has(role, login)))
                .toList());
    }

    List<Decision.NoGo> against() {
        Stream<Decision.NoGo> here =
                last.values().stream().filter(Decision.NoGo.class::isInstance).map(Decision.NoGo.class::cast);
        return Stream.concat(here, since.stream())
                .distinct()
                .filter(no -> objection(no).blocks())
                .toList();
    }

    /** Whose no-go stands. */
    Set<String> objectors() {
        return Account.logins(against().stream().map(no -> no.by().login()).toList());
    }

    /** A no-go, or its override by a maintainer. */
    Finding objection(Decision.NoGo no) {
        return Overrides.applied(
                new Finding(
                        SignOff.NO_GO,
                        Finding.Verdict.NOT_HELD,
                        Overrides.howTo(SignOff.NO_GO),
                        OverrideWords.subject(no)),
                situation);
    }

    /** The last go, if it no longer counts. */
    Optional<Decision.Go> voided() {
        return verdicts(situation).stream()
                .filter(Decision.Go.class::isInstance)
                .map(Decision.Go.class::cast)
                .reduce((earlier, later) -> later)
                .filter(go -> !commits.contains(go.commit())
                        || !go.rules().equals(situation.process().rules()));
    }

    /** Who said go, and for which roles if there are several. */
    Words words() {
        List<Words> people = goes.stream().map(this::name).toList();
        return say(
                SignOff.publishes(situation) ? "{} said go on {}" : "{} signed off {}",
                Words.some(people, 5),
                Words.commit(commit));
    }

    private Words name(String login) {
        if (step.roles().size() == 1) {
            return say("{}", person(login));
        }
        List<String> roles = step.roles().stream()
                .filter(role -> situation.process().has(role, login))
                .toList();
        return say("{} ({})", person(login), String.join(", ", roles));
    }
}
