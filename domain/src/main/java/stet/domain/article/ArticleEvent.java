package stet.domain.article;

/** Something that happened to one article. */
public sealed interface ArticleEvent permits ArticleIngested {

    ArticleId article();
}
