package io.countersign.web.endpoint;

import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All addresses of the API, by name. */
@Component
public final class Endpoints {

    private static final String CONTROLLER = "Controller";

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<ConversionService> conversions;

    private volatile @Nullable Map<String, Endpoint> known;

    Endpoints(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversions) {
        this.mappings = mappings;
        this.conversions = conversions;
    }

    /** All of them. */
    public Collection<Endpoint> all() {
        return byName().values();
    }

    /** The one of this name, or nothing. */
    public @Nullable Endpoint find(String name) {
        return byName().get(name);
    }

    /**
     * The one of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Endpoint named(String name) {
        Endpoint found = find(name);
        if (found == null) {
            throw new IllegalArgumentException("no endpoint is called " + name);
        }
        return found;
    }

    /** Asks an endpoint in the name of somebody who is signed in. */
    public Endpoint.Answer ask(
            Endpoint endpoint,
            Map<String, String> variables,
            Map<String, String> parameters,
            Sender sender,
            SignedIn who,
            HttpServletRequest request) {
        return endpoint.ask(variables, parameters, sender, who, request, conversions.getObject());
    }

    private Map<String, Endpoint> byName() {
        Map<String, Endpoint> found = known;
        if (found == null) {
            found = read(mappings.getObject());
            known = found;
        }
        return found;
    }

    private static Map<String, Endpoint> read(RequestMappingHandlerMapping mapping) {
        Map<String, Endpoint> endpoints = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            String path = info.getPatternValues().stream().findFirst().orElse("");
            if (path.startsWith(Api.ROOT) && !info.getMethodsCondition().isEmpty()) {
                Endpoint endpoint =
                        new Endpoint(nameOf(handler), methodOf(info), path, handler.createWithResolvedBean());
                if (endpoints.put(endpoint.name(), endpoint) != null) {
                    throw new IllegalStateException("two endpoints are called " + endpoint.name());
                }
            }
        });
        return Collections.unmodifiableMap(endpoints);
    }

    private static String methodOf(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(HandlerMethod handler) {
        String controller = handler.getBeanType().getSimpleName();
        String of = controller.endsWith(CONTROLLER)
                ? controller.substring(0, controller.length() - CONTROLLER.length())
                : controller;
        return Character.toLowerCase(of.charAt(0)) + of.substring(1) + "."
                + handler.getMethod().getName();
    }
}
