package dev.gonogo.process.recovery;

import static dev.gonogo.talk.Words.code;
import static dev.gonogo.talk.Words.link;
import static dev.gonogo.talk.Words.say;

import dev.gonogo.process.ArtifactRule;
import dev.gonogo.process.Finding;
import dev.gonogo.process.Situation;
import dev.gonogo.talk.Words;
import dev.gonogo.world.Answer;
import dev.gonogo.world.Artifact.Piece;
import dev.gonogo.world.Publication;
import dev.gonogo.world.RegistryQuestion.PublicationOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a release is public now, separately for each artifact and each file of the GitHub Release.
 *
 * @param present public
 * @param unseen not seen, but a registry may still be late with it
 * @param absent not public
 * @param unsure why some could not be checked
 * @param byHand what can be fixed without the workflow: files of the GitHub Release, and things that are there but
 * wrong; empty while a package is missing as well
 */
public record PublicationReport(
        List<Words> present, List<Words> unseen, List<Words> absent, List<String> unsure, List<Words> byHand) {
    public PublicationReport {
        present = List.copyOf(present);
        unseen = List.copyOf(unseen);
        absent = List.copyOf(absent);
        unsure = List.copyOf(unsure);
        byHand = List.copyOf(byHand);
    }

    /** @param late whether a missing artifact may still appear */
    static PublicationReport look(Situation situation, List<ArtifactRule> rules, boolean late) {
        List<Words> present = new ArrayList<>();
        List<Words> packages = new ArrayList<>();
        List<Words> files = new ArrayList<>();
        List<Words> flawed = new ArrayList<>();
        List<String> unsure = new ArrayList<>();
        for (ArtifactRule rule : rules) {
            for (Piece piece : rule.of(situation).pieces()) {
                switch (situation.ask(new PublicationOf(piece.artifact()))) {
                    case Answer.CannotTell<Publication>(String why) -> unsure.add(why);
                    case Answer.Known<Publication>(Publication publication) ->
                        new Looked(piece, publication).enter(present, piece.file() ? files : packages, flawed);
                }
            }
        }
        List<Words> missing = joined(packages, files);
        List<Words> byHand = packages.isEmpty() ? joined(files, flawed) : List.of();
        List<String> reasons = unsure.stream().distinct().toList();
        return late
                ? new PublicationReport(present, missing, List.of(), reasons, byHand)
                : new PublicationReport(present, List.of(), missing, reasons, byHand);
    }

    private static List<Words> joined(List<Words> first, List<Words> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Everything was checked, and nothing is there. */
    boolean empty() {
        return present.isEmpty() && unsure.isEmpty();
    }

    /** Everything is there and right. If nothing was checked, nothing is known to be. */
    boolean complete() {
        return !present.isEmpty() && unseen.isEmpty() && absent.isEmpty() && unsure.isEmpty() && byHand.isEmpty();
    }

    /** In sentences; the tag itself is public as well. */
    List<Finding> findings(String tag) {
        return findings(joined(List.of(say("tag {}", code(tag))), present));
    }

    /** In sentences, for a version that has no tag. */
    List<Finding> findings() {
        return findings(present);
    }

    private List<Finding> findings(List<Words> all) {
        List<Finding> findings = new ArrayList<>();
        if (!all.isEmpty()) {
            findings.add(Finding.held(Diagnosis.RULE, "Already public: {}.", Words.join(" · ", all)));
        }
        if (!absent.isEmpty()) {
            findings.add(Finding.notHeld(Diagnosis.RULE, "Not public: {}.", Words.join(" · ", absent)));
        }
        if (!unseen.isEmpty()) {
            findings.add(Finding.pending(
                    Diagnosis.RULE, "Not seen yet; a registry may be slow to show it: {}.", Words.join(" · ", unseen)));
        }
        unsure.forEach(why -> findings.add(Finding.cannotTell(Diagnosis.RULE, why)));
        return findings;
    }

    private record Looked(Piece piece, Publication publication) {
        /** Something that is there but wrong is still public. */
        private void enter(List<Words> present, List<Words> missing, List<Words> flawed) {
            String title = piece.title();
            switch (publication) {
                case Publication.Present(String url) -> present.add(say("{}", link(title, url)));
                case Publication.Absent() -> missing.add(say("{}", title));
                case Publication.Incomplete(String what, String url) -> {
                    if (piece.file()) {
                        missing.add(say("{}", title));
                    } else {
                        present.add(say("{} ({})", link(title, url), what));
                        flawed.add(say("{} ({})", title, what));
                    }
                }
            }
        }
    }
}
