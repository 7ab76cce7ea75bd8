package com.intellidine.domain.stock;

import com.intellidine.domain.common.AggregateId;
import com.intellidine.domain.common.Approval;
import com.intellidine.domain.common.Edit;
import com.intellidine.domain.common.Event;
import com.intellidine.domain.common.ItemId;
import com.intellidine.domain.common.Known;
import com.intellidine.domain.common.Stamp;
import com.intellidine.domain.common.StockItemId;
import com.intellidine.domain.common.VariantId;
import com.intellidine.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to stock by itself. What dishes take is not among it: that follows from what was sent to the kitchen,
/// see [Consumption]. Each entry has an id minted where it was made: a repeat is the same one.
public sealed interface StockEvent extends Event {
    record StockItemEdited(StockItemId item, StockItemChange changes, Stamp stamp) implements StockEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item));
        }
    }

    record RecipeEdited(RecipeOwner owner, RecipeChange changes, Stamp stamp) implements StockEvent, Edit {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(owner.aggregate());
        }

        @Override
        public String part() {
            @Nullable VariantId variant = owner.ofVariant();
            return variant == null ? "" : variant.toString();
        }
    }

    /// What changes how much there is of an item.
    sealed interface Entry extends StockEvent {
        StockItemId item();

        /// Minted where it was made.
        UUID entry();

        ShelfTime time();

        @Override
        default List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item()));
        }
    }

    /// A lot came in.
    ///
    /// @param entry the lot
    /// @param amount above nothing
    /// @param cost of all of it; null when it is not known yet
    /// @param supplier or empty
    /// @param reference the supplier's invoice, or empty
    /// @param expiry the last day on which it may be used; null when it keeps
    record StockPurchased(
            StockItemId item,
            UUID entry,
            Amount amount,
            @Nullable Money cost,
            String supplier,
            String reference,
            @Nullable LocalDate expiry,
            ShelfTime time,
            Stamp stamp)
            implements Entry {}

    /// Something spoiled, burnt, broken.
    ///
    /// @param amount above nothing
    record StockWasted(StockItemId item, UUID entry, Amount amount, Approval approval, ShelfTime time, Stamp stamp)
            implements Entry {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }

    /// An entry was wrong, or something was given away or found.
    ///
    /// @param thousandths added, or taken away when negative; not 0
    record StockAdjusted(StockItemId item, UUID entry, long thousandths, Approval approval, ShelfTime time, Stamp stamp)
            implements Entry {
        @Override
        public List<Approval> approvals() {
            return List.of(approval);
        }
    }

    /// Somebody counted the shelf.
    ///
    /// @param known what the device knew: all changes in it are in the count
    /// @param note why, or empty
    record StockCounted(
            StockItemId item, UUID entry, Amount counted, Known known, String note, ShelfTime time, Stamp stamp)
            implements Entry {}

    /// How many portions of a dish are left, from now on counted down by what is sent. It changes nothing of the dish
    /// itself: sales never stop for it.
    ///
    /// @param left thousandths of a portion; null when portions are not counted any more
    /// @param known what the device knew: what was sent in it is in the count
    record PortionsCounted(
            ItemId item, UUID entry, @Nullable Amount left, Known known, ShelfTime time, Stamp stamp)
            implements StockEvent {
        @Override
        public List<AggregateId> aggregates() {
            return List.of(AggregateId.of(item));
        }
    }
}
