package stet.app.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Sends style sheets and scripts as {@link Slim} makes them, under addresses that name what is in them. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
    private static final Duration AS_LONG_AS_POSSIBLE = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String kind : new String[] {"css", "js"})
            registry.addResourceHandler("/" + kind + "/**")
                    .addResourceLocations("classpath:/static/" + kind + "/")
                    .setCacheControl(CacheControl.maxAge(AS_LONG_AS_POSSIBLE))
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                    .addResolver(new Slim());
    }
}
