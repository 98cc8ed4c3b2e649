package dev.gonogo.sandbox.page;

import dev.gonogo.lookalike.discord.DiscordFault;
import dev.gonogo.lookalike.discord.DiscordLookAlike;
import dev.gonogo.lookalike.discord.Permission;
import dev.gonogo.lookalike.discord.TextChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can go wrong with Discord, named {@code discord.…}: its faults, its gateway, and what the bot may see. */
record DiscordTroubles(DiscordLookAlike discord) implements Breakable {
    private static final String GATEWAY_DOWN = "discord.gateway-down";
    private static final String CHANNEL_INVISIBLE = "discord.channel-invisible";
    private static final Duration UNTIL_TURNED_OFF = Duration.ofDays(365);

    @Override
    public List<PanelFault> faults() {
        List<PanelFault> faults = new ArrayList<>();
        for (DiscordFault fault : DiscordFault.values()) {
            faults.add(new PanelFault(
                    name(fault), fault.sentence(), discord.faults().isOn(fault)));
        }
        faults.add(new PanelFault(
                GATEWAY_DOWN,
                "The gateway breaks every connection and takes no new one",
                discord.refusesConnections()));
        faults.add(new PanelFault(
                CHANNEL_INVISIBLE,
                "The bot no longer sees its channel",
                channels().noneMatch(channel -> discord.allows(channel.id(), Permission.VIEW_CHANNEL))));
        return faults;
    }

    @Override
    public void fault(String name, boolean on) {
        switch (name) {
            case GATEWAY_DOWN -> gatewayDown(on);
            case CHANNEL_INVISIBLE -> channels().forEach(channel -> invisible(channel.id(), on));
            default ->
                Stream.of(DiscordFault.values())
                        .filter(fault -> name(fault).equals(name))
                        .forEach(fault -> discord.faults().set(fault, on));
        }
    }

    private void gatewayDown(boolean on) {
        discord.refuseConnections(on ? UNTIL_TURNED_OFF : Duration.ZERO);
        if (on) {
            discord.dropGateway();
        }
    }

    private void invisible(String channel, boolean on) {
        if (on) {
            discord.forbid(channel, Permission.VIEW_CHANNEL);
        } else {
            discord.allow(channel, Permission.VIEW_CHANNEL);
        }
    }

    /** The channels that the bot can see from the start. */
    private Stream<TextChannel> channels() {
        return discord.guild().channels().stream().filter(TextChannel::botCanSee);
    }

    private static String name(DiscordFault fault) {
        return "discord." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
