package com.intellidine.domain.order;

import com.intellidine.domain.common.BillId;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.LineId;
import com.intellidine.domain.common.OrderId;
import com.intellidine.domain.common.Quantity;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.TicketId;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rounding;
import com.intellidine.domain.money.Shares;
import com.intellidine.domain.tenant.TaxClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// One line of an order. It belongs for ever to the order that added it, its home; where it is shown and billed is a
/// register, won by the latest fact in fold order.
///
/// @param place the order where it is shown and billed
/// @param cameFrom where it was shown before its latest move; null while it was never moved
/// @param quantity as ordered; what was written off stands beside it
/// @param revision counts its changes, from 1
/// @param removed taken off; on a ticket the kitchen reads it as void
/// @param kitchen what the kitchen has of it; null while it is not sent
/// @param author the node that added it
public record Line(
        OrderedLine ordered,
        OrderId home,
        OrderId place,
        @Nullable OrderId cameFrom,
        Quantity quantity,
        int revision,
        boolean removed,
        boolean held,
        List<WriteOff> writeOffs,
        @Nullable Sent kitchen,
        List<Claim> claims,
        UUID author,
        Stamp added) {
    private static final long ODD_PAISE = 2;

    public Line {
        writeOffs = List.copyOf(writeOffs);
        claims = List.copyOf(claims);
    }

    public static Line of(OrderedLine ordered, OrderId home, UUID author, Stamp added) {
        return new Line(
                ordered,
                home,
                home,
                null,
                ordered.quantity(),
                1,
                false,
                ordered.held(),
                List.of(),
                null,
                List.of(),
                author,
                added);
    }

    public LineId id() {
        return ordered.id();
    }

    public ItemId item() {
        return ordered.item();
    }

    public String name() {
        return ordered.name();
    }

    /// One portion with its modifiers, before tax.
    public Money unitPrice() {
        return ordered.each();
    }

    public TaxClass taxClass() {
        return ordered.taxClass();
    }

    public String station() {
        return ordered.station();
    }

    /// The earliest ticket that named it; null while it is not sent.
    public @Nullable TicketId ticket() {
        return kitchen == null ? null : kitchen.ticket();
    }

    public boolean sent() {
        return kitchen != null;
    }

    private int writtenOff(WriteOff.Kind kind) {
        long sum = writeOffs.stream()
                .filter(writeOff -> writeOff.kind() == kind)
                .mapToLong(writeOff -> writeOff.quantity().thousandths())
                .sum();
        return (int) Math.min(sum, Integer.MAX_VALUE);
    }

    /// What the kitchen is to make, in thousandths; 0 when it is off.
    public int toMake() {
        return removed ? 0 : Math.max(0, quantity.thousandths() - writtenOff(WriteOff.Kind.VOID));
    }

    /// What the guest is to pay, in thousandths; 0 when nothing is left.
    public int toPay() {
        return Math.max(0, toMake() - writtenOff(WriteOff.Kind.COMP));
    }

    /// What is left to pay for; empty when nothing is.
    public Optional<Quantity> payable() {
        return toPay() == 0 ? Optional.empty() : Optional.of(new Quantity(toPay()));
    }

    /// Taken off or void, all of it.
    public boolean gone() {
        return toMake() == 0;
    }

    /// What it costs as it stands: price times what is left to pay for.
    public Money amount() {
        return payable().map(left -> unitPrice().times(left, Rounding.HALF_UP)).orElse(Money.ZERO);
    }

    /// What it would cost if nothing had been taken off after it was ordered.
    Money full() {
        return unitPrice().times(quantity, Rounding.HALF_UP);
    }

    /// What bills are to cover: the amount less what credit notes waived.
    public Money charged() {
        return Claim.charged(amount(), claims);
    }

    /// What bills that were not cancelled claim, less what was credited of them.
    public Money covered() {
        return Claim.covered(claims);
    }

    /// What the bill claims of it that claims most.
    Money largestClaim() {
        return claims.stream().map(Claim::covers).max(Money::compareTo).orElse(Money.ZERO);
    }

    /// What stands on no bill yet.
    public Money open() {
        return floor(charged().minus(covered()));
    }

    /// What bills claim too much.
    public Money overCovered() {
        return floor(covered().minus(charged()));
    }

    /// How much of it stands on no bill yet. Bills claim amounts, so it is what the open amount buys: whole portions
    /// where it comes to them but for the odd paise of a cut, otherwise to the nearest thousandth.
    public Optional<Quantity> openQuantity() {
        Money open = open();
        long each = unitPrice().minor();
        if (toPay() == 0 || open.equals(amount()) || each <= 0) {
            return payable();
        }
        long portions = Shares.portion(open.minor(), 1, each);
        boolean whole = portions > 0 && Math.abs(portions * each - open.minor()) <= ODD_PAISE;
        long thousandths = whole ? portions * 1_000 : Shares.portion(open.minor(), 1_000, each);
        return Optional.of(new Quantity((int) Math.clamp(thousandths, 1L, toPay())));
    }

    /// Whether something of it is still to be billed. A line that costs nothing is covered by standing on any bill.
    public boolean isOpen() {
        return toPay() > 0 && (amount().isZero() ? claims.stream().allMatch(Claim::cancelled) : !open().isZero());
    }

    /// Whether a bill claims something of it still; a line that costs nothing is claimed by standing on any.
    public boolean billed() {
        boolean free = amount().isZero();
        return claims.stream()
                .anyMatch(
                        claim -> !claim.cancelled() && (free || !claim.covers().isZero()));
    }

    /// All of it was billed and given back for good: nobody waits for it.
    boolean waived() {
        return !amount().isZero() && charged().isZero();
    }

    /// The kitchen has yet to see what became of it.
    public boolean unseen() {
        return kitchen != null && kitchen.known() != toMake();
    }

    private static Money floor(Money amount) {
        return amount.isNegative() ? Money.ZERO : amount;
    }

    // What facts make of it.

    private Line copy(Quantity count, boolean off, boolean waits, List<WriteOff> offs, int changes) {
        return new Line(
                ordered,
                home,
                place,
                cameFrom,
                count,
                revision + changes,
                off,
                waits,
                offs,
                kitchen,
                claims,
                author,
                added);
    }

    Line withQuantity(Quantity changed) {
        return changed.equals(quantity) ? this : copy(changed, removed, held, writeOffs, 1);
    }

    Line withRemoved() {
        return copy(quantity, true, held, writeOffs, 1);
    }

    Line withHeld(boolean waits) {
        return copy(quantity, removed, waits, writeOffs, 0);
    }

    Line with(WriteOff writeOff) {
        if (writeOffs.stream().anyMatch(known -> known.id().equals(writeOff.id()))) {
            return this;
        }
        List<WriteOff> more = new ArrayList<>(writeOffs);
        more.add(writeOff);
        return copy(quantity, removed, held, more, 1);
    }

    Line withPlace(OrderId target, OrderId from) {
        return new Line(
                ordered, home, target, from, quantity, revision, removed, held, writeOffs, kitchen, claims, author,
                added);
    }

    Line withKitchen(@Nullable Sent now) {
        return new Line(
                ordered, home, place, cameFrom, quantity, revision, removed, held, writeOffs, now, claims, author,
                added);
    }

    /// Changes what the kitchen has; nothing while it has nothing.
    Line withKitchen(UnaryOperator<Sent> change) {
        return kitchen == null ? this : withKitchen(change.apply(kitchen));
    }

    Line withClaims(List<Claim> now) {
        return new Line(
                ordered, home, place, cameFrom, quantity, revision, removed, held, writeOffs, kitchen, now, author,
                added);
    }

    Line with(Claim claim) {
        for (Claim known : claims) {
            if (known.bill().equals(claim.bill())) {
                return this;
            }
        }
        List<Claim> more = new ArrayList<>(claims);
        more.add(claim);
        return withClaims(more);
    }

    Line withClaim(BillId bill, UnaryOperator<Claim> change) {
        return withClaims(claims.stream()
                .map(claim -> claim.bill().equals(bill) ? change.apply(claim) : claim)
                .toList());
    }
}
