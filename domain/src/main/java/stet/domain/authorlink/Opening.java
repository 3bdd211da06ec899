package stet.domain.authorlink;

import stet.domain.Person;
import stet.domain.article.ArticleId;

/**
 * What a link lets whoever holds it do: answer the open queries of one article that are put to one name.
 *
 * @param to the name
 * @param madeBy who made the link
 */
public record Opening(ArticleId article, AuthorLinkId link, String to, Person madeBy) {}
