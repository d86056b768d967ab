package io.countersign.web.pages;

import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.web.pages.menu.Group;
import io.countersign.web.pages.menu.MenuEntries;
import io.countersign.web.pages.menu.MenuEntry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Where the pages are that are no lists. */
@Configuration(proxyBeanMethods = false)
class MainPages {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MenuEntries firstEntry() {
        return () -> List.of(new MenuEntry("home.title", "/", Group.DAY, null, "g g"));
    }

    @Bean
    @Order(1)
    MenuEntries mainEntries() {
        return () -> List.of(
                new MenuEntry("receivables.title", "/receivables", Group.MONEY, ShowReceivables.class, "g r"),
                new MenuEntry("reports.title", "/reports", Group.FIGURES, null, null),
                new MenuEntry("frame.history", "/events", Group.PROOF, ListEvents.class, "g h"),
                new MenuEntry("frame.audit", "/audit", Group.PROOF, ListTrails.class, null),
                new MenuEntry("seal.title", "/seal", Group.PROOF, ShowSeal.class, null),
                new MenuEntry("frame.views", "/views", Group.MACHINE, ListViews.class, null));
    }
}
