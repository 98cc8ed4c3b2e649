package dev.gonogo.lookalike.registries;

import static dev.gonogo.lookalike.registries.Registry.OCI;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Digests;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;
import java.util.Map;

/**
 * Tags of images by the OCI distribution specification (github.com/opencontainers/distribution-spec), which anybody may read with a
 * token of {@code /token} (distribution.github.io/distribution/spec/auth/token), as on Docker Hub.
 */
final class OciApi {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    private static final String SERVICE = "registry.sandbox";

    private final PublishedPackages packages;

    OciApi(PublishedPackages packages) {
        this.packages = packages;
    }

    Routes routes() {
        return new Routes()
                .get("/token", OciApi::token)
                .get("/v2/{name*}/manifests/{tag}", this::manifest)
                .get("/v2/{name*}/tags/list", this::tags);
    }

    private static Answer token(Call call) {
        var scope = call.query("scope").orElse("");
        var known = call.query("service").filter(SERVICE::equals).isPresent();
        return known && scope.startsWith("repository:")
                ? Answer.ok(Fields.object()
                        .put("token", tokenFor(scope))
                        .put("access_token", tokenFor(scope))
                        .put("expires_in", 300))
                : Answer.status(400, Fields.object().put("details", "there is no such service or scope"));
    }

    private static String tokenFor(String scope) {
        return Digests.sha1(scope);
    }

    private Answer manifest(Call call) {
        if (!allowed(call)) {
            return challenge(call);
        }
        return tagged(call).stream()
                .filter(one -> one.artifact().version().equals(call.at("tag")))
                .findFirst()
                .<Answer>map(one -> new Answer.Content(200, MANIFEST, Json.text(manifest(one))))
                .orElseGet(() -> Answer.status(404, error("MANIFEST_UNKNOWN", "manifest unknown")));
    }

    private Answer tags(Call call) {
        if (!allowed(call)) {
            return challenge(call);
        }
        var tags = tagged(call).stream().map(one -> one.artifact().version()).toList();
        return tags.isEmpty()
                ? Answer.status(404, error("NAME_UNKNOWN", "repository name not known to registry"))
                : Answer.ok(Fields.object().put("name", call.at("name")).put("tags", Json.texts(tags)));
    }

    private List<Publication> tagged(Call call) {
        return packages.visible(OCI, call.at("name"));
    }

    private static boolean allowed(Call call) {
        return call.header("authorization")
                .filter(("Bearer " + tokenFor(scopeOf(call)))::equals)
                .isPresent();
    }

    private static String scopeOf(Call call) {
        return "repository:" + call.at("name") + ":pull";
    }

    private static Answer challenge(Call call) {
        var realm = "http://" + call.header("host").orElse("127.0.0.1") + "/token";
        var wanted = "Bearer realm=\"" + realm + "\",service=\"" + SERVICE + "\",scope=\"" + scopeOf(call) + "\"";
        var body = error("UNAUTHORIZED", "authentication required").node();
        return new Answer.Document(401, body, Map.of("WWW-Authenticate", wanted));
    }

    private static Fields error(String code, String message) {
        return Fields.object()
                .put(
                        "errors",
                        Json.array(List.of(Fields.object()
                                .put("code", code)
                                .put("message", message)
                                .node())));
    }

    private static ObjectNode manifest(Publication one) {
        return Fields.object()
                .put("schemaVersion", 2)
                .put("mediaType", MANIFEST)
                .put("config", blob("application/vnd.oci.image.config.v1+json", one + " config"))
                .put(
                        "layers",
                        Json.array(List.of(blob("application/vnd.oci.image.layer.v1.tar+gzip", one + " layer")
                                .node())))
                .node();
    }

    private static Fields blob(String mediaType, String content) {
        return Fields.object()
                .put("mediaType", mediaType)
                .put("digest", "sha256:" + Digests.sha256(content))
                .put("size", content.length());
    }
}
