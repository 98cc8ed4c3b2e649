package dev.gonogo.bot;

import dev.gonogo.argocd.ArgoCd;
import dev.gonogo.argocd.ArgoCdSettings;
import dev.gonogo.bot.config.Config;
import dev.gonogo.bot.engine.RepositoryPorts;
import dev.gonogo.git.GitSettings;
import dev.gonogo.git.JGitRemote;
import dev.gonogo.github.GitHubConnection;
import dev.gonogo.github.GitHubForge;
import dev.gonogo.github.GitHubSettings;
import dev.gonogo.github.RequestObserver;
import dev.gonogo.port.Deployer;
import dev.gonogo.processfile.FilePointers;
import dev.gonogo.registries.HttpRegistries;
import dev.gonogo.registries.RegistrySettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** The adapters to GitHub, git and the registries, one set for each repository, and the adapter to Argo CD. */
final class ExternalServices implements AutoCloseable {
    private static final GitSettings.Signature SIGNATURE =
            new GitSettings.Signature("gonogo", "gonogo@users.noreply.github.com");

    private final GitHubConnection gitHub;
    private final Deployer deployer;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Map<String, RepositoryPorts> repositories = new LinkedHashMap<>();

    ExternalServices(Config config, Environment environment, InstantSource clock, RequestObserver observer) {
        String token = environment.need("GITHUB_TOKEN", "the token with which the bot reads and acts on GitHub");
        gitHub = new GitHubConnection(
                clock, Thread::sleep, () -> ThreadLocalRandom.current().nextDouble(), observer);
        deployer = config.argocd()
                .server()
                .<Deployer>map(server -> argoCd(server, environment))
                .orElseGet(NoDeployer::new);
        config.repositories()
                .forEach(repository ->
                        repositories.put(repository.name(), repository(config, repository, () -> token, clock)));
    }

    private ArgoCd argoCd(URI server, Environment environment) {
        String token = environment.need("ARGOCD_TOKEN", "the token with which the bot looks and syncs in Argo CD");
        ArgoCd argoCd = new ArgoCd(new ArgoCdSettings(server, () -> token));
        open.add(argoCd);
        return argoCd;
    }

    private RepositoryPorts repository(
            Config config, Config.Repository repository, Supplier<String> token, InstantSource clock) {
        GitHubForge forge = gitHub.forge(new GitHubSettings(config.github().api(), repository.name(), token));
        Path cache = config.store().toAbsolutePath().resolveSibling("git").resolve(repository.name());
        JGitRemote git = new JGitRemote(
                new GitSettings(
                        config.github().git().resolve(repository.name() + ".git"), cache, token, SIGNATURE, clock),
                new FilePointers());
        HttpRegistries registries = new HttpRegistries(
                new RegistrySettings(
                        config.registries().npm(),
                        config.registries().pypi(),
                        config.registries().helm(),
                        config.registries().oci()),
                forge::publication);
        open.add(git);
        open.add(registries);
        return new RepositoryPorts(
                repository.name(), repository.production(), repository.processFile(), forge, git, registries, deployer);
    }

    Map<String, RepositoryPorts> repositories() {
        return Map.copyOf(repositories);
    }

    @Override
    public void close() {
        open.forEach(ExternalServices::close);
        gitHub.close();
    }

    private static void close(AutoCloseable adapter) {
        try {
            adapter.close();
        } catch (Exception e) {
            throw new IllegalStateException("an adapter did not close", e);
        }
    }
}
