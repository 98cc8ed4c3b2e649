package dev.gonogo.sandbox.page;

import java.util.List;

/** Something that can be broken. */
public interface Breakable {
    /** The possible faults, and which are on. */
    List<PanelFault> faults();

    /** Turns a fault of {@link #faults()} on or off. */
    void fault(String name, boolean on);
}
