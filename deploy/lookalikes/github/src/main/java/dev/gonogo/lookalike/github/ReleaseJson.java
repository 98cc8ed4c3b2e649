package dev.gonogo.lookalike.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Releases and their assets as GitHub writes them. */
final class ReleaseJson {
    private final GitHubState gitHub;

    ReleaseJson(GitHubState gitHub) {
        this.gitHub = gitHub;
    }

    ObjectNode release(Release release) {
        var url = gitHub.links.api("releases/" + release.id());
        return Fields.object()
                .put("url", url)
                .put("assets_url", url + "/assets")
                .put("upload_url", url + "/assets{?name,label}")
                .put("html_url", gitHub.links.page("releases/tag/" + release.tag()))
                .put("id", release.id())
                .put("author", gitHub.people.simple(release.author()))
                .put("node_id", "RE_" + release.id())
                .put("tag_name", release.tag())
                .put("target_commitish", gitHub.defaultBranch())
                .put("name", release.tag())
                .put("draft", false)
                .put("immutable", false)
                .put("prerelease", release.prerelease())
                .put("created_at", release.publishedAt())
                .put("updated_at", release.publishedAt())
                .put("published_at", release.publishedAt())
                .put("assets", Json.array(assets(release)))
                .put("tarball_url", gitHub.links.api("tarball/" + release.tag()))
                .put("zipball_url", gitHub.links.api("zipball/" + release.tag()))
                .put("body", release.body())
                .node();
    }

    List<ObjectNode> assets(Release release) {
        return release.assets().stream().map(asset -> asset(release, asset)).toList();
    }

    private ObjectNode asset(Release release, Release.Asset asset) {
        return Fields.object()
                .put("url", gitHub.links.api("releases/assets/" + asset.id()))
                .put("id", asset.id())
                .put("node_id", "RA_" + asset.id())
                .put("name", asset.name())
                .put("label", "")
                .put("uploader", gitHub.people.simple(release.author()))
                .put("content_type", "application/octet-stream")
                .put("state", "uploaded")
                .put("size", asset.content().getBytes(StandardCharsets.UTF_8).length)
                .put("digest", "sha256:" + Digests.sha256(asset.content()))
                .put("download_count", 0)
                .put("created_at", asset.createdAt())
                .put("updated_at", asset.createdAt())
                .put(
                        "browser_download_url",
                        gitHub.links.page("releases/download/" + release.tag() + "/" + asset.name()))
                .node();
    }
}
