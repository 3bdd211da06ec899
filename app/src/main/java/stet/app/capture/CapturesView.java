package stet.app.capture;

import java.util.List;

/**
 * The captures of a source as its page shows them.
 *
 * @param taken how much they take, in words
 * @param takes whether whoever looks may add one
 */
public record CapturesView(List<CaptureLine> lines, String taken, boolean takes) {
    public CapturesView {
        lines = List.copyOf(lines);
    }
}
