package dev.gonogo.lookalike.registries;

/**
 * A version of a package in a registry, in the registry's own spelling.
 *
 * @param name such as {@code @onestepat4time/aegis}, {@code ag-client}, {@code aegis} or {@code agent0ai/agent-zero}
 * @param version such as {@code 0.6.6-preview}, for PyPI {@code 0.6.6.dev0}; an image's tag
 */
public record Artifact(Registry registry, String name, String version) {

    public static Artifact npm(String name, String version) {
        return new Artifact(Registry.NPM, name, version);
    }

    public static Artifact pypi(String name, String version) {
        return new Artifact(Registry.PYPI, name, version);
    }

    public static Artifact helm(String chart, String version) {
        return new Artifact(Registry.HELM, chart, version);
    }

    public static Artifact oci(String image, String tag) {
        return new Artifact(Registry.OCI, image, tag);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
