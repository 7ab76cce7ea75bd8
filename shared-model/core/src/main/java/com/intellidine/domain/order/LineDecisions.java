package com.intellidine.domain.order;

import static com.intellidine.domain.order.Deciding.accept;
import static com.intellidine.domain.order.Deciding.refuse;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.ModifierId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.kitchen.Ticket;
import com.intellidine.domain.kitchen.TicketLine;
import com.intellidine.domain.menu.ChosenPart;
import com.intellidine.domain.menu.Combos;
import com.intellidine.domain.menu.Item;
import com.intellidine.domain.menu.Menu;
import com.intellidine.domain.menu.MenuRefusal;
import com.intellidine.domain.menu.Prices;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.Order.Stage;
import com.intellidine.domain.order.OrderRefusal.DetailOutOfRange;
import com.intellidine.domain.order.OrderRefusal.DetailOutOfRange.Detail;
import com.intellidine.domain.order.ServiceCommand.ChangeQuantity;
import com.intellidine.domain.order.ServiceCommand.HoldLines;
import com.intellidine.domain.order.ServiceCommand.RemoveLine;
import com.intellidine.domain.order.ServiceCommand.RepeatRound;
import com.intellidine.domain.order.ServiceEvent.LineQuantityChanged;
import com.intellidine.domain.order.ServiceEvent.LineRemoved;
import com.intellidine.domain.order.ServiceEvent.LinesAdded;
import com.intellidine.domain.order.ServiceEvent.LinesHeld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides what is added to an order and changed before the kitchen has it.
final class LineDecisions {
    private LineDecisions() {}

    static Decision<OrderEvent> add(Tab tab, List<NewLine> lines, Stamp stamp) {
        List<OrderedLine> ordered = new ArrayList<>();
        for (NewLine line : lines) {
            @Nullable Refusal refusal = wrong(line);
            if (refusal != null) {
                return refuse(refusal);
            }
            ordered.add(ordered(line));
        }
        return added(tab, ordered, stamp);
    }

    private static Decision<OrderEvent> added(Tab tab, List<OrderedLine> ordered, Stamp stamp) {
        if (tab.order().stage() != Stage.OPEN) {
            return refuse(new OrderRefusal.OrderEnded());
        }
        Set<LineId> ids = new HashSet<>();
        boolean repeated = ordered.stream()
                .anyMatch(line ->
                        !ids.add(line.id()) || tab.order().line(line.id()).isPresent());
        if (repeated || ordered.isEmpty()) {
            return refuse(new OrderRefusal.AlreadyDone());
        }
        if (ordered.stream().mapToLong(OrderedLine::bytesMax).sum() > Limits.LINES_MAX_BYTES) {
            return refuse(new OrderRefusal.TooManyLines());
        }
        int known = Math.max(tab.order().lines().size(), tab.lines().size());
        return known + ordered.size() > Limits.LINES_PER_ORDER_MAX
                ? refuse(new OrderRefusal.TooManyLines())
                : accept(new LinesAdded(tab.order().id(), ordered, stamp));
    }

    private static @Nullable Refusal wrong(NewLine line) {
        Item item = line.item();
        if (!item.available() || item.deleted()) {
            return new OrderRefusal.SoldOut(item.name());
        }
        if (Quantity.of(line.quantity()).isEmpty()) {
            return new OrderRefusal.QuantityOutOfRange(line.quantity());
        }
        @Nullable Refusal other = offTheMenu(line);
        if (other != null) {
            return other;
        }
        LineDetails details = line.details();
        if (details.seat() < 0 || details.seat() > Limits.COVERS_MAX) {
            return new DetailOutOfRange(Detail.SEAT);
        }
        if (details.course() < 0 || details.course() > Limits.COURSE_MAX) {
            return new DetailOutOfRange(Detail.COURSE);
        }
        if (details.modifiers().size() > Limits.MODIFIERS_PER_LINE_MAX
                || details.modifiers().stream()
                        .anyMatch(modifier ->
                                modifier.quantity() < 1 || modifier.quantity() > Limits.MODIFIER_QUANTITY_MAX)) {
            return new DetailOutOfRange(Detail.MODIFIERS);
        }
        if (details.parts().size() > Limits.PARTS_PER_LINE_MAX) {
            return new DetailOutOfRange(Detail.PARTS);
        }
        boolean priced = isPrice(price(line))
                && details.parts().stream().map(ChosenPart::supplement).allMatch(LineDecisions::isPrice)
                && details.modifiers().stream().map(LineModifier::price).allMatch(LineDecisions::isPrice);
        return priced && isPrice(ordered(line).each()) ? null : new DetailOutOfRange(Detail.PRICE);
    }

