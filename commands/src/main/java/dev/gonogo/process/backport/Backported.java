package dev.gonogo.process.backport;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Need;
import dev.gonogo.process.Overrides;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.production.Promotions;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.Reachable;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code backported}: everything that went directly to production is in the integration branch as well. */
public record Backported() implements Need {
    @Override
    public String rule() {
        return "backported";
    }

    @Override
    public Finding judge(Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        return situation
                .headOf(production)
                .flatMap(from -> situation
                        .headOf(integration)
                        .flatMap(to -> situation
                                .ask(new NotBackported(
                                        from, to, situation.process().metadata().pointers()))
                                .map(missing -> takenBack(situation, missing, from, to)
                                        .fold(
                                                back -> judge(missing, back, situation),
                                                why -> missing.isEmpty()
                                                        ? Finding.cannotTell(rule(), why)
                                                        : judge(missing, Map.of(), situation)))))
                .fold(finding -> finding, why -> Finding.cannotTell(rule(), why));
    }

    /** What became of the hotfixes that git does not report as missing. */
    private static Answer<Map<PullRequest, RevertedHotfix>> takenBack(
            Situation situation, List<MissingCommit> missing, String production, String integration) {
        ReleaseProcess process = situation.process();
        if (process.step(OpenPullRequest.class).isEmpty()) {
            return new Answer.Known<>(Map.of());
        }
        Set<String> known = missing.stream().map(one -> one.commit().id()).collect(Collectors.toSet());
        return Promotions.of(process, situation.world()).flatMap(promotions -> {
            Map<PullRequest, RevertedHotfix> back = new LinkedHashMap<>();
            Answer<Map<PullRequest, RevertedHotfix>> all = new Answer.Known<>(back);
            for (PullRequest request : promotions.requests()) {
                if (request.merged() && !known.contains(request.mergeCommit())) {
                    Answer<Optional<RevertedHotfix>> one = promotions
                            .promotes(request)
                            .flatMap(promotes -> promotes
                                    ? new Answer.Known<>(false)
                                    : onBoth(situation, request.mergeCommit(), production, integration))
                            .flatMap(suspect -> suspect
                                    ? RevertedHotfix.of(process, situation.world(), request, production, integration)
                                    : new Answer.Known<>(Optional.empty()));
                    switch (one) {
                        case Answer.Known<Optional<RevertedHotfix>>(Optional<RevertedHotfix> found) ->
                            found.ifPresent(by -> back.put(request, by));
                        case Answer.CannotTell<Optional<RevertedHotfix>>(String why) ->
                            all = new Answer.CannotTell<>(why);
                    }
                }
            }
            return all;
        });
    }

    /** Integration was moved to production or merged it, and production was not moved back since. */
    private static Answer<Boolean> onBoth(Situation situation, String merge, String production, String integration) {
        return situation
                .ask(new Reachable(merge, integration))
                .flatMap(there -> there ? situation.ask(new Reachable(merge, production)) : new Answer.Known<>(false));
    }

    private Finding judge(List<MissingCommit> missing, Map<PullRequest, RevertedHotfix> back, Situation situation) {
        List<MissingCommit> owed = new ArrayList<>(missing);
        List<Words> others = new ArrayList<>();
        back.forEach((request, by) -> {
            if (by.owed()) {
                owed.add(new MissingCommit(made(request), by.integration()));
            } else {
                others.add(say("{} {}", PullRequests.name(request), by.words(situation.process())));
            }
        });
        Finding found = situation.release().recovery().isPresent()
                ? exempt(owed, situation.process().branches().production())
                : judge(owed, situation);
        return others.isEmpty()
                ? found
                : found.besides(say("No backport is owed for what was reverted: {}.", Words.clauses(others, 5)));
    }

    private static LineCommit made(PullRequest request) {
        return new LineCommit(
                request.mergeCommit(),
                List.of(),
                request.title(),
                request.author().login(),
                request.mergedAt());
    }

    /** A backport is due before the next normal release. */
    private Finding exempt(List<MissingCommit> missing, String production) {
        return missing.isEmpty()
                ? Finding.held(rule(), "No backport is owed.")
                : Finding.noted(
                        rule(),
                        "{} of {} still owed to the next normal release; a recovery may be cut before.",
                        missing.size() == 1 ? "1 backport" : missing.size() + " backports",
                        code(production));
    }

    private Finding judge(List<MissingCommit> missing, Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        if (missing.isEmpty()) {
            return Finding.held(
                    rule(), "Everything that went to {} directly is in {}.", code(production), code(integration));
        }
        String ids = missing.stream().map(one -> one.commit().id()).sorted().collect(Collectors.joining(" "));
        return Finding.notHeld(
                        rule(),
                        "{} Backport to {} before the cut{}. If a commit there fixes it in a different way, that"
                                + " commit must name it, as {} does. {}",
                        lacking(situation.process(), missing, Commits.requests(situation, production)),
                        code(integration),
                        commands(situation, missing),
                        code("git cherry-pick -x"),
                        Overrides.howTo(rule()))
                .about(ids);
    }

    private static Words lacking(ReleaseProcess process, List<MissingCommit> missing, List<PullRequest> requests) {
        return say(
                "{} on {} but not in {} yet: {}.",
                missing.size() == 1 ? "1 commit is" : missing.size() + " commits are",
                code(process.branches().production()),
                code(process.branches().integration()),
                Commits.lacking(missing, requests));
    }

    /** The commands that open the backports of hotfixes, after a colon; empty if nothing came by a hotfix. */
    private static Words commands(Situation situation, List<MissingCommit> missing) {
        if (situation.process().step(OpenPullRequest.class).isEmpty()) {
            return Words.NONE;
        }
        Set<String> ids = missing.stream().map(one -> one.commit().id()).collect(Collectors.toSet());
        List<String> commands = Promotions.of(situation.process(), situation.world())
                .<List<PullRequest>>fold(
                        promotions -> promotions.requests().stream()
                                .filter(request -> ids.contains(request.mergeCommit()))
                                .filter(request ->
                                        promotions.promotes(request).fold(promotes -> !promotes, why -> false))
                                .toList(),
                        why -> List.of())
                .stream()
                .map(request -> "/release backport " + request.number())
                .toList();
        return commands.isEmpty() ? Words.NONE : say(": {}", Words.codes(commands, 5));
    }

    /** What went directly to production and integration lacks, as a sentence; empty if nothing is owed. */
    public static Answer<Words> owed(ReleaseProcess process, World world) {
        if (process.needs().noneMatch(Backported.class::isInstance)) {
            return new Answer.Known<>(Words.NONE);
        }
        String production = process.branches().production();
        List<PullRequest> requests =
                world.ask(PullRequestsInto.openOrNew(production)).fold(all -> all, why -> List.of());
        return head(process, world, production)
                .flatMap(from -> head(process, world, process.branches().integration())
                        .flatMap(to -> world.ask(
                                new NotBackported(from, to, process.metadata().pointers()))))
                .map(missing -> missing.isEmpty() ? Words.NONE : lacking(process, missing, requests));
    }

    private static Answer<String> head(ReleaseProcess process, World world, String branch) {
        return world.ask(new AllRefs()).flatMap(refs -> process.branches().headOf(refs, branch));
    }

    @Override
    public Words explain() {
        return say("hotfixes on production are in the integration branch");
    }
}
