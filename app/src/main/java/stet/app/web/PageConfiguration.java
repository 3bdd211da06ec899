package stet.app.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stet.infra.family.Families;
import stet.infra.family.PlainId;

/** Lets addresses name things by their ids. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private final Families families;

    PageConfiguration(Families families) {
        this.families = families;
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        families.ids().forEach(id -> add(id, formatters));
    }

    private static <T> void add(PlainId<T> id, FormatterRegistry formatters) {
        Converter<String, T> reading = id.read()::apply;
        formatters.addConverter(String.class, id.type(), reading);
    }
}
