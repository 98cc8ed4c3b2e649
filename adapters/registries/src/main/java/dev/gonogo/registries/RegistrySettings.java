package dev.gonogo.registries;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where the registries are.
 *
 * @param npm for example {@code https://registry.npmjs.org}
 * @param pypi for example {@code https://pypi.org}
 * @param helm chart repository used instead of the one in the process file, for mirrors and sandboxes; null for none
 * @param oci image registry used instead of the one in the process file, likewise
 */
public record RegistrySettings(
        URI npm, URI pypi, @Nullable URI helm, @Nullable URI oci) {
    /** The public registries; Helm charts and images are where the process file says. */
    public static final RegistrySettings PUBLIC =
            new RegistrySettings(URI.create("https://registry.npmjs.org"), URI.create("https://pypi.org"), null, null);

    public RegistrySettings {
        npm = withoutSlash(npm);
        pypi = withoutSlash(pypi);
        helm = helm == null ? null : withoutSlash(helm);
        oci = oci == null ? null : withoutSlash(oci);
    }

    private static URI withoutSlash(URI address) {
        return URI.create(address.toString().replaceAll("/+$", ""));
    }
}
