package com.intellidine.fold;

import com.intellidine.domain.common.Aggregate;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.CustomerId;
import com.intellidine.domain.common.Fact;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.RuleId;
import com.intellidine.domain.common.ShiftId;
import com.intellidine.domain.customer.Customer;
import com.intellidine.domain.customer.CustomerEvent;
import com.intellidine.domain.customer.CustomerFold;
import com.intellidine.domain.customer.OnAccount;
import com.intellidine.domain.discount.DiscountEvent;
import com.intellidine.domain.discount.DiscountRule;
import com.intellidine.domain.discount.DiscountRules;
import com.intellidine.domain.discount.RuleUsed;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.shift.BusinessDays;
import com.intellidine.domain.shift.DayEvent;
import com.intellidine.domain.shift.DayFold;
import com.intellidine.domain.shift.Shift;
import com.intellidine.domain.shift.ShiftFold;
import com.intellidine.domain.smallsale.InvoicedSales;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.stock.Recipe;
import com.intellidine.domain.stock.StockEvent;
import com.intellidine.domain.stock.StockFold;
import com.intellidine.domain.stock.StockItem;
import org.jspecify.annotations.Nullable;

/// The one place where a fact finds the fold of its aggregate.
public final class Fold {
    /// Counts up whenever a fold changes its answer for facts that already exist; states are compared at equal versions
    /// only.
    public static final int VERSION = 1;

    private Fold() {}

    /// @param owner whose state it is; a fact may touch several
    /// @param state what the facts before it leave, null at the first
    /// @throws IllegalStateException when the fact belongs to another kind of aggregate than the state: a bug
    public static @Nullable Aggregate apply(AggregateId owner, @Nullable Aggregate state, Fact fact) {
        return switch (owner.kind()) {
            case ORDER -> OrderFold.apply(new OrderId(owner.id()), as(Order.class, state), fact);
            case ITEM, CATEGORY, MODIFIER_GROUP, SECTION, TABLE, RESERVATION, STAFF, RESTAURANT ->
                // A count of portions names its dish, so that all counts can be found; no state sums them.
                fact.event() instanceof StockEvent ? state : ReferenceFold.apply(owner, state, fact);
            case CUSTOMER ->
                switch (fact.event()) {
                    case CustomerEvent event -> CustomerFold.apply(as(Customer.class, state), event);
                    case OnAccount entry ->
                        CustomerFold.apply(new CustomerId(owner.id()), as(Customer.class, state), entry);
                    default -> state;
                };
            case SHIFT -> ShiftFold.apply(new ShiftId(owner.id()), as(Shift.class, state), fact);
            case BUSINESS_DAYS ->
                fact.event() instanceof DayEvent day
                        ? DayFold.apply(as(BusinessDays.class, state), day, fact.id())
                        : state;
            case DISCOUNT_RULE ->
                switch (fact.event()) {
                    case DiscountEvent.RuleEdited edit -> DiscountRules.apply(as(DiscountRule.class, state), edit);
                    case RuleUsed used ->
                        DiscountRules.apply(new RuleId(owner.id()), as(DiscountRule.class, state), used);
                    default -> state;
                };
            case SMALL_SALES ->
                fact.event() instanceof SmallSalesInvoiced invoiced
                        ? InvoicedSales.apply(as(InvoicedSales.class, state), invoiced)
                        : state;
            case STOCK_ITEM ->
                fact.event() instanceof StockEvent.StockItemEdited edit
                        ? StockFold.apply(as(StockItem.class, state), edit)
                        : state;
            case RECIPE ->
                fact.event() instanceof StockEvent.RecipeEdited edit
                        ? StockFold.apply(as(Recipe.class, state), edit)
                        : state;
        };
    }

    static <T extends Aggregate> @Nullable T as(Class<T> type, @Nullable Aggregate state) {
        if (state == null || type.isInstance(state)) {
            return type.cast(state);
        }
        throw new IllegalStateException("a fact of " + type + " met a " + state.getClass());
    }
}
