package dev.gonogo.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gonogo.sandbox.slack.SlackLookAlike;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What the page can ask for: one name, one act. */
final class PageActs {
    private final SlackLookAlike slack;
    private final RepositoryPanel repository;
    private final BotPanel bot;
    private final SandboxFaults faults;
    private final Map<String, Consumer<JsonNode>> acts = new LinkedHashMap<>();

    PageActs(SlackLookAlike slack, RepositoryPanel repository, BotPanel bot, SandboxFaults faults) {
        this.slack = slack;
        this.repository = repository;
        this.bot = bot;
        this.faults = faults;
        listSlack();
        listRepository();
        listSandbox();
    }

    private void listSlack() {
        acts.put("command", act -> slack.slashCommand(text(act, "user"), text(act, "channel"), text(act, "text")));
        acts.put(
                "press",
                act -> slack.press(text(act, "user"), text(act, "channel"), text(act, "ts"), text(act, "actionId")));
        acts.put("submit", act -> slack.submit(text(act, "user"), text(act, "view"), texts(act.path("values"))));
        acts.put("dismiss", act -> slack.dismiss(text(act, "user"), text(act, "view")));
        acts.put("disconnect", act -> slack.disconnectSockets("refresh_requested"));
    }

    private void listRepository() {
        acts.put("approve", act -> repository.approve(act.path("pull").asInt(), text(act, "user")));
        acts.put("merge", act -> repository.merge(act.path("pull").asInt(), text(act, "user")));
        acts.put("close", act -> repository.close(act.path("pull").asInt(), text(act, "user")));
        acts.put(
                "commit",
                act -> repository.commit(
                        text(act, "branch"),
                        text(act, "user"),
                        text(act, "path"),
                        text(act, "content"),
                        text(act, "message")));
    }

    private void listSandbox() {
        acts.put("speed", act -> repository.speed(act.path("factor").asDouble(1)));
        acts.put("fault", act -> faults.set(text(act, "name"), act.path("on").asBoolean()));
        acts.put("kill-bot", act -> bot.kill());
        acts.put("start-bot", act -> bot.start());
    }

    /**
     * Does what the page asks for.
     *
     * @throws IllegalArgumentException when the act is unknown or cannot be meant
     * @throws PanelRefusal when it cannot be done now
     */
    void perform(JsonNode act) {
        Consumer<JsonNode> known = acts.get(text(act, "act"));
        if (known == null) {
            throw new IllegalArgumentException("The page knows no act \"" + text(act, "act") + "\"");
        }
        known.accept(act);
    }

    private static String text(JsonNode act, String field) {
        return act.path(field).asText("");
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }
}
