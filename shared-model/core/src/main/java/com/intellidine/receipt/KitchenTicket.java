package com.intellidine.receipt;

import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.Order;
import com.intellidine.receipt.Element.Cut;
import com.intellidine.receipt.Element.Dish;
import com.intellidine.receipt.Element.Heading;
import com.intellidine.receipt.Element.Notice;
import com.intellidine.receipt.Element.Pair;
import com.intellidine.receipt.Element.Rule;
import com.intellidine.receipt.Element.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The slip that goes up on the rail: where it belongs first, then what to make.
final class KitchenTicket {
    private KitchenTicket() {}

    static Document of(Order order, Ticket ticket, String place, String staffName, ZoneId zone) {
        List<Element> slip = new ArrayList<>();
        if (!order.tickets().isEmpty() && !order.tickets().getFirst().id().equals(ticket.id())) {
            slip.add(new Notice("ADD-ON"));
        }
        slip.add(new Heading(place.toUpperCase(Locale.ROOT)));
        slip.add(new Pair(
                "Ticket " + ticket.number(),
                Receipts.TIME.format(ticket.sent().at().atZone(zone)),
                Weight.BOLD));
        slip.add(new Pair("Order " + order.number(), guests(order), Weight.NORMAL));
        if (!staffName.isEmpty()) {
            slip.add(new Text(staffName, Align.LEFT, Weight.NORMAL));
        }
        byStation(ticket).forEach((station, lines) -> {
            slip.add(new Rule(Weight.BOLD));
            if (!station.isEmpty()) {
                slip.add(new Text(station.toUpperCase(Locale.ROOT), Align.LEFT, Weight.BOLD));
            }
            lines.forEach(line -> slip.add(new Dish(line.quantity(), line.name())));
        });
        slip.add(new Rule(Weight.BOLD));
        slip.add(new Cut());
        return new Document("Ticket " + ticket.number(), slip);
    }

    private static String guests(Order order) {
        if (order.type() != OrderType.DINE_IN || order.covers() < 1) {
            return "";
        }
        return order.covers() == 1 ? "1 guest" : order.covers() + " guests";
    }

    /// In the order in which the waiter first named each station.
    private static Map<String, List<TicketLine>> byStation(Ticket ticket) {
        Map<String, List<TicketLine>> stations = new LinkedHashMap<>();
        for (TicketLine line : ticket.lines()) {
            stations.computeIfAbsent(line.station(), station -> new ArrayList<>())
                    .add(line);
        }
        return stations;
    }
}
