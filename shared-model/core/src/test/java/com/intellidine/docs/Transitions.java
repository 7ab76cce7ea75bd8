package com.intellidine.docs;

import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.common.CreditNoteId;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillCommand;
import com.intellidine.domain.order.Order;
import com.intellidine.domain.order.OrderCommand;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.order.Orders;
import com.intellidine.domain.order.PaymentCommand;
import com.intellidine.domain.order.ServiceCommand;
import com.intellidine.domain.payment.Tender;
import com.intellidine.testing.House;
import com.intellidine.testing.Seeds;
import com.intellidine.testing.Service;
import com.intellidine.testing.Some;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Which commands take an order, a ticket, a bill and a payment from which state to which: found by trying.
final class Transitions {
    private static final int SEEDS = 300;
    private static final int COMMANDS = 40;
    private static final List<OrderId> IDS = List.of(Some.order(10), Some.order(11));
    static final String NONE = "[*]";

    /// What the states of a thing are called; several things of a kind are told apart by their ids.
    @FunctionalInterface
    interface Reading {
        Map<Object, String> states(House house);
    }

    private final Reading reading;
    private final boolean withoutCorrections;
    /// `A --> B` with the commands that do it.
    private final Map<String, Set<String>> found = new TreeMap<>();

    private Transitions(Reading reading, boolean withoutCorrections) {
        this.reading = reading;
        this.withoutCorrections = withoutCorrections;
    }

    static Map<String, Map<String, Set<String>>> find() {
        Map<String, Transitions> machines = new TreeMap<>();
        machines.put("order", new Transitions(Transitions::orders, true));
        machines.put("ticket", new Transitions(Transitions::tickets, false));
        machines.put("bill", new Transitions(Transitions::bills, false));
        machines.put("payment", new Transitions(Transitions::payments, false));
        Seeds.each(SEEDS, random -> play(random, machines.values()));
        Map<String, Map<String, Set<String>>> all = new TreeMap<>();
        machines.forEach((name, machine) -> all.put(name, machine.found));
        return all;
    }

    /// After each step everything that could come next is tried, and one of it done.
    private static void play(RandomGenerator random, Collection<Transitions> machines) {
        Candidates candidates = new Candidates(random);
        // Most random evenings put something right sooner or later; half of them shall not.
        boolean smooth = random.nextBoolean();
        House house = random.nextInt(8) == 0 ? new House(Map.of(IDS.getFirst(), credited())) : new House();
        for (int i = 0; i < COMMANDS; i++) {
            OrderId id = IDS.get(random.nextInt(5) == 0 ? 1 : 0);
            House before = house;
            List<House> next = new ArrayList<>();
            // By chance first: what the state suggests leads to the end of the evening, and soon.
            for (OrderCommand command : candidates.of(id, before)) {
                if (Orders.decide(before.tab(id), command) instanceof Decision.Accepted(OrderEvent event)) {
                    House after = before.copy();
                    after.knows(event);
                    machines.forEach(machine -> machine.saw(before, command, after));
                    if (!smooth || !corrects(command)) {
                        next.add(after);
                    }
                }
            }
            if (!next.isEmpty()) {
                house = random.nextInt(2) == 0 ? next.get(random.nextInt(next.size())) : next.getFirst();
            }
        }
    }

    /// Somebody is about to pay what was credited meanwhile; by chance that is seldom.
    private static Order credited() {
        Service service =
                Service.opened().adds(1, "Dosa", 80, 1).adds(2, "Idli", 60, 1).bills(1);
        Bill bill = service.order().bills().getFirst();
        service.does(new PaymentCommand.RequestPayment(
                Service.ORDER,
                bill.id(),
                Some.payment(1),
                Tender.UPI,
                bill.totals().total(),
                Money.ZERO,
                "",
                Some.STAMP));
        return service.does(Candidates.credit(service.order(), bill, new CreditNoteId(Some.id(1)), 1))
                .order();
    }

    /// A status follows what an order shows and owes, so what takes lines away or puts bills right can lead from any to
    /// any; of an order the document says that in a sentence and draws the rest.
    private static boolean corrects(OrderCommand command) {
        return command instanceof ServiceCommand.MoveLines
                || command instanceof ServiceCommand.MergeInto
                || command instanceof ServiceCommand.UndoMerge
                || command instanceof ServiceCommand.RemoveLine
                || command instanceof ServiceCommand.VoidLine
                || command instanceof ServiceCommand.CompLine
                || command instanceof BillCommand.CancelBill
                || command instanceof BillCommand.IssueCreditNote
                || command instanceof PaymentCommand.RefundPayment;
    }

    /// Its status no longer tells of the usual way.
    private static boolean corrected(Order order) {
        return !order.creditNotes().isEmpty()
                || !order.cancellations().isEmpty()
                || order.payments().stream()
                        .anyMatch(payment -> !payment.refunds().isEmpty())
                || order.lines().stream()
                        .anyMatch(line -> line.removed()
                                || line.cameFrom() != null
                                || !line.writeOffs().isEmpty());
    }

    private void saw(House before, OrderCommand command, House after) {
        if (withoutCorrections && (corrects(command) || before.orders().stream().anyMatch(Transitions::corrected))) {
            return;
        }
        Map<Object, String> old = reading.states(before);
        reading.states(after).forEach((thing, state) -> {
            @Nullable String was = old.get(thing);
            if (!state.equals(was)) {
                found.computeIfAbsent((was == null ? NONE : was) + " --> " + state, edge -> new TreeSet<>())
                        .add(command.getClass().getSimpleName());
            }
        });
    }

    private static Map<Object, String> orders(House house) {
        Map<Object, String> states = new HashMap<>();
        house.tabs().forEach(tab -> states.put(tab.order().id(), tab.status().name()));
        return states;
    }

    private static Map<Object, String> tickets(House house) {
        Map<Object, String> states = new HashMap<>();
        for (Order order : house.orders()) {
            order.tickets()
                    .forEach(ticket -> states.put(ticket.id(), ticket.state().name()));
        }
        return states;
    }

    private static Map<Object, String> bills(House house) {
        Map<Object, String> states = new HashMap<>();
        for (Order order : house.orders()) {
            order.bills()
                    .forEach(bill -> states.put(bill.id(), order.stateOf(bill).name()));
        }
        return states;
    }

    private static Map<Object, String> payments(House house) {
        Map<Object, String> states = new HashMap<>();
        for (Order order : house.orders()) {
            order.payments()
                    .forEach(
                            payment -> states.put(payment.id(), payment.status().name()));
        }
        return states;
    }
}
