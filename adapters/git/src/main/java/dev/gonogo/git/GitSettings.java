package dev.gonogo.git;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * Settings of a {@link JGitRemote}.
 *
 * @param remote {@code https:}, {@code http:} or {@code file:} URL of the repository, without a user name or password
 * @param cache folder of our own, in which a bare copy of the repository is kept
 * @param token asked for each connection and sent to the remote's own host only; empty if none is needed; may throw
 * {@link dev.gonogo.port.Unreachable} or {@link dev.gonogo.port.Refused} if there is none
 * @param signature author of commits and tags
 * @param clock for the times in commits and tags
 */
public record GitSettings(URI remote, Path cache, Supplier<String> token, Signature signature, InstantSource clock) {

    /** Name and e-mail address in commits and tags. */
    public record Signature(String name, String email) {}

    public GitSettings {
        if (remote.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The git address of " + remote.getHost()
                    + " has a name or password in it; give the token separately.");
        }
    }

    /** The remote host as named in messages, for example {@code github.com}. */
    String host() {
        return remote.getHost() == null ? "this machine" : remote.getHost();
    }

    /** The repository as named in messages, for example {@code owner/name}. */
    String repository() {
        return remote.getPath().replaceFirst("^/+", "").replaceFirst("(\\.git)?/*$", "");
    }

    @Override
    public String toString() {
        return "GitSettings[remote=" + remote + ", cache=" + cache + ", signature=" + signature + "]";
    }
}
