package dev.gonogo.git;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What a {@link JGitRemote} needs to know.
 *
 * @param remote {@code https:}, {@code http:} or {@code file:} address of the repository, without a name or password in it
 * @param cache folder of our own; a bare copy of the repository is kept below it
 * @param token asked anew for each connection and shown to the remote's own host only; empty text where none is needed; may
 *     throw {@link dev.gonogo.port.Unreachable} or {@link dev.gonogo.port.Refused} when there is none to be had
 * @param signature whom commits and tags are by
 * @param clock the time that commits and tags carry
 */
public record GitSettings(URI remote, Path cache, Supplier<String> token, Signature signature, InstantSource clock) {

    /** Name and address as they stand in commits and tags. */
    public record Signature(String name, String email) {}

    public GitSettings {
        if (remote.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The git address of " + remote.getHost()
                    + " holds a name or password; give the token apart from it.");
        }
    }

    /** The other side in messages, for example {@code github.com}. */
    String host() {
        return remote.getHost() == null ? "this machine" : remote.getHost();
    }

    /** The repository in messages, for example {@code owner/name}. */
    String repository() {
        return remote.getPath().replaceFirst("^/+", "").replaceFirst("(\\.git)?/*$", "");
    }

    @Override
    public String toString() {
        return "GitSettings[remote=" + remote + ", cache=" + cache + ", signature=" + signature + "]";
    }
}
