package dev.gonogo.process.soak;

import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Act;
import dev.gonogo.process.Ask;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Passed;
import dev.gonogo.process.Problem;
import dev.gonogo.process.Progress;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Step;
import dev.gonogo.process.StepIdentity;
import dev.gonogo.process.StepOutput;
import dev.gonogo.process.StepPosition;
import dev.gonogo.release.Fact;
import dev.gonogo.talk.Span;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code soak}: what was deployed is watched for a while before the release continues. The soak begins when the step
 * before it was seen done, so it survives restarts, and counts seconds, so no change of a time zone makes it longer or
 * shorter. When something fails, it stops; once all is well again, the full time starts over. Time during which the
 * state could not be told, or nobody looked, does not count. It ends with a look that sees everything well. Until the
 * release is closed, the same things are still checked, except for what a later release took over; when one fails, the
 * soak stops as before and starts over.
 *
 * @param time how long
 * @param remind how often people are reminded to look
 * @param dashboards where to look, name to URL
 * @param watch the applications that are watched; empty for those that the release deployed before
 */
public record Soak(Duration time, Duration remind, Map<String, String> dashboards, List<String> watch) implements Step {
    static final String RULE = "soak";
    /** Time to the next look once the soak's time is over and not everything was seen. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /**
     * If the state cannot be told for this long, or is not seen well for this long after the time is over, somebody has
     * to look.
     */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int MOST_REASONS = 5;

    public Soak {
        dashboards = Collections.unmodifiableMap(new LinkedHashMap<>(dashboards));
        watch = List.copyOf(watch);
    }

    @Override
    public Progress progress(Situation situation) {
        List<WatchResult> seen = new SoakWatch(situation, watch).look();
        Optional<Fact.Watched> fall =
                situation.release().lastWatched(situation.step()).filter(Fact.Watched::fell);
        if (fall.isEmpty() && seen.stream().anyMatch(WatchResult::fell)) {
            Words what =
                    Words.join(" ", fallen(seen).map(WatchResult::sentences).toList());
            return remember(situation, what, what);
        }
        if (fall.isEmpty()) {
            return watching(situation, seen);
        }
        return seen.stream().allMatch(WatchResult::well)
                ? remember(situation, Words.NONE, say("all is well again, and the {} start over", words(time)))
                : stopped(situation, fall.get(), seen);
    }

    private static Progress remember(Situation situation, Words trouble, Words doing) {
        Fact seen = new Fact.Watched(situation.step(), turn(situation) + 1, situation.now(), trouble);
        return new Progress.Due(new Act.Remember(seen), doing);
    }

    private static int turn(Situation situation) {
        return situation
                .release()
                .lastWatched(situation.step())
                .map(Fact.Watched::turn)
                .orElse(0);
    }

    private static Stream<WatchResult> fallen(List<WatchResult> seen) {
        return seen.stream().filter(WatchResult::fell);
    }

    /** What failed is described in full; the state of the rest is listed below it. */
    private Progress stopped(Situation situation, Fact.Watched fall, List<WatchResult> seen) {
        Words now = Words.join(" ", fallen(seen).map(WatchResult::sentences).toList());
        List<Finding> findings = new ArrayList<>();
        seen.stream().filter(sight -> !sight.fell()).map(WatchResult::finding).forEach(findings::add);
        new SoakWatch(situation, watch)
                .others().stream().map(WatchResult::noted).forEach(findings::add);
        String link = seen.stream()
                .filter(sight -> !sight.well() && !sight.link().isEmpty())
                .map(WatchResult::link)
                .findFirst()
                .orElse("");
        return new Progress.Stopped(
                say(
                        "{} Seen first {}. Once all is well again, the {} start over.",
                        now.isEmpty()
                                ? say(
                                        "Something failed, and not everything is well yet. What failed: {}",
                                        fall.trouble())
                                : now,
                        new Span.Moment(fall.at()),
                        words(time)),
                findings,
                List.of(),
                new Ask.Restore(situation.process().people(ReleaseProcess.MAINTAINER), link));
    }

