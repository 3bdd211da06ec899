package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import stet.app.admission.Uploads;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;

/**
 * Refuses parameters that reach for a part of another one, such as {@code from[0]}: none has parts; and one that is there
 * twice, unless it is a list. A form with a file is not read for it.
 */
class ParameterNames implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Uploads.is(request)) return true;
        for (String name : Collections.list(request.getParameterNames())) {
            if (name.contains("[") || name.contains(".")) throw new RefusedRequest(noParts(name));
            if (request.getParameterValues(name).length > 1 && !isList(handler, name))
                throw new RefusedRequest(oneOnly(name));
        }
        return true;
    }

    private static boolean isList(Object handler, String name) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethod().getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(name)
                                && Collection.class.isAssignableFrom(parameter.getType()));
    }

    private static Refusal oneOnly(String name) {
        return Refusal.ofField(
                400, "malformed-parameter", name, "%s is there more than once. Send it once.".formatted(name));
    }

    private static Refusal noParts(String name) {
        return Refusal.ofField(
                400,
                "malformed-parameter",
                name,
                "Names of parameters have no dots and no brackets. Take them out of \"%s\".".formatted(name));
    }
}
