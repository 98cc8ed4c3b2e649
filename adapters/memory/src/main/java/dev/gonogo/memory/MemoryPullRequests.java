package dev.gonogo.memory;

import dev.gonogo.world.Account;
import dev.gonogo.world.Change;
import dev.gonogo.world.CherryPickRange;
import dev.gonogo.world.Issue;
import dev.gonogo.world.LabelChange;
import dev.gonogo.world.Mergeability;
import dev.gonogo.world.PullRequest;
import dev.gonogo.world.PullRequestCommit;
import dev.gonogo.world.Review;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pull requests of a repository. Like the forge, it keeps what a merged one brought, whatever becomes of its
 * branches.
 */
public final class MemoryPullRequests {
    private static final String MERGER = "dave";
    private static final int FIRST_NUMBER = 2436;

    private final MemoryRepository repository;
    private final InstantSource clock;
    private final Map<Integer, PullRequest> requests = new LinkedHashMap<>();
    /** The base's head before each merge. */
    private final Map<Integer, String> before = new LinkedHashMap<>();

    /** The base commit with which a pull request was last compared. */
    private final Map<Integer, String> bases = new LinkedHashMap<>();

    /** Who merged those that were merged by hand. */
    private final Map<Integer, String> mergers = new LinkedHashMap<>();

    private final Map<Integer, List<Review>> reviews = new LinkedHashMap<>();
    private final Map<Integer, List<LabelChange>> labels = new LinkedHashMap<>();
    private final Map<Integer, List<Issue.Comment>> comments = new LinkedHashMap<>();
    private final Set<Integer> computing = new LinkedHashSet<>();
    private final Set<Integer> drafts = new LinkedHashSet<>();