    /// What can be seen from the dish alone. Whether groups of modifiers got what they ask for is seen by [Ordering].
    private static @Nullable Refusal offTheMenu(NewLine line) {
        Item item = line.item();
        LineDetails details = line.details();
        if (Prices.ordinary(item, details.variant()).isEmpty()) {
            return new MenuRefusal.VariantMissing(item.name());
        }
        @Nullable Approval typed = details.openPrice();
        if ((typed != null) != item.openPrice() || (typed != null && details.price() == null)) {
            return item.openPrice()
                    ? new MenuRefusal.PriceMissing(item.name())
                    : new MenuRefusal.PriceFixed(item.name());
        }
        if (typed != null && !typed.cleaned().saysWhy()) {
            return new OrderRefusal.ReasonNeeded();
        }
        if (!item.openPrice() && !Prices.has(item, details.variant(), price(line))) {
            return new MenuRefusal.PriceOutdated(item.name());
        }
        if (item.groups().isEmpty() && !details.modifiers().isEmpty()) {
            return new MenuRefusal.ModifierNotOffered(item.name());
        }
        return Combos.fit(item, details.parts()) ? null : new MenuRefusal.ChoiceNotOffered(item.name());
    }

    private static boolean isPrice(Money price) {
        return price.currency().equals(Money.INR) && !price.isNegative() && price.minor() <= Limits.PRICE_MAX_PAISE;
    }

    private static Money price(NewLine line) {
        return line.details().price() == null
                ? Prices.ordinary(line.item(), line.details().variant())
                        .orElse(line.item().price())
                : line.details().price();
    }

    /// The edit that the price came from, as far as it came from an edit.
    private static @Nullable String priceEdit(NewLine line) {
        if (line.details().price() != null) {
            return line.details().priceEdit();
        }
        return line.item().priceEdit().isEmpty() ? null : line.item().priceEdit();
    }

    private static OrderedLine ordered(NewLine line) {
        Item item = line.item();
        LineDetails details = line.details();
        String variant = details.variantName().isBlank() ? "" : " (" + details.variantName() + ")";
        String name = Texts.clean(item.name() + variant, Limits.NAME_LENGTH_MAX_CHARS);
        @Nullable Approval typed = details.openPrice();
        String kitchenName = Texts.clean(details.kitchenName(), Limits.NAME_LENGTH_MAX_CHARS);
        return new OrderedLine(
                line.line(),
                item.id(),
                details.variant(),
                name,
                kitchenName.isEmpty()
                        ? Texts.clean(item.nameInKitchen() + variant, Limits.NAME_LENGTH_MAX_CHARS)
                        : kitchenName,
                item.localName().isEmpty() ? "" : Texts.clean(item.localName() + variant, Limits.NAME_LENGTH_MAX_CHARS),
                price(line),
                details.modifiers().stream()
                        .map(modifier -> new LineModifier(
                                modifier.id(),
                                Texts.clean(modifier.name(), Limits.NAME_LENGTH_MAX_CHARS),
                                modifier.price(),
                                modifier.quantity()))
                        .toList(),
                details.parts().stream().map(LineDecisions::clean).toList(),
                item.category(),
                item.discount(),
                item.taxClass(),
                item.hsn(),
                item.station(),
                details.course() == 0 ? item.course() : details.course(),
                details.seat(),
                details.parcel(),
                typed == null ? null : typed.cleaned(),
                details.held(),
                Texts.clean(details.note(), Limits.NOTE_LENGTH_MAX_CHARS),
                Texts.clean(details.allergyNote(), Limits.NOTE_LENGTH_MAX_CHARS),
                priceEdit(line),
                Quantity.of(line.quantity()).orElse(Quantity.ONE));
    }

    private static ChosenPart clean(ChosenPart part) {
        return new ChosenPart(
                part.item(),
                part.variant(),
                Texts.clean(part.name(), Limits.NAME_LENGTH_MAX_CHARS),
                Texts.clean(part.kitchenName(), Limits.NAME_LENGTH_MAX_CHARS),
                Texts.clean(part.station(), Limits.STATION_LENGTH_MAX_CHARS),
                part.supplement());
    }

