package dev.gonogo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gonogo.talk.Reply;
import org.junit.jupiter.api.Test;

class RecentRepliesTest {
    private final RecentReplies replies = new RecentReplies();

    @Test
    void equalRepliesAreWrittenOnceAndOthersNot() {
        String json = replies.json(Reply.say("0.6.6: publishing"));

        assertThat(replies.json(Reply.say("0.6.6: publishing"))).isSameAs(json);
        assertThat(replies.json(Reply.say("0.6.6: verifying")))
                .isEqualTo(SlackReplies.json(Reply.say("0.6.6: verifying")))
                .isNotEqualTo(json);
    }

    @Test
    void manyDifferentRepliesAreNotAllKept() {
        String json = replies.json(Reply.say("first"));
        for (int count = 0; count < 100; count++) {
            replies.json(Reply.say("{}", count));
        }

        assertThat(replies.json(Reply.say("first"))).isEqualTo(json).isNotSameAs(json);
    }
}
