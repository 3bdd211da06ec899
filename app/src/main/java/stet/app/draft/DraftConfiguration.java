package stet.app.draft;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has every form that was taken known to whoever keeps drafts. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration implements WebMvcConfigurer {
    private final SentForms sent;

    DraftConfiguration(SentForms sent) {
        this.sent = sent;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(sent).excludePathPatterns("/api/**");
    }
}
