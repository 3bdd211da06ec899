package stet.app.api;

import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import stet.app.problem.Outage;
import stet.app.problem.Refusal;
import stet.app.problem.RefusedRequest;
import stet.app.security.MayNot;
import stet.infra.lists.MalformedCursor;

/** Which refusal an exception amounts to. */
final class FailureReading {
    private FailureReading() {}

    static Refusal refusal(Exception failure) {
        return switch (failure) {
            case RefusedRequest refused -> refused.refusal();
            case MayNot mayNot -> mayNot.refusal();
            case HttpMessageNotReadableException unreadable -> UnreadableBody.refusal(unreadable.getCause());
            case MethodArgumentTypeMismatchException wrong ->
                parameter(wrong.getName(), "must be " + Expected.words(wrong.getRequiredType()));
            case BindException wrong -> binding(wrong);
            case MissingPathVariableException blank ->
                parameter(
                        blank.getVariableName(),
                        "must be " + Expected.words(blank.getParameter().getParameterType()));
            case MissingServletRequestParameterException missing -> parameter(missing.getParameterName(), "is missing");
            case MalformedCursor cursor ->
                parameter("cursor", "must be a value of \"next\" from the same list in the same order");
            case HttpRequestMethodNotSupportedException wrong -> wrongMethod(wrong);
            case HttpMediaTypeNotAcceptableException unacceptable -> notAcceptable(unacceptable);
            case HttpMediaTypeNotSupportedException unsupported -> unsupported(unsupported);
            case InvalidMimeTypeException unsupported -> unsupported();
            case MultipartException broken -> UnreadableUpload.refusal(broken);
            case NoResourceFoundException nothing ->
                Refusal.of(404, "no-such-path", "There is nothing at this path. /openapi.json lists every path.");
            default -> Outage.behind(failure).orElseGet(FailureReading::unexpected);
        };
    }

    private static Refusal parameter(String name, String wrong) {
        return Refusal.ofField(400, "malformed-parameter", name, "%s %s.".formatted(name, wrong));
    }

    private static Refusal binding(BindException wrong) {
        FieldError field = wrong.getFieldError();
        return field == null
                ? parameter("A parameter", "is malformed")
                : parameter(field.getField(), "must be " + Expected.ID);
    }

    private static Refusal wrongMethod(HttpRequestMethodNotSupportedException wrong) {
        String allowed = wrong.getSupportedHttpMethods() == null
                ? ""
                : wrong.getSupportedHttpMethods().stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return wrongMethod(wrong.getMethod(), allowed);
    }

    static Refusal wrongMethod(String method, String allowed) {
        return Refusal.of(405, "wrong-method", "This path does not take %s. Use %s.".formatted(method, allowed))
                .with(HttpHeaders.ALLOW, allowed);
    }

    private static Refusal notAcceptable(HttpMediaTypeException unacceptable) {
        String offered = unacceptable.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        return Refusal.of(
                406,
                "not-acceptable",
                "The answer can't have the form that Accept asks for. Ask for %s."
                        .formatted(offered.isEmpty() ? "application/json" : offered));
    }

    private static Refusal unsupported(HttpMediaTypeException sent) {
        return sent.getSupportedMediaTypes().contains(MediaType.MULTIPART_FORM_DATA)
                ? UnreadableUpload.noForm()
                : unsupported();
    }

    private static Refusal unsupported() {
        return Refusal.of(415, "not-json", "The API takes JSON. Send the body with Content-Type: application/json.");
    }

    static Refusal unexpected() {
        return Refusal.of(
                500,
                "unexpected",
                "Stet failed to do this, and nothing was changed unless a later look shows it. Tell an administrator the request id.");
    }
}
