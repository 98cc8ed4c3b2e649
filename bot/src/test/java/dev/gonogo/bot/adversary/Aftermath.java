package dev.gonogo.bot.adversary;

import dev.gonogo.memory.MemoryRegistries;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.memory.StoredCommit;
import dev.gonogo.release.Decision;
import dev.gonogo.release.Fact;
import dev.gonogo.release.Release;
import dev.gonogo.world.Deployment;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.Refs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The state after a play, to be judged.
 *
 * @param reflog the branches and tags after everything that happened, in order; the first is as the play found them
 * @param cut when gonogo started the cut, or found it done; empty if neither happened
 * @param next when gonogo started the cut of the next release; empty if it did not
 * @param published what gonogo published: the tags that it pushed, and those of others that it continued with
 * @param pushes release tags that gonogo reported as pushed
 * @param told pull requests that people merged because the board said so, as they were at the time
 * @param authorised heads of pull requests that somebody with the role authorised as hotfixes
 * @param validated commits whose validation succeeded
 * @param toProduction when gonogo had production deployed
 * @param inProduction what production got, whoever deployed it
 * @param deleted branches and tags just after gonogo deleted the release branch
 */
record Aftermath(
        Story story,
        MemoryRepository repository,
        MemoryRegistries registries,
        Release release,
        List<Refs> reflog,
        Optional<Moment> cut,
        Optional<Moment> next,
        List<Publication> published,
        List<String> pushes,
        List<PullRequest> told,
        Set<String> authorised,
        Set<String> validated,
        List<Refs> deleted,
        List<Moment> toProduction,
        List<Deployment.Deployed> inProduction) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /**
     * @param refs branches and tags at that moment
     * @param before what was in the registries when the tag came
     */
    record Publication(Refs.Tag tag, Refs refs, List<String> before) {
        Publication {
            before = List.copyOf(before);
        }

        String commit() {
            return tag.commit();
        }
    }

    PlainGit git() {
        return new PlainGit(repository);
    }

    String version() {
        return story.version();
    }

    String releaseBranch() {
        return story.releaseBranch();
    }

    String ownBranch() {
        return story.ownBranch();
    }

    /** Where a branch was when the play began. */
    String atFirst(String branch) {
        return reflog.getFirst().branch(branch).orElseThrow();
    }

    /** The tag of the previous release, as it was when the play began. */
    Refs.Tag tagAtFirst() {
        return reflog.getFirst().tag(story.last()).orElseThrow();
    }

    /** The commit with which a branch last began before a moment, and all refs at that time. */
    Optional<Refs> beginning(String branch, Refs moment) {
        Optional<Refs> began = Optional.empty();
        boolean there = false;
        for (Refs refs : reflog) {
            boolean now = refs.branch(branch).isPresent();
            if (now && !there) {
                began = Optional.of(refs);
            }
            there = now;
            if (refs.equals(moment)) {
                return began;
            }
        }
        return began;
    }

    /** Everything from a moment on. */
    List<Refs> since(Optional<Refs> moment) {
        return moment.map(refs -> reflog.subList(reflog.indexOf(refs), reflog.size()))
                .orElse(List.of());
    }

    /** All commits by an author that were the head of some branch. */
    List<StoredCommit> heads(String author) {
        return reflog.stream()
                .flatMap(refs -> refs.branches().values().stream())
                .distinct()
                .map(repository::at)
                .filter(commit -> commit.author().equals(author))
                .toList();
    }

    /** The pull request whose merge left a commit on a branch. */
    Optional<PullRequest> mergedAs(String branch, String commit) {
        return repository.pullRequests().into(branch).stream()
                .filter(request -> request.merged() && request.mergeCommit().equals(commit))
                .findFirst();
    }

    /**
     * Whether somebody with the role accepted, with a reason, that a rule does not hold for what broke it, or accepted
     * a process file that no longer asks for it.
     */
    boolean accepted(Rule rule, Rule.Broken broken) {
        List<String> accepted =
                accepted(rule.acceptedBy(), deciding()).flatMap(List::stream).toList();
        return changesAccepted().anyMatch(change -> change.allows(rule))
                || broken.of().stream()
                        .allMatch(names -> accepted.stream()
                                .anyMatch(about -> names.stream().anyMatch(name -> covers(about, name))));
    }

    /** The people with the role, under process files that they accepted as well. */
    private Set<String> deciding() {
        boolean mallory = changesAccepted().anyMatch(ProcessChange.MALLORY_DECIDES::equals);
        return Stream.concat(story.maintainers().stream(), mallory ? Stream.of(Scene.MALLORY) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Stream<ProcessChange> changesAccepted() {
        return accepted(Set.of("same-rules"), story.maintainers())
                .flatMap(about -> release.allRules()
                        .map(Fact.Rules::commit)
                        .filter(commit -> !commit.isEmpty() && about.toString().contains(commit)))
                .map(commit -> git().tree(commit).getOrDefault(SeedA.PROCESS_FILE, ""))
                .flatMap(text -> ProcessChange.making(text, story));
    }

    private Stream<List<String>> accepted(Set<String> rules, Set<String> deciding) {
        return release.decided(Decision.OverrideRule.class)
                .filter(override -> deciding.contains(override.by().login()))
                .filter(override -> !override.reason().isBlank())
                .filter(override -> rules.contains(override.rule()))
                .map(Decision.OverrideRule::about);
    }

    /** An override of a head of main without any release in its history covers all of it. */
    private boolean covers(String about, String name) {
        return about.contains(shown(name))
                || Stream.of(about.split(" "))
                        .anyMatch(
                                head -> rewritten(head) && git().ancestors(head).contains(name));
    }

    private boolean rewritten(String commit) {
        return COMMIT.matcher(commit).matches()
                && reflog.getFirst().tags().values().stream()
                        .filter(tag -> tag.name().startsWith("v"))
                        .filter(reflog.getLast().tags()::containsValue)
                        .map(Refs.Tag::commit)
                        .noneMatch(git().ancestors(commit)::contains);
    }

    /** A commit by the start of its id, as in sentences. */
    private static String shown(String name) {
        return COMMIT.matcher(name).matches() ? name.substring(0, 7) : name;
    }
}
