package dev.gonogo.audit;

import dev.gonogo.process.Finding;
import dev.gonogo.talk.Words;

/**
 * What one rule found at one tag.
 *
 * @param next what to do where it does not hold, which is never to touch the tag; empty where it holds
 * @param unjudged why the rule did not judge the tag, without a stop at the end; empty where it did
 */
public record TagFinding(Finding finding, Words next, Words unjudged) {
    public TagFinding(Finding finding, Words next) {
        this(finding, next, Words.NONE);
    }

    /** @param what was not judged, as a sentence begins */
    static TagFinding unjudged(String rule, Words what, Words why) {
        return new TagFinding(Finding.noted(rule, "{} was not judged: {}.", what, why), Words.NONE, why);
    }

    /** The rule's name: {@code annotated}, {@code reachable}, or that of a need in process files. */
    public String rule() {
        return finding.rule();
    }

    public boolean held() {
        return !finding.blocks();
    }

    /** What was seen and, where it does not hold, what the rule is and what to do. */
    public Words sentence() {
        return next.isEmpty() ? finding.words() : finding.words().then(next);
    }
}
