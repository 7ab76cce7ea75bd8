package com.intellidine.receipt;

import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderType;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.order.Line;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.tenant.Language;
import com.intellidine.receipt.Element.Dish;
import com.intellidine.receipt.Element.Heading;
import com.intellidine.receipt.Element.Notice;
import com.intellidine.receipt.Element.Text;
import com.intellidine.receipt.Element.Wish;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The slip that goes up on the rail: where it belongs first, then what to make, or what changed of it.
final class KitchenTicket {
    private final Slip slip;
    private final Order order;
    private final Ticket ticket;
    private final String place;

    private KitchenTicket(Slip slip, Order order, Ticket ticket, String tableNumber) {
        this.slip = slip;
        this.order = order;
        this.ticket = ticket;
        this.place = slip.place(order, tableNumber);
    }

    static Document sent(
            Language language,
            ZoneId zone,
            Order order,
            Ticket ticket,
            String tableNumber,
            String staffName,
            boolean reprint) {
        return new KitchenTicket(new Slip(language, zone), order, ticket, tableNumber).sent(staffName, reprint);
    }

    static Document changed(
            Language language,
            ZoneId zone,
            Order order,
            Ticket ticket,
            List<Line> lines,
            String tableNumber,
            String staffName,
            Stamp stamp) {
        return new KitchenTicket(new Slip(language, zone), order, ticket, tableNumber).changed(lines, staffName, stamp);
    }

    private Document sent(String staffName, boolean reprint) {
        if (reprint) {
            slip.notice(slip.say(Word.REPRINT));
        }
        if (ticket.lines().stream().anyMatch(TicketLine::possibleDuplicate)) {
            slip.notice(slip.say(Word.POSSIBLE_DUPLICATE));
        }
        if (!order.tickets().isEmpty() && !order.tickets().getFirst().id().equals(ticket.id())) {
            slip.add(new Notice(slip.say(Word.ADD_ON)));
        }
        head(staffName, ticket.sent());
        byStation().forEach((station, lines) -> {
            station(station);
            lines.forEach(line -> dish(line, station));
        });
        slip.boldRule();
        return slip.cut(slip.say(Word.TICKET) + " " + ticket.number());
    }

    private void head(String staffName, Stamp stamp) {
        slip.add(new Heading(place.toUpperCase(Locale.ROOT)));
        slip.boldPair(slip.say(Word.TICKET) + " " + ticket.number(), slip.time(stamp));
        slip.pair(slip.number(order), guests());
        if (!staffName.isEmpty()) {
            slip.add(new Text(staffName, Align.LEFT, Weight.NORMAL));
        }
    }

    private String guests() {
        if (order.type() != OrderType.DINE_IN || order.covers() < 1) {
            return "";
        }
        return order.covers() + " " + slip.say(order.covers() == 1 ? Word.GUEST : Word.GUESTS);
    }

    private void station(String station) {
        slip.boldRule();
        if (!station.isEmpty()) {
            slip.add(new Text(station.toUpperCase(Locale.ROOT), Align.LEFT, Weight.BOLD));
        }
    }

    private void dish(TicketLine line, String station) {
        slip.add(new Dish(line.quantity(), slip.dish(line.name(), line.localName())));
        if (!line.parts().isEmpty()) {
            line.dishesAt(station).forEach(part -> slip.add(new Wish("+ " + part.name(), Weight.TALL)));
        }
        line.modifiers().forEach(modifier -> slip.add(new Wish("+ " + modifier, Weight.TALL)));
        if (!line.note().isEmpty()) {
            slip.add(new Wish("* " + line.note(), Weight.BOLD));
        }
        if (!line.allergyNote().isEmpty()) {
            slip.add(new Wish(slip.say(Word.ALLERGY) + " " + line.allergyNote(), Weight.TALL));
        }
        String where = where(line);
        if (!where.isEmpty()) {
            slip.add(new Wish(where, Weight.NORMAL));
        }
        if (line.parcel()) {
            slip.add(new Wish(slip.say(Word.PARCEL), Weight.TALL));
        }
    }

    private String where(TicketLine line) {
        List<String> parts = new ArrayList<>();
        if (line.course() > 0) {
            parts.add(slip.say(Word.COURSE) + " " + line.course());
        }
        if (line.seat() > 0) {
            parts.add(slip.say(Word.SEAT) + " " + line.seat());
        }
        return String.join(", ", parts);
    }

    /// In the order in which the waiter first named each station. A combo stands at each of its own.
    private Map<String, List<TicketLine>> byStation() {
        Map<String, List<TicketLine>> stations = new LinkedHashMap<>();
        ticket.lines()
                .forEach(line -> line.stations()
                        .forEach(station -> stations.computeIfAbsent(station, first -> new ArrayList<>())
                                .add(line)));
        return stations;
    }

    private Document changed(List<Line> lines, String staffName, Stamp stamp) {
        Set<LineId> ours = ticket.lines().stream().map(TicketLine::line).collect(Collectors.toSet());
        List<Line> news = lines.stream()
                .filter(line -> ours.contains(line.id()) && line.unseen())
                .toList();
        slip.notice(slip.say(news.stream().allMatch(Line::gone) ? Word.VOID : Word.CHANGED));
        head(staffName, stamp);
        Map<String, List<Line>> stations = new LinkedHashMap<>();
        news.forEach(line -> line.ordered()
                .stations()
                .forEach(station -> stations.computeIfAbsent(station, first -> new ArrayList<>())
                        .add(line)));
        stations.forEach((station, changed) -> {
            station(station);
            changed.forEach(this::change);
        });
        slip.boldRule();
        return slip.cut(slip.say(Word.CHANGED) + " " + ticket.number());
    }

    private void change(Line line) {
        int known = line.kitchen() == null ? 0 : line.kitchen().known();
        String name = slip.dish(line.ordered().kitchenName(), line.ordered().localName());
        if (line.gone()) {
            if (known > 0) {
                slip.add(new Dish(new Quantity(known), name));
            }
            slip.add(new Wish(slip.say(Word.VOID), Weight.TALL));
        } else {
            slip.add(new Dish(new Quantity(line.toMake()), name));
            slip.add(new Wish(
                    slip.say(Word.WAS) + " " + (known == 0 ? "0" : new Quantity(known).toString()), Weight.TALL));
        }
    }
}
