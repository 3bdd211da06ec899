package stet.infra.engine.read;

/** Is told where the database says of a reader what cannot be so. */
public interface Disbelief {

    /**
     * A reader was to go on from what is no position of the log, and goes on from one that is.
     *
     * @param said what stood there
     * @param goesOn the index of the last event that it now takes for read; -1 for none
     */
    void ofPosition(String reader, String said, long goesOn);
}
