package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Offer;
import dev.gonogo.process.RunLink;
import dev.gonogo.process.SeesPublished;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.ForgeQuestion.JobsOf;
import dev.gonogo.world.Job;
import dev.gonogo.world.Refs;
import dev.gonogo.world.Run;
import dev.gonogo.world.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a release's publishing run did, and what is safe to do about it. Computed at every look and never stored. */
public sealed interface Diagnosis {
    String RULE = "diagnosis";

    record Unsure(String why) implements Diagnosis {}

    /**
     * There is no tag, its workflow did not start, or its run is no longer listed.
     *
     * @param published what is public all the same, and what could not be checked; empty if everything was checked and
     * nothing is
     * @param recovery see {@link Ended}
     * @param replacement see {@link Ended}
     */
    record NotStarted(Words words, List<Finding> published, Offer recovery, List<Version> replacement)
            implements Diagnosis {
        public NotStarted {
            published = List.copyOf(published);
            replacement = List.copyOf(replacement);
        }

        public boolean nothingPublic() {
            return published.isEmpty();
        }

        /** What is public, and whether a recovery is possible. */
        public List<Finding> findings() {
            return Stream.concat(published.stream(), Stream.of(Ended.offer("A recovery", "can be requested", recovery)))
                    .toList();
        }
    }

    record Running(Words words) implements Diagnosis {}

    /**
     * @param run after its latest attempt
     * @param jobs all of the run
     * @param broken required jobs that did not succeed, and those that were skipped because of them
     * @param repair whether the release may continue without the run
     * @param recovery whether a recovery may replace the release
     * @param replacement the recovery's version, if there can be one
     */
    record Ended(
            String tag,
            Run run,
            List<Job> jobs,
            List<Job> broken,
            PublicationReport report,
            Offer rerun,
            Offer repair,
            Offer recovery,
            List<Version> replacement)
            implements Diagnosis {
        private static final int MOST_JOBS = 5;
        /** Results that need attention come first. */
        private static final List<RunState> ENDS =
                List.of(RunState.FAILED, RunState.CANCELLED, RunState.SKIPPED, RunState.SUCCEEDED);

        public Ended {
            jobs = List.copyOf(jobs);
            broken = List.copyOf(broken);
            replacement = List.copyOf(replacement);
        }

        /** Which jobs failed and which succeeded, what is public, what is not, and what is safe to do, in sentences. */
        public List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            findings.add(
                    good()
                            ? Finding.held(RULE, "Jobs: {}.", jobsByEnd())
                            : Finding.noted(RULE, "Jobs: {}.", jobsByEnd()));
            findings.addAll(report.findings(tag));
            if (good()) {
                findings.add(Finding.held(RULE, "No required job failed, so there is nothing to rerun."));
            } else {
                findings.add(offer("A rerun", "is safe", rerun));
                findings.add(carryOn());
            }
            findings.add(offer("A recovery", "can be requested", recovery));
            return findings;
        }

        /** Whether the run succeeded and is completely known. */
        private boolean good() {
            return broken.isEmpty() && report.complete();
        }

        private Words jobsByEnd() {
            return Words.join(
                    " · ",
                    Stream.of(false, true)
                            .flatMap(optional -> ENDS.stream().flatMap(end -> ended(end, optional).stream()))
                            .toList());
        }

        private Optional<Words> ended(RunState end, boolean optional) {
            List<String> names = jobs.stream()
                    .filter(job -> job.state() == end && isOptional(job) == optional)
                    .map(Job::name)
                    .toList();
            return names.isEmpty()
                    ? Optional.empty()
                    : Optional.of(say(
                            "{} {}{}",
                            Words.codes(names, MOST_JOBS),
                            end.name().toLowerCase(Locale.ROOT),
                            optional ? " (optional)" : ""));
        }

        /** A job that did not succeed and is not broken is optional. If none is broken, jobs need not be told apart. */
        private boolean isOptional(Job job) {
            return !broken.isEmpty() && job.state() != RunState.SUCCEEDED && !broken.contains(job);
        }

        /** How the run ended. */
        public Words summary() {
            List<String> names = failed().stream().map(Job::name).toList();
            if (good()) {
                return say("{} did everything required.", RunLink.of(run));
            }
            return names.isEmpty()
                    ? say("{} is over.", RunLink.of(run))
                    : say("{} failed: {}.", RunLink.of(run), Words.codes(names, 5));
        }