    private Progress watching(Situation situation, List<WatchResult> seen) {
        Instant began = began(situation);
        Unwatched unwatched = seen.isEmpty() ? Unwatched.NONE : Unwatched.since(began, situation);
        Words why = Words.some(
                seen.stream()
                        .map(WatchResult::why)
                        .filter(reason -> !reason.isEmpty())
                        .distinct()
                        .toList(),
                MOST_REASONS);
        if (unwatched.now().isPresent() == why.isEmpty()) {
            return remember(situation, why);
        }
        return unwatched
                .now()
                .map(stretch -> unseen(situation, stretch, seen))
                .orElseGet(() -> watching(situation, unwatched, seen));
    }

    private static Progress remember(Situation situation, Words why) {
        int turn = situation.release().unwatched(situation.step()).size() + 1;
        return new Progress.Due(
                new Act.Remember(new Fact.Unwatched(situation.step(), turn, situation.now(), why)),
                why.isEmpty() ? say("it can be watched again") : say("it cannot be watched: {}", why));
    }

    private Progress unseen(Situation situation, Unwatched.Stretch stretch, List<WatchResult> seen) {
        if (stretch.length().compareTo(PATIENCE) >= 0) {
            return new Progress.Stopped(
                    say(
                            "it could not be watched since {}: {}. Find out why, and watch it yourself meanwhile."
                                    + " This continues by itself once it can be watched again; until then the time"
                                    + " does not count.",
                            new Span.Moment(stretch.from()),
                            stretch.why()),
                    seen.stream().map(WatchResult::finding).toList());
        }
        return new Progress.Soaking(
                say(
                        "it could not be watched since {}, and that time does not count{}{}",
                        new Span.Moment(stretch.from()),
                        look(),
                        stands(seen)),
                reminders(situation),
                LOOK);
    }

    private Progress watching(Situation situation, Unwatched unwatched, List<WatchResult> seen) {
        Instant began = began(situation);
        Instant end = began.plus(time).plus(unwatched.length());
        boolean over = !situation.now().isBefore(end);
        if (over && seen.stream().allMatch(WatchResult::well)) {
            return done(situation, unwatched, seen);
        }
        if (over && !situation.now().isBefore(end.plus(PATIENCE))) {
            return new Progress.Stopped(
                    say(
                            "the {} were over {}, and not everything has been healthy since. This continues by"
                                    + " itself once it is.",
                            words(time),
                            new Span.Moment(end)),
                    seen.stream().map(WatchResult::finding).toList());
        }
        Words until = over
                ? say("the {} are over, and it is watched until everything is well", words(time))
                : say("watched until {}", new Span.Moment(end));
        return new Progress.Soaking(
                say("{}{}{}{}", until, look(), later(unwatched), stands(seen)),
                reminders(situation),
                over ? LOOK : Duration.between(situation.now(), end));
    }

    private Words look() {
        return dashboards.isEmpty() ? Words.NONE : say(": look at {}", links());
    }

    private static Words later(Unwatched unwatched) {
        return unwatched.length().isZero()
                ? Words.NONE
                : say("; extended because it could not be watched for {}: {}", unwatched.time(), unwatched.why());
    }

    /** What happened while nobody looked is unknown, so the sentence claims only that it is well at the end. */
    private Progress done(Situation situation, Unwatched unwatched, List<WatchResult> seen) {
        Words passed = seen.isEmpty()
                ? say("{} passed", words(time))
                : say("{} passed, and all was well at the end", words(time));
        Words besides = unwatched.length().isZero()
                ? Words.NONE
                : say("; {} did not count, because it could not be watched", unwatched.time());
        Map<String, String> values = new HashMap<>(Map.of(
                "from", began(situation).toString(), "until", situation.now().toString()));
        situation
                .release()
                .landmark(situation.step())
                .ifPresent(position -> values.put(Fact.Landmark.AGAIN, String.valueOf(turn(situation))));
        return new Progress.Done(say("{}{}{}", passed, besides, stands(seen)), values);
    }

    /** It starts over when something watched fails. */
    @Override
    public Passed.Until watchedUntil() {
        return Passed.Until.CLOSED;
    }

