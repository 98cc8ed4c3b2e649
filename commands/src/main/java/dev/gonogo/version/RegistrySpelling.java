package dev.gonogo.version;

import java.util.Set;

/** How registries spell a version. */
public final class RegistrySpelling {
    private static final Set<String> PEP_440 = Set.of("", "preview", "alpha", "beta", "rc");

    private RegistrySpelling() {}

    /** The npm dist-tag under which a version is published: its label, or {@code latest} for a stable version. */
    public static String npmDistTag(Version version) {
        return version.stable() ? "latest" : version.label();
    }

    /** Whether PEP 440 has a form for the version's label. */
    public static boolean hasPep440(Version version) {
        return PEP_440.contains(version.label());
    }

    /**
     * The PEP 440 spelling in the Python package: previews are {@code .devN}; alpha, beta and rc are {@code aN},
     * {@code bN} and {@code rcN}; an unnumbered one gets 0.
     *
     * @throws IllegalArgumentException for a label without a PEP 440 form
     */
    public static String pep440(Version version) {
        String core = version.major() + "." + version.minor() + "." + version.patch();
        return switch (version.label()) {
            case "" -> core;
            case "preview" -> core + ".dev" + version.number();
            case "alpha" -> core + "a" + version.number();
            case "beta" -> core + "b" + version.number();
            case "rc" -> core + "rc" + version.number();
            default -> throw new IllegalArgumentException("PEP 440 has no spelling for -" + version.label());
        };
    }
}
