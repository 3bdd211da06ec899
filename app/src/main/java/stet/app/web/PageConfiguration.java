package stet.app.web;

import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stet.domain.article.ArticleId;
import stet.domain.review.ReviewId;
import stet.domain.source.SourceId;
import stet.domain.statement.StatementId;

/** Lets addresses name things by their ids. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new ArticleIds());
        formatters.addConverter(new StatementIds());
        formatters.addConverter(new SourceIds());
        formatters.addConverter(new ReviewIds());
    }

    private static class ArticleIds implements Converter<String, ArticleId> {
        @Override
        public ArticleId convert(String id) {
            return new ArticleId(UUID.fromString(id));
        }
    }

    private static class StatementIds implements Converter<String, StatementId> {
        @Override
        public StatementId convert(String id) {
            return new StatementId(UUID.fromString(id));
        }
    }

    private static class SourceIds implements Converter<String, SourceId> {
        @Override
        public SourceId convert(String id) {
            return new SourceId(UUID.fromString(id));
        }
    }

    private static class ReviewIds implements Converter<String, ReviewId> {
        @Override
        public ReviewId convert(String id) {
            return new ReviewId(UUID.fromString(id));
        }
    }
}
