package dev.gonogo.process.production;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.person;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.Commits;
import dev.gonogo.process.authorisation.OutdatedAuthorisation;
import dev.gonogo.process.review.PullRequests;
import dev.gonogo.process.review.Pushers;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.AuthorisedPullRequest;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.PullRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Commits that came to production together, and who allowed it.
 *
 * @param commits newest first; several if a pull request was rebased
 * @param request the pull request that brought them, null for a push
 * @param merging who merged it and when; empty if nobody need ask
 */
public record Arrival(List<LineCommit> commits, @Nullable PullRequest request, Words merging, Origin origin) {
    private static final int MOST_SHOWN = 5;

    public Arrival {
        commits = List.copyOf(commits);
    }

    /** Who or what allowed something to come to production. */
    public sealed interface Origin {
        record Promotion(Version version) implements Origin {}

        /** @param late whether it was authorised only after its merge */
        record Hotfix(AuthorisedPullRequest by, boolean late) implements Origin {}

        /** A pull request with something other than what was authorised. */
        record NotAsAuthorised(OutdatedAuthorisation outdated) implements Origin {}

        /** Allowed by the process, because only certain paths are changed. */
        record Named() implements Origin {}

        record Unknown() implements Origin {}

        /** The forge was not asked, because there are too many. */
        record Unasked() implements Origin {}
    }

    public boolean accounted() {
        return switch (origin) {
            case Origin.Promotion promotion -> true;
            case Origin.Hotfix hotfix -> true;
            case Origin.Named named -> true;
            case Origin.NotAsAuthorised other -> false;
            case Origin.Unknown unknown -> false;
            case Origin.Unasked unasked -> false;
        };
    }

    /** All commits about which the forge was not asked, newest first; none if there are none. */
    static List<Arrival> unasked(List<LineCommit> commits) {
        return commits.isEmpty() ? List.of() : List.of(new Arrival(commits, null, Words.NONE, new Origin.Unasked()));
    }

    boolean unasked() {
        return origin instanceof Origin.Unasked;
    }

    Optional<PullRequest> by() {
        return Optional.ofNullable(request);
    }

    /** Full ids of the commits of several, sorted. */
    public static List<String> ids(List<Arrival> arrivals) {
        return arrivals.stream()
                .flatMap(arrival -> arrival.commits().stream())
                .map(LineCommit::id)
                .sorted()
                .toList();
    }

    /**
     * Each in a few words; more than five are only counted.
     *
     * @param pushers who pushed what no pull request brought
     */
    public static Words shown(List<Arrival> arrivals, Pushers pushers) {
        List<Words> shown = arrivals.stream()
                .limit(MOST_SHOWN)
                .map(arrival -> arrival.words(pushers))
                .collect(Collectors.toCollection(ArrayList::new));
        if (arrivals.size() > MOST_SHOWN) {
            shown.add(say("and {} more", arrivals.size() - MOST_SHOWN));
        }
        return Words.join("; ", shown);
    }

    private Words words(Pushers pushers) {
        Words name = by().map(PullRequests::name).orElse(Words.NONE);
        return switch (origin) {
            case Origin.Promotion(Version version) -> say("{} promoted {}", name, code(version));
            case Origin.Hotfix(AuthorisedPullRequest given, boolean late) ->
                say("{} is a hotfix that {} authorised{}", name, person(given.login()), late ? " after its merge" : "");
            case Origin.NotAsAuthorised(OutdatedAuthorisation outdated) ->
                say("{} ({})", by().map(this::merged).orElse(name), outdated.words());
            case Origin.Named named ->
                say(
                        "{} changed only what the process names",
                        by().map(PullRequests::name)
                                .orElseGet(() -> say("{}", Commits.id(commits.getFirst(), pushers.shown()))));
            case Origin.Unasked unasked -> say("{} commits that GitHub was not asked about", commits.size());
            case Origin.Unknown unknown -> by().map(this::merged).orElseGet(() -> pushers.named(commits.getFirst()));
        };
    }

    private Words merged(PullRequest request) {
        return merged(request, merging);
    }

    /** @param merging who merged it and when */
    static Words merged(PullRequest request, Words merging) {
        return say(
                "{} {} (by {}, {})",
                PullRequests.name(request),
                request.title(),
                person(request.author().login()),
                merging);
    }
}
