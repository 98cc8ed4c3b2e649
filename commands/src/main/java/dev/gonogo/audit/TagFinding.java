package dev.gonogo.audit;

import dev.gonogo.process.Finding;
import dev.gonogo.talk.Words;

/**
 * What one rule found about one tag.
 *
 * @param next what to do if the rule does not hold, which is never to change the tag; empty if it holds
 * @param unjudged why the rule could not judge the tag, without a full stop; empty if it could
 */
public record TagFinding(Finding finding, Words next, Words unjudged) {
    public TagFinding(Finding finding, Words next) {
        this(finding, next, Words.NONE);
    }

    /** @param what the subject that was not judged, as the start of a sentence */
    static TagFinding unjudged(String rule, Words what, Words why) {
        return new TagFinding(Finding.noted(rule, "{} was not checked: {}.", what, why), Words.NONE, why);
    }

    /** The rule's name: {@code annotated}, {@code reachable}, or the name of a need in process files. */
    public String rule() {
        return finding.rule();
    }

    public boolean held() {
        return !finding.blocks();
    }

    /** What was seen. If the rule does not hold, also what the rule is and what to do. */
    public Words sentence() {
        return next.isEmpty() ? finding.words() : finding.words().then(next);
    }
}
