package dev.gonogo.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** The tokens of one run, new each time; they only work with the look-alikes. */
record Secrets(
        String slackBotToken,
        String slackSigningSecret,
        String slackAppToken,
        String discordBotToken,
        String githubToken,
        String githubWebhookSecret,
        String argoCdToken) {
    static Secrets random() {
        return new Secrets(
                "xoxb-sandbox-" + hex(),
                hex(),
                "xapp-sandbox-" + hex(),
                "discord-sandbox-" + hex(),
                "ghs_sandbox" + hex(),
                hex(),
                "argocd-sandbox-" + hex());
    }

    private static String hex() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The logins of GitHub's tokens. */
    Map<String, String> githubTokens() {
        return Map.of(githubToken, "gonogo-bot");
    }

    /** The environment variables from which the bot reads them. */
    Map<String, String> environment() {
        return Map.of(
                "SLACK_BOT_TOKEN", slackBotToken,
                "SLACK_SIGNING_SECRET", slackSigningSecret,
                "SLACK_APP_TOKEN", slackAppToken,
                "DISCORD_BOT_TOKEN", discordBotToken,
                "GITHUB_TOKEN", githubToken,
                "GITHUB_WEBHOOK_SECRET", githubWebhookSecret,
                "ARGOCD_TOKEN", argoCdToken);
    }

    @Override
    public String toString() {
        return "Secrets[hidden]";
    }
}
