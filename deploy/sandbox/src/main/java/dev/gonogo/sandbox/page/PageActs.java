package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The acts that the page can request, by name. */
final class PageActs {
    private final RepositoryPanel repository;
    private final BotPanel bot;
    private final SandboxFaults faults;
    private final Map<String, Act> acts = new LinkedHashMap<>();

    PageActs(List<ChatPanel> chats, RepositoryPanel repository, BotPanel bot, SandboxFaults faults) {
        this.repository = repository;
        this.bot = bot;
        this.faults = faults;
        chats.forEach(chat -> acts.putAll(chat.acts()));
        listRepository();
        listSandbox();
    }

    private void listRepository() {
        acts.put("approve", Act.silent(asked -> repository.approve(asked.number("pull"), asked.text("user"))));
        acts.put("merge", Act.silent(asked -> repository.merge(asked.number("pull"), asked.text("user"))));
        acts.put("close", Act.silent(asked -> repository.close(asked.number("pull"), asked.text("user"))));
        acts.put(
                "comment",
                Act.silent(asked -> repository.comment(asked.number("issue"), asked.text("user"), asked.text("text"))));
        acts.put("commit", change(repository::commit));
        acts.put("propose", change(repository::propose));
    }

    /** Changes a file on a branch, or proposes a change. */
    private interface Change {
        void make(String branch, String login, String path, String content, String message);
    }

    private static Act change(Change change) {
        return Act.silent(asked -> change.make(
                asked.text("branch"),
                asked.text("user"),
                asked.text("path"),
                asked.text("content"),
                asked.text("message")));
    }

    private void listSandbox() {
        acts.put(
                "speed",
                Act.silent(asked -> repository.speed(asked.json().path("factor").asDouble(1))));
        acts.put(
                "fault",
                Act.silent(asked ->
                        faults.set(asked.text("name"), asked.json().path("on").asBoolean())));
        acts.put("kill-bot", Act.silent(asked -> bot.kill()));
        acts.put("start-bot", Act.silent(asked -> bot.start()));
    }

    /**
     * Does what the page requests, and returns the result.
     *
     * @throws IllegalArgumentException if the act is unknown or makes no sense
     * @throws PanelRefusal if it cannot be done now
     */
    JsonNode perform(JsonNode json) {
        Asked asked = new Asked(json);
        Act known = acts.get(asked.text("act"));
        if (known == null) {
            throw new IllegalArgumentException("The page knows no act \"" + asked.text("act") + "\"");
        }
        return known.perform(asked);
    }
}
