package dev.gonogo.process.history;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.commit;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.SeesPublished;
import dev.gonogo.process.Situation;
import dev.gonogo.process.Template;
import dev.gonogo.release.Release;
import dev.gonogo.release.ReleaseId;
import dev.gonogo.talk.Words;
import dev.gonogo.version.Version;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.GitQuestion.AllRefs;
import dev.gonogo.world.GitQuestion.AllTagged;
import dev.gonogo.world.GitQuestion.OnLine;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RecordQuestion.Attempts;
import dev.gonogo.world.Refs;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import dev.gonogo.world.TagPattern;
import dev.gonogo.world.TaggedCommit;
import dev.gonogo.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was released, by evidence: the tags that we pushed, according to our records and wherever they are now, and
 * every other release tag of which something is published. A tag that somebody pushed by hand and that published
 * nothing is not a release. A GitHub Release can be created by hand as well, so it counts only if it is older than our
 * first attempt. If a process publishes nothing that can be looked up, every tag counts.
 */
public final class Releases {
    /** How many tags in a row that are older than all our releases are asked about. */
    private static final int MOST_DOUBTED = 10;

    private static final String LATE_PAGE = "a GitHub Release that was made after gonogo's first cut here";

    private final ReleaseProcess process;
    private final World world;
    private final List<Released> all;
    /** When our first attempt began. */
    private final Instant began;

    /**
     * @param commit where we first saw its tag, or where the tag is
     * @param tagged from our records; null if we did not release it
     * @param seen as the first later attempt saw it; null if none did
     */
    public record Released(
            Version version, String commit, Attempt.@Nullable Tagged tagged, Attempt.@Nullable Baseline seen) {
        public boolean ours() {
            return tagged != null;
        }
    }

    /**
     * The first of several that counts.
     *
     * @param strays tags before it that do not count
     */
    public record Found(Optional<Released> released, List<Released> strays) {
        public Found {
            strays = List.copyOf(strays);
        }
    }

    private Releases(ReleaseProcess process, World world, List<Released> all, Instant began) {
        this.process = process;
        this.world = world;
        this.all = List.copyOf(all);
        this.began = began;
    }

    public static Answer<Releases> of(ReleaseProcess process, World world) {
        return world.ask(new Attempts())
                .flatMap(attempts -> world.ask(new AllRefs())
                        .map(refs -> new Releases(process, world, all(process, attempts, refs), began(attempts))));
    }

    private static Instant began(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::began)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static List<Released> all(ReleaseProcess process, List<Attempt> attempts, Refs refs) {
        TreeMap<Version, Released> all = new TreeMap<>(Comparator.reverseOrder());
        refs.tags()
                .values()
                .forEach(tag -> process.tag()
                        .versionOf(tag.name())
                        .ifPresent(version -> all.put(version, new Released(version, tag.commit(), null, null))));
        attempts.reversed().stream()
                .flatMap(attempt -> attempt.baseline().stream())
                .forEach(seen -> all.put(seen.version(), new Released(seen.version(), seen.commit(), null, seen)));
        attempts.forEach(attempt -> attempt.tagged()
                .ifPresent(tagged ->
                        all.put(attempt.version(), new Released(attempt.version(), tagged.commit(), tagged, null))));
        return List.copyOf(all.values());
    }

    /** All tags of versions and all our releases, whether or not they count, highest version first. */
    public List<Released> all() {
        return all;
    }

    /** The same without some. */
    public Releases where(Predicate<Version> wanted) {
        return new Releases(
                process,
                world,
                all.stream().filter(one -> wanted.test(one.version())).toList(),
                began);
    }

    /**
     * The highest version that counts. If many in a row that are older than all our releases do not count, publication
     * says nothing about still older ones, and they count.
     */
    public Answer<Found> highest(Predicate<Version> wanted) {
        return first(all.stream().filter(one -> wanted.test(one.version())).toList(), true);
    }

    /** The same without those at some commits. */
    public Releases except(Set<String> commits) {
        return new Releases(
                process,
                world,
                all.stream().filter(one -> !commits.contains(one.commit())).toList(),
                began);
    }

    /**
     * The last one in production's history at a commit: the nearest commit on its first-parent line at which we saw a
     * tag pushed; if there is none, the nearest release that counts, or one that came to the line by a merge. Our own
     * pushes are known from our records, wherever the tag is now.
     */
    public Answer<Found> lastIn(String head) {
        Set<String> commits = all.stream().map(Released::commit).collect(Collectors.toSet());
        boolean ours = all.stream().anyMatch(Released::ours);
        return world.ask(new OnLine(commits, head))
                .flatMap(line -> last(at(line)).flatMap(onLine -> {
                    boolean settled = onLine.released()
                            .filter(last -> last.ours() || !ours)
                            .isPresent();
                    return settled
                            ? new Answer.Known<>(onLine)
                            : merged(head)
                                    .map(merged -> merged.released()
                                                    .filter(last -> last.ours()
                                                            || onLine.released().isEmpty())
                                                    .isPresent()
                                            ? merged
                                            : onLine);
                }));
    }

    /** Those at some commits, in the order of the commits. */
    private List<Released> at(List<String> commits) {
        return commits.stream()
                .flatMap(commit -> all.stream().filter(one -> one.commit().equals(commit)))
                .toList();
    }

    /** The last one on production's line, or merged into it. */
    private Answer<Found> merged(String head) {
        TagPattern pattern = TagPattern.of(process.tag().name());
        return world.ask(new AllTagged(pattern, head, Set.of(), Set.of()))
                .map(tags -> tags.tags().stream()
                        .filter(TaggedCommit::reachable)
                        .map(one -> one.tag().commit())
                        .collect(Collectors.toSet()))
                .flatMap(reachable -> last(all.stream()
                        .filter(one -> reachable.contains(one.commit()))
                        .toList()));
    }

