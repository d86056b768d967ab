package io.countersign.web.importing;

import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The place of long work in the menu. */
@Configuration(proxyBeanMethods = false)
class JobsInMenu {

    @Bean
    @Order(6)
    MenuEntries jobsEntries() {
        return () -> List.of(new MenuEntry("jobs.title", "/jobs", Group.OFFICE, null, null));
    }
}
