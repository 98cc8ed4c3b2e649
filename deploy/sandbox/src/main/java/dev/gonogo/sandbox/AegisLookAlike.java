package dev.gonogo.sandbox;

import dev.gonogo.sandbox.actions.JobFaults;
import dev.gonogo.sandbox.actions.Mistake;
import dev.gonogo.sandbox.argocd.ArgoCdLookAlike;
import dev.gonogo.sandbox.github.GitHubLookAlike;
import dev.gonogo.sandbox.github.GitHubView;
import dev.gonogo.sandbox.github.Settings;
import dev.gonogo.sandbox.page.PanelFault;
import dev.gonogo.sandbox.page.PanelRefusal;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import dev.gonogo.sandbox.registries.RegistriesLookAlike;
import dev.gonogo.sandbox.registries.RegistriesView;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The first seed's repository on a look-alike of GitHub, with its workflows, what they publish to, and where it runs. */
final class AegisLookAlike implements RepositoryLookAlike {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Set<String> ENDED =
            Set.of("success", "failure", "cancelled", "skipped", "timed_out", "neutral");

    private final GitHubLookAlike gitHub;
    private final RegistriesLookAlike registries;
    private final ArgoCdLookAlike argoCd;
    private final Map<String, PanelSwitch> switches = new LinkedHashMap<>();
    private final Set<String> on = new TreeSet<>();
    private double speed = 1;

    /** Something that a person can make go wrong. */
    private record PanelSwitch(String sentence, Consumer<Boolean> flip) {}

    /**
     * @param directory where {@code repository.git} is made
     * @param secrets of which the bot has the tokens
     * @param source a local repository to copy, null for the built-in one
     */
    AegisLookAlike(Path directory, Secrets secrets, @Nullable Path source) {
        InstantSource clock = InstantSource.system();
        registries = RegistriesLookAlike.start(clock);
        Map<String, String> tokens = Map.of(secrets.githubToken(), "gonogo-bot");
        Settings settings = new Settings(clock, 0, directory, tokens, "OneStepAt4time", "aegis", source, 1);
        gitHub = GitHubLookAlike.start(settings, registries);
        gitHub.keepTicking(TICK);
        argoCd = ArgoCdLookAlike.start(clock, secrets.argoCdToken(), this::commit);
        argoCd.application("aegis-staging", "main");
        argoCd.application("aegis-production", "main");
        addSwitches();
    }

    /** What a tag or a branch leads to; a commit leads to itself. */
    private Optional<String> commit(String revision) {
        GitHubView view = gitHub.view();
        return Stream.of(
                        view.tags().stream()
                                .filter(tag -> tag.name().equals(revision))
                                .map(GitHubView.Tag::commit),
                        view.branches().stream()
                                .filter(branch -> branch.name().equals(revision))
                                .map(GitHubView.Branch::sha),
                        Stream.of(revision).filter(id -> id.matches("[0-9a-f]{40}")))
                .flatMap(found -> found)
                .findFirst();
    }

    private void addSwitches() {
        var faults = gitHub.faults();
        switches.put("webhooks-lost", new PanelSwitch("No webhook arrives", faults::webhooksLost));
        switches.put("webhooks-doubled", new PanelSwitch("Every webhook arrives twice", faults::webhooksDoubled));
        switches.put("webhooks-reordered", new PanelSwitch("Webhooks overtake each other", faults::webhooksReordered));
        switches.put("checks-missing", new PanelSwitch("Pull requests get no checks", faults::checksMissing));
        switches.put("token-refused", new PanelSwitch("GitHub refuses the bot's token", faults::tokensRefused));
        switches.put("older-dispatch", new PanelSwitch("A dispatch does not tell its run", faults::olderDispatch));
        switches.put(
                "github-hangs",
                new PanelSwitch(
                        "GitHub answers after 30 seconds",
                        hangs -> gitHub.hang(hangs ? Duration.ofSeconds(30) : Duration.ZERO)));
        addJobSwitches(faults.jobs());
        addDeploymentSwitches();
        switches.put("registries-down", new PanelSwitch("The registries answer 503", registries::down));
        switches.put(
                "registries-lag",
                new PanelSwitch(
                        "What is published shows a minute later",
                        lag -> registries.publicationDelay(lag ? sped(Duration.ofMinutes(1)) : Duration.ZERO)));
    }

