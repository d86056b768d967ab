package io.countersign.web.openapi;

import io.countersign.web.problem.Api;
import io.countersign.web.problem.Problem;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.signin.IfMatch;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import jakarta.servlet.http.Part;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import tools.jackson.core.JacksonException;

/**
 * Adds to each operation what follows from how the edge works, so that no controller has to say it: the problems it can
 * answer with, the headers it looks at, the example of its request.
 */
final class OperationDescription implements GlobalOperationCustomizer {

    private static final String PROBLEM = "#/components/schemas/Problem";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        addName(operation, handler);
        addExample(operation, handler);
        addHeaders(operation, handler);
        Set<ProblemKind> kinds = problemsOf(handler);
        kinds.stream()
                .map(ProblemKind::status)
                .distinct()
                .sorted()
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(Integer.toString(status.value()), problem(status, kinds)));
        return operation;
    }

    private static Set<ProblemKind> problemsOf(HandlerMethod handler) {
        Set<ProblemKind> kinds = EnumSet.of(
                ProblemKind.SHAPE,
                ProblemKind.SIGN_IN,
                ProblemKind.PERMISSION,
                ProblemKind.CHOOSE_PASSWORD,
                ProblemKind.ACCEPT,
                ProblemKind.TOO_MANY,
                ProblemKind.BUG);
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            kinds.add(ProblemKind.CSRF);
        }
        if (has(handler, PathVariable.class) || handler.hasMethodAnnotation(PostMapping.class)) {
            kinds.add(ProblemKind.NOT_FOUND);
        }
        if (handler.hasMethodAnnotation(PostMapping.class)) {
            kinds.addAll(EnumSet.of(
                    ProblemKind.REFUSED,
                    ProblemKind.FASTER,
                    ProblemKind.UNDER_WAY,
                    ProblemKind.TOO_LARGE,
                    ProblemKind.MEDIA_TYPE,
                    ProblemKind.KEY_REUSED));
        }
        if (has(handler, IfMatch.class)) {
            kinds.add(ProblemKind.CHANGED);
        }
        return kinds;
    }

    private static ApiResponse problem(HttpStatus status, Set<ProblemKind> kinds) {
        String titles = kinds.stream()
                .filter(kind -> kind.status() == status)
                .map(kind -> kind.title() + (kind == ProblemKind.REFUSED ? "" : " (" + kind.code() + ")"))
                .collect(Collectors.joining(" "));
        ApiResponse response = new ApiResponse()
                .description(titles)
                .content(new Content()
                        .addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(PROBLEM))));
        return status == HttpStatus.TOO_MANY_REQUESTS
                ? response.addHeaderObject(
                        HttpHeaders.RETRY_AFTER,
                        new Header().description("In seconds.").schema(new StringSchema()))
                : response;
    }

    private static void addName(Operation operation, HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName().replace("Controller", "");
        operation.setOperationId(Character.toLowerCase(controller.charAt(0))
                + controller.substring(1)
                + '.'
                + handler.getMethod().getName());
    }

    private static void addHeaders(Operation operation, HandlerMethod handler) {
        if (handler.hasMethodAnnotation(PostMapping.class) && !takesUpload(handler)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(Api.IDEMPOTENCY_KEY)
                    .required(false)
                    .description("The same request with the same key again is answered as the first time.")
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        if (has(handler, IfMatch.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .required(false)
                    .description("The ETag as it was read: whoever saw another version is refused.")
                    .schema(new StringSchema()));
        }
    }

    private static void addExample(Operation operation, HandlerMethod handler) {
        if (operation.getRequestBody() == null) {
            return;
        }
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .map(type -> type.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class))
                .filter(annotation ->
                        annotation != null && !annotation.example().isEmpty())
                .forEach(annotation -> operation
                        .getRequestBody()
                        .getContent()
                        .values()
                        .forEach(body -> body.setExample(json(annotation.example()))));
    }

    private static Object json(String example) {
        try {
            return Json.mapper().readTree(example);
        } catch (com.fasterxml.jackson.core.JsonProcessingException | JacksonException e) {
            throw new IllegalStateException("an example is JSON: " + example, e);
        }
    }

    private static boolean takesUpload(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type -> MultipartFile.class.isAssignableFrom(type)
                        || MultipartRequest.class.isAssignableFrom(type)
                        || Part.class.isAssignableFrom(type));
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
