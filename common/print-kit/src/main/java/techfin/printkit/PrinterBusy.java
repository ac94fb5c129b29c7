package techfin.printkit;

/** Another document is being made; two at a time would not fit into the heap. */
public final class PrinterBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a trace: it happens, and nobody looks into it. */
    PrinterBusy() {
        super("another document is being made", null, false, false);
    }
}
