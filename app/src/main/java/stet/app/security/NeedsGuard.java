package stet.app.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import stet.infra.account.Scope;

/** Stands before every handler and lets in who may do what it needs. */
class NeedsGuard implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(NeedsGuard.class);

    private final PublicPaths publicPaths = new PublicPaths();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !isOpen(request) && !asksForMethods(request, method))
            check(method);
        return true;
    }

    private boolean isOpen(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR || publicPaths.matches(request);
    }

    /** Which methods a path takes is answered by Spring itself, with nothing that anybody may not know. */
    private static boolean asksForMethods(HttpServletRequest request, HandlerMethod method) {
        return HttpMethod.OPTIONS.matches(request.getMethod())
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class);
    }

    private static void check(HandlerMethod method) {
        Needs needs = needs(method);
        CurrentPerson person = PersonAuthentication.current();
        if (needs == null || person == null) {
            LOG.warn("{} says by no @Needs who may use it, so nobody may", method);
            throw MayNot.anyone();
        }
        for (Scope scope : needs.value()) if (!person.may(scope)) throw MayNot.lacks(person, scope);
    }

    static @Nullable Needs needs(HandlerMethod method) {
        Needs own = method.getMethodAnnotation(Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }
}
