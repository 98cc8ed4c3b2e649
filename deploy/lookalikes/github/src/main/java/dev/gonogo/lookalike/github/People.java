package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;

/**
 * Accounts, and what each may do in the repository. A login, which is compared without case, has an account as soon as
 * it is mentioned. Anybody may read, and so may review, as in every public repository.
 */
final class People {
    /** The account of a workflow's default token. */
    static final String ACTIONS = "github-actions[bot]";
    /** The account as which GitHub signs what is done on its pages and by apps through its API. */
    static final String WEB_FLOW = "web-flow";
    /** Aegis's own app, whose token its release workflows create for themselves. */
    static final String APP = "aegis-gh-agent[bot]";

    static final PersonIdent GITHUB = new PersonIdent("GitHub", "noreply@github.com");

    private static final Pattern NO_REPLY =
            Pattern.compile("(?:(\\d+)\\+)?(.+)@users\\.noreply\\.github\\.com", Pattern.CASE_INSENSITIVE);
    private static final long FIRST_ID = 41_898_283;
    private static final long APP_ID = 272_581_873;

    private final Links links;
    private final Map<String, Long> ids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> roles = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    People(Links links, Settings settings) {
        this.links = links;
        ids.put(ACTIONS, FIRST_ID - 1);
        ids.put(APP, APP_ID);
        ids.put(WEB_FLOW, 19_864_447L);
        settings.tokens().values().forEach(login -> invite(login, "write"));
        invite(settings.owner(), "admin");
        invite("ann", "maintain");
        invite("bob", "maintain");
        invite("carol", "write");
        invite("dave", "write");
        invite("erin", "triage");
    }

    private void invite(String login, String role) {
        id(login);
        roles.put(login, role);
    }

    private long id(String login) {
        return ids.computeIfAbsent(login, fresh -> FIRST_ID + ids.size());
    }

    ObjectNode simple(String login) {
        var id = id(login);
        var bot = bot(login);
        return Fields.object()
                .put("login", login)
                .put("id", id)
                .put("node_id", "U_" + id)
                .put("avatar_url", "https://avatars.githubusercontent.com/u/" + id + "?v=4")
                .put("gravatar_id", "")
                .put("url", links.root("users/" + login))
                .put("html_url", links.web() + login)
                .put("type", bot ? "Bot" : "User")
                .put("site_admin", false)
                .node();
    }

    ObjectNode full(String login) {
        return Fields.object()
                .all(simple(login))
                .put("name", login)
                .nothing("company")
                .nothing("email")
                .put("public_repos", 1)
                .node();
    }

    boolean known(String login) {
        return ids.containsKey(login);
    }

    static boolean bot(String login) {
        return login.endsWith("[bot]");
    }

    /** The role in the repository, as {@code role_name} says it. */
    String role(String login) {
        return roles.getOrDefault(login, "read");
    }

    /** The base role behind it: the API merges maintain into write, and triage into read. */
    String permission(String login) {
        return switch (role(login)) {
            case "admin" -> "admin";
            case "maintain", "write" -> "write";
            default -> "read";
        };
    }

    boolean writes(String login) {
        return !permission(login).equals("read");
    }

    String association(String login) {
        return role(login).equals("admin") ? "OWNER" : roles.containsKey(login) ? "COLLABORATOR" : "NONE";
    }

    /** The login of the account with the e-mail address of a git identity; the name in it does not matter. */
    Optional<String> account(PersonIdent ident) {
        var address = ident.getEmailAddress();
        if (address.equalsIgnoreCase(GITHUB.getEmailAddress())) {
            return Optional.of(WEB_FLOW);
        }
        var parts = NO_REPLY.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = parts.group(1);
        return ids.entrySet().stream()
                .filter(account -> id == null
                        ? account.getKey().equalsIgnoreCase(parts.group(2))
                        : id.equals(account.getValue().toString()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
