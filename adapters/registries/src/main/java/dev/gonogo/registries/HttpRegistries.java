package dev.gonogo.registries;

import dev.gonogo.port.Registries;
import dev.gonogo.process.artifact.GitHubRelease;
import dev.gonogo.process.artifact.HelmChart;
import dev.gonogo.process.artifact.NpmPackage;
import dev.gonogo.process.artifact.OciImage;
import dev.gonogo.process.artifact.PyPiProject;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** npm, PyPI, Helm and image registries over HTTP. GitHub Releases are looked up by the GitHub adapter. */
public final class HttpRegistries implements Registries, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpRegistries.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fetch fetch;
    private final NpmRegistry npm;
    private final PyPiRegistry pypi;
    private final HelmRepository helm;
    private final OciRegistry oci;
    private final Function<GitHubRelease.Page, Answer<Publication>> releases;

    /** @param releases looks up GitHub Releases; never throws */
    public HttpRegistries(RegistrySettings settings, Function<GitHubRelease.Page, Answer<Publication>> releases) {
        this(settings, releases, PATIENCE);
    }

    HttpRegistries(
            RegistrySettings settings, Function<GitHubRelease.Page, Answer<Publication>> releases, Duration patience) {
        this.fetch = new Fetch(patience);
        this.npm = new NpmRegistry(settings.npm(), fetch);
        this.pypi = new PyPiRegistry(settings.pypi(), fetch);
        this.helm = new HelmRepository(settings.helm(), fetch);
        this.oci = new OciRegistry(settings.oci(), fetch);
        this.releases = releases;
    }

    @Override
    @SuppressWarnings("unchecked") // the type of a question declares the type of its answer
    public <T> Answer<T> answer(RegistryQuestion<T> question) {
        return switch (question) {
            case RegistryQuestion.PublicationOf(Artifact artifact) -> (Answer<T>) publication(artifact);
        };
    }

    private Answer<Publication> publication(Artifact artifact) {
        return switch (artifact) {
            case NpmPackage.Version wanted -> answered(wanted, () -> npm.look(wanted));
            case PyPiProject.Release wanted -> answered(wanted, () -> pypi.look(wanted));
            case HelmChart.Version wanted -> answered(wanted, () -> helm.look(wanted));
            case OciImage.Tag wanted -> answered(wanted, () -> oci.look(wanted));
            case GitHubRelease.Page wanted -> releases.apply(wanted);
            default -> new Answer.CannotTell<>(artifact.title() + " is in no registry that gonogo reads.");
        };
    }

    private static Answer<Publication> answered(Artifact wanted, Look look) {
        try {
            return new Answer.Known<>(look.at());
        } catch (RegistryFailure failure) {
            LOG.debug("{}: {}", wanted.title(), failure.sentence());
            return new Answer.CannotTell<>(failure.sentence());
        } catch (IOException | RuntimeException e) {
            LOG.debug("{} could not be read", wanted.title(), e);
            return new Answer.CannotTell<>(wanted.title() + " is described in a way that we cannot read.");
        }
    }

    @FunctionalInterface
    private interface Look {
        Publication at() throws IOException;
    }

    @Override
    public void close() {
        fetch.close();
    }
}
