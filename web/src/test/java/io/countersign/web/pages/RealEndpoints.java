package io.countersign.web.pages;

import io.countersign.web.sending.Messages;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/**
 * The addresses of the real API, so that pages offer what it offers. Of what stands behind them only the messages are
 * there: a list that needs nothing else can be asked, and nothing can be done.
 */
final class RealEndpoints {

    private final List<Object> controllers = new ArrayList<>();

    static RealEndpoints registeredIn(ConfigurableListableBeanFactory beans) {
        RealEndpoints all = new RealEndpoints();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        SpringObjenesis withoutConstructors = new SpringObjenesis();
        scanner.findCandidateComponents("io.countersign.web").forEach(found -> {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null);
            Object controller = withoutConstructors.newInstance(type);
            beans.registerSingleton(type.getName(), controller);
            all.controllers.add(controller);
        });
        return all;
    }

    void ask(Messages messages) {
        for (Object controller : controllers) {
            for (Field field : controller.getClass().getDeclaredFields()) {
                if (field.getType() == Messages.class) {
                    set(field, controller, messages);
                }
            }
        }
    }

    private static void set(Field field, Object controller, Messages messages) {
        try {
            field.setAccessible(true);
            field.set(controller, messages);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
