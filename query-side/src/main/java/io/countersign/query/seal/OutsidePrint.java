package io.countersign.query.seal;

import io.countersign.store.seal.SignedCheckpoint;
import java.io.PrintStream;

/** Prints each checkpoint, for whatever collects what is printed. */
public final class OutsidePrint implements Outside {

    private final PrintStream to;

    public OutsidePrint(PrintStream to) {
        this.to = to;
    }

    @Override
    public String described() {
        return "printed";
    }

    @Override
    public void keep(SignedCheckpoint checkpoint, long before, Added tiles) {
        to.print(checkpoint.note());
        to.flush();
    }
}
