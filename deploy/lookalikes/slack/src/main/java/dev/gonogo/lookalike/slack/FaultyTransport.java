package dev.gonogo.lookalike.slack;

/** Loses or duplicates what goes over another line, when told to. */
record FaultyTransport(AppTransport line, Faults faults) implements AppTransport {
    private static final Ack TIMEOUT = new Ack.Failed("operation_timeout");

    @Override
    public Ack send(Envelope envelope) {
        if (faults.strikes(Fault.LOST)) {
            return TIMEOUT;
        }
        Ack ack = line.send(envelope);
        if (faults.strikes(Fault.TWICE)) {
            line.send(envelope);
        }
        return faults.strikes(Fault.ANSWER_LOST) ? TIMEOUT : ack;
    }
}
