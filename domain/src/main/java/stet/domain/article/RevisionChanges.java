package stet.domain.article;

/**
 * What became of an article's statements in a revision of its text.
 *
 * @param carried how many stand where they stood, on the same words, and those that had been cut and are back
 * @param moved how many stand among others on the same words
 * @param changed how many have other words
 * @param cut how many stand there no more
 * @param added how many stand there for the first time
 */
public record RevisionChanges(int carried, int moved, int changed, int cut, int added) {}
