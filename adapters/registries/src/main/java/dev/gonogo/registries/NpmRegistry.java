package dev.gonogo.registries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Packages on npm, by the abbreviated form of a package's document
 * (github.com/npm/registry/blob/main/docs/responses/package-metadata.md).
 */
final class NpmRegistry {
    private static final String SHORT_FORM = "application/vnd.npm.install-v1+json";
    private static final long LARGEST = 16L * 1024 * 1024;

    private final URI base;
    private final Fetch fetch;
    private final ObjectMapper json = new ObjectMapper();

    NpmRegistry(URI base, Fetch fetch) {
        this.base = base;
        this.fetch = fetch;
    }

    Publication look(NpmPackage.Version wanted) throws IOException {
        URI address = URI.create(base + "/" + Address.part(wanted.packageName()).replace("%40", "@"));
        Optional<JsonNode> document =
                fetch.get(new Page<>("npm", address, SHORT_FORM, LARGEST, (headers, body) -> json.readTree(body)));
        return document.map(found -> judge(wanted, found)).orElseGet(Publication.Absent::new);
    }

    private Publication judge(NpmPackage.Version wanted, JsonNode document) {
        JsonNode version = Shape.object(document.required("versions")).path(wanted.version());
        if (version.isMissingNode()) {
            return new Publication.Absent();
        }
        if (Shape.object(version).path("dist").path("tarball").asText("").isEmpty()) {
            return new Publication.Incomplete("its tarball is missing", link(wanted));
        }
        String tagged =
                Shape.object(document.path("dist-tags")).path(wanted.distTag()).asText("");
        if (tagged.equals(wanted.version())) {
            return new Publication.Present(link(wanted));
        }
        String points = tagged.isEmpty() ? " is not set" : " points at " + tagged;
        return new Publication.Incomplete("dist-tag " + wanted.distTag() + points, link(wanted));
    }

    /** npm's pages for people are on another host than its API. */
    private String link(NpmPackage.Version wanted) {
        return "registry.npmjs.org".equals(base.getHost())
                ? "https://www.npmjs.com/package/" + wanted.packageName() + "/v/" + wanted.version()
                : base + "/" + wanted.packageName();
    }
}
