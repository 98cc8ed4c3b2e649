package dev.gonogo.github;

import java.time.Duration;
import org.kohsuke.github.GHIOException;

/** Carries a {@link Trouble} through github-api, which passes exceptions of this type on unchanged. */
final class GitHubFailure extends GHIOException {
    private static final long serialVersionUID = 1L;
    private final transient Trouble trouble;

    GitHubFailure(Trouble trouble) {
        super(trouble.why());
        this.trouble = trouble;
    }

    static GitHubFailure broken(String why) {
        return new GitHubFailure(new Trouble.Broken(why));
    }

    static GitHubFailure later(String why) {
        return new GitHubFailure(new Trouble.Later(why, Duration.ZERO));
    }

    static GitHubFailure no(int status, String why) {
        return new GitHubFailure(new Trouble.No(status, why, ""));
    }

    Trouble trouble() {
        return trouble;
    }

    boolean hasStatus(int status) {
        return trouble instanceof Trouble.No no && no.status() == status;
    }

    /** The trouble behind any exception of a call; anything that did not come from GitHub is an unreadable answer. */
    static Trouble behind(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GitHubFailure failure) {
                return failure.trouble();
            }
        }
        return new Trouble.Later("GitHub sent an answer that we cannot read.", Duration.ZERO);
    }
}
