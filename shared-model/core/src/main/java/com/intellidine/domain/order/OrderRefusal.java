package com.intellidine.domain.order;

import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.Refusal;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.money.Rupees;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Why a command was refused. Nothing has changed; [#sentence] says what to do.
public sealed interface OrderRefusal extends Refusal {
    record UnknownOrder() implements OrderRefusal {}

    record OrderExists() implements OrderRefusal {}

    record OrderEnded() implements OrderRefusal {}

    record CoversOutOfRange(int covers) implements OrderRefusal {}

    record SoldOut(String dish) implements OrderRefusal {}

    record QuantityOutOfRange(BigDecimal quantity) implements OrderRefusal {}

    record TooManyLines() implements OrderRefusal {}

    record UnknownLine() implements OrderRefusal {}

    record AlreadySent(String dish) implements OrderRefusal {}

    record AlreadyBilled(String dish) implements OrderRefusal {}

    record NothingToChargeWith() implements OrderRefusal {}

    /// @param amount of packing or delivery that stands on no bill
    record ChargeOpen(Money amount) implements OrderRefusal {}

    record ChargeStays(Money amount) implements OrderRefusal {}

    record NothingToSend() implements OrderRefusal {}

    record UnknownTicket() implements OrderRefusal {}

    record TicketDone() implements OrderRefusal {}

    record TicketOnBoard() implements OrderRefusal {}

    record NothingToBill() implements OrderRefusal {}

    /// The bill was priced for lines that have changed since.
    record BillOutdated() implements OrderRefusal {}

    /// A bill has no number, or one of another series.
    record NumberWrong() implements OrderRefusal {}

    /// The clock says a day on which nobody sold anything.
    record DateImpossible(LocalDate day) implements OrderRefusal {}

    /// This device has used up its numbers of the year.
    record NumbersUsedUp() implements OrderRefusal {}

    /// A bill has a number of another financial year than its date.
    record YearDiffers() implements OrderRefusal {}

    /// Rule 46(f) of the CGST Rules.
    record BuyerNeeded(Money from) implements OrderRefusal {}

    /// A sale that is no small one has to have an invoice of its own.
    record InvoiceNeeded() implements OrderRefusal {}

    /// It goes on the invoice of the day, where it stays; only a credit note takes it back.
    record SmallSaleStands() implements OrderRefusal {}

    /// A registered buyer without a name or an address: rule 46(d).
    record BuyerIncomplete() implements OrderRefusal {}

    record BuyerGstinWrong() implements OrderRefusal {}

    /// Tax of a supply into another state, and no state: rule 46(n).
    record PlaceOfSupplyMissing() implements OrderRefusal {}

    /// More than one fact holds.
    record TooManyParts() implements OrderRefusal {}

    record UnknownBill() implements OrderRefusal {}

    record AlreadyPaid() implements OrderRefusal {}

    record CashShort(Money due, Money tendered) implements OrderRefusal {}

    record CashOutOfRange() implements OrderRefusal {}

    record StillDue(Money due) implements OrderRefusal {}

    record NothingSettled() implements OrderRefusal {}

    record BilledOrder() implements OrderRefusal {}

    record ReasonMissing() implements OrderRefusal {}

    record ReasonNeeded() implements OrderRefusal {}

    /// What a line can't have.
    record DetailOutOfRange(Detail detail) implements OrderRefusal {
        /// Which part of it is impossible.
        public enum Detail {
            SEAT,
            COURSE,
            MODIFIERS,
            PARTS,
            PRICE
        }
    }

    record GuestMissing() implements OrderRefusal {}

    record AddressTooLong() implements OrderRefusal {}

    record AggregatorMissing() implements OrderRefusal {}

    record ChargeOutOfRange() implements OrderRefusal {}

    record TimePassed() implements OrderRefusal {}

    /// Nothing of the round can be had again.
    record NothingToRepeat() implements OrderRefusal {}

    record NotSent(String dish) implements OrderRefusal {}

    record WriteOffTooLarge(String dish) implements OrderRefusal {}

    record SameOrder() implements OrderRefusal {}

    record TargetEnded() implements OrderRefusal {}

    record NothingToMove() implements OrderRefusal {}

    /// What the kitchen saw is no longer so.
    record SeenOutdated(String dish) implements OrderRefusal {}

    record NothingToServe() implements OrderRefusal {}

    record NotMobile() implements OrderRefusal {}

    record NotAccepted() implements OrderRefusal {}

    record RefuseInstead() implements OrderRefusal {}

    record AlreadyDecided() implements OrderRefusal {}

    record MinutesOutOfRange(int minutes) implements OrderRefusal {}

    record BillIsCancelled() implements OrderRefusal {}

    record BillIsPaid() implements OrderRefusal {}

    record CreditOutOfRange() implements OrderRefusal {}

    /// @param what is billed beyond its price
    record CorrectionFirst(String what) implements OrderRefusal {}

    record CreditStands() implements OrderRefusal {}

    record MoreThanDue(Money due) implements OrderRefusal {}

    record ReferenceMissing() implements OrderRefusal {}

    record CustomerMissing() implements OrderRefusal {}

    /// @param left what may still be put on the account
    record OverCreditLimit(Money left) implements OrderRefusal {}

    record NotConfirmedLater() implements OrderRefusal {}

    record UnknownPayment() implements OrderRefusal {}

    /// What nobody has confirmed has no reference yet that could be wrong.
    record NotConfirmed() implements OrderRefusal {}

    /// Money can't come on account: that is credit.
    record NotMoney() implements OrderRefusal {}

    /// This money is noted already.
    record ReferenceKnown(String reference) implements OrderRefusal {}

    /// @param reference under which it was
    record ConfirmedOtherwise(String reference) implements OrderRefusal {}

    /// @param kept of what the payment settles
    /// @param tip kept of that
    record RefundOutOfRange(Money kept, Money tip) implements OrderRefusal {}

    /// A day or a time that no calendar of a restaurant has.
    record TimeOutOfRange() implements OrderRefusal {}

    /// A name with control characters, or a longer one than a bill holds.
    record TextNotAllowed() implements OrderRefusal {}

    /// The same command came twice, or what it asks for is so already.
    record AlreadyDone() implements OrderRefusal {}

    @Override
    default String sentence() {
        return switch (this) {
            case UnknownOrder() -> "This order is not known here. Go back to the floor and open the table again.";
            case OrderExists() -> "This order is already open.";
            case OrderEnded() -> "This order is closed. Open the table again for a new order.";
            case CoversOutOfRange(int covers) ->
                "A table can seat 1 to " + Limits.COVERS_MAX + " guests, not " + covers + ".";
            case SoldOut(String dish) -> dish + " is sold out. Offer another dish, or ask a manager to put it back on.";
            case QuantityOutOfRange(BigDecimal quantity) ->
                "A line can have 0.001 to " + Limits.LINE_QUANTITY_MAX + " portions, not " + shown(quantity) + ".";
            case TooManyLines() ->
                "An order can have " + Limits.LINES_PER_ORDER_MAX + " lines. Bill this one and open another.";
            case UnknownLine() -> "This line is no longer on the order.";
            case AlreadySent(String dish) -> dish + " has already gone to the kitchen and can't be changed any more.";
            case NothingToChargeWith() -> "All of this order is billed already. Charge it with another dish.";
            case ChargeOpen(Money amount) ->
                "Packing or delivery of " + Rupees.withSign(amount)
                        + " stands on no bill. Take it off, or bill it with another dish.";
            case ChargeStays(Money amount) ->
                "Packing or delivery of " + Rupees.withSign(amount)
                        + " belongs to this order. Take it off, and set it on the other one.";
            case AlreadyBilled(String dish) -> dish + " already stands on a bill and can't be changed any more.";
            case NothingToSend() -> "There is nothing new to send.";
            case UnknownTicket() -> "This ticket is not known here.";
            case TicketDone() -> "This ticket has already been bumped.";
            case TicketOnBoard() -> "This ticket is still on the board.";
            case NothingToBill() -> "Everything on this order is already billed.";
            case BillOutdated() -> "The order changed while the bill was drawn up. Look at it again, then bill it.";
            case NumberWrong() ->
                "The bill has no number of the right series. Draw it up again; start the terminal anew if that repeats.";
            case DateImpossible(LocalDate day) ->
                "The clock of this device says " + day + ". Set its date, then draw the bill up again.";
            case NumbersUsedUp() ->
                "This device has used up its numbers of this financial year. Bill on another terminal.";
            case YearDiffers() -> "The number is of another financial year than the date. Draw the bill up again.";
            case InvoiceNeeded() -> "This sale needs an invoice of its own. Bill it again.";
            case SmallSaleStands() ->
                "A small sale goes on the invoice of the day and can't be cancelled. Write a credit note for it.";
            case BuyerNeeded(Money from) ->
                "A bill of " + Rupees.withSign(from) + " or more needs the guest's name, address and state.";
            case BuyerIncomplete() -> "A bill for a GSTIN needs the buyer's name and address, too.";
            case BuyerGstinWrong() -> "That is not a GSTIN. Check its 15 characters with the guest.";
            case PlaceOfSupplyMissing() -> "Say into which other state it was supplied.";
            case TooManyParts() ->
                "That is more than one split holds. Split it into fewer parts, or bill some dishes first.";
            case UnknownBill() -> "This bill does not belong to the order.";
            case AlreadyPaid() -> "This bill is already paid.";
            case CashShort(Money due, Money tendered) ->
                Rupees.withSign(tendered) + " is " + Rupees.withSign(due.minus(tendered)) + " short of the "
                        + Rupees.withSign(due) + " to pay.";
            case CashOutOfRange() -> "That can't be the cash of one payment. Check the amount.";
            case StillDue(Money due) -> Rupees.withSign(due) + " is still to pay before this order can be closed.";
            case NothingSettled() -> "Nothing was ordered. Cancel the order to free the table.";
            case BilledOrder() ->
                "A bill has been issued. Cancel it, or credit it and give the money back; then the order can be cancelled.";
            case ReasonNeeded() -> "Say why. It stands in the records under your name.";
            case ReasonMissing() -> "Dishes have gone to the kitchen: give a reason for the cancellation.";
            case DetailOutOfRange(DetailOutOfRange.Detail detail) ->
                switch (detail) {
                    case SEAT -> "A table has seats 1 to " + Limits.COVERS_MAX + ".";
                    case COURSE -> "A meal has courses 1 to " + Limits.COURSE_MAX + ".";
                    case MODIFIERS ->
                        "A line can have " + Limits.MODIFIERS_PER_LINE_MAX + " modifiers, each up to "
                                + Limits.MODIFIER_QUANTITY_MAX + " times.";
                    case PARTS -> "A combo can have " + Limits.PARTS_PER_LINE_MAX + " dishes.";
                    case PRICE ->
                        "A portion can cost up to " + Rupees.withSign(Money.paise(Limits.PRICE_MAX_PAISE))
                                + ". Check the price.";
                };
            case BillIsCancelled() -> "This bill has been cancelled.";
            case BillIsPaid() -> "Money was taken or asked for on this bill. Write a credit note instead.";
            case CreditOutOfRange() -> "The bill does not claim that much. Look at it again.";
            case CorrectionFirst(String what) ->
                "More of " + what + " is billed than it costs. Write a credit note that corrects the bill; what the"
                        + " guest need not pay beyond that can be given back after it.";
            case CreditStands() ->
                "This credit note gives back no more than was billed: it stands. Add what is sold anew to the order.";
            case MoreThanDue(Money due) -> "Only " + Rupees.withSign(due) + " is due. Enter what is more as a tip.";
            case ReferenceMissing() -> "Enter the reference that stands on the slip or the phone.";
            case CustomerMissing() -> "Say on whose account it goes.";
            case OverCreditLimit(Money left) ->
                "Only " + Rupees.withSign(left) + " more may go on this account. Take the rest now.";
            case NotConfirmedLater() -> "Only UPI and the gateway are confirmed later. Take this payment at once.";
            case UnknownPayment() -> "This payment is not known here.";
            case NotConfirmed() -> "This payment is not confirmed yet. Enter the right reference when it is.";
            case NotMoney() ->
                "What is put on account is no money that came. Put it on account where you take payments.";
            case ReferenceKnown(String reference) ->
                "Money with the reference " + reference
                        + " is noted already. Check the slip; where the earlier one was mistyped, correct that first.";
            case ConfirmedOtherwise(String reference) ->
                "It is confirmed already" + (reference.isEmpty() ? "" : ", as " + reference)
                        + ". If more money came, note that as a payment of its own.";
            case RefundOutOfRange(Money kept, Money tip) ->
                "Up to " + Rupees.withSign(kept) + " of this payment can be given back"
                        + (tip.isZero() ? "." : ", and " + Rupees.withSign(tip) + " of its tip.");
            case TimeOutOfRange() -> "That day or time can't be right. Check it, and the clock of this device.";
            case TextNotAllowed() ->
                "A name must be plain text of at most " + Limits.NAME_LENGTH_MAX_CHARS + " characters. Shorten it.";
            case GuestMissing() -> "Say first to whom it is delivered.";
            case AddressTooLong() -> "This address is too long. Shorten it.";
            case AggregatorMissing() -> "Say which platform the order came from, and its number there.";
            case ChargeOutOfRange() ->
                "Packing and delivery cost more than ₹ 0 and at most "
                        + Rupees.withSign(Money.paise(Limits.PRICE_MAX_PAISE)) + ". Check the amount.";
            case TimePassed() -> "That time has passed. Promise a later one.";
            case NothingToRepeat() -> "Nothing is left of that round to order again.";
            case NotSent(String dish) -> dish + " has not gone to the kitchen yet. Take it off the order instead.";
            case WriteOffTooLarge(String dish) -> "There is not that much of " + dish + " left to take off.";
            case SameOrder() -> "It is on that order already.";
            case TargetEnded() -> "The other order is closed. Open its table again first.";
            case NothingToMove() -> "There is nothing to move.";
            case SeenOutdated(String dish) -> dish + " has changed again. Look at it once more.";
            case NothingToServe() -> "Nothing is waiting to be served.";
            case NotMobile() -> "This order did not come from a guest's phone.";
            case RefuseInstead() ->
                "The guest waits for an answer. Refuse the order instead, so that he hears of it and gets his money back.";
            case NotAccepted() -> "This order has to be accepted first.";
            case AlreadyDecided() -> "It has been decided already whether to take this order.";
            case MinutesOutOfRange(int minutes) ->
                "Promise 1 to " + Limits.PROMISE_MAX_MINUTES + " minutes, not " + minutes + ".";
            case AlreadyDone() -> "This has been done already; nothing was changed.";
        };
    }

    /// Not 1E+999 written out.
    private static String shown(BigDecimal quantity) {
        return Math.abs((long) quantity.precision() - quantity.scale()) < 12 && quantity.scale() < 12
                ? quantity.toPlainString()
                : quantity.toString();
    }
}
