package dev.gonogo.hotfix;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.backport.RevertedHotfix;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;

/** The answer to whoever asked for the backport of a hotfix. */
public final class BackportReply {
    private BackportReply() {}

    /** If there is no such hotfix. */
    public static Reply unknown(ReleaseProcess process, int number) {
        return Reply.say(
                "There is no hotfix #{}: no pull request into {} has this number, or it promotes a release.",
                number,
                code(process.branches().production()));
    }

    /** As it stands. */
    public static Reply of(ReleaseProcess process, Hotfix hotfix) {
        String number = "#" + hotfix.number();
        Words integration = say("{}", code(process.branches().integration()));
        return switch (hotfix.state()) {
            case HotfixState.Unauthorised open -> notMerged(number);
            case HotfixState.Authorised open -> notMerged(number);
            case HotfixState.Closed closed ->
                Reply.say("{} was closed without a merge, so there is nothing to backport.", number);
            case HotfixState.Backported backported -> Reply.say("{} is in {}. Nothing is owed.", number, integration);
            case HotfixState.TakenBack(RevertedHotfix by) ->
                Reply.say("{} was reverted {}. Nothing is owed.", number, by.words(process));
            case HotfixState.CameAgain again ->
                Reply.say(
                        "{} was merged, but {} no longer has its merge. Its changes are there again; backport"
                                + " whatever brought them back.",
                        number,
                        code(process.branches().production()));
            case HotfixState.Lost lost ->
                Reply.say(
                        "{} was merged, but {} no longer has its merge. Put it back first: only then is it owed to {}.",
                        number,
                        code(process.branches().production()),
                        integration);
            case HotfixState.BackportOpen(PullRequest backport) ->
                Reply.say(
                        "The backport of {} is open: {}. Merge it into {}.",
                        number,
                        link("#" + backport.number(), backport.link()),
                        integration);
            case HotfixState.Owed owed
            when owed.conflicts().isEmpty() ->
                Reply.say("{} is owed to {}, and its backport cannot be seen yet.", number, integration);
            case HotfixState.Owed owed -> byHand(process, hotfix, owed);
            case HotfixState.Unsure(String why) -> Reply.say("Cannot tell the status of {} right now: {}", number, why);
        };
    }

    private static Reply notMerged(String number) {
        return Reply.say("{} is not merged yet. Its backport comes after the merge.", number);
    }

    private static Reply byHand(ReleaseProcess process, Hotfix hotfix, HotfixState.Owed owed) {
        List<Words> lines = new ArrayList<>();
        lines.add(say(
                "#{} cannot be backported to {} automatically: it conflicts in {}. Nothing was pushed. By hand:",
                hotfix.number(),
                code(process.branches().integration()),
                Words.codes(owed.conflicts(), 5)));
        lines.addAll(HotfixBoard.byHand(process, hotfix.number(), owed));
        return new Reply(lines);
    }
}
