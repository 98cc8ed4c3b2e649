package dev.gonogo.sandbox;

import dev.gonogo.lookalike.actions.JobFaults;
import dev.gonogo.lookalike.actions.ReleasePleaseFault;
import dev.gonogo.lookalike.github.BuiltIn;
import dev.gonogo.lookalike.github.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The Aegis repository: what runs it, and what can go wrong in its workflows. */
final class AegisLookAlike {
    private AegisLookAlike() {}

    /**
     * @param directory where {@code repository.git} is created
     * @param secrets include the bot's tokens
     * @param source a local repository to copy, null for the built-in one
     */
    static RepositoryLookAlike start(Path directory, Secrets secrets, @Nullable Path source) {
        Settings settings = new Settings(
                InstantSource.system(),
                0,
                directory,
                secrets.githubTokens(),
                BuiltIn.AEGIS.owner(),
                BuiltIn.AEGIS.shortName(),
                source == null ? null : new CopiedProcess(source, BuiltIn.AEGIS.fullName()).copied(),
                1);
        HostedRepository repository = new HostedRepository(settings, secrets.argoCdToken());
        repository.application("aegis-staging");
        repository.application("aegis-production");
        addSwitches(repository.switchboard(), repository.gitHub().faults().jobs());
        return repository;
    }

    private static void addSwitches(FaultSwitches board, JobFaults jobs) {
        board.addFailing("tests-fail", "The release's tests fail", "test", "1 failed, 812 passed");
        board.addFailing("npm-fails", "Publishing to npm fails", "publish-npm", "npm ERR! code E401");
        board.addFailing("client-fails", "Publishing the client fails", "publish-typescript-sdk", "npm ERR! code E403");
        board.addFailing("clawhub-fails", "Publishing to ClawHub fails", "publish-clawhub", "clawhub: 502 Bad Gateway");
        board.addFailing("cleanup-fails", "The release branch is left over", "cleanup-release-branch", "fatal: 422");
        board.addFailingLate(
                "npm-fails-late",
                "npm takes the package and answers with an error",
                "publish-npm",
                "npm ERR! code E504");
        board.addFailing(
                "release-please-fails",
                "Release Please fails",
                "release-please",
                "release-please failed: Resource not accessible by integration");
        board.add("release-please-hangs", "Release Please does not end", hangs -> {
            if (hangs) {
                jobs.hang("release-please");
            } else {
                jobs.heal("release-please");
            }
        });
        mistaken(
                board,
                jobs,
                "no-pull-request",
                "Release Please opens no pull request",
                ReleasePleaseFault.NO_PULL_REQUEST);
        mistaken(board, jobs, "not-dispatched", "The cut leaves Release Please out", ReleasePleaseFault.NOT_DISPATCHED);
        mistaken(
                board, jobs, "wrong-version", "Release Please takes another version", ReleasePleaseFault.WRONG_VERSION);
        mistaken(
                board,
                jobs,
                "wrong-baseline",
                "Release Please starts at an older tag",
                ReleasePleaseFault.WRONG_BASELINE);
        mistaken(board, jobs, "foreign-file", "Release Please changes another file", ReleasePleaseFault.FOREIGN_FILE);
    }

    private static void mistaken(
            FaultSwitches board, JobFaults jobs, String name, String sentence, ReleasePleaseFault mistake) {
        board.add(name, sentence, on -> jobs.releasePlease(on ? mistake : ReleasePleaseFault.NONE));
    }
}
