package io.countersign.standalone.apart;

import io.countersign.store.authority.Authorities;
import io.countersign.store.authority.QueryPermission;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever asks the command side has to be permitted to, as on the query side. */
@Configuration(proxyBeanMethods = false)
class QuestionsToTheCommandSide {

    @Bean
    SmartInitializingSingleton queryInterceptors(QueryBus queries, Authorities authorities) {
        return () -> queries.registerHandlerInterceptor(new QueryPermission(authorities));
    }
}
