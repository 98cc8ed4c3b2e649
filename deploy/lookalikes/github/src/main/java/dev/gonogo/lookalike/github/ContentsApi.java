package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/** Files and folders at a ref (docs.github.com/rest/repos/contents). */
final class ContentsApi {
    private static final int LINE = 60;

    private final GitHubState gitHub;

    ContentsApi(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    void addTo(Routes routes) {
        routes.get("/repos/{owner}/{repo}/contents/{path*}", call -> contents(call, call.at("path")))
                .get("/repos/{owner}/{repo}/contents", call -> contents(call, ""));
    }

    private Answer contents(Call call, String path) {
        var ref = call.query("ref").orElse(gitHub.defaultBranch());
        var commit = gitHub.git.commit(ref).orElseThrow(() -> ApiProblem.of(404, "No commit found for the ref " + ref));
        var blob = path.isEmpty() ? Optional.<ObjectId>empty() : gitHub.git.blob(commit, path);
        return blob.map(id -> file(call, path, ref, id)).orElseGet(() -> folder(commit, path, ref));
    }

    private Answer file(Call call, String path, String ref, ObjectId blob) {
        var bytes = gitHub.git.bytes(blob);
        if (call.header("accept").orElse("").contains("raw")) {
            return new Answer.Content(
                    200, "application/vnd.github.raw; charset=utf-8", new String(bytes, StandardCharsets.UTF_8));
        }
        var encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
        return Answer.ok(entry(path, ref, false, blob, bytes.length)
                .put("content", encoder.encodeToString(bytes) + "\n")
                .put("encoding", "base64"));
    }

    private Answer folder(RevCommit commit, String path, String ref) {
        var entries = gitHub.git.folder(commit, path).stream()
                .map(entry -> described(entry, ref))
                .toList();
        if (entries.isEmpty()) {
            throw ApiProblem.notFound();
        }
        return Answer.list(entries);
    }

    private ObjectNode described(GitStore.Entry entry, String ref) {
        var size = entry.folder() ? 0 : gitHub.git.bytes(entry.id()).length;
        return entry(entry.path(), ref, entry.folder(), entry.id(), size).node();
    }

    private Fields entry(String path, String ref, boolean folder, ObjectId id, int size) {
        var url = gitHub.links.api("contents/" + path + "?ref=" + ref);
        var git = gitHub.links.api((folder ? "git/trees/" : "git/blobs/") + id.name());
        var page = gitHub.links.page((folder ? "tree/" : "blob/") + ref + "/" + path);
        return Fields.object()
                .put("type", folder ? "dir" : "file")
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("path", path)
                .put("sha", id.name())
                .put("size", size)
                .put("url", url)
                .put("git_url", git)
                .put("html_url", page)
                .put("download_url", folder ? null : gitHub.links.page("raw/" + ref + "/" + path))
                .put("_links", Fields.object().put("self", url).put("git", git).put("html", page));
    }
}
