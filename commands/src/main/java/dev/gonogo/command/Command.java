package dev.gonogo.command;

/** Something a person asked for. Each kind is one file with its form: name, arguments, help and example. */
public sealed interface Command
        permits Abandon,
                Audit,
                Backport,
                Cut,
                Defer,
                Diagnose,
                Explain,
                Follow,
                Go,
                Help,
                Hotfix,
                NoGo,
                OverrideRule,
                Promote,
                Recover,
                ShowPlan,
                SignOff,
                Status,
                Tick,
                Train,
                Unfollow {}
