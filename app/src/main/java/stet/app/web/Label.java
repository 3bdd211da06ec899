package stet.app.web;

/**
 * A word of the newsroom with the mark that stands for it.
 *
 * @param id names its glyph
 * @param kind names its colour: a state, or {@code verdict}, which has none
 */
public record Label(String id, String kind, String words) {}
