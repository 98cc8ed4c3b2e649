package dev.gonogo.sandbox;

import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.github.GitHubLookAlike;
import dev.gonogo.lookalike.github.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * The Agent Zero repository: what runs it, what is open for its next release, and what can go wrong in its workflows.
 */
final class AgentZeroLookAlike {
    private static final String MILESTONE = "v0.8.0";

    private AgentZeroLookAlike() {}

    /**
     * @param directory where {@code repository.git} is created
     * @param secrets include the bot's tokens
     */
    static RepositoryLookAlike start(Path directory, Secrets secrets) {
        Settings settings = Settings.of(BuiltIn.AGENT_ZERO, InstantSource.system(), directory, secrets.githubTokens());
        HostedRepository repository = new HostedRepository(settings, secrets.argoCdToken());
        repository.application("soma-staging");
        repository.application("soma-production");
        plan(repository.gitHub());
        repository
                .switchboard()
                .addFailing("validation-fails", "The validation's tests fail", "pytest", "1 failed, 341 passed");
        repository
                .switchboard()
                .addFailing("smoke-fails", "Smoke tests fail", "smoke", "AssertionError: no agent answers");
        return repository;
    }

    private static void plan(GitHubLookAlike gitHub) {
        gitHub.createMilestone(MILESTONE, "erin");
        int unfinished = gitHub.openIssue("dave", "Agents forget who handed them work", "");
        int finished = gitHub.openIssue("erin", "Agents hand work to each other", "", List.of("status: done"));
        gitHub.putIntoMilestone(unfinished, MILESTONE);
        gitHub.putIntoMilestone(finished, MILESTONE);
    }
}
