package io.countersign.web.pages.figures;

import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The figures' places in the menu. */
@Configuration(proxyBeanMethods = false)
class FiguresInMenu {

    @Bean
    @Order(4)
    MenuEntries figuresEntries() {
        return () -> List.of(
                new MenuEntry("chart.title", "/charts", Group.FIGURES, null, null),
                new MenuEntry("weekly.title", WeeklyPage.PATH, Group.FIGURES, ShowSales.class, "g w"));
    }
}
