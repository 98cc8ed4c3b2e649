package dev.gonogo.git;

import java.net.URI;
import java.util.function.Supplier;
import org.eclipse.jgit.errors.UnsupportedCredentialItem;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/**
 * Gives the token to the remote's own host only, and once per connection, because a second request means that it was
 * refused.
 */
final class OwnToken extends CredentialsProvider {

    /** The user name that GitHub requires with an installation token. */
    private static final String USER = "x-access-token";

    private final URI remote;
    private final Supplier<String> token;
    private int asked;

    OwnToken(URI remote, Supplier<String> token) {
        this.remote = remote;
        this.token = token;
    }

    /** Whether the other side wanted a token and accepted none of ours. */
    boolean refused() {
        return asked > 1;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        asked++;
        String value = token.get();
        if (asked > 1 || value.isEmpty() || !atHome(uri)) {
            asked = 2;
            return false;
        }
        for (CredentialItem item : items) {
            switch (item) {
                case CredentialItem.Username name -> name.setValue(USER);
                case CredentialItem.Password password -> password.setValue(value.toCharArray());
                default -> throw new UnsupportedCredentialItem(uri, item.getPromptText());
            }
        }
        return true;
    }

    private boolean atHome(URIish uri) {
        return remote.getScheme().equals(uri.getScheme())
                && remote.getHost().equals(uri.getHost())
                && remote.getPort() == uri.getPort();
    }
}
