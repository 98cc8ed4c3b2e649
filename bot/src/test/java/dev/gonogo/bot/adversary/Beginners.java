package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.ReleaseRoom;
import dev.gonogo.hotfix.Authorisation;
import dev.gonogo.memory.SeedA;
import dev.gonogo.talk.Dialog;
import dev.gonogo.talk.Response;
import dev.gonogo.world.Issue;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Review;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who follow the process until a release is cut, and look after the hotfix before it. */
final class Beginners {
    /** How often ann asks for a recovery before carol approves it. */
    private static final int BEFORE_APPROVAL = 3;

    /** How long they look after a hotfix before the release is cut anyway. */
    private static final int BEFORE_CUT = 8;

    private final ReleaseRoom room;
    private final Story story;
    private int turns;

    Beginners(ReleaseRoom room, Story story) {
        this.room = room;
        this.story = story;
    }

    /** @param cut whether the release was already cut */
    void act(boolean cut) {
        turns++;
        switch (story) {
            case PROMOTION, TRAIN, PATCH, SHIPPED -> {
                if (!cut) {
                    room.says("ann", story.command());
                }
            }
            case HOTFIX -> fix(cut);
            case RECOVERY -> {
                if (!cut) {
                    recover();
                }
            }
        }
    }

    private void fix(boolean cut) {
        Optional<PullRequest> fix = into(SeedA.MAIN).stream()
                .filter(request -> request.head().equals(Story.FIX))
                .min(Comparator.comparing(PullRequest::number));
        fix.filter(PullRequest::open).ifPresent(this::bring);
        fix.filter(PullRequest::merged).ifPresent(this::takeOver);
        boolean done = fix.filter(PullRequest::open).isEmpty();
        if (!cut && (done || turns > BEFORE_CUT)) {
            room.says("ann", story.command());
        }
    }

    private List<PullRequest> into(String base) {
        return room.repository().pullRequests().into(base);
    }

    /** Carol authorises what she sees, and dave merges what she authorised. */
    private void bring(PullRequest fix) {
        boolean authorised =
                room.hotfixes.authorisations(ReleaseRoom.REPOSITORY).getOrDefault(fix.number(), List.of()).stream()
                        .map(Authorisation::head)
                        .anyMatch(fix.headCommit()::equals);
        if (authorised) {
            room.repository().pullRequests().review(fix.number(), "bob", Review.Verdict.APPROVED);
            merge(fix);
        } else {
            room.says("carol", "hotfix " + fix.number() + " nobody can log in");
        }
    }

    private void takeOver(PullRequest fix) {
        String branch = "backport/" + fix.number() + "-" + SeedA.DEVELOP;
        into(SeedA.DEVELOP).stream()
                .filter(request -> request.open() && request.head().equals(branch))
                .findFirst()
                .ifPresentOrElse(this::merge, () -> room.says("bob", "backport " + fix.number()));
    }

    private void merge(PullRequest request) {
        try {
            room.seed.merge(request.number());
        } catch (IllegalArgumentException conflict) {
            // Nobody can.
        }
    }

    private void recover() {
        Issue issue = room.repository().issues().all().getFirst();
        String phrase = "RECOVERY " + story.version();
        if (turns > BEFORE_APPROVAL) {
            room.repository().issues().comment(issue.number(), "carol", "Approved: " + phrase);
        }
        Response dialog = room.says("ann", story.command());
        if (dialog instanceof Dialog) {
            Map<String, String> fields = Map.of(
                    "issue",
                    "#" + issue.number(),
                    "reason",
                    "the client package is refused for ever",
                    "confirmation",
                    phrase);
            room.submits("ann", dialog, fields);
        }
    }
}