    MemoryPullRequests(MemoryRepository repository, InstantSource clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** @return the number */
    public int open(String author, String head, String base, String title) {
        int number = FIRST_NUMBER;
        while (requests.containsKey(number) || repository.issues().find(number).isPresent()) {
            number++;
        }
        PullRequest request = new PullRequest(
                number,
                title,
                repository.accounts().of(author),
                head,
                repository.headOf(head),
                base,
                PullRequest.State.OPEN,
                "",
                Instant.EPOCH,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                repository.address("pull/" + number));
        requests.put(number, request);
        bases.put(number, repository.headOf(base));
        return number;
    }

    /** The pull request in its present state: an open one follows its branch. */
    public Optional<PullRequest> find(int number) {
        return Optional.ofNullable(requests.get(number)).map(this::now);
    }

    /** In the order in which they were opened. */
    List<PullRequest> all() {
        return requests.values().stream().map(this::now).toList();
    }

    /** @throws IllegalArgumentException if there is no such pull request */
    public PullRequest get(int number) {
        return find(number).orElseThrow(() -> new IllegalArgumentException("there is no pull request #" + number));
    }

    private PullRequest now(PullRequest request) {
        if (!request.open()) {
            return request;
        }
        repository.head(request.base()).ifPresent(base -> bases.put(request.number(), base));
        String head = repository.head(request.head()).orElse(request.headCommit());
        return with(request, request.title(), head, request.state(), request.mergeCommit());
    }

    private PullRequest with(
            PullRequest request, String title, String headCommit, PullRequest.State state, String mergeCommit) {
        return new PullRequest(
                request.number(),
                title,
                request.author(),
                request.head(),
                headCommit,
                request.base(),
                state,
                mergeCommit,
                mergedAt(request, state),
                request.created(),
                request.link());
    }

    private Instant mergedAt(PullRequest request, PullRequest.State state) {
        boolean now = state == PullRequest.State.MERGED && !request.merged();
        return now ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : request.mergedAt();
    }

    /** Pull requests into a branch, newest first. */
    public List<PullRequest> into(String base) {
        return requests.values().stream()
                .filter(request -> request.base().equals(base))
                .map(this::now)
                .sorted(Comparator.comparing(PullRequest::number).reversed())
                .toList();
    }

    /** See {@link dev.gonogo.world.ForgeQuestion.PullRequestsWith}. */
    List<PullRequest> with(String commit) {
        boolean released = repository
                .head(MemoryRepository.DEFAULT_BRANCH)
                .filter(head -> repository.history().reachable(commit, head))
                .isPresent();
        return requests.values().stream()
                .map(this::now)
                .filter(request -> brought(request, commit) || (!released && has(request, commit)))
                .toList();
    }

    private boolean brought(PullRequest request, String commit) {
        return request.merged()
                && repository
                        .history()
                        .between(before.getOrDefault(request.number(), ""), request.mergeCommit())
                        .stream()
                        .anyMatch(one -> one.id().equals(commit));
    }

    private boolean has(PullRequest request, String commit) {
        return (request.merged() || request.open())
                && commits(request.number()).stream().anyMatch(one -> one.id().equals(commit));
    }

    public Optional<PullRequest> openOne(String head, String base) {
        return into(base).stream()
                .filter(request -> request.open() && request.head().equals(head))
                .findFirst();
    }

    public void retitle(int number, String title) {
        PullRequest request = get(number);
        requests.put(number, with(request, title, request.headCommit(), request.state(), request.mergeCommit()));
    }

    /**
     * From now on it goes into another branch; its reviews stay.
     *
     * @throws IllegalArgumentException if it is not open, there is no such branch, or one with the same head already
     * goes there
     */
    public void retarget(int number, String base) {
        PullRequest request = get(number);
        if (!request.open() || openOne(request.head(), base).isPresent()) {
            throw new IllegalArgumentException("#" + number + " cannot go into " + base);
        }
        bases.put(number, repository.headOf(base));
        requests.put(
                number,
                new PullRequest(
                        number,
                        request.title(),
                        request.author(),
                        request.head(),
                        request.headCommit(),
                        base,
                        request.state(),
                        request.mergeCommit(),
                        request.mergedAt(),
                        request.created(),
                        request.link()));
    }

    /** From now on its merge button is disabled. */
    public void draft(int number) {
        drafts.add(number);
    }

    public void close(int number) {
        PullRequest request = get(number);
        requests.put(number, with(request, request.title(), request.headCommit(), PullRequest.State.CLOSED, ""));
    }

    void branchGoes(String branch) {
        List.copyOf(requests.values()).stream()
                .filter(PullRequest::open)
                .filter(request ->
                        request.head().equals(branch) || request.base().equals(branch))
                .forEach(request -> close(request.number()));
    }

    /** A branch was moved. */
    void pushed(String branch, String from, String to) {
        merges(branch, from, to);
        empties(branch, to);
    }

    /** An open pull request is closed if its head is moved to what its base has. */
    private void empties(String branch, String to) {
        List.copyOf(requests.values()).stream()
                .filter(request -> request.open() && request.head().equals(branch))
                .filter(request -> repository
                        .head(request.base())
                        .filter(base -> repository.history().reachable(to, base))
                        .isPresent())
                .forEach(request -> close(request.number()));
    }

    /** An open pull request counts as merged as soon as its base reaches its head, whoever pushed that. */
    private void merges(String base, String from, String to) {
        History history = repository.history();
        for (PullRequest request : List.copyOf(requests.values())) {
            String head = repository.head(request.head()).orElse(request.headCommit());
            boolean indirectly = request.open()
                    && request.base().equals(base)
                    && history.reachable(head, to)
                    && !history.reachable(head, from);
            if (indirectly) {
                before.put(request.number(), from);
                requests.put(request.number(), with(request, request.title(), head, PullRequest.State.MERGED, to));
            }
        }
    }

    /** See {@link dev.gonogo.world.ForgeQuestion.MergedBy}. */
    Account mergedBy(int number) {
        return Optional.ofNullable(mergers.get(number))
                .map(repository.accounts()::of)
                .orElse(Account.NOBODY);
    }

    /** Merges with a merge commit, as dave. */
    public String merge(int number) {
        return merge(number, MERGER);
    }

    /**
     * Merges with a merge commit.
     *
     * @throws IllegalArgumentException if it is not open or cannot be merged
     */
    public String merge(int number, String login) {
        PullRequest request = mergeable(number);
        mergers.put(number, login);
        return merged(request, List.of(repository.headOf(request.base()), request.headCommit()));
    }

    /** Merges as one commit, without the history of the head branch. */
    public String squash(int number) {
        PullRequest request = mergeable(number);
        mergers.put(number, MERGER);
        return merged(request, List.of(repository.headOf(request.base())));
    }

    /** Recreates each of its commits on top of the base. */
    public String rebase(int number) {
        PullRequest request = mergeable(number);
        mergers.put(number, MERGER);
        String base = repository.headOf(request.base());
        String onto = base;
        for (StoredCommit commit : repository.history().between(base, request.headCommit())) {
            CherryPickRange pick = new CherryPickRange(commit.parents().getFirst(), commit.id(), onto);
            Map<String, String> files = repository.history().picked(pick).orElseThrow();
            onto = repository.store(List.of(onto), commit.author(), commit.message(), files);
        }
        return merged(request, base, onto);
    }

    private PullRequest mergeable(int number) {
        PullRequest request = get(number);
        if (!request.open() || drafts.contains(number) || mergeability(number) != Mergeability.CLEAN) {
            throw new IllegalArgumentException("#" + number + " cannot be merged");
        }
        return request;
    }

    private String merged(PullRequest request, List<String> parents) {
        Map<String, String> files = repository
                .history()
                .merged(parents.getFirst(), request.headCommit())
                .orElseThrow(() -> new IllegalArgumentException("#" + request.number() + " has conflicts"));
        String subject = request.title() + " (#" + request.number() + ")";
        return merged(
                request,
                parents.getFirst(),
                repository.store(parents, request.author().login(), subject, files));
    }

    private String merged(PullRequest request, String base, String commit) {
        before.put(request.number(), base);
        repository.branch(request.base(), commit);
        requests.put(
                request.number(),
                with(request, request.title(), request.headCommit(), PullRequest.State.MERGED, commit));
        return commit;
    }

    /** From now on the forge is still computing whether it can be merged. */
    public void computing(int number) {
        computing.add(number);
    }

    /** The forge has computed it. */
    public void computed(int number) {
        computing.remove(number);
    }

    public Mergeability mergeability(int number) {
        PullRequest request = get(number);
        if (computing.contains(number)) {
            return Mergeability.COMPUTING;
        }
        return repository.history().merged(base(request), request.headCommit()).isPresent()
                ? Mergeability.CLEAN
                : Mergeability.DIRTY;
    }

    private String base(PullRequest request) {
        return Optional.ofNullable(bases.get(request.number())).orElseThrow();
    }

    /** What it changes compared with the commit where it branched off. */
    public List<Change> files(int number) {
        PullRequest request = get(number);
        History history = repository.history();
        Map<String, String> from = history.mergeBase(base(request), request.headCommit())
                .map(StoredCommit::files)
                .orElse(Map.of());
        return History.difference(from, history.at(request.headCommit()).files());
    }

    public List<PullRequestCommit> commits(int number) {
        PullRequest request = get(number);
        return repository.history().between(base(request), request.headCommit()).stream()
                .map(repository::shown)
                .toList();
    }

    void comment(int number, String author, String text) {
        comments.computeIfAbsent(get(number).number(), any -> new ArrayList<>())
                .add(new Issue.Comment(repository.accounts().of(author), text, false));
    }

    /** In the order they were written. */
    public List<Issue.Comment> comments(int number) {
        return List.copyOf(comments.getOrDefault(number, List.of()));
    }

    /** Its author puts a label on it. */
    public void label(int number, String label) {
        label(number, label, get(number).author().login());
    }

    public void label(int number, String label, String login) {
        changed(number, label, LabelChange.Kind.ADDED, login);
    }

    public void unlabel(int number, String label, String login) {
        changed(number, label, LabelChange.Kind.REMOVED, login);
    }

    private void changed(int number, String label, LabelChange.Kind kind, String login) {
        labels.computeIfAbsent(get(number).number(), any -> new ArrayList<>())
                .add(new LabelChange(
                        label,
                        kind,
                        repository.accounts().of(login),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }

    List<LabelChange> labelChanges(int number) {
        return List.copyOf(labels.getOrDefault(get(number).number(), List.of()));
    }

    public List<String> labels(int number) {
        Set<String> present = new LinkedHashSet<>();
        labelChanges(number).forEach(change -> {
            switch (change.kind()) {
                case ADDED -> present.add(change.label());
                case REMOVED -> present.remove(change.label());
            }
        });
        return List.copyOf(present);
    }

    /** Reviews the present head. */
    public void review(int number, String login, Review.Verdict verdict) {
        review(number, login, verdict, get(number).headCommit());
    }

    /** Reviews one of its commits. */
    public void review(int number, String login, Review.Verdict verdict, String commit) {
        reviews.computeIfAbsent(number, any -> new ArrayList<>())
                .add(new Review(repository.accounts().of(login), verdict, commit));
    }

    /** Somebody's approval or request no longer counts. */
    public void dismiss(int number, String login) {
        reviews.getOrDefault(number, new ArrayList<>())
                .replaceAll(review -> review.author().named(login) && review.verdict() != Review.Verdict.COMMENTED
                        ? new Review(review.author(), Review.Verdict.DISMISSED, review.commit())
                        : review);
    }

    /** In the order they were made. */
    public List<Review> reviews(int number) {
        return List.copyOf(reviews.getOrDefault(number, List.of()));
    }
}
