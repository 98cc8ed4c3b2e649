package dev.gonogo.registries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Publication;
import java.io.IOException;
import java.net.URI;

/** Releases on PyPI (docs.pypi.org/api/json). */
final class PyPiRegistry {
    private static final long LARGEST = 16L * 1024 * 1024;

    private final URI base;
    private final Fetch fetch;
    private final ObjectMapper json = new ObjectMapper();

    PyPiRegistry(URI base, Fetch fetch) {
        this.base = base;
        this.fetch = fetch;
    }

    Publication look(PyPiProject.Release wanted) throws IOException {
        String name = Address.part(wanted.project()) + "/" + Address.part(wanted.version());
        URI address = URI.create(base + "/pypi/" + name + "/json");
        return fetch.get(new Page<>(
                        "PyPI", address, "application/json", LARGEST, (headers, body) -> json.readTree(body)))
                .map(found -> judge(wanted, found, base + "/project/" + name + "/"))
                .orElseGet(Publication.Absent::new);
    }

    private static Publication judge(PyPiProject.Release wanted, JsonNode release, String link) {
        String version = Shape.object(release.path("info")).required("version").asText();
        if (!version.equals(wanted.version())) {
            return new Publication.Incomplete("PyPI shows the version " + version, link);
        }
        if (Shape.list(release.path("urls")).isEmpty()) {
            return new Publication.Incomplete("it has no files", link);
        }
        return release.path("info").path("yanked").asBoolean(false)
                ? new Publication.Incomplete("it was yanked", link)
                : new Publication.Present(link);
    }
}
