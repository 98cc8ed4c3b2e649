package dev.gonogo.lookalike.github;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PostReceiveHook;
import org.eclipse.jgit.transport.PreReceiveHook;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceivePack;
import org.jspecify.annotations.Nullable;

/**
 * Git over smart HTTP: anybody may fetch, a push needs a token as its password, and the rulesets are checked before a
 * ref moves.
 */
final class GitHttp {
    private static final String LOGIN = "dev.gonogo.lookalike.login";

    private final GitHubState gitHub;

    GitHttp(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    GitServlet servlet() {
        var servlet = new GitServlet();
        servlet.setRepositoryResolver((request, name) -> opened(name));
        servlet.setReceivePackFactory((request, repository) -> receiving(request, repository));
        return servlet;
    }

    private Repository opened(String name) throws RepositoryNotFoundException {
        var wanted = name.toLowerCase(Locale.ROOT).replaceFirst("\\.git$", "");
        if (!wanted.equals(gitHub.settings.name().toLowerCase(Locale.ROOT))) {
            throw new RepositoryNotFoundException(name);
        }
        gitHub.git.repository().incrementOpen();
        return gitHub.git.repository();
    }

    private ReceivePack receiving(HttpServletRequest request, Repository repository) {
        var login = String.valueOf(request.getAttribute(LOGIN));
        var receiving = new ReceivePack(repository);
        receiving.setAllowNonFastForwards(true);
        receiving.setPreReceiveHook((PreReceiveHook) this::judge);
        receiving.setPostReceiveHook((PostReceiveHook) (pack, commands) -> tell(commands, login));
        return receiving;
    }

    private void judge(ReceivePack pack, Collection<ReceiveCommand> commands) {
        for (var command : commands) {
            gitHub.rules
                    .refusal(command.getRefName(), command.getOldId(), command.getNewId())
                    .ifPresent(rule -> refuse(pack, command, rule));
        }
    }

    private static void refuse(ReceivePack pack, ReceiveCommand command, String rule) {
        pack.sendMessage("error: GH013: Repository rule violations found for " + command.getRefName() + ".");
        pack.sendMessage("- " + rule);
        command.setResult(
                ReceiveCommand.Result.REJECTED_OTHER_REASON, "push declined due to repository rule violations");
    }

    private void tell(Collection<ReceiveCommand> commands, String login) {
        gitHub.alone(() -> commands.forEach(
                command -> gitHub.refs.moved(command.getRefName(), command.getOldId(), command.getNewId(), login)));
    }

    /** Asks for credentials where a push begins, and refuses wrong ones everywhere. */
    HttpFilter filter() {
        return new HttpFilter() {
            @Override
            protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                var login = login(request.getHeader("Authorization"));
                var given = request.getHeader("Authorization") != null;
                if (login == null && (given || pushes(request))) {
                    response.setHeader("WWW-Authenticate", "Basic realm=\"GitHub\"");
                    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                    return;
                }
                request.setAttribute(LOGIN, login);
                chain.doFilter(request, response);
            }
        };
    }

    private static boolean pushes(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/git-receive-pack")
                || "git-receive-pack".equals(request.getParameter("service"));
    }

    /** The login of the token that is the password; the user name does not matter, as on GitHub. */
    private @Nullable String login(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6) || gitHub.faults.tokensRefused()) {
            return null;
        }
        var pair = new String(Base64.getDecoder().decode(header.substring(6).trim()), StandardCharsets.UTF_8);
        return gitHub.settings.tokens().get(pair.substring(pair.indexOf(':') + 1));
    }
}
