package com.intellidine.server;

import com.intellidine.demo.DemoEvening;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.BillKind;
import com.intellidine.domain.bill.BillLine;
import com.intellidine.domain.bill.BillTotals;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.bill.TaxHead;
import com.intellidine.domain.bill.TaxLine;
import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.DeviceCode;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.PaymentId;
import com.intellidine.domain.common.Percent;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.BillEvent.CreditNoteIssued;
import com.intellidine.domain.order.KitchenEvent.TicketSent;
import com.intellidine.domain.order.OrderedLine;
import com.intellidine.domain.order.PaymentEvent.PaymentTaken;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesPlaced;
import com.intellidine.domain.order.ServiceEvent.OrderClosed;
import com.intellidine.domain.order.ServiceEvent.OrderOpened;
import com.intellidine.domain.payment.Tender;
import com.intellidine.domain.tenant.TaxClass;
import com.intellidine.domain.tenant.TaxLaw;
import com.intellidine.sync.Chain;
import com.intellidine.sync.EventHash;
import com.intellidine.sync.Held;
import com.intellidine.sync.LogEntry;
import com.intellidine.sync.LogReader;
import com.intellidine.sync.NodeId;
import com.intellidine.sync.Numbering;
import com.intellidine.sync.Replica;
import com.intellidine.wire.EventFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A device that keeps its log in memory.
public final class SmallDevice {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Stamp STAMP =
            new Stamp(new StaffId(new UUID(9, 9)), Instant.parse("2026-11-22T14:12:00.123456789Z"));

    private final TenantId tenant;
    private final NodeId node;
    private final String token;
    private final DeviceCode code;
    private final Replica replica;
    private final List<String> texts = new ArrayList<>();

    SmallDevice(TenantId tenant, NodeId node, DeviceCode code, String token) {
        this.tenant = tenant;
        this.node = node;
        this.token = token;
        this.code = code;
        this.replica = new Replica(tenant, node, code, new EventFormat(), new EmptyLog());
    }

    /// Another device with the same id and token, which has written nothing yet.
    public SmallDevice copy() {
        return new SmallDevice(tenant, node, code, token);
    }

    public NodeId node() {
        return node;
    }

    public String token() {
        return token;
    }

    public String code() {
        return code.value();
    }

    /// Everything that it has written, in order.
    public List<String> texts() {
        return List.copyOf(texts);
    }

    public void write(Event event) {
        replica.append(event).forEach(placed -> texts.add(placed.entry().text()));
    }

    /// The text of an event as a newer program would write it next, which it keeps as its own last one.
    public String writeUnknown(OrderId order, String type) {
        String text = replica.append(new OrderClosed(order, STAMP))
                .getLast()
                .entry()
                .text()
                .replace("\"type\":\"OrderClosed\"", "\"type\":\"" + type + "\"");
        texts.add(text);
        return text;
    }

    /// Takes what another node wrote.
    public void receive(List<String> others) {
        EventFormat format = new EventFormat();
        replica.receive(others.stream().map(format::readStored).toList());
    }

    /// An order that nobody but this device knows of.
    public OrderId open() {
        OrderId order = new OrderId(UUID.randomUUID());
        write(new OrderOpened(order, replica.nextOrderNumber(DAY), OrderType.TAKEAWAY, null, 1, STAMP));
        return order;
    }

    public LineId addThali(OrderId order) {
        LineId line = new LineId(UUID.randomUUID());
        write(new LinesAdded(
                order,
                List.of(OrderedLine.plain(
                        line,
                        new ItemId(new UUID(3, 3)),
                        "Thali",
                        Money.paise(300_50),
                        TaxClass.RESTAURANT_SERVICE,
                        "kitchen",
                        Quantity.portions(2))),
                STAMP));
        return line;
    }

    public void send(OrderId order, LineId line) {
        write(new TicketSent(
                order,
                new TicketId(UUID.randomUUID()),
                replica.nextTicketNumber(DAY),
                List.of(TicketLine.plain(line, 1, Quantity.portions(2), "Thali", "kitchen")),
                List.of(),
                STAMP));
    }

    private static BillTotals totals() {
        Money half = Money.paise(15_03);
        return new BillTotals(
                Money.paise(601_00),
                List.of(),
                List.of(),
                Money.paise(601_00),
                List.of(
                        new TaxLine(TaxHead.CGST, new Percent(250), Money.paise(601_00), half),
                        new TaxLine(TaxHead.SGST, new Percent(250), Money.paise(601_00), half)),
                Money.paise(-6),
                Money.rupees(631));
    }

    private static BillLine billed(LineId line) {
        return new BillLine(
                line,
                1,
                "Thali",
                Quantity.portions(2),
                Money.paise(300_50),
                Money.paise(601_00),
                Money.ZERO,
                Money.paise(601_00),
                Money.paise(30_06),
                new Percent(500),
                TaxClass.RESTAURANT_SERVICE,
                "996331");
    }

    /// A guest, a reservation, a day, a drawer: something in every history that a restaurant has.
    public void evening() {
        DemoEvening.facts(tenant, STAMP.actor(), code, DAY, STAMP.at()).forEach(this::write);
    }

    /// Lines are shown in another order from now on.
    public void place(OrderId home, OrderId target, LineId line) {
        write(new LinesPlaced(target, home, List.of(line), List.of(home), STAMP));
    }

    public void changeQuantity(OrderId home, LineId line, int count) {
        write(new LineQuantityChanged(home, line, Quantity.portions(count), STAMP));
    }

    public void creditAll(OrderId order, BillId bill, LineId line) {
        CreditNote note = new CreditNote(
                new CreditNoteId(UUID.randomUUID()),
                replica.nextCreditNoteNumber(DAY).orElseThrow(),
                DAY,
                bill,
                List.of(billed(line)),
                totals(),
                CreditNote.Cause.REFUND,
                "sent back",
                STAMP.actor(),
                STAMP);
        write(new CreditNoteIssued(order, note, List.of()));
    }

    /// 601.00 and twice 15.03 of tax, rounded to 631.
    public BillId billAndPay(OrderId order, LineId line) {
        BillId bill = new BillId(UUID.randomUUID());
        Bill issued = new Bill(
                bill,
                BillKind.TAX_INVOICE,
                replica.nextInvoiceNumber(DAY, TaxLaw.GST).orElseThrow(),
                DAY,
                List.of(billed(line)),
                totals(),
                STAMP);
        write(new BillsIssued(order, List.of(issued), List.of(), STAMP));
        write(new PaymentTaken(
                order,
                bill,
                new PaymentId(UUID.randomUUID()),
                Tender.CASH,
                Money.rupees(631),
                Money.rupees(700),
                List.of(),
                STAMP));
        write(new OrderClosed(order, STAMP));
        return bill;
    }

    /// Opened, filled, sent, billed, paid and closed: six events.
    public OrderId wholeOrder() {
        OrderId order = open();
        LineId line = addThali(order);
        send(order, line);
        billAndPay(order, line);
        return order;
    }

    private static final class EmptyLog implements LogReader {
        @Override
        public Map<NodeId, Chain> chains() {
            return Map.of();
        }

        @Override
        public boolean copied() {
            return false;
        }

        @Override
        public long highestVersion() {
            return 0;
        }

        @Override
        public Optional<Held> held(EventHash hash) {
            return Optional.empty();
        }

        @Override
        public List<LogEntry> entriesOf(String aggregate) {
            return List.of();
        }

        @Override
        public int lastNumber(Numbering numbering, DeviceCode device, String period) {
            return 0;
        }
    }
}
