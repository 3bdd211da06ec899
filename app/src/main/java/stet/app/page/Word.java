package stet.app.page;

/**
 * A word of the newsroom with the mark that stands for it.
 *
 * @param id names its glyph
 * @param kind names its colour: a state, or {@code verdict}, which has none
 */
public record Word(String id, String kind, String words) {}
