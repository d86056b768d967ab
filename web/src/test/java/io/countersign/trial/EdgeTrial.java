package io.countersign.trial;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** A test of the edge over a real connection. All of them share one running edge: each uses numbers of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestConstructor(autowireMode = AutowireMode.ALL)
@SpringBootTest(
        classes = TrialEdge.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.banner-mode=off",
            "logging.level.root=WARN",
            "countersign.sign-in.key=dHJpYWxzLXVzZS1hLWtleS10aGF0LWlzLW5vLXNlY3I=",
            "spring.autoconfigure.exclude="
                    + "org.axonframework.springboot.autoconfig.AxonAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonJobRunrAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.AxonTracingAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InfraConfiguration,"
                    + "org.axonframework.springboot.autoconfig.InterceptorAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.ObjectMapperAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.CBORMapperAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.SecurityAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration,"
                    + "org.axonframework.springboot.autoconfig.XStreamAutoConfiguration"
        })
public @interface EdgeTrial {}
