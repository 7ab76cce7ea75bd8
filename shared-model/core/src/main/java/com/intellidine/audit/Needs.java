package com.intellidine.audit;

import com.intellidine.audit.Rule.When;
import com.intellidine.domain.bill.AppliedDiscount;
import com.intellidine.domain.bill.Bill;
import com.intellidine.domain.bill.CreditNote;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.ClockRaised;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.customer.CustomerEvent;
import com.intellidine.domain.discount.DiscountEvent;
import com.intellidine.domain.floor.FloorEvent;
import com.intellidine.domain.floor.ReservationEvent;
import com.intellidine.domain.menu.ItemChange;
import com.intellidine.domain.menu.MenuEvent;
import com.intellidine.domain.menu.ModifierChange;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.order.BillEvent.BillsIssued;
import com.intellidine.domain.order.OrderEvent;
import com.intellidine.domain.shift.DayEvent;
import com.intellidine.domain.shift.ShiftEvent;
import com.intellidine.domain.smallsale.SmallSalesInvoiced;
import com.intellidine.domain.stock.StockEvent;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.TenantEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which permissions a fact needs, and of whom: the one table of them. Whether a fact names who approved it is part of
/// the table, since that decides whose permission counts.
public final class Needs {
    private Needs() {}

    /// None for what anybody may do.
    public static List<Need> of(Event event) {
        Rule rule = rule(event);
        StaffId actor = event.stamp().actor();
        Set<Need> needs = new LinkedHashSet<>();
        own(event)
                .or(() -> Optional.ofNullable(rule.own()))
                .ifPresent(permission -> needs.add(new Need.Leave(actor, permission)));
        for (Approval approval : event.approvals()) {
            Stream.ofNullable(rule.approved())
                    .forEach(permission -> needs.add(new Need.Leave(approval.approver(), permission)));
            if (!approval.approver().equals(actor)) {
                needs.add(new Need.Leave(approval.approver(), Permission.APPROVE));
            }
        }
        // What is anybody's is written by the server too. Whoever was taken off the staff can still go home.
        if (rule.equals(Rule.FREE)) {
            if (!(event instanceof TenantEvent.ClockedOut)) {
                needs.add(new Need.NotTakenOff(actor));
            }
        } else if (needs.stream().noneMatch(need -> need.person().equals(actor))) {
            needs.add(new Need.OnStaff(actor));
        }
        if (event instanceof BillsIssued issued) {
            needs.addAll(limits(issued));
        }
        return List.copyOf(needs);
    }

    /// All that each person gives by hand, of what is left after the rules.
    private static List<Need> limits(BillsIssued issued) {
        Map<StaffId, Money> given = new LinkedHashMap<>();
        Money from = Money.ZERO;
        for (Bill bill : issued.bills()) {
            from = from.plus(bill.totals().subtotal());
            for (AppliedDiscount discount : bill.totals().discounts()) {
                if (discount.approval() == null) {
                    from = from.minus(discount.amount());
                } else {
                    given.merge(discount.approval().approver(), discount.amount(), Money::plus);
                }
            }
        }
        List<Need> limits = new ArrayList<>();
        for (Map.Entry<StaffId, Money> entry : given.entrySet()) {
            limits.add(new Need.Discount(entry.getKey(), entry.getValue(), from));
        }
        return limits;
    }

    /// Whether a manager wants to read of it later.
    public static boolean sensitive(Event event) {
        return rule(event).when() == When.ALWAYS || !event.approvals().isEmpty();
    }

    /// What a fact needs that depends on more than its type.
    private static Optional<Permission> own(Event event) {
        return switch (event) {
            case MenuEvent edit when onlyAvailability(edit) -> Optional.of(Permission.MARK_SOLD_OUT);
            case CustomerEvent edit when setsCreditLimit(edit) -> Optional.of(Permission.GIVE_CREDIT);
            case TenantEvent.ClockedIn(var staff, var stamp)
            when !staff.equals(stamp.actor()) -> Optional.of(Permission.EDIT_STAFF);
            case TenantEvent.ClockedOut(var staff, var stamp)
            when !staff.equals(stamp.actor()) -> Optional.of(Permission.EDIT_STAFF);
            default -> Optional.empty();
        };
    }

    private static boolean setsCreditLimit(Event event) {
        return switch (event) {
            case CustomerEvent.CustomerRegistered registered ->
                registered.changes().creditLimit() != null;
            case CustomerEvent.CustomerEdited edited -> edited.changes().creditLimit() != null;
            default -> false;
        };
    }

    private static boolean onlyAvailability(MenuEvent edit) {
        return switch (edit) {
            case MenuEvent.ItemEdited(var item, ItemChange changes, var stamp) ->
                changes.available() != null
                        && changes.equals(ItemChange.change()
                                .available(changes.available())
                                .build());
            case MenuEvent.ModifierEdited(var group, var modifier, ModifierChange changes, var stamp) ->
                changes.available() != null && changes.equals(ModifierChange.availability(changes.available()));
            case MenuEvent.CategoryEdited category -> false;
            case MenuEvent.VariantEdited variant -> false;
            case MenuEvent.ModifierGroupEdited group -> false;
        };
    }

