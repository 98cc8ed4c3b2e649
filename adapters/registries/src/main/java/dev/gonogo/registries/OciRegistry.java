package dev.gonogo.registries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags of images, by the OCI distribution specification (github.com/opencontainers/distribution-spec). Only a
 * manifest's headers are requested: Docker Hub counts every delivered manifest as a pull, and limits pulls.
 */
final class OciRegistry {
    private static final List<String> MANIFESTS = List.of(
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json");
    private static final String DOCKER_HUB = "registry-1.docker.io";
    private static final long LARGEST_TOKEN = 256L * 1024;
    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final @Nullable URI instead;
    private final Fetch fetch;
    private final ObjectMapper json = new ObjectMapper();

    /** @param instead used instead of the artifact's registry; null for none */
    OciRegistry(@Nullable URI instead, Fetch fetch) {
        this.instead = instead;
        this.fetch = fetch;
    }

    Publication look(OciImage.Tag wanted) throws IOException {
        Page<Boolean> page = page(wanted);
        return manifest(page, wanted)
                .<Publication>map(there -> new Publication.Present(link(page.address(), wanted)))
                .orElseGet(Publication.Absent::new);
    }

    private Page<Boolean> page(OciImage.Tag wanted) throws RegistryFailure {
        String base = instead == null ? wanted.registry() : instead.toString();
        String path = "/v2/" + wanted.repository() + "/manifests/" + Address.part(wanted.tag());
        URI address = Address.below(base, path, "image registry", wanted.repository());
        return new Page<>(name(address), address, String.join(", ", MANIFESTS), 0, OciRegistry::isManifest);
    }

    private static String name(URI address) {
        return DOCKER_HUB.equals(address.getHost())
                ? "Docker Hub"
                : "The image registry " + Objects.requireNonNullElse(address.getHost(), "");
    }

    private Optional<Boolean> manifest(Page<Boolean> page, OciImage.Tag wanted) throws RegistryFailure {
        try {
            return fetch.get(page);
        } catch (Unauthorized unauthorized) {
            String pull = "repository:" + wanted.repository() + ":pull";
            Challenge challenge =
                    Challenge.among(unauthorized.challenges(), pull).orElseThrow(() -> unauthorized);
            return fetch.get(page.withToken(token(page.registry(), challenge)));
        }
    }

    /** An anonymous token; it gives access to what is public. */
    private String token(String registry, Challenge challenge) throws RegistryFailure {
        String server = "The token server of " + registry.replaceFirst("^The", "the");
        Page<JsonNode> page = new Page<>(
                server, challenge.address(), "application/json", LARGEST_TOKEN, (headers, body) -> json.readTree(body));
        return fetch.get(page)
                .map(answer ->
                        answer.path("token").asText(answer.path("access_token").asText("")))
                .filter(TOKEN.asMatchPredicate())
                .orElseThrow(() -> new RegistryFailure(server + " gave us no token."));
    }

    /** A web page that answers any path is not a manifest. */
    private static boolean isManifest(HttpHeaders headers, InputStream body) throws RegistryFailure {
        String type = headers.firstValue("Content-Type")
                .orElse("")
                .replaceFirst(";.*", "")
                .strip();
        if (!MANIFESTS.contains(type)) {
            throw new RegistryFailure("The image registry answered with something that is no image.");
        }
        return true;
    }

    /** Docker Hub's pages for people are on another host than its API. */
    private static String link(URI address, OciImage.Tag wanted) {
        return DOCKER_HUB.equals(address.getHost())
                ? "https://hub.docker.com/r/" + wanted.repository() + "/tags?name=" + Address.part(wanted.tag())
                : address.toString();
    }
}
