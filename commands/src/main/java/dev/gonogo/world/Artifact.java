package dev.gonogo.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that a release publishes, with its exact name. */
public interface Artifact {

    /**
     * A part of it that is public or not by itself.
     *
     * @param title as people read it
     * @param artifact what is asked about it
     * @param file whether it is one file of an artifact that is itself looked at
     */
    record Piece(String title, Artifact artifact, boolean file) {
        public static Piece whole(Artifact artifact) {
            return new Piece(artifact.title(), artifact, false);
        }
    }

    String title();

    /** What a report names separately. */
    default List<Piece> pieces() {
        return List.of(Piece.whole(this));
    }

    /**
     * The same, if it was published before a time.
     *
     * @return empty if nobody says when such an artifact was published
     */
    default Optional<Artifact> before(Instant time) {
        return Optional.empty();
    }
}
