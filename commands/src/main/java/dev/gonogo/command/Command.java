package dev.gonogo.command;

/** A request that decides nothing. Each kind is one file with its form: name, arguments, help and example. */
public sealed interface Command permits Audit, Diagnose, Explain, Help, ShowPlan, Status, Train {}