    private void addDeploymentSwitches() {
        switches.put("deploy-degrades", new PanelSwitch("What Argo CD deploys is degraded", argoCd::degrade));
        switches.put(
                "deploy-fails",
                new PanelSwitch(
                        "Argo CD cannot apply what it syncs",
                        fails -> argoCd.fail(fails ? "one or more objects failed to apply" : "")));
        switches.put("auto-sync", new PanelSwitch("Argo CD keeps applications at main", argoCd::automate));
    }

    private void addJobSwitches(JobFaults jobs) {
        failing(jobs, "tests-fail", "The release's tests fail", "test", "1 failed, 812 passed");
        failing(jobs, "npm-fails", "Publishing to npm fails", "publish-npm", "npm ERR! code E401");
        failing(jobs, "client-fails", "Publishing the client fails", "publish-typescript-sdk", "npm ERR! code E403");
        failing(jobs, "clawhub-fails", "Publishing to ClawHub fails", "publish-clawhub", "clawhub: 502 Bad Gateway");
        failing(jobs, "cleanup-fails", "The release branch is left over", "cleanup-release-branch", "fatal: 422");
        switches.put("npm-fails-late", new PanelSwitch("npm takes the package and answers with an error", on -> {
            if (on) {
                jobs.failAfterWork("publish-npm", "npm ERR! code E504");
            } else {
                jobs.heal("publish-npm");
            }
        }));
        mistaken(jobs, "wrong-version", "Release Please takes another version", Mistake.WRONG_VERSION);
        mistaken(jobs, "wrong-baseline", "Release Please starts at an older tag", Mistake.WRONG_BASELINE);
        mistaken(jobs, "foreign-file", "Release Please changes another file", Mistake.FOREIGN_FILE);
    }

    private void failing(JobFaults jobs, String name, String sentence, String job, String line) {
        switches.put(name, new PanelSwitch(sentence, on -> {
            if (on) {
                jobs.fail(job, line);
            } else {
                jobs.heal(job);
            }
        }));
    }

    private void mistaken(JobFaults jobs, String name, String sentence, Mistake mistake) {
        switches.put(name, new PanelSwitch(sentence, on -> jobs.releasePlease(on ? mistake : Mistake.NONE)));
    }

    private Duration sped(Duration written) {
        return Duration.ofMillis(Math.round(written.toMillis() / speed()));
    }

    @Override
    public RepositorySnapshot snapshot() {
        GitHubView view = gitHub.view();
        return new RepositorySnapshot(
                view.repository(),
                view.branches().stream()
                        .map(branch -> new RepositorySnapshot.Branch(branch.name(), branch.sha(), branch.subject()))
                        .toList(),
                view.tags().stream()
                        .map(tag ->
                                new RepositorySnapshot.Tag(tag.name(), tag.annotated(), tag.message(), tag.commit()))
                        .toList(),
                view.pulls().stream().map(AegisLookAlike::pullRequest).toList(),
                view.issues().stream().map(AegisLookAlike::issue).toList(),
                view.runs().stream().map(AegisLookAlike::run).toList(),
                artifacts(view));
    }

    private static RepositorySnapshot.PullRequest pullRequest(GitHubView.Pull pull) {
        return new RepositorySnapshot.PullRequest(
                pull.number(),
                pull.title(),
                pull.head(),
                pull.base(),
                pull.state(),
                Set.of("clean", "unstable").contains(pull.mergeableState()),
                pull.reviews().stream()
                        .map(review -> new RepositorySnapshot.Review(review.login(), review.state()))
                        .toList(),
                pull.checks().stream()
                        .map(check -> new RepositorySnapshot.Check(
                                check.name(), ENDED.contains(check.state()) ? check.state() : "pending"))
                        .toList());
    }

    private static RepositorySnapshot.Issue issue(GitHubView.Topic issue) {
        return new RepositorySnapshot.Issue(
                issue.number(),
                issue.title(),
                issue.open(),
                issue.body()
                        .lines()
                        .filter(line -> line.startsWith("Approved: "))
                        .findFirst()
                        .orElse(""),
                issue.comments().stream()
                        .map(comment -> new RepositorySnapshot.Comment(comment.login(), comment.body()))
                        .toList());
    }

