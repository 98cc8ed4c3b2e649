package dev.gonogo.sandbox;

import dev.gonogo.lookalike.argocd.ArgoCdLookAlike;
import dev.gonogo.lookalike.github.GitHubLookAlike;
import dev.gonogo.lookalike.github.GitHubView;
import dev.gonogo.lookalike.github.Settings;
import dev.gonogo.lookalike.registries.RegistriesLookAlike;
import dev.gonogo.lookalike.registries.Registry;
import dev.gonogo.sandbox.page.PanelFault;
import dev.gonogo.sandbox.page.PanelRefusal;
import dev.gonogo.sandbox.page.RepositorySnapshot;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A repository on a GitHub look-alike, with its workflows, what they publish to, and where it runs. */
final class HostedRepository implements RepositoryLookAlike {
    private static final Duration TICK = Duration.ofMillis(100);

    private final GitHubLookAlike gitHub;
    private final RegistriesLookAlike registries;
    private final ArgoCdLookAlike argoCd;
    private final FaultSwitches switches;
    private double speed = 1;

    /**
     * @param settings of the GitHub look-alike
     * @param argoCdToken of the bot
     */
    HostedRepository(Settings settings, String argoCdToken) {
        InstantSource clock = InstantSource.system();
        registries = RegistriesLookAlike.start(clock);
        gitHub = GitHubLookAlike.start(settings, registries);
        gitHub.keepTicking(TICK);
        argoCd = ArgoCdLookAlike.start(clock, argoCdToken, this::commit);
        switches = new FaultSwitches(gitHub.faults().jobs());
        addSwitches();
    }

    GitHubLookAlike gitHub() {
        return gitHub;
    }

    /** Adds an application that has main's head. */
    void application(String name) {
        argoCd.application(name, "main");
    }

    FaultSwitches switchboard() {
        return switches;
    }

    /** The commit of a tag or branch; a commit id is returned as it is. */
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
        switches.add("webhooks-lost", "No webhook arrives", faults::webhooksLost);
        switches.add("webhooks-doubled", "Every webhook arrives twice", faults::webhooksDoubled);
        switches.add("webhooks-reordered", "Webhooks overtake each other", faults::webhooksReordered);
        switches.add("checks-missing", "Pull requests get no checks", faults::checksMissing);
        switches.add("token-refused", "GitHub refuses the bot's token", faults::tokensRefused);
        switches.add("older-dispatch", "A dispatch does not tell its run", faults::olderDispatch);
        switches.add(
                "github-hangs",
                "GitHub answers after 30 seconds",
                hangs -> gitHub.hang(hangs ? Duration.ofSeconds(30) : Duration.ZERO));
        switches.add("deploy-degrades", "What Argo CD deploys is degraded", argoCd::degrade);
        switches.add(
                "deploy-fails",
                "Argo CD cannot apply what it syncs",
                fails -> argoCd.fail(fails ? "one or more objects failed to apply" : ""));
        switches.add("deploy-falls", "What Argo CD runs turns degraded", argoCd::fall);
        switches.add("deploy-drifts", "Somebody changes what Argo CD runs", argoCd::drift);
        switches.add("deploy-rolled-back", "Somebody rolls back what Argo CD runs", on -> argoCd.rollBack());
        switches.add("auto-sync", "Argo CD keeps applications at main", argoCd::automate);
        switches.add("registries-down", "The registries answer 503", registries::down);
        switches.add(
                "registries-lag",
                "What is published shows a minute later",
                lag -> registries.publicationDelay(lag ? sped(Duration.ofMinutes(1)) : Duration.ZERO));
    }

    private Duration sped(Duration written) {
        return Duration.ofMillis(Math.round(written.toMillis() / speed()));
    }

    @Override
    public String name() {
        return gitHub.view().repository();
    }

    @Override
    public RepositorySnapshot snapshot() {
        return Snapshots.of(gitHub.view(), registries.view());
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

    @Override
    public void mergeBranch(String from, String into, String login) {
        asked(() -> gitHub.mergeBranch(from, into, login));
    }

    @Override
    public void rerunFailed(long run, String login) {
        asked(() -> gitHub.rerunFailed(run, login));
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
    public List<PanelFault> faults() {
        return switches.faults();
    }

    @Override
    public void fault(String name, boolean on) {
        switches.fault(name, on);
    }

    @Override
    public URI apiUrl() {
        return gitHub.apiUrl();
    }

    /** The same server: repositories are at {@code owner/name.git} below it. */
    @Override
    public URI gitUrl() {
        return gitHub.apiUrl();
    }

    @Override
    public URI npmUrl() {
        return registries.root(Registry.NPM);
    }

    @Override
    public URI pypiUrl() {
        return registries.root(Registry.PYPI);
    }

    @Override
    public URI helmUrl() {
        return registries.root(Registry.HELM);
    }

    @Override
    public URI ociUrl() {
        return registries.root(Registry.OCI);
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
