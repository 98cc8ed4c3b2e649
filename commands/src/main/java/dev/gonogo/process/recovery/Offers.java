package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Offer;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Job;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which ways out of a failed publishing run are safe. Reruns come before recoveries, and nothing that might publish
 * twice runs twice.
 *
 * @param broken required jobs that did not succeed
 * @param seenBy when the registries must show what was published
 */
record Offers(FollowsTag follow, Run run, List<Job> broken, PublicationReport report, Instant seenBy) {
    Offer rerun() {
        if (broken.isEmpty()) {
            return new Offer.Withheld(say("no required job failed, so there is nothing to rerun"));
        }
        List<String> careful = broken.stream()
                .filter(job -> !job.isOneOf(follow.idempotent()))
                .map(Job::name)
                .toList();
        if (careful.isEmpty()) {
            return new Offer.Safe(say("{}, and each of them first checks whether its work is already done", again()));
        }
        if (!report.unsure().isEmpty()) {
            return unasked();
        }
        if (!report.present().isEmpty()) {
            return new Offer.Withheld(say(
                    "something is public, and the process file does not call {} idempotent", Words.codes(careful, 5)));
        }
        return report.unseen().isEmpty()
                ? new Offer.Safe(say("{}, and nothing is public yet, so nothing is published twice", again()))
                : late();
    }

    /** How many jobs a rerun runs, and how they ended before. */
    private String again() {
        return Stream.of(RunState.values())
                .filter(end -> count(end) > 0)
                .map(end -> count(end) + " " + end.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "it runs the required jobs that did not succeed (", ")"));
    }

    private long count(RunState end) {
        return broken.stream().filter(job -> job.state() == end).count();
    }

    /**
     * If there is no run that could run again.
     *
     * @param why there is none
     */
    static Offer recovery(Words why, PublicationReport report) {
        if (!report.present().isEmpty()) {
            return new Offer.Safe(say("{}, so no run can repair what is public", why));
        }
        return report.unsure().isEmpty() ? new Offer.Withheld(say("{}, and nothing is public", why)) : unasked();
    }

    /** Everything is public after all, so the release can continue without the failed jobs. */
    Offer repair() {
        if (!report.unsure().isEmpty()) {
            return unasked();
        }
        if (!report.byHand().isEmpty()) {
            return new Offer.Later(say("{}. Then a maintainer can accept it as repaired", byHand()));
        }
        if (broken.isEmpty()) {
            return new Offer.Withheld(say("no required job failed"));
        }
        if (report.complete()) {
            return new Offer.Safe(say(
                    "everything is public. A maintainer can accept it as repaired; it then continues without {}",
                    names(broken)));
        }
        if (!report.unseen().isEmpty()) {
            return notSeen();
        }
        return report.absent().isEmpty()
                ? new Offer.Withheld(say("the process file names nothing that could be checked"))
                : new Offer.Withheld(say("a package that is not public can only be published by its workflow"));
    }

    private Words byHand() {
        return say("somebody can fix what is left by hand: {}", Words.some(report.byHand(), 5));
    }

    private static Words names(List<Job> jobs) {
        return Words.codes(jobs.stream().map(Job::name).toList(), 5);
    }

    private static Offer unasked() {
        return new Offer.Later(say("not all registries could be checked"));
    }

    private Offer late() {
        return new Offer.Later(say("nothing is public yet, but registries may lag until {}", new Span.Moment(seenBy)));
    }

    Offer recovery() {
        boolean decided = !report.present().isEmpty() && !broken.isEmpty();
        if (!decided && !report.unsure().isEmpty()) {
            return unasked();
        }
        if (report.present().isEmpty()) {
            return report.unseen().isEmpty()
                    ? new Offer.Withheld(say("nothing is public, so there is nothing to replace"))
                    : late();
        }
        if (!report.byHand().isEmpty()) {
            return new Offer.Withheld(byHand());
        }
        return broken.isEmpty() || report.complete() ? recoveryOfGoodRun() : recoveryOfBadRun();
    }

    private Offer recoveryOfGoodRun() {
        if (!report.unseen().isEmpty()) {
            return notSeen();
        }
        return report.absent().isEmpty()
                ? new Offer.Safe(say("everything is public, so it is for an unusable artifact, as its issue says"))
                : new Offer.Safe(rerun().why());
    }

    private Offer notSeen() {
        return new Offer.Later(
                say("not everything has been seen yet, and registries may lag until {}", new Span.Moment(seenBy)));
    }

    private Offer recoveryOfBadRun() {
        return switch (rerun()) {
            case Offer.Safe safe ->
                run.attempt() > 1
                        ? new Offer.Safe(say("the rerun was tried and failed again"))
                        : new Offer.Withheld(say("try the rerun first"));
            case Offer.Later later -> later;
            case Offer.Withheld(Words why) -> new Offer.Safe(why);
        };
    }
}
