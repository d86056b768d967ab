package io.countersign.query.performance;

import io.countersign.money.Money;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderLine;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectQuery.ApprovalState;
import io.countersign.project.ProjectQuery.Project;
import io.countersign.query.sales.ProjectOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** With how much of its amount a project's invoice counts (有效销量). */
final class EffectiveSales {

    private static final int WHOLE = 100;

    private EffectiveSales() {}

    /** What an invoice of this order loses by its weights. What has no granted price beside a list price loses nothing. */
    static Money lostBy(ProjectOrder order, @Nullable Project project, ProjectTerms terms, Currency currency) {
        Money lost = Money.zero(currency);
        for (OrderLine line : order.lines()) {
            AskedPrice granted = project == null ? null : granted(project, line.model());
            if (granted != null) {
                lost = lost.plus(lost(line, terms.weightPercentOf(line.unitPrice(), granted.listPrice())));
            }
        }
        return lost;
    }

    private static Money lost(OrderLine line, int weightPercent) {
        BigDecimal counted = BigDecimal.valueOf(line.amount().minorUnits())
                .multiply(BigDecimal.valueOf(weightPercent))
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP);
        return line.amount()
                .minus(new Money(counted.longValueExact(), line.amount().currency()));
    }

    /** The price that was granted last for a model. */
    static @Nullable AskedPrice granted(Project project, String model) {
        return last(project, model, ApprovalState.GRANTED);
    }

    /** A list price that somebody named for a model without a price being granted. */
    static @Nullable UnitPrice namedList(Project project, String model) {
        AskedPrice refused = last(project, model, ApprovalState.REFUSED);
        AskedPrice asked = refused == null ? last(project, model, ApprovalState.ASKED) : refused;
        return asked == null ? null : asked.listPrice();
    }

    private static @Nullable AskedPrice last(Project project, String model, ApprovalState state) {
        return project.approvals().reversed().stream()
                .filter(approval -> approval.state() == state)
                .flatMap(approval -> approval.prices().stream())
                .filter(price -> price.model().equals(model))
                .findFirst()
                .orElse(null);
    }
}