    /// @throws IllegalArgumentException for a family of facts that is not in the table: a bug
    static Rule rule(Event event) {
        return switch (event) {
            case OrderEvent order -> OrderNeeds.rule(order);
            case ShiftEvent shift -> shift(shift);
            case DayEvent day -> day(day);
            case CustomerEvent customer -> customer(customer);
            case TenantEvent tenant -> tenant(tenant);
            case FloorEvent floor -> floor(floor);
            case StockEvent stock -> stock(stock);
            case ReservationEvent reservation -> Rule.own(Permission.TAKE_RESERVATIONS);
            case MenuEvent menu -> Rule.own(Permission.EDIT_MENU);
            case DiscountEvent.RuleEdited rule -> Rule.own(Permission.EDIT_RULES);
            case SmallSalesInvoiced invoiced -> Rule.own(Permission.CLOSE_DAY);
            case ClockRaised raised -> Rule.FREE;
            default -> throw new IllegalArgumentException("nobody said what " + event.getClass() + " needs");
        };
    }

    private static Rule shift(ShiftEvent event) {
        return switch (event) {
            case ShiftEvent.ShiftOpened opened -> Rule.own(Permission.RUN_SHIFT);
            case ShiftEvent.CashMoved moved -> Rule.approved(Permission.OPEN_DRAWER);
            case ShiftEvent.ShiftClosed closed -> Rule.sometimes(Permission.RUN_SHIFT, Permission.AUDIT_SHIFT);
            case ShiftEvent.DifferenceAccepted accepted -> Rule.approved(Permission.AUDIT_SHIFT);
        };
    }

    private static Rule day(DayEvent event) {
        return switch (event) {
            case DayEvent.DayOpened opened -> Rule.own(Permission.OPEN_DAY);
            case DayEvent.DayTakenBack back -> Rule.approved(Permission.OPEN_DAY);
            case DayEvent.DayClosed closed -> Rule.own(Permission.CLOSE_DAY);
        };
    }

    private static Rule customer(CustomerEvent event) {
        return switch (event) {
            case CustomerEvent.CustomerRegistered registered -> Rule.own(Permission.EDIT_CUSTOMERS);
            case CustomerEvent.CustomerEdited edited -> Rule.own(Permission.EDIT_CUSTOMERS);
            case CustomerEvent.AccountSettled settled -> Rule.own(Permission.TAKE_MONEY);
            case CustomerEvent.DebtWaived waived -> Rule.approved(Permission.GIVE_CREDIT);
            case CustomerEvent.WaiverTakenBack back -> Rule.approved(Permission.GIVE_CREDIT);
            case CustomerEvent.SettlementRefunded refunded -> Rule.approved(Permission.REFUND);
            case CustomerEvent.CustomerForgotten forgotten -> Rule.approved(Permission.FORGET_CUSTOMERS);
        };
    }

    private static Rule tenant(TenantEvent event) {
        return switch (event) {
            case TenantEvent.RestaurantEdited edited -> Rule.own(Permission.EDIT_SETTINGS);
            case TenantEvent.StaffEdited edited -> Rule.own(Permission.EDIT_STAFF);
            case TenantEvent.ClockedIn in -> Rule.FREE;
            case TenantEvent.ClockedOut out -> Rule.FREE;
        };
    }

    private static Rule floor(FloorEvent event) {
        return switch (event) {
            case FloorEvent.SectionEdited edited -> Rule.own(Permission.EDIT_TABLES);
            case FloorEvent.TableEdited edited -> Rule.own(Permission.EDIT_TABLES);
            case FloorEvent.TablesJoined joined -> Rule.own(Permission.TAKE_ORDERS);
            case FloorEvent.TablesSplit split -> Rule.own(Permission.TAKE_ORDERS);
        };
    }

    private static Rule stock(StockEvent event) {
        return switch (event) {
            case StockEvent.StockItemEdited edited -> Rule.own(Permission.EDIT_STOCK);
            case StockEvent.RecipeEdited edited -> Rule.own(Permission.EDIT_STOCK);
            case StockEvent.StockPurchased purchased -> Rule.own(Permission.EDIT_STOCK);
            case StockEvent.StockWasted wasted -> Rule.approved(Permission.EDIT_STOCK);
            case StockEvent.StockAdjusted adjusted -> Rule.approved(Permission.EDIT_STOCK);
            case StockEvent.StockCounted counted -> Rule.own(Permission.COUNT_STOCK);
            case StockEvent.PortionsCounted counted -> Rule.own(Permission.MARK_SOLD_OUT);
        };
    }

    /// A correction opens again what the bill claimed, as its cancellation does.
    static Permission credit(CreditNote.Cause cause) {
        return switch (cause) {
            case REFUND -> Permission.REFUND;
            case CORRECTION -> Permission.CANCEL_BILLS;
        };
    }
}
