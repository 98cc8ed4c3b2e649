package dev.gonogo.world;

import java.util.Optional;

/** Questions that the keeper of running applications (Argo CD) answers. */
public sealed interface DeploymentQuestion<T> extends Question<T> {

    /** Empty where there is no such application (B-29, B-31). */
    record ApplicationNamed(String name) implements DeploymentQuestion<Optional<Deployment>> {}
}
