package io.countersign.standalone.watch;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.otlp.OtlpMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.otlp.OtlpExemplarsAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * What sends traces and figures, where a collector is named. Log lines stay where they are printed: whoever collects them
 * collects what is printed.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(Collected.ByACollector.class)
@ImportAutoConfiguration({
    MicrometerTracingAutoConfiguration.class,
    OpenTelemetrySdkAutoConfiguration.class,
    OpenTelemetryTracingAutoConfiguration.class,
    OtlpExemplarsAutoConfiguration.class,
    OtlpMetricsExportAutoConfiguration.class,
    OtlpTracingAutoConfiguration.class,
    PrometheusExemplarsAutoConfiguration.class
})
public class Collected {

    /** True when somebody named a collector. */
    static final class ByACollector implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment()
                    .getProperty("countersign.otlp.endpoint", "")
                    .isBlank();
        }
    }
}
