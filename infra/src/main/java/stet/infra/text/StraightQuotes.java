package stet.infra.text;

import java.util.BitSet;

/** Tells which straight quotation marks of a paragraph open and which close, by counting. */
final class StraightQuotes {
    private final int start;
    private final BitSet closing;

    private final int last;

    private StraightQuotes(int start, BitSet closing, int last) {
        this.start = start;
        this.closing = closing;
        this.last = last;
    }

    static StraightQuotes of(String view, int start, int end) {
        BitSet closing = new BitSet();
        boolean open = false;
        int last = -1;
        for (int at = start; at < end; at++) {
            if (view.charAt(at) != '"') continue;
            closing.set(at - start, open);
            open = !open;
            last = at;
        }
        return new StraightQuotes(start, closing, last);
    }

    /** Whether no further one stands in the paragraph, so that nothing can be quoted after it. */
    boolean isLast(int at) {
        return at == last;
    }

    boolean closes(int at) {
        return closing.get(at - start);
    }
}
