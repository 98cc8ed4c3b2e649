package dev.gonogo.lookalike.registries;

import dev.gonogo.lookalike.http.Routes;
import java.util.function.Function;

/** The registries, each with what it answers. A new one needs one more constant here. */
@SuppressWarnings("ImmutableEnumChecker") // its functions have no state
public enum Registry {
    NPM(packages -> new NpmApi(packages).routes()),
    PYPI(packages -> new PypiApi(packages).routes()),
    HELM(packages -> new HelmApi(packages).routes()),
    OCI(packages -> new OciApi(packages).routes());

    private final Function<PublishedPackages, Routes> api;

    Registry(Function<PublishedPackages, Routes> api) {
        this.api = api;
    }

    Routes routes(PublishedPackages packages) {
        return api.apply(packages);
    }
}