    /** The first of ours, in the given order. If there is none, the first other one that counts, by evidence only. */
    public Answer<Found> last(List<Released> inOrder) {
        Optional<Released> own = inOrder.stream().filter(Released::ours).findFirst();
        return own.isPresent() ? new Answer.Known<>(new Found(own, List.of())) : first(inOrder, false);
    }

    /** @param unasked whether those that are not asked about count */
    private Answer<Found> first(List<Released> inOrder, boolean unasked) {
        List<Released> strays = new ArrayList<>();
        for (Released one : inOrder) {
            boolean asked = strays.size() < MOST_DOUBTED || isSinceOurFirst(one);
            if (!asked && !unasked) {
                break;
            }
            switch (asked ? counts(one) : new Answer.Known<>(true)) {
                case Answer.Known<Boolean>(Boolean yes)
                when yes -> {
                    return new Answer.Known<>(new Found(Optional.of(one), strays));
                }
                case Answer.Known<Boolean> stray -> strays.add(one);
                case Answer.CannotTell<Boolean>(String why) -> {
                    return new Answer.CannotTell<>(why);
                }
            }
        }
        return new Answer.Known<>(new Found(Optional.empty(), strays));
    }

    private boolean isSinceOurFirst(Released one) {
        return all.stream()
                .filter(Released::ours)
                .anyMatch(ours -> ours.version().compareTo(one.version()) <= 0);
    }

    private Answer<Boolean> counts(Released one) {
        List<Artifact> artifacts = artifacts(one.version())
                .map(artifact -> artifact.before(began).orElse(artifact))
                .toList();
        return one.ours() || one.seen() != null || artifacts.isEmpty() ? new Answer.Known<>(true) : isPublic(artifacts);
    }

    /**
     * Whether it was released before our first attempt and after a merge. A tag does not show when it was pushed, nor
     * does anything that a workflow publishes for it. For a GitHub Release, the forge says when it was published.
     */
    public Answer<Boolean> isOld(Released one, Instant merged) {
        return began.equals(Instant.MAX)
                ? counts(one)
                : hasPage(one, began)
                        .flatMap(old -> old ? hasPage(one, merged).map(older -> !older) : new Answer.Known<>(false));
    }

    /** Whether it has a GitHub Release published before a time. */
    private Answer<Boolean> hasPage(Released one, Instant before) {
        return isPublic(artifacts(one.version())
                .flatMap(artifact -> artifact.before(before).stream())
                .toList());
    }

    /** Whether anything that the process publishes can be looked up. */
    public boolean looksUp(Version version) {
        return artifacts(version).findAny().isPresent();
    }

    /**
     * Whether only its tag shows that it was released: gonogo did not push the tag, and nothing of it can be looked up.
     */
    boolean isByTagAlone(Released one) {
        return !one.ours() && !looksUp(one.version());
    }

    /**
     * Whether something of it is published. If a process publishes nothing that can be looked up, its tag is enough.
     */
    public Answer<Boolean> isPublished(Version version) {
        List<Artifact> artifacts = artifacts(version).toList();
        return artifacts.isEmpty() ? new Answer.Known<>(true) : isPublic(artifacts);
    }

    private Answer<Boolean> isPublic(List<Artifact> artifacts) {
        Answer<Boolean> published = new Answer.Known<>(false);
        for (Artifact artifact : artifacts) {
            switch (world.ask(new PublicationOf(artifact))) {
                case Answer.Known<Publication>(Publication.Absent absent) -> {}
                case Answer.Known<Publication> there -> {
                    return new Answer.Known<>(true);
                }
                case Answer.CannotTell<Publication>(String why) -> published = new Answer.CannotTell<>(why);
            }
        }
        return published;
    }

    /** What was tagged or released as a version. */
    public Optional<Released> of(Version version) {
        return all.stream().filter(one -> one.version().equals(version)).findFirst();
    }

    /** Whether something of it is public; false if this cannot be told. */
    public boolean isKnownToBePublished(Released one) {
        return artifacts(one.version())
                .anyMatch(artifact -> world.ask(new PublicationOf(artifact))
                        .fold(there -> !(there instanceof Publication.Absent), why -> false));
    }

    private Stream<Artifact> artifacts(Version version) {
        Release imagined = Release.imagined(new ReleaseId(process.repository(), version, 1));
        Situation released = new Situation(process, imagined, world, Instant.EPOCH, "", null);
        return process.steps(SeesPublished.class)
                .flatMap(step -> step.artifacts().stream())
                .filter(rule -> rule.spells(version))
                .map(rule -> rule.of(released));
    }

    /** The name of its tag. */
    public String tag(Released one) {
        return Template.fill(process.tag().name(), process, one.version());
    }

    /** Which tags do not count, and why; empty if there are none. */
    public Words doubt(List<Released> strays) {
        Words tags = Words.some(
                strays.stream()
                        .map(one -> say("{} at {}", code(tag(one)), commit(one.commit())))
                        .toList(),
                5);
        boolean page = strays.stream().anyMatch(this::isKnownToBePublished);
        return switch (strays.size()) {
            case 0 -> Words.NONE;
            case 1 ->
                say(
                        "The tag {} does not count as a release: gonogo did not push it, and nothing of it is published{}. If it was"
                                + " pushed by mistake, delete it.",
                        tags,
                        page ? say(" except {}", LATE_PAGE) : Words.NONE);
            default ->
                say(
                        "The tags {} do not count as releases: gonogo did not push them, and nothing of them is published{}. If they"
                                + " were pushed by mistake, delete them.",
                        tags,
                        page ? say(" except, of some, {}", LATE_PAGE) : Words.NONE);
        };
    }
}
