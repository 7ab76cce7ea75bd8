package com.intellidine.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.InvoiceNumber;
import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.DailyNumber;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand.CancelBill;
import com.intellidine.domain.order.BillCommand.IssueBills;
import com.intellidine.domain.order.BillCommand.IssueCreditNote;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenCommand.SendTicket;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.ServiceCommand.AddLine;
import com.intellidine.domain.order.ServiceCommand.OpenOrder;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.order.Tab;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.testing.Bills;
import com.intellidine.testing.House;
import com.intellidine.testing.Peer;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Some;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The numbers of orders, tickets, invoices and credit notes, given out by three to six devices that are mostly apart,
/// start again, forget what is on the disk, and refuse some of what they are asked.
class NumbersSim {
    private static final int SEEDS = 40;
    private static final int STEPS = 100;
    private static final List<OrderId> IDS = List.of(Some.order(10), Some.order(11), Some.order(12), Some.order(13));

    /// Two financial years, told of in any order.
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2027, 3, 31), LocalDate.of(2027, 4, 1), LocalDate.of(2027, 4, 2));

    private int refused;
    private int longest;
    private int years;

    @Test
    void haveNoHoleAndNoRepeatInAnySeries() {
        Seeds.each(SEEDS, random -> {
            List<Peer> peers = IntStream.rangeClosed(1, 3 + random.nextInt(4))
                    .mapToObj(n -> new Peer(Character.toString('A' + n - 1)))
                    .toList();
            for (int i = 0; i < STEPS; i++) {
                step(peers, random);
            }
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            peers.forEach(peer -> peers.forEach(peer::tellAll));
            Map<String, List<Integer>> series = new TreeMap<>();
            peers.getFirst().log().entries().forEach(entry -> note(series, entry));
            series.forEach((name, numbers) -> assertEquals(
                    IntStream.rangeClosed(1, numbers.size()).boxed().toList(),
                    numbers.stream().sorted().toList(),
                    name));
            longest = Math.max(
                    longest, series.values().stream().mapToInt(List::size).max().orElse(0));
            years += series.keySet().stream().anyMatch(name -> name.contains("INVOICE A 2027")) ? 1 : 0;
        });
        assertTrue(refused > SEEDS, "commands with a number that were refused: " + refused);
        assertTrue(longest > 3, "longest series: " + longest);
        assertTrue(years > 5, "runs that reached the new financial year: " + years);
    }

    private void step(List<Peer> peers, RandomGenerator random) {
        Peer one = peers.get(random.nextInt(peers.size()));
        switch (random.nextInt(12)) {
            case 0 -> one.restart();
            case 1 -> one.forget();
            case 2 -> one.tell(peers.get(random.nextInt(peers.size())), random);
            default -> act(one, random);
        }
    }

    private void act(Peer one, RandomGenerator random) {
        OrderId id = IDS.get(random.nextInt(IDS.size()));
        House house = House.of(IDS, other -> (Order) one.replica().state(AggregateId.of(other)));
        @Nullable Tab tab = house.tab(id);
        LocalDate day = DAYS.get(random.nextInt(DAYS.size()));
        OrderCommand command = tab == null ? open(one, id, day) : command(one, tab, day, random);
        switch (Orders.decide(tab, command)) {
            case Decision.Accepted(OrderEvent event) -> one.append(event);
            case Decision.Refused(var why) -> refused++;
        }
    }

    private static OrderCommand open(Peer one, OrderId id, LocalDate day) {
        return new OpenOrder(id, one.replica().nextOrderNumber(day), OrderType.TAKEAWAY, null, 1, Some.STAMP);
    }

    private static OrderCommand command(Peer one, Tab tab, LocalDate day, RandomGenerator random) {
        OrderId id = tab.order().id();
        List<Bill> bills = tab.order().bills();
        return switch (random.nextInt(8)) {
            // Of an order that is open already: refused.
            case 0 -> open(one, id, day);
            case 1, 2 ->
                new AddLine(
                        id,
                        new LineId(Some.id(random)),
                        Some.dish("Dal", Money.rupees(100)),
                        BigDecimal.ONE,
                        Some.STAMP);
            case 3 ->
                new SendTicket(id, new TicketId(Some.id(random)), one.replica().nextTicketNumber(day), Some.STAMP);
            case 4 -> bills.isEmpty() ? bill(one, tab, day, random) : cancel(id, bills, random);
            case 5 -> bills.isEmpty() ? bill(one, tab, day, random) : credit(one, id, bills, day, random);
            default -> bill(one, tab, day, random);
        };
    }

    /// Refused where nothing is open.
    private static OrderCommand bill(Peer one, Tab tab, LocalDate day, RandomGenerator random) {
        InvoiceNumber number = one.replica().nextInvoiceNumber(day, TaxLaw.GST).orElseThrow();
        Bill plain = Bills.of(new BillId(Some.id(random)), number, tab.linesToBill());
        Bill dated = new Bill(plain.id(), plain.kind(), number, day, plain.lines(), plain.totals(), Some.STAMP);
        return new IssueBills(tab.order().id(), List.of(dated), Some.STAMP);
    }

    private static OrderCommand cancel(OrderId id, List<Bill> bills, RandomGenerator random) {
        return new CancelBill(id, bills.get(random.nextInt(bills.size())).id(), "wrong table", Some.ASHA, Some.STAMP);
    }

    private static OrderCommand credit(Peer one, OrderId id, List<Bill> bills, LocalDate day, RandomGenerator random) {
        Bill bill = bills.get(random.nextInt(bills.size()));
        return new IssueCreditNote(
                id,
                new CreditNoteId(Some.id(random)),
                one.replica().nextCreditNoteNumber(day).orElseThrow(),
                day,
                bill.id(),
                bill.lines(),
                bill.totals(),
                CreditNote.Cause.CORRECTION,
                "cold",
                Some.ASHA,
                Some.STAMP);
    }

    private static void note(Map<String, List<Integer>> series, LogEntry entry) {
        switch (entry.event()) {
            case OrderOpened opened -> note(series, "ORDER", opened.number());
            case TicketSent sent -> note(series, "TICKET", sent.number());
            case BillsIssued issued ->
                issued.bills().stream()
                        .map(Bill::number)
                        .map(Objects::requireNonNull)
                        .forEach(number -> note(
                                series,
                                "INVOICE " + number.device().value() + " "
                                        + number.year().startYear(),
                                number.number()));
            case CreditNoteIssued issued ->
                note(
                        series,
                        "CREDIT " + issued.note().number().series().value() + " "
                                + issued.note().number().year().startYear(),
                        issued.note().number().number());
            case null, default -> {
                // Has no number.
            }
        }
    }

    private static void note(Map<String, List<Integer>> series, String kind, DailyNumber number) {
        note(series, kind + " " + number.device().value() + " " + number.day(), number.number());
    }

    private static void note(Map<String, List<Integer>> series, String name, int number) {
        series.computeIfAbsent(name, key -> new ArrayList<>()).add(number);
    }
}
