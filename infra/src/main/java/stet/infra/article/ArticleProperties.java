package stet.infra.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which articles are taken in.
 *
 * @param mostStatements how many statements one article may have
 */
@ConfigurationProperties("stet.article")
public record ArticleProperties(@DefaultValue("20000") int mostStatements) {
    public ArticleProperties {
        if (mostStatements < 1) throw new IllegalArgumentException("stet.article.most-statements must be 1 or more.");
    }
}
