package dev.gonogo.bot.adversary;

import dev.gonogo.bot.story.Seams;
import dev.gonogo.memory.MemoryRepository;
import dev.gonogo.memory.SeedA;
import dev.gonogo.port.Forge;
import dev.gonogo.port.GitRemote;
import dev.gonogo.port.ProcessReader;
import dev.gonogo.port.ReleaseStore;
import dev.gonogo.process.Need;
import dev.gonogo.process.ReleaseProcess;
import dev.gonogo.process.Stage;
import dev.gonogo.process.Step;
import dev.gonogo.process.promotion.AwaitPullRequest;
import dev.gonogo.process.promotion.OpenPullRequest;
import dev.gonogo.process.tag.SignOff;
import dev.gonogo.processfile.YamlProcessReader;
import dev.gonogo.version.Version;
import dev.gonogo.world.Account;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Attempt;
import dev.gonogo.world.ForgeQuestion.IssueWithNumber;
import dev.gonogo.world.GitQuestion.ChangesTo;
import dev.gonogo.world.GitQuestion.Difference;
import dev.gonogo.world.GitQuestion.FirstParents;
import dev.gonogo.world.GitQuestion.NotBackported;
import dev.gonogo.world.GitQuestion.NotRestored;
import dev.gonogo.world.GitQuestion.TextAt;
import dev.gonogo.world.Issue;
import dev.gonogo.world.LineCommit;
import dev.gonogo.world.MissingCommit;
import dev.gonogo.world.PullRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rule that is removed before the bot asks, so that a test sees whether somebody would get through without it.
 *
 * @param planted changes a stage of the process
 * @param skipsNeeds whether the record says of every stage that its needs held
 * @param told changes the answer to a question to git or the forge
 * @param byName whether a pull request counts as a promotion by the name of its head
 * @param once whether a fix counts as backported if integration had its text at any time
 */
