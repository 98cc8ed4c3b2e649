package dev.gonogo.slack;

import dev.gonogo.talk.Reply;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Replies as JSON, serialised once if they are equal: help and status are asked for often and mostly say the same. */
final class RecentReplies {
    private static final int MOST = 64;

    private final Map<Reply, String> recent = new ConcurrentHashMap<>();

    String json(Reply reply) {
        String known = recent.get(reply);
        if (known != null) {
            return known;
        }
        if (recent.size() >= MOST) {
            recent.clear();
        }
        String json = SlackReplies.json(reply);
        recent.put(reply, json);
        return json;
    }
}