    /// The same dishes with the same choices, as the menu has them now: at the price of now for this kind of order.
    static Decision<OrderEvent> repeat(Tab tab, RepeatRound repeat) {
        Optional<Ticket> ticket = tab.tickets().stream()
                .filter(each -> each.id().equals(repeat.ticket()))
                .findFirst();
        if (ticket.isEmpty()) {
            return refuse(new OrderRefusal.UnknownTicket());
        }
        List<NewLine> again = new ArrayList<>();
        for (TicketLine sent : ticket.get().lines()) {
            Optional<Line> line = tab.line(sent.line()).filter(shown -> !shown.gone());
            if (line.isEmpty() || again.size() >= repeat.lines().size()) {
                continue;
            }
            Wanted wanted = again(line.get(), repeat.lines().get(again.size()), repeat.menu());
            switch (Ordering.check(repeat.menu(), tab.order().type(), repeat.wall(), wanted)) {
                case Ordering.Outcome.Refused(Refusal why) -> {
                    return refuse(why);
                }
                case Ordering.Outcome.Taken(NewLine taken) -> again.add(taken);
            }
        }
        return again.isEmpty() ? refuse(new OrderRefusal.NothingToRepeat()) : add(tab, again, repeat.stamp());
    }

    private static Wanted again(Line line, LineId as, Menu menu) {
        OrderedLine before = line.ordered();
        List<ModifierId> modifiers = before.modifiers().stream()
                .flatMap(modifier -> Collections.nCopies(modifier.quantity(), modifier.id()).stream())
                .toList();
        LineDetails served = LineDetails.NONE
                .withCourse(before.course(), false)
                .withSeat(before.seat())
                .withParcel(before.parcel())
                .withNotes(before.note(), before.allergyNote());
        @Nullable Approval typed = before.openPrice();
        return new Wanted(
                as,
                before.item(),
                before.variant(),
                new Quantity(line.toMake()).decimal(),
                modifiers,
                menu.item(before.item())
                        .map(item -> Combos.again(item, before.parts()))
                        .orElse(List.of()),
                typed == null ? null : new Wanted.Typed(before.unitPrice(), typed),
                served);
    }

    static Decision<OrderEvent> changeQuantity(Tab tab, ChangeQuantity change) {
        Optional<Quantity> quantity = Quantity.of(change.quantity());
        if (quantity.isEmpty()) {
            return refuse(new OrderRefusal.QuantityOutOfRange(change.quantity()));
        }
        @Nullable Refusal refusal = fixed(tab, change.line());
        if (refusal != null) {
            return refuse(refusal);
        }
        Line line = tab.line(change.line()).orElseThrow();
        return line.quantity().equals(quantity.get())
                ? refuse(new OrderRefusal.AlreadyDone())
                : accept(new LineQuantityChanged(line.home(), line.id(), quantity.get(), change.stamp()));
    }

    static Decision<OrderEvent> remove(Tab tab, RemoveLine remove) {
        @Nullable Refusal refusal = fixed(tab, remove.line());
        if (refusal != null) {
            return refuse(refusal);
        }
        Line line = tab.line(remove.line()).orElseThrow();
        return accept(new LineRemoved(line.home(), line.id(), remove.stamp()));
    }

    static Decision<OrderEvent> hold(Tab tab, HoldLines hold) {
        List<LineId> ids = hold.lines().stream().distinct().toList();
        for (LineId id : ids) {
            @Nullable Refusal refusal = fixed(tab, id);
            if (refusal != null) {
                return refuse(refusal);
            }
        }
        List<LineId> changed = ids.stream()
                .filter(id -> tab.line(id).orElseThrow().held() != hold.held())
                .limit(Limits.LINES_PER_ORDER_MAX)
                .toList();
        return changed.isEmpty()
                ? refuse(new OrderRefusal.AlreadyDone())
                : accept(new LinesHeld(tab.order().id(), changed, hold.held(), tab.homesOf(changed), hold.stamp()));
    }

    /// What stands in the way of changing a line: it is gone, sent or billed.
    private static @Nullable Refusal fixed(Tab tab, LineId id) {
        // A closed order may have got a line apart from its closing; that one can still be taken off.
        if (tab.ended()) {
            return new OrderRefusal.OrderEnded();
        }
        Optional<Line> line = tab.line(id).filter(found -> !found.removed());
        if (line.isEmpty()) {
            return new OrderRefusal.UnknownLine();
        }
        if (line.get().sent()) {
            return new OrderRefusal.AlreadySent(line.get().name());
        }
        return line.get().billed() ? new OrderRefusal.AlreadyBilled(line.get().name()) : null;
    }
}
