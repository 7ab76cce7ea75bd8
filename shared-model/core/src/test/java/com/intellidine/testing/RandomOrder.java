package com.intellidine.testing;

import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderCommand.*;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.pricing.Priced;
import com.intellidine.pricing.Pricing;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What people might do next with an order: mostly sensible, sometimes late, repeated or mistaken.
public final class RandomOrder {
    private final RandomGenerator random;
    private int invoices;

    public RandomOrder(RandomGenerator random) {
        this.random = random;
    }

    public OrderCommand command(OrderId id, @Nullable Order order) {
        if (order == null || chance(60)) {
            return new OpenOrder(
                    id,
                    Some.number(random.nextInt(1, 100)),
                    OrderType.DINE_IN,
                    Some.table(3),
                    random.nextInt(0, 10),
                    Some.STAMP);
        }
        Stamp stamp = Some.STAMP;
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> new AddLine(id, newOr(order.lines(), Line::id, LineId::new), dish(), quantity(), stamp);
            case 4 -> new ChangeQuantity(id, line(order), quantity(), stamp);
            case 5 -> new RemoveLine(id, line(order), stamp);
            case 6, 7 ->
                new SendTicket(
                        id,
                        newOr(order.tickets(), ticket -> ticket.id(), TicketId::new),
                        Some.number(random.nextInt(1, 1_000)),
                        stamp);
            case 8 -> new MarkLine(id, ticket(order), line(order), random.nextBoolean(), stamp);
            case 9 -> new BumpTicket(id, ticket(order), stamp);
            case 10 -> new RecallTicket(id, ticket(order), stamp);
            case 11, 12 -> bill(id, order, stamp);
            case 13, 14 ->
                new TakeCash(
                        id,
                        order.bills().isEmpty() || chance(30)
                                ? new BillId(Some.id(random))
                                : order.bills()
                                        .get(random.nextInt(order.bills().size()))
                                        .id(),
                        newOr(order.payments(), payment -> payment.id(), PaymentId::new),
                        Money.paise(chance(10) ? random.nextLong() : random.nextLong(0, 10_000_00)),
                        stamp);
            default ->
                chance(4) ? new CancelOrder(id, chance(2) ? "" : "guest left", stamp) : new CloseOrder(id, stamp);
        };
    }

    private IssueBill bill(OrderId id, Order order, Stamp stamp) {
        List<Line> toBill = chance(20) ? order.lines() : order.linesToBill();
        Priced priced = Pricing.price(toBill, Some.FIVE_PERCENT, Some.DAY);
        return new IssueBill(
                id,
                newOr(order.bills(), bill -> bill.id(), BillId::new),
                BillKind.TAX_INVOICE,
                new InvoiceNumber(Some.A, new FinancialYear(2026), ++invoices),
                Some.DAY,
                priced.lines(),
                priced.totals(),
                stamp);
    }

    private com.intellidine.domain.menu.Item dish() {
        return Some.dish("Dish", Money.paise(random.nextLong(0, 500_00)), !chance(20), chance(40));
    }

    private BigDecimal quantity() {
        return chance(15)
                ? BigDecimal.valueOf(random.nextLong())
                : chance(5)
                        ? BigDecimal.valueOf(random.nextLong(1, 3_000), 3)
                        : BigDecimal.valueOf(random.nextLong(1, 6));
    }

    private LineId line(Order order) {
        return known(order.lines(), Line::id, () -> new LineId(Some.id(random)));
    }

    private TicketId ticket(Order order) {
        return known(order.tickets(), ticket -> ticket.id(), () -> new TicketId(Some.id(random)));
    }

    private <T, I> I known(List<T> all, java.util.function.Function<T, I> id, Supplier<I> unknown) {
        return all.isEmpty() || chance(20) ? unknown.get() : id.apply(all.get(random.nextInt(all.size())));
    }

    /// Normally a new id, at times one that was used before.
    private <T, I> I newOr(
            List<T> all, java.util.function.Function<T, I> id, java.util.function.Function<java.util.UUID, I> maker) {
        return chance(8) ? known(all, id, () -> maker.apply(Some.id(random))) : maker.apply(Some.id(random));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
