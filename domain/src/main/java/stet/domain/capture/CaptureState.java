package stet.domain.capture;

/** How far a capture has come. */
public enum CaptureState {
    /** Stet was asked to fetch it and has not done so yet. */
    FETCHING,
    /** Its bytes are kept. */
    STORED,
    /** There will be no bytes. */
    FAILED
}
