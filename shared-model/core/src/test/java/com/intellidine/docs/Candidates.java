package com.intellidine.docs;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.CreditNoteNumber;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Acceptance;
import com.intellidine.domain.order.BillCommand;
import com.intellidine.domain.order.KitchenCommand;
import com.intellidine.domain.order.LineDetails;
import com.intellidine.domain.order.MobileCommand;
import com.intellidine.domain.order.NewLine;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.PaymentCommand;
import com.intellidine.domain.order.ServiceCommand;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.payment.Payment;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.time.FinancialYear;
import com.intellidine.testing.Bills;
import com.intellidine.testing.House;
import com.intellidine.testing.RandomOrder;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What could be done next with an order: some things by chance, and all that its state suggests.
final class Candidates {
    private static final int BY_CHANCE = 4;

    private final RandomGenerator random;
    private final RandomOrder people;
    private int invoices = 1_000;

    Candidates(RandomGenerator random) {
        this.random = random;
        this.people = new RandomOrder(random);
    }

    List<OrderCommand> of(OrderId id, House house) {
        List<OrderCommand> commands = new ArrayList<>();
        for (int i = 0; i < BY_CHANCE; i++) {
            commands.add(people.command(id, house));
        }
        @Nullable Tab tab = house.tab(id);
        if (tab == null) {
            OrderType type = random.nextInt(4) == 0 ? OrderType.MOBILE : OrderType.DINE_IN;
            commands.add(new ServiceCommand.OpenOrder(id, Some.number(1), type, null, 2, Some.STAMP));
        } else {
            if (tab.order().acceptance() == Acceptance.REQUESTED) {
                mobile(id, commands);
            }
            if (random.nextBoolean()) {
                commands.add(
                        new KitchenCommand.SendTicket(id, new TicketId(Some.id(random)), Some.number(1), Some.STAMP));
            }
            commands.add(new ServiceCommand.AddLines(id, List.of(dish(), dish()), Some.STAMP));
            commands.add(new ServiceCommand.CloseOrder(id, Some.STAMP));
            commands.add(new ServiceCommand.CancelOrder(id, "guest left", Some.ASHA, Some.STAMP));
            commands.add(new KitchenCommand.ServeLines(id, List.of(), Some.STAMP));
            commands.add(issue(tab));
            tab.order().tickets().forEach(ticket -> kitchen(id, ticket, commands));
            tab.order().bills().forEach(bill -> bill(tab.order(), bill, commands));
            tab.order().payments().forEach(payment -> payment(id, payment, commands));
        }
        return commands;
    }

    private void mobile(OrderId id, List<OrderCommand> commands) {
        commands.add(new MobileCommand.AcceptMobileOrder(
                id, new TicketId(Some.id(random)), Some.number(1), Some.NOON, Some.STAMP));
        commands.add(new MobileCommand.RefuseMobileOrder(id, "kitchen closed", Some.ASHA, Some.STAMP));
        commands.add(new MobileCommand.ExpireMobileOrder(id, Some.STAMP));
    }

    private NewLine dish() {
        return new NewLine(
                new LineId(Some.id(random)),
                Some.dish("Dosa", Money.rupees(random.nextInt(5) == 0 ? 0 : 80)),
                BigDecimal.ONE,
                LineDetails.NONE);
    }

    private PaymentId money() {
        return new PaymentId(Some.id(random));
    }

    private OrderCommand issue(Tab tab) {
        InvoiceNumber number = new InvoiceNumber(Some.A, new FinancialYear(2026), ++invoices);
        Bill bill = Bills.of(new BillId(Some.id(random)), number, tab.linesToBill());
        return new BillCommand.IssueBills(tab.order().id(), List.of(bill), Some.STAMP);
    }

    private static void kitchen(OrderId id, Ticket ticket, List<OrderCommand> commands) {
        commands.add(new KitchenCommand.BumpTicket(id, ticket.id(), Some.STAMP));
        commands.add(new KitchenCommand.RecallTicket(id, ticket.id(), Some.STAMP));
        ticket.lines().forEach(line -> {
            boolean done = !ticket.done().contains(line.line());
            commands.add(new KitchenCommand.MarkLine(id, ticket.id(), line.line(), done, Some.STAMP));
            commands.add(new KitchenCommand.MarkStation(id, ticket.id(), line.station(), done, Some.STAMP));
        });
    }

    /// Of the first line of a bill.
    static OrderCommand credit(Order order, Bill bill, CreditNoteId note, int number) {
        BillLine line = bill.lines().getFirst();
        return new BillCommand.IssueCreditNote(
                order.id(),
                note,
                new CreditNoteNumber(Some.A, new FinancialYear(2026), number),
                Some.DAY,
                bill.id(),
                List.of(line),
                RandomOrder.alone(line),
                CreditNote.Cause.REFUND,
                "cold",
                Some.ASHA,
                Some.STAMP);
    }

    private void bill(Order order, Bill bill, List<OrderCommand> commands) {
        Money due = order.dueOf(bill);
        commands.add(new BillCommand.CancelBill(order.id(), bill.id(), "wrong table", Some.ASHA, Some.STAMP));
        commands.add(new PaymentCommand.TakeCash(order.id(), bill.id(), money(), due, Some.STAMP));
        commands.add(credit(order, bill, new CreditNoteId(Some.id(random)), ++invoices));
        for (Money part : List.of(due, Money.paise(due.minor() / 2), due.plus(Money.rupees(1)))) {
            commands.add(new PaymentCommand.NoteMoney(
                    order.id(),
                    bill.id(),
                    money(),
                    Tender.UPI,
                    part,
                    Money.ZERO,
                    "UTR " + ++invoices,
                    null,
                    null,
                    Some.STAMP));
            commands.add(new PaymentCommand.TakePayment(
                    order.id(),
                    bill.id(),
                    money(),
                    Tender.UPI,
                    part,
                    part,
                    Money.ZERO,
                    "UTR",
                    null,
                    null,
                    null,
                    null,
                    null,
                    Some.STAMP));
            commands.add(new PaymentCommand.RequestPayment(
                    order.id(), bill.id(), money(), Tender.UPI, part, Money.ZERO, "", Some.STAMP));
        }
    }

    private void payment(OrderId id, Payment payment, List<OrderCommand> commands) {
        commands.add(new PaymentCommand.ConfirmPayment(id, payment.id(), "UTR", null, Some.STAMP));
        commands.add(new PaymentCommand.FailPayment(id, payment.id(), "no answer", Some.STAMP));
        for (long paise : List.of(payment.kept().minor(), payment.kept().minor() / 2)) {
            commands.add(new PaymentCommand.RefundPayment(
                    id,
                    payment.id(),
                    money(),
                    Tender.CASH,
                    Money.paise(paise),
                    "sent back",
                    Some.ASHA,
                    null,
                    Some.STAMP));
        }
    }
}
