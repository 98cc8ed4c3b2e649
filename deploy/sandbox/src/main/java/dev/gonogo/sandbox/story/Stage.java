package dev.gonogo.sandbox.story;

import dev.gonogo.sandbox.page.BotPanel;
import dev.gonogo.sandbox.page.RepositoryPanel;
import dev.gonogo.sandbox.slack.SlackLookAlike;

/**
 * Everything that a story is played on.
 *
 * @param room the channel's id
 */
public record Stage(SlackLookAlike slack, String room, RepositoryPanel repository, BotPanel bot, Patience patience) {}