    private static RepositorySnapshot.Run run(GitHubView.Run run) {
        return new RepositorySnapshot.Run(
                run.id(),
                run.workflow(),
                run.head(),
                status(run.state()),
                conclusion(run.state()),
                run.jobs().stream()
                        .map(job ->
                                new RepositorySnapshot.Job(job.name(), status(job.state()), conclusion(job.state())))
                        .toList());
    }

    private static String status(String state) {
        return ENDED.contains(state) ? "completed" : state;
    }

    private static String conclusion(String state) {
        return ENDED.contains(state) ? state : "";
    }

    private List<RepositorySnapshot.Artifact> artifacts(GitHubView view) {
        List<RepositorySnapshot.Artifact> all = new ArrayList<>();
        registries.view().entries().stream()
                .filter(RegistriesView.Entry::visible)
                .forEach(entry -> all.add(new RepositorySnapshot.Artifact(
                        entry.artifact().registry().name().toLowerCase(Locale.ROOT),
                        entry.artifact().name(),
                        entry.artifact().version(),
                        entry.channel().isEmpty() ? List.of() : List.of(entry.channel()))));
        view.releases()
                .forEach(release -> all.add(new RepositorySnapshot.Artifact(
                        "release",
                        release.tag(),
                        release.tag(),
                        release.assets().stream().sorted().toList())));
        return all;
    }

    @Override
    public void approve(int pullRequest, String login) {
        asked(() -> gitHub.approve(pullRequest, login));
    }

    @Override
    public void merge(int pullRequest, String login) {
        asked(() -> gitHub.merge(pullRequest, login));
    }

    @Override
    public void close(int pullRequest, String login) {
        asked(() -> gitHub.close(pullRequest, login));
    }

    @Override
    public void openIssue(String login, String title) {
        asked(() -> gitHub.openIssue(login, title, ""));
    }

    @Override
    public void comment(int issue, String login, String text) {
        asked(() -> gitHub.comment(issue, login, text));
    }

    @Override
    public void commit(String branch, String login, String path, String content, String message) {
        asked(() -> gitHub.commit(branch, login, path, content, message));
    }

    @Override
    public void propose(String base, String login, String path, String content, String title) {
        asked(() -> gitHub.propose(base, login, path, content, title));
    }

    private static void asked(Runnable act) {
        try {
            act.run();
        } catch (IllegalStateException refusal) {
            throw new PanelRefusal(String.valueOf(refusal.getMessage()));
        }
    }

    @Override
    public synchronized double speed() {
        return speed;
    }

    @Override
    public synchronized void speed(double factor) {
        gitHub.speed(factor);
        argoCd.speed(factor);
        speed = factor;
    }

    @Override
    public synchronized List<PanelFault> faults() {
        return switches.entrySet().stream()
                .map(one -> new PanelFault(one.getKey(), one.getValue().sentence(), on.contains(one.getKey())))
                .toList();
    }

    @Override
    public synchronized void fault(String name, boolean wanted) {
        PanelSwitch found = switches.get(name);
        if (found == null) {
            throw new PanelRefusal("There is no fault " + name + ".");
        }
        found.flip().accept(wanted);
        if (wanted) {
            on.add(name);
        } else {
            on.remove(name);
        }
    }

    @Override
    public URI apiUrl() {
        return gitHub.apiUrl();
    }

    /** The same server: repositories lie at {@code owner/name.git} below it. */
    @Override
    public URI gitUrl() {
        return gitHub.apiUrl();
    }

    @Override
    public URI npmUrl() {
        return registries.npm();
    }

    @Override
    public URI pypiUrl() {
        return registries.pypi();
    }

    @Override
    public URI helmUrl() {
        return registries.helm();
    }

    @Override
    public URI ociUrl() {
        return registries.oci();
    }

    @Override
    public URI argoCdUrl() {
        return argoCd.url();
    }

    @Override
    public void webhooks(URI address, String secret) {
        gitHub.webhook(address, secret);
    }

    @Override
    public void close() {
        argoCd.close();
        gitHub.close();
        registries.close();
    }
}