        /** In a repair people make everything public by hand; the release then needs no run. */
        private Finding carryOn() {
            return switch (repair) {
                case Offer.Safe(Words why) -> Finding.held(RULE, "You can continue without the failed jobs: {}.", why);
                case Offer.Later(Words why) ->
                    Finding.pending(RULE, "You cannot continue without the failed jobs yet: {}.", why);
                case Offer.Withheld(Words why) ->
                    Finding.noted(RULE, "You cannot continue without the failed jobs: {}.", why);
            };
        }

        private static Finding offer(String what, String how, Offer offer) {
            return switch (offer) {
                case Offer.Safe(Words why) -> Finding.held(RULE, "{} {}: {}.", what, how, why);
                case Offer.Later(Words why) -> Finding.pending(RULE, "{} is not offered yet: {}.", what, why);
                case Offer.Withheld(Words why) -> Finding.noted(RULE, "{} is not offered: {}.", what, why);
            };
        }

        List<Job> failed() {
            return broken.stream()
                    .filter(job -> job.state() != RunState.SKIPPED)
                    .toList();
        }
    }

    /** Diagnoses the run that the release's tag started. */
    static Diagnosis of(Situation situation) {
        return situation
                .process()
                .step(FollowsTag.class)
                .map(follow -> of(situation, follow))
                .orElseGet(() -> new Unsure("this process follows no workflow that a tag starts"));
    }

    /** Diagnoses the run that the release's tag started. */
    static Diagnosis of(Situation situation, FollowsTag follow) {
        return situation
                .refs()
                .<Diagnosis>fold(
                        refs -> refs.tag(situation.tag())
                                .map(tag -> of(situation, follow, refs, tag))
                                .orElseGet(() ->
                                        notStarted(situation, refs, say("there is no tag {}", code(situation.tag())))),
                        Unsure::new);
    }

    private static Diagnosis of(Situation situation, FollowsTag follow, Refs refs, Refs.Tag tag) {
        Answer<Optional<Run>> run = follow.runOf(situation, tag);
        return run.<Diagnosis>fold(
                found -> found.map(one -> of(situation, follow, refs, one))
                        .orElseGet(() -> notStarted(
                                situation,
                                refs,
                                say("{} has not run for {}", code(follow.workflow()), code(tag.name())))),
                Unsure::new);
    }

    private static Diagnosis of(Situation situation, FollowsTag follow, Refs refs, Run run) {
        return situation
                .ask(new JobsOf(run.id()))
                .<Diagnosis>fold(
                        jobs -> run.state().over()
                                ? ended(situation, follow, refs, run, jobs)
                                : new Running(say("{} still runs", RunLink.of(run))),
                        Unsure::new);
    }

    private static Diagnosis notStarted(Situation situation, Refs refs, Words why) {
        List<ArtifactRule> artifacts = situation
                .process()
                .step(SeesPublished.class)
                .map(SeesPublished::artifacts)
                .orElse(List.of());
        PublicationReport report = PublicationReport.look(situation, artifacts, false);
        Optional<Version> next = Recovery.next(situation.process(), refs, situation.version());
        Offer recovery = next.isEmpty()
                ? new Offer.Withheld(Recovery.none(situation.process(), refs, situation.version()))
                : Offers.recovery(why, report);
        return new NotStarted(
                why,
                published(report, refs.tag(situation.tag())),
                recovery,
                next.stream().toList());
    }

    private static List<Finding> published(PublicationReport report, Optional<Refs.Tag> tag) {
        return report.empty()
                ? List.of()
                : tag.map(one -> report.findings(one.name())).orElseGet(report::findings);
    }

    private static Diagnosis ended(Situation situation, FollowsTag follow, Refs refs, Run run, List<Job> jobs) {
        Optional<SeesPublished> verify = situation.process().step(SeesPublished.class);
        Instant seenBy = run.updated().plus(verify.map(SeesPublished::window).orElse(Duration.ZERO));
        PublicationReport report = PublicationReport.look(
                situation,
                verify.map(SeesPublished::artifacts).orElse(List.of()),
                situation.now().isBefore(seenBy));
        List<Job> broken = run.state() == RunState.SUCCEEDED
                ? List.of()
                : jobs.stream()
                        .filter(job -> job.state() != RunState.SUCCEEDED && !job.isOneOf(follow.optional()))
                        .toList();
        Offers offers = new Offers(follow, run, broken, report, seenBy);
        Optional<Version> next = Recovery.next(situation.process(), refs, situation.version());
        return new Ended(
                situation.tag(),
                run,
                jobs,
                broken,
                report,
                offers.rerun(),
                offers.repair(),
                next.isEmpty()
                        ? new Offer.Withheld(Recovery.none(situation.process(), refs, situation.version()))
                        : offers.recovery(),
                next.stream().toList());
    }
}
