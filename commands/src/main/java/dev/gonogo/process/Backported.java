package dev.gonogo.process;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.PullRequestsInto;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.Missing;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.World;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code backported}: what went to production directly is in the integration branch as well. */
public record Backported() implements Need {
    @Override
    public String rule() {
        return "backported";
    }

    @Override
    public Finding judge(Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        List<String> metadata = situation.process().metadata().files();
        return situation
                .headOf(production)
                .flatMap(from -> situation
                        .headOf(integration)
                        .flatMap(to -> situation.ask(new NotBackported(from, to, metadata))))
                .fold(
                        missing -> situation.release().recovery().isPresent()
                                ? exempt(missing, production)
                                : judge(missing, situation),
                        why -> Finding.cannotTell(rule(), why));
    }

    /** A backport is due before the next normal release. */
    private Finding exempt(List<Missing> missing, String production) {
        return missing.isEmpty()
                ? Finding.held(rule(), "No backport is owed.")
                : Finding.noted(
                        rule(),
                        "{} of {} still owed to the next normal release; a recovery may be cut before.",
                        missing.size() == 1 ? "1 backport" : missing.size() + " backports",
                        code(production));
    }

    private Finding judge(List<Missing> missing, Situation situation) {
        String production = situation.process().branches().production();
        String integration = situation.process().branches().integration();
        if (missing.isEmpty()) {
            return Finding.held(
                    rule(), "Everything that went to {} directly is in {}.", code(production), code(integration));
        }
        String ids = missing.stream().map(one -> one.commit().id()).sorted().collect(Collectors.joining(" "));
        return Finding.notHeld(
                        rule(),
                        "{} Backport to {} before the cut{}. A commit there that settles it in another way must name it, as {} does. {}",
                        lacking(situation.process(), missing, Commits.requests(situation, production)),
                        code(integration),
                        commands(situation, missing),
                        code("git cherry-pick -x"),
                        Commits.override(rule()))
                .about(ids);
    }

    private static Words lacking(ReleaseProcess process, List<Missing> missing, List<PullRequest> requests) {
        return say(
                "{} on {} but not in {} yet: {}.",
                missing.size() == 1 ? "1 commit is" : missing.size() + " commits are",
                code(process.branches().production()),
                code(process.branches().integration()),
                Commits.lacking(missing, requests));
    }

    /** What opens the backports of hotfixes, with a colon before; empty where none of it came by a hotfix. */
    private static Words commands(Situation situation, List<Missing> missing) {
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

    /** What went to production directly and integration lacks, in a sentence; empty where nothing is owed. */
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
                                new NotBackported(from, to, process.metadata().files()))))
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
