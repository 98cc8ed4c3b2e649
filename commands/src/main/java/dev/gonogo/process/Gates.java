package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code gates}: what was merged into integration since the last release passed the gates of its kind. What is still
 * open is only noted. Since the last release means: the highest release tag below the version cannot reach the merge. Where
 * promotions are squashed no tag can, and the newest hundred pull requests are looked at.
 */
public record Gates() implements Need {
    private static final int MOST_SHOWN = 5;

    @Override
    public String rule() {
        return "gates";
    }

    @Override
    public Finding judge(Situation situation) {
        String integration = situation.process().branches().integration();
        return situation
                .refs()
                .flatMap(refs -> situation
                        .ask(new PullRequestsInto(integration))
                        .flatMap(all -> lacking(situation, all, lastRelease(refs, situation))))
                .fold(lacking -> judge(lacking, integration), why -> Finding.cannotTell(rule(), why));
    }

    private static Optional<String> lastRelease(Refs refs, Situation situation) {
        return ReleaseLine.of(situation, refs)
                .before()
                .flatMap(version -> refs.tag(situation.of(version).tag()))
                .map(Refs.Tag::commit);
    }

    private static Answer<List<Gated>> lacking(Situation situation, List<PullRequest> all, Optional<String> release) {
        GateRules rules = new GateRules(situation.process(), situation.world());
        Answer<List<Gated>> found = new Answer.Known<>(List.of());
        for (PullRequest request : all) {
            Answer<List<Gated>> one = counts(situation, request, release)
                    .flatMap(counts -> counts ? rules.lacks(request) : new Answer.Known<>(List.<Words>of()))
                    .map(gates -> gates.isEmpty() ? List.of() : List.of(new Gated(request, gates)));
            found = Answer.both(found, one);
        }
        return found;
    }

    private static Answer<Boolean> counts(Situation situation, PullRequest request, Optional<String> release) {
        return switch (request.state()) {
            case OPEN -> new Answer.Known<>(true);
            case CLOSED -> new Answer.Known<>(false);
            case MERGED ->
                release.map(tagged -> situation
                                .ask(new Reachable(request.mergeCommit(), tagged))
                                .map(released -> !released))
                        .orElseGet(() -> new Answer.Known<>(true));
        };
    }

    private Finding judge(List<Gated> lacking, String integration) {
        List<Gated> merged =
                lacking.stream().filter(one -> one.request().merged()).toList();
        if (!merged.isEmpty()) {
            return Finding.notHeld(
                    rule(),
                    "Merged into {} without passing its gates: {}. An approval of the merged head or a check that turns green"
                            + " still counts; otherwise revert it.",
                    code(integration),
                    shown(merged));
        }
        return lacking.isEmpty()
                ? Finding.held(rule(), "What was merged into {} passed its gates.", code(integration))
                : Finding.noted(rule(), "Not to be merged into {} yet: {}.", code(integration), shown(lacking));
    }

    private static Words shown(List<Gated> all) {
        List<Words> shown = new ArrayList<>();
        all.stream()
                .limit(MOST_SHOWN)
                .forEach(one -> shown.add(say(
                        "{} {}: {}",
                        PullRequests.name(one.request()),
                        one.request().title(),
                        Words.join(", ", one.lacking()))));
        if (all.size() > MOST_SHOWN) {
            shown.add(say("and {} more", all.size() - MOST_SHOWN));
        }
        return Words.join("; ", shown);
    }

    @Override
    public Words explain() {
        return say("what was merged into integration since the last release passed the gates of its kind");
    }
}
