package dev.gonogo.sandbox.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.sandbox.http.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.PersonIdent;

/** Accounts. A login has an account as soon as it is mentioned. */
final class People {
    static final String ACTIONS = "github-actions[bot]";

    private static final String MAIL = "@users.noreply.github.com";
    private static final long FIRST_ID = 41_898_283;

    private final Links links;
    private final Map<String, Long> ids = new LinkedHashMap<>();

    People(Links links) {
        this.links = links;
        ids.put(ACTIONS, FIRST_ID - 1);
    }

    ObjectNode simple(String login) {
        var id = ids.computeIfAbsent(login, fresh -> FIRST_ID + ids.size());
        var bot = login.endsWith("[bot]");
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

    /** The login behind a git identity; its name when the address is not one of GitHub's. */
    static String loginOf(PersonIdent ident) {
        var mail = ident.getEmailAddress();
        if (!mail.endsWith(MAIL)) {
            return ident.getName();
        }
        var local = mail.substring(0, mail.length() - MAIL.length());
        return local.substring(local.indexOf('+') + 1);
    }
}
