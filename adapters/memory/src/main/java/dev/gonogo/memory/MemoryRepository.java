package dev.gonogo.memory;

import dev.gonogo.world.BranchMove;
import dev.gonogo.world.Check;
import dev.gonogo.world.CheckSource;
import dev.gonogo.world.ForgeQuestion;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Push;
import dev.gonogo.world.Refs;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One repository as the forge keeps it: commits, branches, tags, pull requests, runs, checks. It does only what it is
 * told.
 */
public final class MemoryRepository {
    /** The author of what workflows do. */
    public static final String ACTIONS = "github-actions[bot]";

    static final String DEFAULT_BRANCH = "main";

    private static final String NOWHERE =
            ForgeQuestion.PushesOf.deleting(DEFAULT_BRANCH).commit();

    private final String name;
    private final InstantSource clock;
    private final ObjectIds ids = new ObjectIds();
    private final History history = new History();
    private final Map<String, String> branches = new TreeMap<>();
    private final Map<String, StoredTag> tags = new TreeMap<>();
    private final Map<String, String> attachments = new TreeMap<>();
    private final Map<String, Map<String, Check>> checks = new LinkedHashMap<>();
    private final Set<String> guarded = new LinkedHashSet<>();
    /** How branches were moved, each newest first. */
    private final Map<String, List<BranchMove>> moves = new LinkedHashMap<>();
    /** The name in a commit, if somebody else made the commit. */
    private final Map<String, PullRequestCommit.Named> claims = new LinkedHashMap<>();

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryPullRequests pullRequests;
    private final MemoryRuns runs;
    private final MemoryIssues issues;
    private final MemoryMilestones milestones;

    /** @param message empty for a lightweight tag */
    record StoredTag(Refs.Tag tag, String message) {}

    /** @param name {@code owner/name} */
    public MemoryRepository(String name, InstantSource clock) {
        this.name = name;
        this.clock = clock;
        this.pullRequests = new MemoryPullRequests(this, clock);
        this.runs = new MemoryRuns(this, clock);
        this.issues = new MemoryIssues(this);
        this.milestones = new MemoryMilestones(this);
    }

    public String name() {
        return name;
    }

    /** A URL on the forge's site. */
    String address(String path) {
        return "https://github.com/" + name + "/" + path;
    }

    public MemoryAccounts accounts() {
        return accounts;
    }

    public MemoryPullRequests pullRequests() {
        return pullRequests;
    }

    public MemoryRuns runs() {
        return runs;
    }

    public MemoryIssues issues() {
        return issues;
    }

    public MemoryMilestones milestones() {
        return milestones;
    }

    /** The commit under an attachment's own ref. */
    Optional<String> attachment(String digest) {
        return Optional.ofNullable(attachments.get(digest));
    }

    void attach(String digest, String commit) {
        attachments.put(digest, commit);
    }

    History history() {
        return history;
    }

    /**
     * Adds a commit to a branch; if there is no such branch, it is created with a commit without parents.
     *
     * @param changed path to new text
     * @return the commit's id
     */
    public String commit(String branch, String author, String subject, Map<String, String> changed) {
        List<String> parents = head(branch).map(List::of).orElseGet(List::of);
        Map<String, String> files = new TreeMap<>(
                parents.isEmpty() ? Map.of() : history.at(parents.getFirst()).files());
        files.putAll(changed);
        String id = store(parents, author, subject, files);
        branch(branch, id);
        return id;
    }

    /**
     * The same with any author that the pusher wrote into the commit.
     *
     * @param claimed that name, and the account whose e-mail address it is
     */
    public String commitAs(
            String branch,
            String pusher,
            PullRequestCommit.Named claimed,
            String subject,
            Map<String, String> changed) {
        String id = commit(branch, pusher, subject, changed);
        claims.put(id, claimed);
        return id;
    }

    /**
     * Pushes a merge commit made by hand; conflicts keep the branch's text.
     *
     * @param second its second parent
     * @param changed path to new text, in addition to the merge
     * @return the commit's id
     */
    public String merge(String branch, String author, String second, Map<String, String> changed) {
        String first = headOf(branch);
        Map<String, String> files = new TreeMap<>(
                history.merged(first, second).orElseGet(() -> history.at(first).files()));
        files.putAll(changed);
        String id = store(List.of(first, second), author, "Merge " + second, files);
        branch(branch, id);
        return id;
    }

    /** A commit as a pull request lists it. Workflows commit through the API, where the forge itself signs. */
    PullRequestCommit shown(StoredCommit commit) {
        PullRequestCommit.Named made = named(commit.author());
        PullRequestCommit.Named author = claims.getOrDefault(commit.id(), made);
        boolean signed = commit.author().endsWith("[bot]");
        return new PullRequestCommit(
                commit.id(), author, signed ? named("web-flow") : author, signed, commit.subject());
    }

    private PullRequestCommit.Named named(String login) {
        return new PullRequestCommit.Named(login, accounts.of(login));
    }

