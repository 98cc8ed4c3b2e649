package dev.gonogo.sandbox.page;

/** A bot that only claims to run. */
public final class BotStandIn implements BotPanel {
    private volatile boolean alive = true;

    @Override
    public boolean alive() {
        return alive;
    }

    @Override
    public boolean inTerminal() {
        return false;
    }

    @Override
    public String sentence() {
        return alive ? "The bot runs." : "The bot was stopped.";
    }

    @Override
    public void kill() {
        alive = false;
    }

    @Override
    public void start() {
        alive = true;
    }
}
