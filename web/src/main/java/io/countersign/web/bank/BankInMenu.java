package io.countersign.web.bank;

import io.countersign.bank.BankQuery.ListParkedLines;
import io.countersign.bank.BankQuery.ListStatements;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The bank's places in the menu. */
@Configuration(proxyBeanMethods = false)
class BankInMenu {

    @Bean
    @Order(3)
    MenuEntries bankEntries() {
        return () -> List.of(
                new MenuEntry("bank.title", StatementPages.PATH, Group.MONEY, ListStatements.class, "g x"),
                new MenuEntry("bank.parked.title", "/parked-lines", Group.MONEY, ListParkedLines.class, null));
    }
}
