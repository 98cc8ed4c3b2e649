package dev.gonogo.command;

/** Something a person asked for, by which nothing is decided. Each kind is one file with its form: name, arguments, help and example. */
public sealed interface Command permits Audit, Diagnose, Explain, Help, ShowPlan, Status, Train {}
