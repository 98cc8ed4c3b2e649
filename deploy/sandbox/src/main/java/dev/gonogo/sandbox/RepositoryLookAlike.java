package dev.gonogo.sandbox;

import dev.gonogo.sandbox.page.RepositoryPanel;
import java.net.URI;

/** A running GitHub look-alike with git, Actions, the registries that its workflows publish to, and Argo CD. */
interface RepositoryLookAlike extends RepositoryPanel, AutoCloseable {
    /** {@code owner/name}. */
    String name();

    /** Base address of the REST API. */
    URI apiUrl();

    /** Base address of git over smart HTTP. */
    URI gitUrl();

    /** Base address of the npm registry. */
    URI npmUrl();

    /** Base address of the Python package index. */
    URI pypiUrl();

    /** Base address of the Helm repository. */
    URI helmUrl();

    /** Base address of the image registry. */
    URI ociUrl();

    /** Base address of Argo CD. */
    URI argoCdUrl();

    /** From now on, sends signed webhooks to this address. */
    void webhooks(URI address, String secret);

    @Override
    void close();
}
