package dev.gonogo.lookalike.registries;

import static dev.gonogo.lookalike.registries.Registry.PYPI;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gonogo.lookalike.http.Answer;
import dev.gonogo.lookalike.http.Call;
import dev.gonogo.lookalike.http.Fields;
import dev.gonogo.lookalike.http.Json;
import dev.gonogo.lookalike.http.Routes;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** PyPI's JSON API (docs.pypi.org/api/json) and its index API (docs.pypi.org/api/index-api, PEP 691). */
final class PypiApi {
    private static final String SIMPLE_JSON = "application/vnd.pypi.simple.v1+json";

    private final PublishedPackages packages;

    PypiApi(PublishedPackages packages) {
        this.packages = packages;
    }

    Routes routes() {
        return new Routes()
                .get("/pypi/{name}/json", this::project)
                .get("/pypi/{name}/{version}/json", this::release)
                .get("/simple/{name}", this::simple);
    }

    private Answer project(Call call) {
        return known(call, all -> {
            var releases = Fields.object();
            all.forEach(one -> releases.put(one.artifact().version(), Json.array(List.of(file(one)))));
            return Answer.ok(described(newest(all)).put("releases", releases));
        });
    }

    private Answer release(Call call) {
        return known(
                call,
                all -> all.stream()
                        .filter(one -> one.artifact().version().equals(call.at("version")))
                        .findFirst()
                        .map(one -> Answer.ok(described(one)))
                        .orElseGet(PypiApi::notFound));
    }

    private Answer simple(Call call) {
        return known(call, all -> new Answer.Content(200, SIMPLE_JSON, Json.text(index(all))));
    }

    private static ObjectNode index(List<Publication> all) {
        var name = all.getFirst().artifact().name();
        var versions = all.stream().map(one -> one.artifact().version()).toList();
        return Fields.object()
                .put("meta", Fields.object().put("api-version", "1.1").put("_last-serial", all.size()))
                .put("name", name)
                .put("versions", Json.texts(versions))
                .put("files", Json.array(all.stream().map(PypiApi::file).toList()))
                .node();
    }

    private Answer known(Call call, Function<List<Publication>, Answer> answer) {
        var all =
                packages.visible(PYPI, call.at("name").toLowerCase(Locale.ROOT).replace('_', '-'));
        return all.isEmpty() ? notFound() : answer.apply(all);
    }

    private static Answer notFound() {
        return Answer.status(404, Fields.object().put("message", "Not Found"));
    }

    /** PyPI shows the newest final version, or the newest of all if there are only prereleases. */
    private static Publication newest(List<Publication> all) {
        return all.reversed().stream()
                .filter(one -> one.artifact().version().matches("[0-9.]+"))
                .findFirst()
                .orElse(all.getLast());
    }

    private static Fields described(Publication one) {
        var artifact = one.artifact();
        return Fields.object()
                .put(
                        "info",
                        Fields.object()
                                .put("name", artifact.name())
                                .put("version", artifact.version())
                                .put("summary", "Python client for Aegis")
                                .put("package_url", "https://pypi.org/project/" + artifact.name() + "/")
                                .put("yanked", false)
                                .nothing("yanked_reason"))
                .put("last_serial", one.publishedAt().getEpochSecond())
                .put("urls", Json.array(List.of(file(one))))
                .put("vulnerabilities", Json.array(List.of()));
    }

    private static ObjectNode file(Publication one) {
        var stem =
                one.artifact().name().replace('-', '_') + "-" + one.artifact().version();
        return Fields.object()
                .put("filename", stem + "-py3-none-any.whl")
                .put("packagetype", "bdist_wheel")
                .put("python_version", "py3")
                .put("size", 1024)
                .put("upload-time", one.publishedAt())
                .put("upload_time_iso_8601", one.publishedAt())
                .put("url", "https://files.pythonhosted.org/packages/" + stem + "-py3-none-any.whl")
                .put("yanked", false)
                .node();
    }
}
