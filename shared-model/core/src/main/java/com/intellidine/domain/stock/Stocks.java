package com.intellidine.domain.stock;

import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Decision;
import com.intellidine.domain.common.Limits;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.Texts;
import com.intellidine.domain.common.TimeImpossible;
import com.intellidine.domain.common.Times;
import com.intellidine.domain.money.Money;
import com.intellidine.domain.stock.StockCommand.Adjust;
import com.intellidine.domain.stock.StockCommand.CountPortions;
import com.intellidine.domain.stock.StockCommand.CountStock;
import com.intellidine.domain.stock.StockCommand.EditRecipe;
import com.intellidine.domain.stock.StockCommand.EditStockItem;
import com.intellidine.domain.stock.StockCommand.Purchase;
import com.intellidine.domain.stock.StockCommand.Waste;
import com.intellidine.domain.stock.StockEvent.PortionsCounted;
import com.intellidine.domain.stock.StockEvent.RecipeEdited;
import com.intellidine.domain.stock.StockEvent.StockAdjusted;
import com.intellidine.domain.stock.StockEvent.StockCounted;
import com.intellidine.domain.stock.StockEvent.StockItemEdited;
import com.intellidine.domain.stock.StockEvent.StockPurchased;
import com.intellidine.domain.stock.StockEvent.StockWasted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides commands on stock. Pure, total and deterministic. Nothing is refused because there is too little of it: what
/// was sold or spilt is gone, whatever the books say.
public final class Stocks {
    private static final int YEAR_MIN = 2000;
    private static final int YEAR_MAX = 9999;

    /// A portion is counted like a piece.
    private static final Amount PORTION = StockUnit.PIECE.one();

    private Stocks() {}

    public static Decision<StockEvent> decide(Pantry pantry, StockCommand command) {
        return onTime(
                switch (command) {
                    case EditStockItem edit ->
                        ItemEdits.refusal(pantry, edit)
                                .map(Stocks::refuse)
                                .orElseGet(
                                        () -> accept(new StockItemEdited(edit.item(), edit.changes(), edit.stamp())));
                    case EditRecipe edit ->
                        RecipeEdits.refusal(pantry, edit)
                                .map(Stocks::refuse)
                                .orElseGet(() -> accept(new RecipeEdited(edit.owner(), edit.changes(), edit.stamp())));
                    case Purchase purchase -> purchase(pantry, purchase);
                    case Waste waste ->
                        reasoned(waste.approval())
                                .map(Stocks::refuse)
                                .orElseGet(() -> measured(
                                        pantry,
                                        waste.item(),
                                        waste.amount(),
                                        true,
                                        amount -> new StockWasted(
                                                waste.item(),
                                                waste.entry(),
                                                amount,
                                                waste.approval(),
                                                waste.time(),
                                                waste.stamp())));
                    case Adjust adjust -> adjust(pantry, adjust);
                    case CountStock count -> count(pantry, count);
                    case CountPortions count -> portions(count);
                });
    }

    /// By the clock of the shelf too.
    private static Decision<StockEvent> onTime(Decision<StockEvent> decision) {
        return decision instanceof Decision.Accepted<StockEvent>(StockEvent event) && !Times.isTime(shelfTime(event))
                ? new Decision.Refused<>(new TimeImpossible())
                : Times.checked(decision);
    }

    private static Instant shelfTime(StockEvent event) {
        return switch (event) {
            case StockEvent.Entry entry -> entry.time().at();
            case PortionsCounted counted -> counted.time().at();
            case StockItemEdited edit -> edit.stamp().at();
            case RecipeEdited edit -> edit.stamp().at();
        };
    }

