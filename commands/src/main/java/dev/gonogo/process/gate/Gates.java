package dev.gonogo.process.gate;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Finding;
import dev.gonogo.process.Gate;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.Situation;
import dev.gonogo.process.merge.PullRequestsOfCommits;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code gates}: everything that came into integration since it parted from the last release passed the gates of its
 * kind. A push passed none. What was reverted since does not count. Open pull requests are only noted.
 */
public record Gates() implements Need {
    private static final int MOST_SHOWN = 5;

    @Override
    public String rule() {
        return "gates";
    }

    @Override
    public Finding judge(Situation situation) {
        return Landed.look(situation)
                .flatMap(landed -> lacking(situation, landed).map(lacking -> judge(situation, lacking, landed)))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    private static Answer<List<Gated>> lacking(Situation situation, Landed landed) {
        GateRules rules = new GateRules(situation.process(), situation.world(), landed.changed()::contains);
        Answer<List<Gated>> found = new Answer.Known<>(List.of());
        for (PullRequest request : landed.requests()) {
            Answer<List<Gated>> one = rules.lacks(request)
                    .map(gates -> gates.isEmpty() ? List.of() : List.of(Gated.of(request, gates, situation.world())));
            found = Answer.both(found, one);
        }
        return found;
    }

    private Finding judge(Situation situation, List<Gated> lacking, Landed landed) {
        Words integration = say("{}", code(situation.process().branches().integration()));
        List<Gated> merged =
                lacking.stream().filter(one -> one.request().merged()).toList();
        List<Words> pushed = landed.pushed().stream()
                .map(push -> shown(situation, push, landed))
                .toList();
        if (!merged.isEmpty() || !pushed.isEmpty() || !landed.unasked().isEmpty()) {
            Stream<String> commits = Stream.concat(
                            landed.pushed().stream().map(Landed.Push::commit), landed.unasked().stream())
                    .map(LineCommit::id);
            Stream<String> about =
                    Stream.concat(merged.stream().map(Gates::shown).map(Words::plain), commits);
            List<Words> said = new ArrayList<>(
                    said(integration, merged.stream().map(Gates::told).toList(), pushed));
            if (!landed.unasked().isEmpty()) {
                said.add(PullRequestsOfCommits.unasked(integration, landed.unasked()));
            }
            said.add(Overrides.howTo(rule()));
            return Finding.notHeld(rule(), "{}", Words.join(" ", said)).about(about.collect(Collectors.joining(" ")));
        }
        return lacking.isEmpty()
                ? Finding.held(rule(), "Everything merged into {} passed its gates.", integration)
                : Finding.noted(
                        rule(),
                        "Not to be merged into {} yet: {}.",
                        integration,
                        Words.clauses(lacking.stream().map(Gates::shown).toList(), MOST_SHOWN));
    }

    private static List<Words> said(Words integration, List<Words> merged, List<Words> pushed) {
        List<Words> said = new ArrayList<>();
        if (!merged.isEmpty()) {
            said.add(say(
                    "Merged into {} without passing its gates: {}. An approval of the merged head or a check that turns green"
                            + " still counts; otherwise revert it.",
                    integration,
                    Words.clauses(merged, MOST_SHOWN)));
        }
        if (!pushed.isEmpty()) {
            said.add(say(
                    "Pushed to {} without a pull request, so not through its gates: {}. Revert it, and bring it in"
                            + " with a pull request.",
                    integration,
                    Words.clauses(pushed, MOST_SHOWN)));
        }
        return said;
    }

    /** The same, with who merged it and when. */
    private static Words told(Gated one) {
        return say(
                "{} {} ({}): {}",
                PullRequests.name(one.request()),
                one.request().title(),
                one.merging(),
                Words.join(", ", one.lacking()));
    }

    private static Words shown(Gated one) {
        return say(
                "{} {}: {}", PullRequests.name(one.request()), one.request().title(), Words.join(", ", one.lacking()));
    }

    private static Words shown(Situation situation, Landed.Push push, Landed landed) {
        List<String> gates = situation.process().gates().stream()
                .filter(gate -> push.paths().stream().anyMatch(gate::has))
                .map(Gate::name)
                .toList();
        return say("{} ({})", landed.pushers().named(push.commit()), Words.codes(gates, MOST_SHOWN));
    }

    @Override
    public Words explain() {
        return say("what was merged into integration since the last release passed the gates of its kind");
    }
}
