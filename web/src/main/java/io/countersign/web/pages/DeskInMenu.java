package io.countersign.web.pages;

import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What a day at the sales desk begins with. */
@Configuration(proxyBeanMethods = false)
class DeskInMenu {

    @Bean
    @Order(0)
    MenuEntries deskEntries() {
        return () -> List.of(
                new MenuEntry("calls.title", "/calls", Group.DAY, ListCalls.class, "g d"),
                new MenuEntry("approvals.title", "/approvals", Group.DAY, ListReleases.class, "g a"),
                new MenuEntry("papers.title", "/papers", Group.DAY, ListExpiringPapers.class, null));
    }
}
