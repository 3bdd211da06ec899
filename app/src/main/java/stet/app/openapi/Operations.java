package stet.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import stet.app.api.Answers;
import stet.app.api.RefusedByState;
import stet.app.api.Unversioned;
import stet.app.security.Needs;
import stet.infra.account.Scope;
import stet.infra.desk.Request;

/** Adds to each operation the scopes that it needs, the headers that every command takes and how it may be refused. */
@Component
class Operations implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.security(List.of(new SecurityRequirement().addList(OpenApiConfiguration.TOKEN, scopes(handler))));
        if (takes(handler, Request.class)) describeCommand(operation, isConditional(handler));
        if (operation.getParameters() != null) operation.getParameters().forEach(Operations::leaveOut);
        addProblems(operation, handler);
        return operation;
    }

    /** What is absent from an address is left out of it: no address holds null. */
    private static void leaveOut(Parameter parameter) {
        if (parameter.getSchema() != null && parameter.getSchema().getTypes() != null)
            parameter.getSchema().getTypes().remove("null");
    }

    private static List<String> scopes(HandlerMethod handler) {
        Needs own = handler.getMethodAnnotation(Needs.class);
        Needs needs =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Needs.class);
        return needs == null
                ? List.of()
                : Arrays.stream(needs.value()).map(Scope::wireName).toList();
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == type);
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    /** Whether it is a command on something that has a version. */
    private static boolean isConditional(HandlerMethod handler) {
        return has(handler, PathVariable.class) && !has(handler, Unversioned.class);
    }

    private static void describeCommand(Operation operation, boolean conditional) {
        operation.addParametersItem(header(
                "Idempotency-Key", "Makes a repeated request have its effect once; 1 to 255 visible characters."));
        if (conditional)
            operation.addParametersItem(header("If-Match", "The ETag of the version that the caller saw."));
        addComing(operation.getResponses());
        operation.getResponses().values().forEach(Operations::describeAnswer);
    }

    /** Readers may be behind: what is answered then is what they show, if anything. */
    private static void addComing(ApiResponses responses) {
        ApiResponse done = responses.get("200");
        responses.addApiResponse(
                "202",
                new ApiResponse()
                        .description("It is recorded, and readers show it soon; without an ETag until they do.")
                        .content(done == null ? null : done.getContent()));
    }

    private static void describeAnswer(ApiResponse response) {
        response.addHeaderObject("Idempotency-Replayed", header("true when the effect was had before"));
        response.addHeaderObject(
                Answers.LOG_INDEX,
                header("The place in the log of the last event that this led to; absent without one"));
        response.addHeaderObject("Link", header("The proof of that place, with the relation " + Answers.PROOF));
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).schema(new StringSchema());
        return header;
    }

    private static void addProblems(Operation operation, HandlerMethod handler) {
        boolean writes = handler.hasMethodAnnotation(PostMapping.class);
        add(operation, "400", "The request is malformed.");
        add(operation, "401", "The token is missing, mistyped, unknown, expired or revoked.");
        add(operation, "403", "The token or the account's roles do not allow this.");
        if (has(handler, PathVariable.class)) add(operation, "404", "There is no such thing.");
        add(operation, "406", "The answer has no form that Accept asks for; nothing was done.");
        if (writes || handler.hasMethodAnnotation(RefusedByState.class))
            add(operation, "409", "This does not fit the state that things are in now.");
        if (writes) {
            if (takes(handler, Request.class) && isConditional(handler))
                add(operation, "412", "It changed since the version in If-Match.");
            add(operation, "408", "The body did not arrive in time.");
            add(operation, "413", "The body or the text is too large.");
            add(operation, "422", "A field is missing or wrong, or this cannot be so.");
        }
        if (has(handler, RequestBody.class)) {
            add(operation, "415", "The body is not JSON.");
        }
        add(operation, "503", "The database is away for now.");
    }

    private static void add(Operation operation, String status, String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }
}
