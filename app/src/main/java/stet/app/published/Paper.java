package stet.app.published;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import stet.app.web.Times;
import stet.domain.newsroom.Description;
import stet.domain.newsroom.Policies;

/** Sets public pages: by the same templates as others, but without anything that knows of a reader. */
@Component
class Paper {
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final ITemplateEngine templates;
    private final ResourceUrlProvider resources;
    private final Times times;

    Paper(ITemplateEngine templates, ResourceUrlProvider mvcResourceUrlProvider, Times times) {
        this.templates = templates;
        this.resources = mvcResourceUrlProvider;
        this.times = times;
    }

    Answer set(HttpStatus status, String template, Site site, Head head, Description newsroom, Map<String, ?> more) {
        Context page = new Context(Locale.ENGLISH);
        page.setVariable("site", site);
        page.setVariable("head", head);
        page.setVariable("newsroom", newsroom);
        page.setVariable("policies", new Stated(newsroom.policies()));
        page.setVariable("times", times);
        page.setVariable("style", site.to(resource("/css/published.css")));
        page.setVariable("icons", site.to(resource("/icons.svg")));
        more.forEach(page::setVariable);
        return Answer.of(status, HTML, templates.process("published/" + template, page));
    }

    private String resource(String path) {
        return Objects.requireNonNullElse(resources.getForLookupPath(path), path);
    }

    /** The policies, for templates that tell addresses from words. */
    record Stated(Policies of) {
        public boolean address(String policy) {
            return Policies.isAddress(policy);
        }
    }
}