    private static Decision<StockEvent> purchase(Pantry pantry, Purchase purchase) {
        if (!isMoney(purchase.cost(), Limits.CASH_TENDERED_MAX_PAISE)) {
            return refuse(new StockRefusal.CostOutOfRange(Limits.CASH_TENDERED_MAX_PAISE));
        }
        if (!Texts.isLine(purchase.supplier(), Limits.NAME_LENGTH_MAX_CHARS)) {
            return refuse(new StockRefusal.TextNotAllowed("supplier", Limits.NAME_LENGTH_MAX_CHARS));
        }
        if (!Texts.isLine(purchase.reference(), Limits.REFERENCE_LENGTH_MAX_CHARS)) {
            return refuse(new StockRefusal.TextNotAllowed("invoice number", Limits.REFERENCE_LENGTH_MAX_CHARS));
        }
        if (purchase.expiry() != null
                && (purchase.expiry().getYear() < YEAR_MIN || purchase.expiry().getYear() > YEAR_MAX)) {
            return refuse(new StockRefusal.ExpiryOutOfRange());
        }
        return measured(
                pantry,
                purchase.item(),
                purchase.amount(),
                true,
                amount -> new StockPurchased(
                        purchase.item(),
                        purchase.entry(),
                        amount,
                        purchase.cost(),
                        purchase.supplier(),
                        purchase.reference(),
                        purchase.expiry(),
                        purchase.time(),
                        purchase.stamp()));
    }

    private static Decision<StockEvent> adjust(Pantry pantry, Adjust adjust) {
        BigDecimal count = adjust.amount().count();
        return reasoned(adjust.approval())
                .map(Stocks::refuse)
                .orElseGet(() -> measured(
                        pantry,
                        adjust.item(),
                        new Measure(count.abs(), adjust.amount().unit()),
                        true,
                        amount -> new StockAdjusted(
                                adjust.item(),
                                adjust.entry(),
                                count.signum() * amount.thousandths(),
                                adjust.approval(),
                                adjust.time(),
                                adjust.stamp())));
    }

    private static Decision<StockEvent> count(Pantry pantry, CountStock count) {
        if (!Texts.isLine(count.note(), Limits.REASON_LENGTH_MAX_CHARS)) {
            return refuse(new StockRefusal.TextNotAllowed("note", Limits.REASON_LENGTH_MAX_CHARS));
        }
        return measured(
                pantry,
                count.item(),
                count.counted(),
                false,
                amount -> new StockCounted(
                        count.item(), count.entry(), amount, count.known(), count.note(), count.time(), count.stamp()));
    }

    private static Decision<StockEvent> portions(CountPortions count) {
        @Nullable Amount left = null;
        if (count.left() != null) {
            Optional<Amount> amount = Units.amount(count.left(), PORTION);
            if (amount.isEmpty()) {
                return refuse(new StockRefusal.AmountOutOfRange());
            }
            left = amount.get();
        }
        return accept(
                new PortionsCounted(count.item(), count.entry(), left, count.known(), count.time(), count.stamp()));
    }

    /// @param needed whether it must be above nothing
    private static Decision<StockEvent> measured(
            Pantry pantry, StockItemId id, Measure typed, boolean needed, Function<Amount, StockEvent> event) {
        Optional<StockItem> item = pantry.item(id);
        if (item.isEmpty()) {
            return refuse(new StockRefusal.UnknownItem());
        }
        Optional<Amount> one = Units.one(item.get(), typed.unit());
        if (one.isEmpty()) {
            return refuse(new StockRefusal.UnknownUnit(
                    item.get().name(), Texts.clean(typed.unit(), Limits.STATION_LENGTH_MAX_CHARS)));
        }
        Optional<Amount> amount = Units.amount(typed.count(), one.get());
        if (amount.isEmpty()) {
            return refuse(new StockRefusal.AmountOutOfRange());
        }
        return needed && amount.get().isNone()
                ? refuse(new StockRefusal.NothingEntered())
                : accept(event.apply(amount.get()));
    }

    private static Optional<StockRefusal> reasoned(Approval approval) {
        return Texts.isName(approval.reason(), Limits.REASON_LENGTH_MAX_CHARS)
                ? Optional.empty()
                : Optional.of(new StockRefusal.ReasonMissing());
    }

    static boolean isMoney(@Nullable Money money, long paiseMax) {
        return money == null
                || (money.currency().equals(Money.INR) && !money.isNegative() && money.minor() <= paiseMax);
    }

    private static Decision<StockEvent> accept(StockEvent event) {
        return new Decision.Accepted<>(event);
    }

    private static Decision<StockEvent> refuse(StockRefusal refusal) {
        return new Decision.Refused<>(refusal);
    }
}
