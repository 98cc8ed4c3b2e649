package dev.gonogo.bot.conversation;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.decision.Outcome;
import dev.gonogo.port.Attachments;
import dev.gonogo.port.LookSchedule;
import dev.gonogo.port.Occasion;
import dev.gonogo.port.Occasions;
import dev.gonogo.port.Opening;
import dev.gonogo.port.OpeningResult;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.port.ReplacementResult;
import dev.gonogo.process.rules.RoleHolders;
import dev.gonogo.release.By;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Reply;
import dev.gonogo.talk.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records decisions by compare-and-set, and answers with the present situation where one cannot be taken. */
public record DecisionRecorder(
        ReleaseStore releases,
        Occasions occasions,
        Attachments attachments,
        LookSchedule schedule,
        ReadOnlyCommands answers,
        InstantSource clock) {

    /** The release, unless it is over. */
    Release open(ReleaseId id) {
        return releases.load(id)
                .filter(found -> found.closed().isEmpty())
                .orElseThrow(() -> Refusal.say("{} is over.", code(id.version())));
    }

    /** Has the release looked at right away. */
    void lookNow(ReleaseId id) {
        schedule.lookBy(id, clock.instant());
    }

    Reply notNow(ReleaseId release, Words why) {
        lookNow(release);
        List<Words> lines = new ArrayList<>();
        lines.add(say("{} Where it stands:", why));
        lines.addAll(answers.shortly(release));
        return new Reply(lines);
    }

    /** What holds up a release that is in the way. */
    Reply heldUp(ReleaseId release, Words why) {
        List<Words> lines = new ArrayList<>(List.of(why));
        lines.addAll(answers.shortly(release));
        return new Reply(lines);
    }

    OpeningResult begin(Opening opening, Occasion occasion) {
        OpeningResult result = releases.open(opening, occasion);
        if (result == OpeningResult.OPENED) {
            AfterRecording.look(() -> lookNow(opening.id()));
        }
        return result;
    }

    /** A release begins under these rules, and keeps those that counted for the one before. */
    Opening opening(Outcome.Begin begin) {
        List<Fact> facts = new ArrayList<>();
        before(begin.id().repository()).map(Fact.Rules::ofTheReleaseBefore).ifPresent(facts::add);
        facts.add(begin.rules());
        return new Opening(begin.id(), begin.beginning(), facts);
    }

    private Optional<Fact.Rules> before(String repository) {
        return releases.attempts(repository).stream()
                .reduce((earlier, later) -> later)
                .flatMap(last -> releases.load(new ReleaseId(repository, last.version(), last.number())))
                .flatMap(RoleHolders::counting)
                .filter(counting -> !counting.roles().isEmpty());
    }

    Reply record(Outcome.Recorded record, Occasion occasion) {
        Release seen = record.release();
        return switch (releases.decide(seen.id(), seen.revision(), record.decision(), occasion)) {
            case COUNTED_BEFORE -> throw OnlyOnce.repeat(occasion);
            case NOT_AT_THIS_REVISION -> overtaken(seen.id());
            case RECORDED -> {
                AfterRecording.look(() -> lookNow(seen.id()));
                yield record.answer().apply(() -> present(seen));
            }
        };
    }

    ReplacementResult replace(Outcome.Replace replace, Opening opening, Occasion occasion) {
        Release failed = replace.failed();
        ReplacementResult result =
                releases.replace(failed.id(), failed.revision(), replace.decision(), opening, occasion);
        if (result == ReplacementResult.REPLACED) {
            AfterRecording.look(() -> lookNow(failed.id()));
            AfterRecording.look(() -> lookNow(opening.id()));
        }
        return result;
    }

    /** Something was decided about the release since it was looked at. */
    Reply overtaken(ReleaseId id) {
        return notNow(id, say("Somebody else was first."));
    }

    private Release present(Release seen) {
        return AfterRecording.load(() -> releases.load(seen.id()).orElse(seen), seen);
    }

    /** That something was delivered now. */
    Occasion.Delivery delivered(String id) {
        return new Occasion.Delivery(id, clock.instant());
    }

    /** Who decides, where and when. */
    By speaking(String login, Request request) {
        return new By(login, request.room(), clock.instant());
    }
}
