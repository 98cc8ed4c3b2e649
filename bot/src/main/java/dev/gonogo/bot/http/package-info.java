/** HTTP endpoints: chat requests, webhooks, health and metrics. */
@NullMarked
package dev.gonogo.bot.http;

import org.jspecify.annotations.NullMarked;