    /** Stores a commit that is on no branch yet. */
    String store(List<String> parents, String author, String subject, Map<String, String> files) {
        String id = ids.next("commit");
        history.add(new StoredCommit(id, parents, author, subject, files, clock.instant()));
        return id;
    }

    /**
     * Creates or moves a branch, as the author of the commit. A branch of a fork is named {@code owner:branch} and has
     * no ref here.
     */
    public void branch(String branch, String commit) {
        branch(branch, commit, history.at(commit).author());
    }

    /** Creates or moves a branch, as somebody with the right to do so. */
    public void branch(String branch, String commit, String pusher) {
        Optional<String> before = head(branch);
        branches.put(branch, history.at(commit).id());
        before.ifPresent(head -> pullRequests.pushed(branch, head, commit));
        moved(branch, before, commit, pusher);
    }

    List<Push> pushes(String branch, String commit) {
        return moves(branch, "").stream()
                .filter(move -> move.to().equals(commit))
                .map(BranchMove::push)
                .toList();
    }

    List<BranchMove> moves(String branch, String since) {
        return moves.getOrDefault(branch, List.of()).stream()
                .takeWhile(move -> !move.to().equals(since))
                .toList();
    }

    /** Somebody with the right to do so deletes a branch. */
    public void removeBranch(String branch) {
        removeBranch(branch, "dave");
    }

    /** Open pull requests from it or into it are closed, as on the forge. */
    public void removeBranch(String branch, String login) {
        pullRequests.branchGoes(branch);
        Optional<String> before = Optional.ofNullable(branches.remove(branch));
        moved(branch, before, NOWHERE, login);
    }

    private void moved(String branch, Optional<String> from, String to, String login) {
        Push push = new Push(accounts.of(login), clock.instant().truncatedTo(ChronoUnit.SECONDS));
        moves.computeIfAbsent(branch, any -> new ArrayList<>())
                .addFirst(new BranchMove(push, from.orElse(NOWHERE), to));
    }

    public Optional<String> head(String branch) {
        return Optional.ofNullable(branches.get(branch));
    }

    /** @throws IllegalArgumentException if there is no such branch */
    public String headOf(String branch) {
        return head(branch).orElseThrow(() -> new IllegalArgumentException("there is no branch " + branch));
    }

    /** Pushes an annotated tag, replacing any with the same name. */
    public void tag(String tag, String commit, String message) {
        String object = ids.next("tag");
        tags.put(tag, new StoredTag(new Refs.Tag(tag, object, history.at(commit).id()), message));
    }

    public void lightweightTag(String tag, String commit) {
        tags.put(tag, new StoredTag(new Refs.Tag(tag, commit, history.at(commit).id()), ""));
    }

    public void removeTag(String tag) {
        tags.remove(tag);
    }

    public Optional<String> tagMessage(String tag) {
        return findTag(tag).map(StoredTag::message);
    }

    Optional<StoredTag> findTag(String tag) {
        return Optional.ofNullable(tags.get(tag));
    }

    Optional<StoredTag> tagObject(String objectId) {
        return tags.values().stream()
                .filter(stored ->
                        stored.tag().annotated() && stored.tag().objectId().equals(objectId))
                .findFirst();
    }

    public Refs refs() {
        Map<String, Refs.Tag> shown = new TreeMap<>();
        tags.forEach((tag, stored) -> shown.put(tag, stored.tag()));
        Map<String, String> own = new TreeMap<>(branches);
        own.keySet().removeIf(branch -> branch.contains(":"));
        return new Refs(own, shown);
    }

    /** @throws IllegalArgumentException if there is no such commit */
    public StoredCommit at(String commit) {
        return history.at(commit);
    }

    /** A file's text at a commit. */
    public Optional<String> text(String commit, String path) {
        return Optional.ofNullable(history.at(commit).files().get(path));
    }

    /** Paths of the files below a folder at a commit, sorted. */
    List<String> pathsUnder(String commit, String folder) {
        return history.at(commit).files().keySet().stream()
                .filter(path -> path.startsWith(folder + "/"))
                .sorted()
                .toList();
    }

    /** From now on nobody can delete the branch. */
    public void guard(String branch) {
        guarded.add(branch);
    }

    boolean guards(String branch) {
        return guarded.contains(branch);
    }

    /** Sets a check of a commit, replacing the one with the same name. */
    public void check(String commit, String check, Check.State state) {
        String link = address("commit/" + history.at(commit).id() + "/checks");
        checks.computeIfAbsent(commit, any -> new LinkedHashMap<>()).put(check, new Check(check, state, link));
    }

    /** Somebody posts a commit status, an app if the login ends in {@code [bot]}; it replaces their earlier one. */
    public void postStatus(String commit, String login, String context, Check.State state) {
        Check posted =
                new Check(context, state, "", CheckSource.status(login, login.endsWith("[bot]"), clock.instant()));
        checks.computeIfAbsent(commit, any -> new LinkedHashMap<>()).put(context + " by " + login, posted);
    }

    public List<Check> checks(String commit) {
        return new ArrayList<>(checks.getOrDefault(commit, Map.of()).values());
    }
}
