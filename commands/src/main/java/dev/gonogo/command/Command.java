package dev.gonogo.command;

/** Something a person asked for. Each kind is one file with its form: name, arguments, help and example. */
public sealed interface Command
        permits Abandon, Audit, Cut, Explain, Follow, Go, Help, NoGo, Promote, ShowPlan, Status, Unfollow {}
