package stet.app.capture;

import java.util.List;

/**
 * The captures of a source as its page shows them.
 *
 * @param taken how much they take, in words
 * @param takes whether whoever looks may add a file
 * @param fetches whether whoever looks may have Stet fetch the page of the source
 * @param off whether it could be fetched if that were not switched off
 */
public record CapturesView(List<CaptureLine> lines, String taken, boolean takes, boolean fetches, boolean off) {
    public CapturesView {
        lines = List.copyOf(lines);
    }

    /** Whether there are bytes of any. */
    public boolean isKept() {
        return lines.stream().anyMatch(CaptureLine::stored);
    }

    /** Whether one of them is on its way, so that there is news soon. */
    public boolean isUnderWay() {
        return lines.stream().anyMatch(CaptureLine::underWay);
    }
}
