package dev.gonogo.lookalike.registries;

import static dev.gonogo.lookalike.registries.Registry.NPM;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * npm's registry API: packuments, versions and dist-tags
 * (github.com/npm/registry, docs/REGISTRY-API.md and docs/responses/package-metadata.md).
 */
final class NpmApi {
    private static final String ABBREVIATED = "application/vnd.npm.install-v1+json";

    private final PublishedPackages packages;

    NpmApi(PublishedPackages packages) {
        this.packages = packages;
    }

    Routes routes() {
        var routes = new Routes();
        for (var name : List.of("{scope}/{name}", "{name}")) {
            routes.get("/-/package/" + name + "/dist-tags", call -> known(call, all -> Answer.ok(distTags(all))));
        }
        routes.get("/@{scope}/{name}/-/{file}", this::tarball);
        routes.get("/@{scope}/{name}/{version}", this::version);
        routes.get("/@{scope}/{name}", this::packument);
        routes.get("/{name}/-/{file}", this::tarball);
        routes.get("/{name}/{version}", this::version);
        routes.get("/{name}", this::packument);
        return routes;
    }

    private Answer packument(Call call) {
        var abbreviated = call.header("accept").orElse("").contains(ABBREVIATED);
        return known(call, all -> Answer.ok(abbreviated ? abbreviated(call, all) : full(call, all)));
    }

    private Answer version(Call call) {
        return known(call, all -> {
            var wanted = call.at("version");
            var named = channels(all).getOrDefault(wanted, wanted);
            return all.stream()
                    .filter(one -> one.artifact().version().equals(named))
                    .findFirst()
                    .map(one -> Answer.ok(manifest(call, one)))
                    .orElseGet(
                            () -> new Answer.Document(404, TextNode.valueOf("version not found: " + wanted), Map.of()));
        });
    }

    private Answer tarball(Call call) {
        var file = call.at("file");
        return known(
                call,
                all -> all.stream()
                        .filter(one -> file.equals(fileName(one.artifact())))
                        .findFirst()
                        .<Answer>map(
                                one -> new Answer.Content(200, "application/octet-stream", contentOf(one.artifact())))
                        .orElseGet(NpmApi::notFound));
    }

    private Answer known(Call call, Function<List<Publication>, Answer> answer) {
        var all = packages.visible(NPM, nameIn(call));
        return all.isEmpty() ? notFound() : answer.apply(all);
    }

    private static Answer notFound() {
        return Answer.status(404, Fields.object().put("error", "Not found"));
    }

    private static String nameIn(Call call) {
        var scope = call.places().get("scope");
        var name = call.at("name");
        if (scope == null) {
            return name;
        }
        return (scope.startsWith("@") ? scope : "@" + scope) + "/" + name;
    }

    private static ObjectNode full(Call call, List<Publication> all) {
        var times = Fields.object()
                .put("created", all.getFirst().publishedAt())
                .put("modified", all.getLast().publishedAt());
        all.forEach(one -> times.put(one.artifact().version(), one.publishedAt()));
        return Fields.object()
                .put("_id", nameIn(call))
                .put("_rev", all.size() + "-" + Digests.sha1(nameIn(call)))
                .put("name", nameIn(call))
                .put("dist-tags", distTags(all))
                .put("versions", versions(call, all))
                .put("time", times)
                .put("license", "MIT")
                .put("readme", "")
                .node();
    }

    private static ObjectNode abbreviated(Call call, List<Publication> all) {
        return Fields.object()
                .put("name", nameIn(call))
                .put("dist-tags", distTags(all))
                .put("versions", versions(call, all))
                .put("modified", all.getLast().publishedAt())
                .node();
    }

    private static ObjectNode versions(Call call, List<Publication> all) {
        var versions = Fields.object();
        all.forEach(one -> versions.put(one.artifact().version(), manifest(call, one)));
        return versions.node();
    }

    private static ObjectNode manifest(Call call, Publication one) {
        var artifact = one.artifact();
        var content = contentOf(artifact);
        return Fields.object()
                .put("name", artifact.name())
                .put("version", artifact.version())
                .put("license", "MIT")
                .put("_id", artifact.name() + "@" + artifact.version())
                .put(
                        "dist",
                        Fields.object()
                                .put("shasum", Digests.sha1(content))
                                .put("tarball", registryOf(call) + artifact.name() + "/-/" + fileName(artifact))
                                .put("fileCount", 1)
                                .put("unpackedSize", content.length()))
                .node();
    }

    private static String registryOf(Call call) {
        return "http://" + call.header("host").orElse("127.0.0.1") + "/";
    }

    private static ObjectNode distTags(List<Publication> all) {
        var tags = Fields.object();
        channels(all).forEach(tags::put);
        return tags.node();
    }

    /**
     * The newest version of each dist-tag; npm gives every package a {@code latest}, the first version if necessary.
     */
    private static Map<String, String> channels(List<Publication> all) {
        var channels = new LinkedHashMap<String, String>();
        channels.put("latest", all.getFirst().artifact().version());
        all.forEach(one -> channels.put(one.channel(), one.artifact().version()));
        return channels;
    }

    private static String fileName(Artifact artifact) {
        return artifact.name().substring(artifact.name().indexOf('/') + 1) + "-" + artifact.version() + ".tgz";
    }

    private static String contentOf(Artifact artifact) {
        return Json.text(Fields.object()
                .put("name", artifact.name())
                .put("version", artifact.version())
                .node());
    }
}
