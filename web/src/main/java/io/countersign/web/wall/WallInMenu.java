package io.countersign.web.wall;

import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The wall's place in the menu. */
@Configuration(proxyBeanMethods = false)
class WallInMenu {

    @Bean
    @Order(5)
    MenuEntries wallEntries() {
        return () -> List.of(new MenuEntry("wall.title", WallPage.PATH, Group.FIGURES, ShowPerformance.class, null));
    }
}
