package stet.app.revision;

import stet.domain.Rejection;

/** Somebody sends a text, and asks for the one that the accepted fixes make. */
record TextAndFixes() implements Rejection {
    @Override
    public String sentence() {
        return "Send a text with its links, or ask for the accepted fixes, and not both. The text with the fixes is at fixed-text, to be sent as you change it.";
    }

    @Override
    public String field() {
        return "fixes";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