record Hole(UnaryOperator<Stage> planted, boolean skipsNeeds, BinaryOperator<Object> told, boolean byName, boolean once)
        implements Seams {
    private static final Pattern PROMOTION = Pattern.compile("chore/promote-.*-main|release/.*");

    private static final Pattern CLEAN_COMMIT = Pattern.compile("chore\\(release\\): promote \\S+ to main");

    static final Hole NONE = of(UnaryOperator.identity());

    /** What somebody else did is accepted without checking the needs before it. */
    static final Hole DONE_IS_PASSED = new Hole(UnaryOperator.identity(), true, Hole::asItIs, false, false);

    /** A review counts for the release rather than for the reviewed commit. */
    static final Hole REVIEWS_ARE_KEPT = steps(step -> step instanceof SignOff signOff
                    && signOff.on().equals("{release}")
                    && signOff.roles().size() > 1
            ? new SignOff(signOff.roles(), signOff.quorum(), signOff.cutterMayGo(), signOff.on(), true)
            : step);

    /**
     * What once came to integration counts as backported although it was reverted there, and nobody asks how it came to
     * main.
     */
    static final Hole REVERTS_ARE_BACKPORTED = new Hole(
            without("accounted-for").planted(),
            false,
            (asked, answer) -> asked instanceof NotBackported ? stillMissing((Answer<?>) answer) : answer,
            false,
            false);

    /** A text that integration had before counts as backported. */
    static final Hole ONCE_IS_BACKPORTED = new Hole(UnaryOperator.identity(), false, Hole::asItIs, false, true);

    /** Evidence about one commit of a train counts for all of them, as if there were no difference. */
    static final Hole EVIDENCE_IS_KEPT =
            telling((asked, answer) -> asked instanceof Difference ? new Answer.Known<>(List.of()) : answer);

    /** The person who asks for a recovery may also approve it. */
    static final Hole ASKERS_APPROVE =
            telling((asked, answer) -> asked instanceof IssueWithNumber ? byAnother((Answer<?>) answer) : answer);

    /** Only the first commit of a clean branch is checked, and whatever it contains counts as restored. */
    static final Hole MORE_THAN_RESTORED = telling(Hole::restored);

    /** A pull request is a promotion if it has the name of one. */
    static final Hole NAMES_PROMOTE = new Hole(UnaryOperator.identity(), false, Hole::asItIs, true, false);

    private static Object restored(Object asked, Object answer) {
        return switch (asked) {
            case NotRestored any -> new Answer.Known<>(List.of());
            case FirstParents any -> ((Answer<?>) answer).map(line -> firstOfClean((List<?>) line));
            default -> answer;
        };
    }

    private static List<?> firstOfClean(List<?> line) {
        return !line.isEmpty()
                        && line.getLast() instanceof LineCommit oldest
                        && CLEAN_COMMIT.matcher(oldest.subject()).matches()
                ? List.of(oldest)
                : line;
    }

    private static Hole of(UnaryOperator<Stage> planted) {
        return new Hole(planted, false, Hole::asItIs, false, false);
    }

    private static Hole telling(BinaryOperator<Object> told) {
        return new Hole(UnaryOperator.identity(), false, told, false, false);
    }

    /** The release branch has a name that does not belong to one release, so it may contain anything. */
    static Hole sharedBranch(String name) {
        return steps(step -> switch (step) {
            case AwaitPullRequest await -> new AwaitPullRequest(name, await.from(), await.workflow(), await.needs());
            case OpenPullRequest open ->
                new OpenPullRequest(name, open.into(), open.cleanBranch(), open.title(), open.needs());
            default -> step;
        });
    }

    /** The process does not name these rules. */
    static Hole without(String... names) {
        Set<String> rules = Set.of(names);
        return of(stage -> new Stage(
                stage.name(),
                kept(stage.needs(), rules),
                stage.steps().stream().map(step -> without(step, rules)).toList(),
                stage.releases()));
    }

    /** A stage leaves out its steps of one kind. */
    static Hole skipping(String name, Class<? extends Step> kind) {
        return of(stage -> stage.name().equals(name)
                ? new Stage(
                        name,
                        stage.needs(),
                        stage.steps().stream()
                                .filter(step -> !kind.isInstance(step))
                                .toList(),
                        stage.releases())
                : stage);
    }

    private static Step without(Step step, Set<String> rules) {
        return switch (step) {
            case AwaitPullRequest await ->
                new AwaitPullRequest(await.into(), await.from(), await.workflow(), kept(await.needs(), rules));
            case OpenPullRequest open ->
                new OpenPullRequest(
                        open.from(), open.into(), open.cleanBranch(), open.title(), kept(open.needs(), rules));
            default -> step;
        };
    }

    private static List<Need> kept(List<Need> needs, Set<String> rules) {
        return needs.stream().filter(need -> !rules.contains(need.rule())).toList();
    }

    private static Hole steps(UnaryOperator<Step> planted) {
        return of(stage -> new Stage(
                stage.name(), stage.needs(), stage.steps().stream().map(planted).toList(), stage.releases()));
    }

    @Override
    public ProcessReader reader() {
        return text -> switch (new YamlProcessReader().read(text)) {
            case ProcessReader.Reading.Good(ReleaseProcess process) -> new ProcessReader.Reading.Good(planted(process));
            case ProcessReader.Reading.Bad bad -> bad;
        };
    }

    private ReleaseProcess planted(ReleaseProcess process) {
        return new ReleaseProcess(
                process.repository(),
                process.branches(),
                process.tag(),
                process.versions(),
                process.metadata(),
                process.roles(),
                process.stages().stream().map(planted).toList(),
                process.gates(),
                process.cadence(),
                process.about(),
                process.rules());
    }

    private static Answer<?> stillMissing(Answer<?> answer) {
        return answer.map(all -> ((List<?>) all)
                .stream()
                        .map(MissingCommit.class::cast)
                        .filter(one -> one.takenBack().isEmpty())
                        .toList());
    }

    /** Comments by the person who asks count as somebody else's. */
    private static Answer<?> byAnother(Answer<?> answer) {
        return answer.map(found -> ((Optional<?>) found).map(Issue.class::cast).map(Hole::byAnother));
    }

    private static Issue byAnother(Issue issue) {
        List<Issue.Comment> comments = issue.comments().stream()
                .map(comment -> comment.author().named("ann")
                        ? new Issue.Comment(new Account(-1, "dave"), comment.text(), comment.edited())
                        : comment)
                .toList();
        return new Issue(
                issue.number(), issue.title(), issue.author(), issue.body(), issue.open(), comments, issue.link());
    }

    @Override
    public Forge forge(Forge forge) {
        return between(Forge.class, forge, told);
    }

    @Override
    public GitRemote git(GitRemote git) {
        return between(
                GitRemote.class,
                git,
                (asked, answer) -> once && asked instanceof NotBackported question
                        ? neverThere(git, question, (Answer<?>) answer)
                        : told.apply(asked, answer));
    }

    private static Answer<?> neverThere(GitRemote git, NotBackported asked, Answer<?> answer) {
        return answer.map(all -> ((List<?>) all)
                .stream()
                        .map(MissingCommit.class::cast)
                        .filter(one -> !onceThere(git, asked, one.commit().id()))
                        .toList());
    }

    private static boolean onceThere(GitRemote git, NotBackported asked, String fix) {
        String path = Story.FIXED;
        List<LineCommit> line =
                git.answer(new ChangesTo(asked.integration(), path)).fold(all -> all, why -> List.of());
        Answer<Optional<String>> text = git.answer(new TextAt(fix, path));
        return line.stream()
                .anyMatch(commit -> git.answer(new TextAt(commit.id(), path)).equals(text));
    }

    @Override
    public ReleaseStore records(ReleaseStore store, MemoryRepository repository) {
        return byName
                ? between(ReleaseStore.class, store, (asked, answer) -> promoting((List<?>) answer, repository))
                : store;
    }

    /** As if an earlier attempt had seen all of them merged. */
    private static List<Attempt> promoting(List<?> attempts, MemoryRepository repository) {
        Set<Integer> promotions = repository.pullRequests().into(SeedA.MAIN).stream()
                .filter(request -> PROMOTION.matcher(request.head()).matches())
                .map(PullRequest::number)
                .collect(Collectors.toSet());
        Attempt another = new Attempt(
                Version.of("0.9.8-preview"),
                1,
                Instant.EPOCH,
                false,
                promotions,
                Optional.empty(),
                Set.of(),
                List.of());
        return Stream.concat(Stream.of(another), attempts.stream().map(Attempt.class::cast))
                .toList();
    }

    /** A port with changed answers to methods with one argument. */
    private static <P> P between(Class<P> port, P inner, BinaryOperator<Object> change) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    try {
                        Object answer = method.invoke(inner, arguments);
                        return arguments != null && arguments.length == 1 ? change.apply(arguments[0], answer) : answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                }));
    }

    private static Object asItIs(Object asked, Object answer) {
        return answer;
    }
}
