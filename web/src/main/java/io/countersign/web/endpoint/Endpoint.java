package io.countersign.web.endpoint;

import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Shapes;
import io.countersign.web.signin.IfMatch;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * One address of the API.
 *
 * @param name of its controller and method, such as {@code complaints.answer}
 * @param method the HTTP method
 * @param path with variables, such as <code>/api/v1/complaints/{complaint}/answer</code>
 * @param handler what answers there
 */
public record Endpoint(String name, String method, String path, HandlerMethod handler) {

    /** What it takes as its body; nothing when it takes none. */
    public @Nullable Class<?> body() {
        return parameter(RequestBody.class)
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(null);
    }

    /** What may be asked of it in its address; nothing when it is asked without. */
    public @Nullable Class<?> asked() {
        return parameter(ParameterObject.class)
                .<Class<?>>map(MethodParameter::getParameterType)
                .orElse(null);
    }

    /** The variables of its path, in their order. */
    public List<String> variables() {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .toList();
    }

    /** The commands it sends; none when it sends none. */
    public List<Class<?>> commands() {
        Sends sends = handler.getMethodAnnotation(Sends.class);
        return sends == null ? List.of() : List.of(sends.value());
    }

    /** Whether it may be told which version of a thing the sender had seen. */
    public boolean isVersioned() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(IfMatch.class));
    }

    /** Whether somebody with these roles may send its command. */
    public boolean mayBeSentBy(Set<Role> roles) {
        return !commands().isEmpty() && Permissions.maySend(roles, commands().getFirst());
    }

    /**
     * Asks it, as a request would.
     *
     * @param variables the values of its path
     * @param parameters of the address
     * @throws io.countersign.web.problem.Rejected when the parameters have no sense
     */
    public Answer ask(
            Map<String, String> variables,
            Map<String, String> parameters,
            Sender sender,
            SignedIn who,
            HttpServletRequest request,
            ConversionService conversion) {
        MethodParameter[] wanted = handler.getMethodParameters();
        @Nullable Object[] arguments = new @Nullable Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            arguments[i] = argument(wanted[i], variables, parameters, sender, who, request, conversion);
        }
        try {
            var method = handler.getMethod();
            method.setAccessible(true);
            Object answered = method.invoke(handler.getBean(), arguments);
            return answered instanceof ResponseEntity<?> entity
                    ? new Answer(entity.getBody(), entity.getHeaders().getETag())
                    : new Answer(answered, null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(name, e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private @Nullable Object argument(
            MethodParameter wanted,
            Map<String, String> variables,
            Map<String, String> parameters,
            Sender sender,
            SignedIn who,
            HttpServletRequest request,
            ConversionService conversion) {
        Class<?> type = wanted.getParameterType();
        PathVariable variable = wanted.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            String called = variable.value().isEmpty() ? wanted.getParameter().getName() : variable.value();
            return conversion.convert(variables.get(called), type);
        }
        if (wanted.hasParameterAnnotation(ParameterObject.class)) {
            Map<String, String[]> given = new HashMap<>();
            parameters.forEach((key, value) -> given.put(key, new String[] {value}));
            return Shapes.read(given, type);
        }
        if (type == Sender.class) {
            return sender;
        }
        if (type == SignedIn.class) {
            return who;
        }
        if (type == Locale.class) {
            return request.getLocale();
        }
        if (type == HttpServletRequest.class) {
            return request;
        }
        throw new IllegalStateException(name + " wants " + type);
    }

    private Optional<MethodParameter> parameter(Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(annotation))
                .findFirst();
    }

    /**
     * What it answered.
     *
     * @param tag the version of what is shown, as the header {@code ETag} has it
     */
    public record Answer(@Nullable Object body, @Nullable String tag) {}
}
