package stet.app.web;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import stet.infra.family.Families;
import stet.infra.family.PlainId;

/** Lets addresses name things by their ids, and places and amounts by plain numbers. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
    private final Families families;

    PageConfiguration(Families families) {
        this.families = families;
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        families.ids().forEach(id -> add(id, formatters));
        add(UUID.class, PlainId::uuid, formatters);
        add(Long.class, PlainNumbers::number, formatters);
        add(Integer.class, PlainNumbers::smallNumber, formatters);
    }

    private static <T> void add(PlainId<T> id, FormatterRegistry formatters) {
        add(id.type(), id.read(), formatters);
    }

    private static <T> void add(Class<T> type, Function<String, T> read, FormatterRegistry formatters) {
        Converter<String, T> reading = read::apply;
        formatters.addConverter(String.class, type, reading);
    }
}
