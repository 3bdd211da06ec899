package stet.infra.text.sentence;

import java.util.BitSet;
import stet.infra.text.word.Characters;

/** Tells which straight quotation marks of a paragraph close: by what they touch, and where that says nothing by turns. */
final class StraightQuotes {
    private final String view;
    private final int start;
    private final int end;
    private final BitSet closing = new BitSet();

    private StraightQuotes(String view, int start, int end) {
        this.view = view;
        this.start = start;
        this.end = end;
    }

    static StraightQuotes of(String view, int start, int end) {
        StraightQuotes quotes = new StraightQuotes(view, start, end);
        quotes.read();
        return quotes;
    }

    boolean closes(int at) {
        return closing.get(at - start);
    }

    private void read() {
        boolean open = false;
        int next;
        for (int at = view.indexOf('"', start, end); at >= 0; at = next) {
            next = view.indexOf('"', at + 1, end);
            boolean closes = closesByTouch(at) || (!opensByTouch(at) && (open || next < 0 || opensByTouch(next)));
            closing.set(at - start, closes);
            open = !closes;
        }
    }

    private boolean opensByTouch(int at) {
        return isFree(at - 1) && !isFree(at + 1);
    }

    private boolean closesByTouch(int at) {
        return !isFree(at - 1) && isFree(at + 1);
    }

    private boolean isFree(int at) {
        return at < start || at >= end || Characters.isWhite(view.charAt(at));
    }
}
