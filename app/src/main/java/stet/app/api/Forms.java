package stet.app.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses, before anything is done, what could not be answered in a form that the caller takes (JSON, unless the mapping
 * says otherwise), and a body whose form is anything and so nothing.
 */
class Forms implements HandlerInterceptor {
    private static final List<MediaType> JSON = List.of(MediaType.APPLICATION_JSON);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeException {
        if (!(handler instanceof HandlerMethod method) || HttpMethod.OPTIONS.matches(request.getMethod())) return true;
        String sent = request.getContentType();
        if (sent != null && sent.contains("*") && readsBody(method)) throw new HttpMediaTypeNotSupportedException(sent);
        choose(request);
        return true;
    }

    private static boolean readsBody(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** Leaves the forms that both sides know to whatever writes the answer. */
    private static void choose(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> wanted = wanted(request);
        Collection<MediaType> offered = offered(request);
        Set<MediaType> shared = offered.stream()
                .filter(form -> takes(wanted, form))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (shared.isEmpty()) throw new HttpMediaTypeNotAcceptableException(List.copyOf(offered));
        request.setAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE, shared);
    }

    private static List<MediaType> wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(headers(request));
            return wanted.isEmpty() ? List.of(MediaType.ALL) : wanted;
        } catch (InvalidMediaTypeException malformed) {
            throw new HttpMediaTypeNotAcceptableException(List.copyOf(offered(request)));
        }
    }

    private static List<String> headers(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    }

    @SuppressWarnings("unchecked") // what Spring documents of the attribute
    private static Collection<MediaType> offered(HttpServletRequest request) {
        Object offered = request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        return offered == null ? JSON : (Collection<MediaType>) offered;
    }

    /** Whether the most specific wish that is about this form does not rule it out. */
    private static boolean takes(List<MediaType> wanted, MediaType form) {
        return wanted.stream()
                .filter(wish -> wish.isCompatibleWith(form))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(wish -> wish.getQualityValue() > 0)
                .isPresent();
    }
}
