package com.intellidine.testing;

import static java.util.Objects.requireNonNull;

import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.OrderFold;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand.TakeCash;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.CancelOrder;
import com.intellidine.domain.order.ServiceCommand.CloseOrder;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.time.FinancialYear;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order served step by step, as a test tells it. Ids are small numbers.
public final class Service {
    public static final OrderId ORDER = Some.order(10);
    private @Nullable Order order;
    private int invoices;

    public static Service opened() {
        return new Service()
                .does(new OpenOrder(ORDER, Some.number(1), OrderType.DINE_IN, Some.table(3), 2, Some.STAMP));
    }

    public Decision<OrderEvent> tries(OrderCommand command) {
        return Orders.decide(tab(), command);
    }

    public Service does(OrderCommand command) {
        return switch (tries(command)) {
            case Decision.Accepted(OrderEvent event) -> knows(event);
            case Decision.Refused(Refusal refusal) -> throw new AssertionError(command + " was refused: " + refusal);
        };
    }

    public static OrderEvent accepted(Decision<OrderEvent> decision) {
        return switch (decision) {
            case Decision.Accepted(OrderEvent event) -> event;
            case Decision.Refused(Refusal refusal) -> throw new AssertionError("refused: " + refusal);
        };
    }

    /// A fact written apart reaches this order.
    public Service knows(OrderEvent event) {
        order = OrderFold.apply(ORDER, order, Some.fact(event));
        return this;
    }

    private @Nullable Tab tab() {
        return order == null ? null : new Tab(order, List.of());
    }

    public Order order() {
        return requireNonNull(order);
    }

    public Service adds(long line, String dish, long rupees, int quantity) {
        return does(add(line, dish, rupees, quantity));
    }

    public static AddLine add(long line, String dish, long rupees, long quantity) {
        return new AddLine(
                ORDER,
                new LineId(Some.id(line)),
                Some.dish(dish, Money.rupees(rupees)),
                BigDecimal.valueOf(quantity),
                Some.STAMP);
    }

    public Service sends(long ticket) {
        return does(send(ticket));
    }

    public static SendTicket send(long ticket) {
        return new SendTicket(ORDER, new TicketId(Some.id(ticket)), Some.number((int) ticket), Some.STAMP);
    }

    public Service bills(long bill) {
        return does(bill(bill));
    }

    /// Prices what is open just now.
    public IssueBills bill(long bill) {
        InvoiceNumber number = new InvoiceNumber(Some.A, new FinancialYear(2026), ++invoices);
        return new IssueBills(
                ORDER,
                List.of(Bills.of(
                        new BillId(Some.id(bill)), number, Tab.alone(order()).linesToBill())),
                Some.STAMP);
    }

    public Service pays(long bill, long payment, long rupees) {
        return does(pay(bill, payment, Money.rupees(rupees)));
    }

    public static TakeCash pay(long bill, long payment, Money tendered) {
        return new TakeCash(ORDER, new BillId(Some.id(bill)), new PaymentId(Some.id(payment)), tendered, Some.STAMP);
    }

    public static CloseOrder close() {
        return new CloseOrder(ORDER, Some.STAMP);
    }

    public static CancelOrder cancel(String reason) {
        return new CancelOrder(ORDER, reason, Some.ASHA, Some.STAMP);
    }
}
