package stet.infra.lists;

/** A caller sent a cursor that no list of Stet's has given out; its message is the sentence to answer with. */
public final class MalformedCursor extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedCursor() {
        super("This cursor is none that the list gave out. Start again without a cursor.");
    }
}