    /** If a maintainer continued without it, nothing was watched. */
    @Override
    public Answer<Optional<Passed.NoLonger>> lost(Situation situation, Fact.Landmark landmark) {
        boolean fellSince = situation
                .release()
                .lastWatched(situation.step())
                .filter(seen -> seen.at().isAfter(landmark.at()))
                .isPresent();
        boolean falls = fellSince || after(situation, landmark).stream().anyMatch(WatchResult::fell);
        return new Answer.Known<>(
                falls
                        ? Optional.of(new Passed.NoLonger(
                                say(
                                        "the {} ended {}, and something failed afterwards",
                                        words(time),
                                        new Span.Moment(landmark.at())),
                                "it failed after that"))
                        : Optional.empty());
    }

    /** It cannot be told whether all is well. */
    @Override
    public Optional<Finding> contradicts(Situation situation, Fact.Landmark landmark) {
        List<Words> unknown = after(situation, landmark).stream()
                .filter(sight -> !sight.why().isEmpty())
                .map(WatchResult::sentences)
                .toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(RULE, Finding.Verdict.CANNOT_TELL, Words.join(" ", unknown)));
    }

    private List<WatchResult> after(Situation situation, Fact.Landmark landmark) {
        return landmark.values().containsKey(Fact.Landmark.WITHOUT)
                ? List.of()
                : new SoakWatch(situation, watch).lookAfterwards();
    }

    /** What was seen at this look; empty if there is nothing to look at. */
    private static Words stands(List<WatchResult> seen) {
        return seen.isEmpty()
                ? Words.NONE
                : say(
                        "; {}",
                        Words.join(" · ", seen.stream().map(WatchResult::words).toList()));
    }

    /** After a failure, the time when all was seen well again. */
    private static Instant began(Situation situation) {
        return situation
                .release()
                .lastWatched(situation.step())
                .map(Fact.Watched::at)
                .orElseGet(() -> situation.release().lastProgress());
    }

    /** One for each period since it first began, and one for each time it started over. */
    private long reminders(Situation situation) {
        Instant first = situation
                .release()
                .landmarks()
                .takeWhile(seen -> !seen.step().equals(situation.step()))
                .map(Fact::at)
                .max(Instant::compareTo)
                .orElse(situation.now());
        long anew = turn(situation) / 2;
        return Math.max(0, anew + Duration.between(first, situation.now()).dividedBy(remind));
    }

    private Words links() {
        List<Words> links = dashboards.entrySet().stream()
                .map(dashboard -> say("{}", link(dashboard.getKey(), dashboard.getValue())))
                .toList();
        return Words.join(" · ", links);
    }

    /** Such as {@code 24 hours}. */
    private static String words(Duration time) {
        if (time.toSecondsPart() != 0) {
            return words(time.toSeconds(), "second");
        }
        return time.toMinutesPart() != 0 ? words(time.toMinutes(), "minute") : words(time.toHours(), "hour");
    }

    static String words(long count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    @Override
    public Optional<String> overridable() {
        return Optional.of(RULE);
    }

    /** A soak that watches nothing passes whatever happens. */
    @Override
    public List<Problem> problems(StepPosition position) {
        Set<String> deployed = position.outputs()
                .filter(StepOutput.Deployment.class::isInstance)
                .map(outcome -> ((StepOutput.Deployment) outcome).application())
                .collect(Collectors.toSet());
        if (watch.isEmpty() && deployed.isEmpty() && !position.has(new StepOutput.Run())) {
            return List.of(Problem.of(
                    this,
                    "soak watches what was deployed and the run that tested it, and no earlier step does"
                            + " either. Put it after a deploy or a run-workflow."));
        }
        return watch.stream()
                .filter(application -> !deployed.contains(application))
                .map(application -> Problem.of(
                        this,
                        "soak watches " + application + ", and no earlier step deploys it.",
                        application,
                        deployed))
                .toList();
    }

    @Override
    public StepIdentity identity() {
        return StepIdentity.of("soak").with(watch);
    }

    @Override
    public Words explain() {
        Words what = watch.isEmpty() ? say("what was deployed") : Words.codes(watch, 5);
        return say("watch {} for {}, with a reminder every {}", what, words(time), words(remind));
    }
}
