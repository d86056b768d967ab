package io.countersign.web.pages.screen;

import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The screens' places in the menu. */
@Configuration(proxyBeanMethods = false)
class ScreensInMenu {

    /** What leads to a screen by keyboard. */
    private static final Map<String, String> KEYS =
            Map.of("orders", "g o", "projects", "g p", "customers", "g c", "reservations", "g t");

    @Bean
    @Order(2)
    MenuEntries screenEntries() {
        return () -> ScreenTable.SCREENS.stream()
                .map(screen -> new MenuEntry(
                        screen.texts(),
                        "/" + screen.path(),
                        screen.group(),
                        screen.question(),
                        KEYS.get(screen.path())))
                .toList();
    }
}
