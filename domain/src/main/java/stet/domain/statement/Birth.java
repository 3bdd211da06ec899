package stet.domain.statement;

import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleId;

/**
 * What a statement was born with and its rules go by: it never changes.
 *
 * @param author the article's byline, which decides who may not sign off
 */
record Birth(ArticleId article, @Nullable String author) {}
