package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import org.springframework.web.servlet.HandlerInterceptor;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;

/** Refuses parameters that reach for a part of another one, such as {@code from[0]}: none has parts. */
class ParameterNames implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (String name : Collections.list(request.getParameterNames()))
            if (name.contains("[") || name.contains(".")) throw new RefusedRequest(noParts(name));
        return true;
    }

    private static Refusal noParts(String name) {
        return Refusal.ofField(
                400,
                "malformed-parameter",
                name,
                "Names of parameters have no dots and no brackets. Take them out of \"%s\".".formatted(name));
    }
}
